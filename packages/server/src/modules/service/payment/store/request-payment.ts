/**
 * 支払いの請求 — in the transaction of whoever asks: the payment stands or falls with its cause.
 * The provider is spoken to afterwards, by a job.
 */
import { todayInJapan } from '@yakuba/kernel/calendar';

import { insertTogether, type Transaction } from '#platform/database';
import { jobsInsertion } from '#platform/jobs';
import { newId } from '#platform/module';

import { paymentProvider } from '../exchange/provider.ts';
import {
  ANNOUNCE_EXEMPT,
  OPEN_CHECKOUT,
  type PaymentRequest,
  RECONCILE_PAYMENT,
  type RequestedPayment,
} from '../model.ts';
import { businessDay } from '../queries/business-day.ts';
import { readPayments } from '../queries/load-payment.ts';
import { statusOf } from '../rules/payment-status.ts';
import { paymentInsertion, saveEntries, saveMarks } from '../store.ts';

/** Until the first question to the provider, if no callback comes before. */
export const FIRST_QUESTION_MINUTES = 5;

/**
 * Asked twice for one reference, the first payment answers. Nothing to pay is paid at once. Refuses
 * where there is something to pay and no provider: then the counter takes it (`bookPayment`).
 */
export async function requestPayment(
  tx: Transaction,
  request: PaymentRequest,
): Promise<RequestedPayment> {
  const { municipalityCode, reference, now } = request;
  const id = newId(now);
  const isExempt = request.amountYen === 0;
  if (!isExempt) paymentProvider();
  const method = isExempt ? 'exempt' : 'online';
  const later = new Date(now.getTime() + FIRST_QUESTION_MINUTES * 60_000).toISOString();
  const question = { subject: `payment:${id}`, payload: { paymentId: id, attempt: 0 } };
  const jobs = [
    { ...question, kind: isExempt ? ANNOUNCE_EXEMPT : OPEN_CHECKOUT },
    { ...question, kind: RECONCILE_PAYMENT, subject: `payment:${id}:0`, runAt: later },
  ];
  // Written together; where the reference was taken, the jobs find no payment of this id and end.
  const [added] = await insertTogether(tx, [
    paymentInsertion({ ...request, id, method, staffId: 'system:payment' }),
    jobsInsertion(tx, jobs, { municipalityCode, now, newId: () => newId(now) }),
  ]);
  if (added === 0) {
    const [standing] = await readPayments(tx, municipalityCode, { reference });
    if (!standing) throw new TypeError('a taken reference has a payment');
    return { paymentId: standing.id, status: statusOf(standing) };
  }
  if (isExempt) await bookExempt(tx, request, id);
  return { paymentId: id, status: isExempt ? 'paid' : 'requested' };
}

async function bookExempt(
  tx: Transaction,
  { municipalityCode, now, exemption }: PaymentRequest,
  paymentId: string,
): Promise<void> {
  const businessOn = await businessDay(tx, municipalityCode, todayInJapan(now));
  const entry = { kind: 'received', chargeId: `exempt:${paymentId}`, amountYen: 0 } as const;
  await saveEntries(tx, municipalityCode, [{ ...entry, method: 'exempt' }], {
    paymentId,
    businessOn,
    now,
    newId: () => newId(now),
    staffId: 'system:payment',
    place: null,
    terminal: null,
    reason: exemption ?? null,
  });
  await saveMarks(tx, municipalityCode, [{ paymentId, kind: 'completed', note: null }], now);
}
