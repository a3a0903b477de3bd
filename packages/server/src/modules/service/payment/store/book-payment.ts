/**
 * 入金の記帳 — money that staff took, or that a machine in the shop took for the town. The payment
 * and its money are written together.
 */
import type { Method } from '@yakuba/contract/payment';

import type { Transaction } from '#platform/database';

import type { PaymentRequest } from '../model.ts';
import { businessDay } from '../queries/business-day.ts';
import { refuse } from '../refusals.ts';
import { saveEntries, saveMarks, savePayment } from '../store.ts';

export interface TakenPayment extends PaymentRequest {
  readonly id: string;
  readonly method: Method;
  /** 取引番号 — of the machine; of the counter, made of the payment's id. */
  readonly chargeId: string;
  readonly staffId: string;
  readonly place: string | null;
  readonly terminal: string | null;
  readonly today: string;
  newId(): string;
}

/** Refuses a reference that has a payment already. */
export async function bookPayment(tx: Transaction, taken: TakenPayment): Promise<void> {
  const { municipalityCode, id: paymentId, amountYen, chargeId, now } = taken;
  const method = amountYen === 0 ? 'exempt' : taken.method;
  const businessOn = await businessDay(tx, municipalityCode, taken.today);
  if (!(await savePayment(tx, { ...taken, method }))) {
    throw refuse('payment.payment.reference_taken', {}, 'reference');
  }
  const { staffId, place, terminal, newId } = taken;
  const by = { paymentId, businessOn, now, staffId, place, terminal, reason: null, newId };
  const entry = { kind: 'received', chargeId, amountYen, method } as const;
  await Promise.all([
    saveEntries(tx, municipalityCode, [entry], by),
    saveMarks(tx, municipalityCode, [{ paymentId, kind: 'completed', note: null }], now),
  ]);
}
