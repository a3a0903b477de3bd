/** 支払いの状態 — as money and marks say. */
import type { PaymentStatus } from '@yakuba/contract/payment';

import type { StoredPayment } from '../model.ts';

type Ledger = Pick<StoredPayment, 'entries' | 'marks' | 'amountYen'>;

/** 差引 — what the town holds of it now, in yen. */
export function heldYen({ entries }: Pick<StoredPayment, 'entries'>): number {
  return entries.reduce(
    (sum, { kind, amountYen }) => sum + (kind === 'received' ? amountYen : -amountYen),
    0,
  );
}

export function statusOf(payment: Ledger): PaymentStatus {
  const { marks } = payment;
  const isEmpty = heldYen(payment) === 0;
  if (marks.includes('refunded')) return isEmpty ? 'refunded' : 'refunding';
  if (marks.includes('failed')) return isEmpty ? 'failed' : 'refunding';
  if (marks.includes('refund_wanted')) return 'refunding';
  return marks.includes('completed') ? 'paid' : 'requested';
}
