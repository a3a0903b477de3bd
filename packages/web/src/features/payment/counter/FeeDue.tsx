/** この証明書の手数料 — what is due for a copy made at the counter, and whether it was taken. */
import { useQuery } from '@tanstack/react-query';
import type { IssueDetail } from '@yakuba/contract/certificate';
import { paymentRoutes } from '@yakuba/contract/payment';
import type { ReactElement } from 'react';

import { call } from '../../../api/client.ts';
import { ButtonLink, TextLink } from '../../../app/links.tsx';
import { useMay } from '../../../app/session.ts';
import { issueReference, yen } from '../item-words.ts';
import { PaymentBadge } from '../PaymentBadge.tsx';
import { paymentPermissions } from '../permissions.ts';
import { useFeeRules } from '../use-fees.ts';

export function FeeDue({ issue }: { issue: IssueDetail }): ReactElement | null {
  const mayTake = useMay(paymentPermissions.take);
  const isPaidHere = issue.outlet === 'counter' || issue.outlet === 'post';
  if (!mayTake || !isPaidHere || issue.isOfficialUse) return null;
  return <Due issue={issue} />;
}

/** Nothing where no fee is set for the kind. */
function Due({ issue }: { issue: IssueDetail }): ReactElement | null {
  const { id, kind, outlet } = issue;
  const reference = issueReference(id);
  const rules = useFeeRules();
  const taken = useQuery({
    queryKey: ['payment', 'of', reference],
    queryFn: ({ signal }) => call(paymentRoutes.listPayments, { query: { reference } }, { signal }),
  });
  const own = rules.data?.fees.filter(({ item }) => item === kind) ?? [];
  const fee = own.find(({ channel }) => channel === outlet) ?? own.find(({ channel }) => !channel);
  const [payment] = taken.data?.payments ?? [];
  if (!rules.data || !taken.data || (!payment && !fee)) return null;
  return (
    <div className={frame}>
      <p className="text-std-18B-160 tabular-nums">
        {`手数料 ${yen(payment?.amountYen ?? fee?.amountYen ?? 0)}`}
      </p>
      {payment ? (
        <>
          <PaymentBadge status={payment.status} />
          <TextLink to="/payments/$paymentId" params={{ paymentId: payment.paymentId }}>
            支払いの内容
          </TextLink>
        </>
      ) : (
        <ButtonLink to="/payments/new" search={{ reference, item: kind }}>
          手数料を受け取る
        </ButtonLink>
      )}
    </div>
  );
}

const frame = [
  'mb-4 flex flex-wrap items-center gap-4 rounded-8 border border-solid-gray-300',
  'bg-solid-gray-50 px-4 py-3',
].join(' ');
