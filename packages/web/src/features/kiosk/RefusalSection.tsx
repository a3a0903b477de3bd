/** 断った記録 — what machines were told no for, and how soon after a stop the first was. */
import { type KioskRefusalLine, kioskRefusals } from '@yakuba/contract/kiosk';
import type { ReactElement } from 'react';

import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import { shortInstantWords } from '../resident/words/date-words.ts';
import { Terminal } from './Terminal.tsx';
import { useRefusals } from './use-service.ts';

export function RefusalSection({ on }: { on: string }): ReactElement {
  const refusals = useRefusals(on);
  const first = refusals.data?.firstAfterStopSeconds ?? null;
  return (
    <Section
      id="refusals"
      title="断った求め"
      note={first === null ? null : `停止から最初に断るまで ${secondWords(first)}`}
    >
      {refusals.isError ? (
        <ProblemNotice thrown={refusals.error} onRetry={refusals.refetch} />
      ) : null}
      {refusals.data ? (
        <Table
          caption="断った求めの一覧"
          hideCaption
          columns={columns}
          rows={refusals.data.refusals}
          rowKey={({ id }) => id}
          empty="この日に断った求めはありません。"
        />
      ) : null}
    </Section>
  );
}

function secondWords(seconds: number): string {
  return seconds < 60 ? `${seconds.toFixed(1)}秒` : `${Math.floor(seconds / 60)}分`;
}

const reasons: Readonly<Record<string, string>> = kioskRefusals;

const columns: readonly Column<KioskRefusalLine>[] = [
  {
    id: 'at',
    header: '時刻',
    kind: 'fit',
    isRowHeader: true,
    cell: ({ at }) => <time dateTime={at}>{shortInstantWords(at)}</time>,
  },
  { id: 'code', header: '理由', cell: ({ code }) => reasons[code] ?? code },
  {
    id: 'after',
    header: '停止から',
    kind: 'number',
    cell: ({ afterStopSeconds }) =>
      afterStopSeconds === null ? '―' : secondWords(afterStopSeconds),
  },
  {
    id: 'terminal',
    header: '端末',
    width: 'm',
    cell: ({ terminal }) => <Terminal terminal={terminal} />,
  },
];
