/** 受け取る額 — as the rules of today say, and the change of what is handed over. */
import { useQuery } from '@tanstack/react-query';
import { type Channel, paymentRoutes } from '@yakuba/contract/payment';
import type { ReactElement } from 'react';

import { call } from '../../../api/client.ts';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { yen } from '../item-words.ts';
import { changeOf } from './change-of.ts';

export interface DueAmountProps {
  item: string;
  copies: string;
  channel: Channel;
  /** Empty: none. */
  exemption: string;
  /** Empty: not cash, or not yet known. */
  tendered: string;
}

export function DueAmount(props: DueAmountProps): ReactElement {
  const { item, channel, exemption, tendered } = props;
  const copies = Number(props.copies.normalize('NFKC'));
  const isAskable = item !== '' && Number.isInteger(copies) && copies >= 1 && copies <= 100;
  const fee = useQuery({
    queryKey: ['payment', 'quote', item, copies, channel, exemption],
    queryFn: ({ signal }) => {
      const query = { item, copies, channel, ...(exemption ? { exemption } : {}) };
      return call(paymentRoutes.quoteFee, { query }, { signal });
    },
    enabled: isAskable,
  });
  const due = isAskable ? fee.data : undefined;
  const change = due ? changeOf(due.amountYen, tendered) : null;
  return (
    <section aria-labelledby="due" className={frame}>
      <h2 id="due" className="text-std-18B-160">
        受け取る額
      </h2>
      {fee.isError && isAskable ? <ProblemNotice thrown={fee.error} /> : null}
      <output className="block min-h-16 text-std-45B-140 tabular-nums">
        {due ? yen(due.amountYen) : ''}
      </output>
      {due ? (
        <p className="text-dns-16N-130">
          {`${yen(due.unitYen)} × ${due.copies}通`}
          {due.exemption ? `　${due.exemption}により減免` : ''}
          <br />
          {due.legalBasis}
        </p>
      ) : null}
      {change === null ? null : (
        <p className="mt-2 text-std-24B-150 tabular-nums">{`お釣り ${yen(change)}`}</p>
      )}
    </section>
  );
}

const frame = 'flex flex-col gap-2 rounded-12 border-2 border-key-900 bg-key-50 p-5';
