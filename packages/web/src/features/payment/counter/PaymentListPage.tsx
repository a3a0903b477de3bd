/** 手数料の受領 — what was taken today, and the way to take more. */
import { channels, methods, type PaymentLine } from '@yakuba/contract/payment';
import { todayInJapan } from '@yakuba/kernel/calendar';
import type { ReactElement } from 'react';

import { ButtonLink, TextLink } from '../../../app/links.tsx';
import { Page } from '../../../app/Page.tsx';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { useMay } from '../../../app/session.ts';
import { Section } from '../../../ui/Section.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import { instantWords } from '../../resident/words/date-words.ts';
import { yen } from '../item-words.ts';
import { PaymentBadge } from '../PaymentBadge.tsx';
import { paymentPermissions } from '../permissions.ts';
import { useFeeItems } from '../use-fee-items.ts';
import { usePaymentsOn } from '../use-fees.ts';

export function PaymentListPage(): ReactElement {
  const { words } = useFeeItems();
  const mayTake = useMay(paymentPermissions.take);
  const payments = usePaymentsOn(todayInJapan(new Date()));
  return (
    <Page
      title="手数料の受領"
      actions={
        mayTake ? (
          <ButtonLink kind="primary" to="/payments/new" search={{}}>
            手数料を受け取る
          </ButtonLink>
        ) : null
      }
    >
      {payments.isError ? (
        <ProblemNotice thrown={payments.error} onRetry={payments.refetch} />
      ) : null}
      {payments.isPending ? <Skeleton lines={5} label="今日の支払いを読み込んでいます" /> : null}
      {payments.data ? (
        <Section id="today" title="今日の支払い" note={`${payments.data.payments.length}件`}>
          <Table
            caption="今日の支払いの一覧"
            hideCaption
            columns={columnsOf(words)}
            rows={payments.data.payments}
            rowKey={({ paymentId }) => paymentId}
            empty="今日はまだ支払いがありません。"
          />
        </Section>
      ) : null}
    </Page>
  );
}

function columnsOf(words: (item: string) => string): readonly Column<PaymentLine>[] {
  return [
    {
      id: 'item',
      header: '種別',
      isRowHeader: true,
      cell: ({ paymentId, item }) => (
        <TextLink to="/payments/$paymentId" params={{ paymentId }}>
          {words(item)}
        </TextLink>
      ),
    },
    { id: 'copies', header: '通数', kind: 'number', cell: ({ copies }) => `${copies}通` },
    { id: 'amount', header: '額', kind: 'number', cell: ({ amountYen }) => yen(amountYen) },
    { id: 'method', header: '支払方法', width: 'm', cell: ({ method }) => methods[method] },
    { id: 'channel', header: '経路', width: 's', cell: ({ channel }) => channels[channel] },
    { id: 'at', header: '受付', width: 'm', cell: ({ requestedAt }) => instantWords(requestedAt) },
    {
      id: 'status',
      header: '状態',
      kind: 'fit',
      cell: ({ status }) => <PaymentBadge status={status} />,
    },
  ];
}
