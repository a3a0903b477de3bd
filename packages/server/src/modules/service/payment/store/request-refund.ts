/** 還付の決定 — by a room above whose thing cannot be handed over; the money follows by a job. */
import type { Transaction } from '#platform/database';
import { enqueue } from '#platform/jobs';
import { newId } from '#platform/module';

import { RECONCILE_PAYMENT, type RequestedPayment } from '../model.ts';
import { lockPayment, readPayments } from '../queries/load-payment.ts';
import { deliveryOf } from '../queries/payables.ts';
import { refuse } from '../refusals.ts';
import { statusOf } from '../rules/payment-status.ts';
import { saveMarks } from '../store.ts';

export interface RefundRequest {
  readonly municipalityCode: string;
  readonly reference: string;
  readonly reason: string;
  readonly now: Date;
}

/** Refuses when the thing was handed over. Cash is given back at the counter. */
export async function requestRefund(
  tx: Transaction,
  { municipalityCode, reference, reason, now }: RefundRequest,
): Promise<RequestedPayment> {
  const [found] = await readPayments(tx, municipalityCode, { reference });
  if (!found) throw refuse('payment.payment.not_found');
  await lockPayment(tx, municipalityCode, found.id);
  if ((await deliveryOf(tx, municipalityCode, found)) === 'delivered') {
    throw refuse('payment.refund.delivered');
  }
  const paymentId = found.id;
  await saveMarks(tx, municipalityCode, [{ paymentId, kind: 'refund_wanted', note: reason }], now);
  const id = newId(now);
  const job = { kind: RECONCILE_PAYMENT, subject: `payment:${paymentId}:${id}` };
  await enqueue(tx, [{ ...job, payload: { paymentId, attempt: 0 } }], {
    municipalityCode,
    now,
    newId: () => newId(now),
  });
  return { paymentId, status: statusOf({ ...found, marks: [...found.marks, 'refund_wanted'] }) };
}
