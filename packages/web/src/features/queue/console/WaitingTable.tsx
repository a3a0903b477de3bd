/** 待っている番号 — in the order in which they will be called, and for how long they wait. */
import type { ConsoleTicket, MenuLine } from '@yakuba/contract/queue';
import type { ReactElement } from 'react';

import { useNow } from '../../../queue/app/use-now.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Section } from '../../../ui/Section.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';

export interface WaitingTableProps {
  tickets: readonly ConsoleTicket[];
  menu: readonly MenuLine[];
  whenMoving: (ticket: ConsoleTicket) => void;
}

const MINUTE_MILLISECONDS = 60_000;
const LOOK_MILLISECONDS = 10_000;

export function WaitingTable(props: WaitingTableProps): ReactElement {
  const { tickets } = props;
  const now = useNow(LOOK_MILLISECONDS);
  return (
    <Section id="waiting" title="待っている番号" note={`${tickets.length}人`}>
      <Table
        caption="待っている番号の一覧"
        hideCaption
        columns={columnsOf(props, now)}
        rows={tickets}
        rowKey={({ id }) => id}
        empty="待っている番号はありません。"
      />
    </Section>
  );
}

function columnsOf(
  { menu, whenMoving }: WaitingTableProps,
  now: Date,
): readonly Column<ConsoleTicket>[] {
  return [
    {
      id: 'label',
      header: '番号',
      isRowHeader: true,
      width: 's',
      cell: ({ label }) => <span className="text-std-18B-160 tabular-nums">{label}</span>,
    },
    {
      id: 'category',
      header: '区分',
      cell: ({ categoryCode }) =>
        menu.find(({ code }) => code === categoryCode)?.title ?? '受付を止めた区分',
    },
    {
      id: 'waited',
      header: '待ち時間',
      kind: 'number',
      width: 's',
      cell: ({ issuedAt }) => `${minutesSince(issuedAt, now)}分`,
    },
    {
      id: 'notes',
      header: '備考',
      kind: 'fit',
      cell: ({ isBooked, isDemoted }) => (
        <>
          {isBooked ? <Badge tone="information">予約</Badge> : null}
          {isDemoted ? <Badge tone="warning">不在で後ろ</Badge> : null}
        </>
      ),
    },
    {
      id: 'move',
      header: '操作',
      kind: 'fit',
      cell: (ticket) => (
        <Button
          kind="quiet"
          aria-label={`${ticket.label}の区分を替える`}
          onClick={() => whenMoving(ticket)}
        >
          区分を替える
        </Button>
      ),
    },
  ];
}

function minutesSince(issuedAt: string, now: Date): number {
  const passed = now.getTime() - new Date(issuedAt).getTime();
  return Math.max(0, Math.floor(passed / MINUTE_MILLISECONDS));
}
