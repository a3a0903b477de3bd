/** 支払いの内容 — what was taken for what, how it stands, its receipt, and giving it back. */
import { channels, methods, type PaymentDetail } from '@yakuba/contract/payment';
import { formatWareki, type PlainDate } from '@yakuba/kernel/calendar';
import type { ReactElement } from 'react';

import { ButtonLink, TextLink } from '../../../app/links.tsx';
import { Page } from '../../../app/Page.tsx';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { useMay } from '../../../app/session.ts';
import { DescriptionList } from '../../../ui/DescriptionList.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import { instantWords } from '../../resident/words/date-words.ts';
import { ReferenceLink } from '../closing/ReferenceLink.tsx';
import { yen } from '../item-words.ts';
import { PaymentBadge } from '../PaymentBadge.tsx';
import { paymentPermissions } from '../permissions.ts';
import { paymentRoute } from '../routes.ts';
import { useFeeItems } from '../use-fee-items.ts';
import { usePayment } from '../use-fees.ts';
import { changeFor } from './kept-change.ts';
import { Refund } from './Refund.tsx';

type EntryLine = PaymentDetail['entries'][number];

export function PaymentPage(): ReactElement {
  const { paymentId } = paymentRoute.useParams();
  const payment = usePayment(paymentId);
  return (
    <Page
      title="支払いの内容"
      note={payment.data ? <PaymentBadge status={payment.data.status} /> : null}
      breadcrumb={[
        { key: 'list', step: <TextLink to="/payments">手数料の受領</TextLink> },
        { key: 'here', step: '支払いの内容' },
      ]}
      actions={
        <ButtonLink to="/payments/$paymentId/receipt" params={{ paymentId }}>
          領収書
        </ButtonLink>
      }
    >
      {payment.isError ? <ProblemNotice thrown={payment.error} onRetry={payment.refetch} /> : null}
      {payment.isPending ? <Skeleton lines={5} label="支払いを読み込んでいます" /> : null}
      {payment.data ? <Detail payment={payment.data} /> : null}
    </Page>
  );
}

function Detail({ payment }: { payment: PaymentDetail }): ReactElement {
  const { words } = useFeeItems();
  const mayRefund = useMay(paymentPermissions.refund);
  const change = changeFor(payment.paymentId);
  const isHeld = payment.status === 'paid' || payment.status === 'refunding';
  return (
    <>
      {change === null ? null : (
        <Notice kind="success" title="受け取りました" announce="status">
          <p className="text-std-28B-150 tabular-nums">{`お釣り ${yen(change)}`}</p>
        </Notice>
      )}
      <Section id="content" title="内容" card>
        <DescriptionList
          columns={2}
          items={[
            { term: '種別', value: words(payment.item) },
            { term: '額', value: yen(payment.amountYen) },
            { term: '対象', value: <ReferenceLink reference={payment.reference} /> },
            { term: '経路', value: channels[payment.channel] },
            { term: '受付', value: instantWords(payment.requestedAt) },
            { term: '支払人の宛名番号', value: payment.payer },
          ]}
        />
      </Section>
      <Section id="entries" title="入金・還付">
        <Table
          caption="入金・還付の一覧"
          hideCaption
          columns={columns}
          rows={payment.entries}
          rowKey={({ kind, recordedAt }) => `${kind} ${recordedAt}`}
          empty="まだ入金がありません。"
        />
      </Section>
      {mayRefund && isHeld ? <Refund payment={payment} /> : null}
    </>
  );
}

const columns: readonly Column<EntryLine>[] = [
  {
    id: 'kind',
    header: '区分',
    isRowHeader: true,
    width: 's',
    cell: ({ kind }) => (kind === 'received' ? '入金' : '還付'),
  },
  { id: 'amount', header: '額', kind: 'number', cell: ({ amountYen }) => yen(amountYen) },
  { id: 'method', header: '支払方法', width: 'm', cell: ({ method }) => methods[method] },
  { id: 'at', header: '日時', width: 'l', cell: ({ recordedAt }) => instantWords(recordedAt) },
  {
    id: 'day',
    header: '会計日',
    width: 'm',
    cell: ({ businessOn }) => formatWareki(businessOn as PlainDate),
  },
  { id: 'staff', header: '操作者', width: 'm', cell: ({ staffName }) => staffName },
];
