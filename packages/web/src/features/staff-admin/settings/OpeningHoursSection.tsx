/** 開庁時間 — by which 時間外 is counted; each from a day until the next. */
import { openingHoursSchema, setOpeningHours } from '@yakuba/contract/municipality';
import { formatWareki, type PlainDate } from '@yakuba/kernel/calendar';
import type { ReactElement } from 'react';

import { call } from '../../../api/client.ts';
import { useDraftForm } from '../../../form/use-draft-form.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { Section } from '../../../ui/Section.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { AdditionForm, AdditionFrame } from './AdditionFrame.tsx';
import { type Addition, type TownData, useAddition } from './use-town.ts';

type Hours = TownData['openingHours'][number];

export function OpeningHoursSection({ town }: { town: TownData }): ReactElement {
  const addition = useAddition();
  return (
    <Section id="opening-hours" title="開庁時間" note="月曜から金曜まで">
      <Table
        caption="開庁時間の一覧"
        hideCaption
        columns={columns}
        rows={town.openingHours}
        rowKey={({ validFrom }) => validFrom}
        empty="開庁時間は登録されていません。登録するまで、時間外の申請は数えられません。"
      />
      <AdditionFrame addition={addition} words="開庁時間を登録する">
        <HoursForm addition={addition} />
      </AdditionFrame>
    </Section>
  );
}

function HoursForm({ addition }: { addition: Addition }): ReactElement {
  const form = useDraftForm({
    id: 'opening-hours',
    schema: openingHoursSchema,
    labels: { validFrom: '適用開始日', opensAt: '始まり', closesAt: '終わり' },
    tidy: { opensAt: tidyClock, closesAt: tidyClock },
    initial: {},
    send: (body, idempotencyKey) => call(setOpeningHours, { body }, { idempotencyKey }),
    onSent: addition.finish,
  });
  return (
    <AdditionForm form={form} addition={addition}>
      <DateField {...form.dateField('validFrom')} required />
      <TextField {...form.textField('opensAt')} required width="s" hint="例 08:30" />
      <TextField {...form.textField('closesAt')} required width="s" hint="例 17:15" />
    </AdditionForm>
  );
}

/** 8：30 and 8:30 are 08:30. */
function tidyClock(text: string): string {
  const plain = text.normalize('NFKC').trim();
  return /^\d:/.test(plain) ? `0${plain}` : plain;
}

const columns: readonly Column<Hours>[] = [
  {
    id: 'validFrom',
    header: '適用開始日',
    isRowHeader: true,
    cell: ({ validFrom }) => formatWareki(validFrom as PlainDate),
  },
  { id: 'hours', header: '開庁時間', cell: ({ opensAt, closesAt }) => `${opensAt}〜${closesAt}` },
];
