/** 食違い — how a payment and the thing paid for disagree, if they do. */
import type { DifferenceKind } from '@yakuba/contract/payment';

import type { StoredPayment } from '../model.ts';
import { heldYen, statusOf } from './payment-status.ts';
import type { Delivery } from './settle-payment.ts';

/** Null when they agree, or when no room answers for the thing. */
export function differenceOf(
  payment: Pick<StoredPayment, 'entries' | 'marks' | 'amountYen'>,
  delivery: Delivery | null,
): DifferenceKind | null {
  const held = heldYen(payment);
  const status = statusOf(payment);
  if (held > payment.amountYen) return 'paid-too-much';
  if (delivery === 'delivered') return held < payment.amountYen ? 'issued-but-not-paid' : null;
  if (status === 'refunding' && held > 0) return 'refund-under-way';
  return status === 'paid' && delivery !== null ? 'paid-but-not-issued' : null;
}
