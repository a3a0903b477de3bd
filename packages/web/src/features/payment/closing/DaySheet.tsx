/** 日計表 — what came and went by kind, channel and way of paying; its sums; and the closing. */
import { channels, type DailyTotals, methods, type Total } from '@yakuba/contract/payment';
import type { ReactElement } from 'react';

import { useMay } from '../../../app/session.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { type DescribedItem, DescriptionList } from '../../../ui/DescriptionList.tsx';
import { Section } from '../../../ui/Section.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import { instantWords } from '../../resident/words/date-words.ts';
import { yen } from '../item-words.ts';
import { paymentPermissions } from '../permissions.ts';
import { useFeeItems } from '../use-fee-items.ts';
import { CloseForm } from './CloseForm.tsx';

export function DaySheet({ totals }: { totals: DailyTotals }): ReactElement {
  const { words } = useFeeItems();
  const mayClose = useMay(paymentPermissions.close);
  return (
    <>
      <Section
        id="totals"
        title="日計表"
        note={totals.closed ? <Badge tone="success">締め済み</Badge> : <Badge>締めていない</Badge>}
      >
        <Table
          caption="種別・経路・支払方法ごとの日計"
          hideCaption
          columns={columnsOf(words)}
          rows={totals.totals}
          rowKey={({ item, channel, method }) => `${item} ${channel} ${method}`}
          empty="この日の入金・還付はありません。"
        />
      </Section>
      <Section id="sums" title="合計" card>
        <DescriptionList
          columns={2}
          items={[
            { term: '差引の合計', value: yen(totals.netYen) },
            { term: '現金の合計', value: yen(totals.cashYen) },
            ...closedItems(totals),
          ]}
        />
      </Section>
      {mayClose && !totals.closed ? (
        <Section id="close" title="締める" card>
          <CloseForm totals={totals} />
        </Section>
      ) : null}
    </>
  );
}

function closedItems({ closed, cashYen }: DailyTotals): DescribedItem[] {
  if (!closed) return [];
  const { countedCashYen, closedAt, staffName, note } = closed;
  return [
    { term: '数えた現金', value: yen(countedCashYen) },
    { term: '過不足', value: yen(countedCashYen - cashYen) },
    { term: '締めた日時', value: instantWords(closedAt) },
    { term: '締めた人', value: staffName },
    { term: '備考', value: note, isWide: true },
  ];
}

function columnsOf(words: (item: string) => string): readonly Column<Total>[] {
  return [
    { id: 'item', header: '種別', isRowHeader: true, cell: ({ item }) => words(item) },
    { id: 'channel', header: '経路', width: 's', cell: ({ channel }) => channels[channel] },
    { id: 'method', header: '支払方法', width: 'm', cell: ({ method }) => methods[method] },
    {
      id: 'received',
      header: '入金',
      kind: 'number',
      cell: ({ receivedCount, receivedYen }) => `${receivedCount}件　${yen(receivedYen)}`,
    },
    {
      id: 'refunded',
      header: '還付',
      kind: 'number',
      cell: ({ refundedCount, refundedYen }) => `${refundedCount}件　${yen(refundedYen)}`,
    },
  ];
}
