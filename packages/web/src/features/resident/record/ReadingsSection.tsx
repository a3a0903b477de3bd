/** 照会の記録 — who has seen or changed this record, for those who may review it. */
import type { RecordReading } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import { Section } from '../../../ui/Section.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import { instantWords } from '../words/date-words.ts';

export function ReadingsSection({
  readings,
}: {
  readings: readonly RecordReading[];
}): ReactElement {
  return (
    <div className="print:hidden">
      <Section id="readings" title="この記録を見た職員" note="新しい順">
        <Table
          caption="この記録を見た職員"
          hideCaption
          columns={columns}
          rows={readings}
          rowKey={(row) => `${row.recordedAt} ${row.actor} ${row.title}`}
          empty="照会の記録はありません。"
        />
      </Section>
    </div>
  );
}

const columns: readonly Column<RecordReading>[] = [
  { id: 'at', header: '日時', width: 'l', cell: (row) => instantWords(row.recordedAt) },
  { id: 'who', header: '職員', width: 'm', isRowHeader: true, cell: (row) => row.actorName },
  { id: 'what', header: '操作', width: 'm', cell: (row) => row.title },
  { id: 'items', header: '見た項目', cell: (row) => row.items.join('、') },
  { id: 'purpose', header: '目的', width: 's', cell: (row) => row.purpose },
  { id: 'place', header: '場所', width: 's', cell: (row) => row.place },
];
