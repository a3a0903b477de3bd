/** 領収書 — one sheet for whoever paid; the name is left to be written by hand. */
import { methods, type PaymentDetail } from '@yakuba/contract/payment';
import { formatWareki, type PlainDate } from '@yakuba/kernel/calendar';
import type { ReactElement } from 'react';

import { TextLink } from '../../../app/links.tsx';
import { Page } from '../../../app/Page.tsx';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { useSession } from '../../../app/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { yen } from '../item-words.ts';
import { receiptRoute } from '../routes.ts';
import { useFeeItems } from '../use-fee-items.ts';
import { usePayment } from '../use-fees.ts';

export function ReceiptPage(): ReactElement {
  const { paymentId } = receiptRoute.useParams();
  const payment = usePayment(paymentId);
  const isIssuable = payment.data?.status === 'paid';
  return (
    <Page
      title="領収書"
      breadcrumb={[
        { key: 'list', step: <TextLink to="/payments">手数料の受領</TextLink> },
        {
          key: 'payment',
          step: (
            <TextLink to="/payments/$paymentId" params={{ paymentId }}>
              支払いの内容
            </TextLink>
          ),
        },
        { key: 'here', step: '領収書' },
      ]}
      actions={
        isIssuable ? (
          <Button kind="primary" onClick={() => window.print()}>
            印刷する
          </Button>
        ) : null
      }
    >
      {payment.isError ? <ProblemNotice thrown={payment.error} onRetry={payment.refetch} /> : null}
      {payment.isPending ? <Skeleton lines={5} label="支払いを読み込んでいます" /> : null}
      {payment.data && !isIssuable ? (
        <Notice kind="warning" title="入金のない支払い、還付した支払いの領収書は出せません" />
      ) : null}
      {payment.data && isIssuable ? <Receipt payment={payment.data} /> : null}
    </Page>
  );
}

function Receipt({ payment }: { payment: PaymentDetail }): ReactElement {
  const { prefectureName, municipalityName } = useSession();
  const { words } = useFeeItems();
  const entry = payment.entries.find(({ kind }) => kind === 'received');
  return (
    <section aria-label="領収書の内容" className={paper}>
      <p className="text-right text-std-16N-170">{`番号 ${payment.paymentId}`}</p>
      <p className="border-b border-solid-gray-800 pb-1 text-right text-std-20N-150">様</p>
      <p className="text-center text-std-45B-140 tabular-nums">{yen(payment.amountYen)}</p>
      <p className="text-center text-std-18N-160">上記の金額を領収しました。</p>
      <dl className="grid grid-cols-[7rem_minmax(0,1fr)] gap-y-2 text-std-17N-170">
        <dt>但し</dt>
        <dd>{`${words(payment.item)}の手数料として`}</dd>
        <dt>支払方法</dt>
        <dd>{entry ? methods[entry.method] : ''}</dd>
        <dt>領収日</dt>
        <dd>{entry ? formatWareki(entry.businessOn as PlainDate) : ''}</dd>
        <dt>取扱者</dt>
        <dd>{entry?.staffName}</dd>
      </dl>
      <p className="text-right text-std-20B-150">{`${prefectureName}${municipalityName}`}</p>
    </section>
  );
}

const paper = [
  'flex max-w-3xl flex-col gap-5 rounded-8 border border-solid-gray-420 bg-white p-8',
  'print:max-w-none print:rounded-none',
].join(' ');
