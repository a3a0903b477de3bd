/** 手数料の書込み — payments, money and marks; nothing here is ever changed afterwards. */
import type { Method } from '@yakuba/contract/payment';

import {
  type Insertion,
  insertionOf,
  insertRows,
  insertTogether,
  type Transaction,
} from '#platform/database';

import type { Entry, MarkKind, PaymentRequest } from './model.ts';

export interface NewPayment extends PaymentRequest {
  readonly id: string;
  readonly method: Method;
  readonly staffId: string;
}

/** False where the reference has a payment already. */
export async function savePayment(tx: Transaction, payment: NewPayment): Promise<boolean> {
  const [count] = await insertTogether(tx, [paymentInsertion(payment)]);
  return count === 1;
}

/** 支払いの追加 — to be written with other rows; nothing where the reference is taken. */
export function paymentInsertion(payment: NewPayment): Insertion | null {
  const row = {
    municipalityCode: payment.municipalityCode,
    id: payment.id,
    reference: payment.reference,
    payable: payment.payable ?? null,
    item: payment.item ?? 'application',
    channel: payment.channel ?? 'online',
    method: payment.method,
    copies: payment.copies ?? 1,
    amountYen: payment.amountYen,
    exemption: payment.exemption ?? null,
    title: payment.title,
    payer: payment.payer,
    requestedAt: payment.now.toISOString(),
    staffId: payment.staffId,
  };
  return insertionOf('payment.payment', [row], 'on conflict do nothing');
}

/** 記帳する者 */
export interface BookedBy {
  readonly paymentId: string;
  readonly businessOn: string;
  readonly now: Date;
  readonly staffId: string;
  readonly place: string | null;
  readonly terminal: string | null;
  readonly reason: string | null;
  newId(): string;
}

export async function saveEntries(
  tx: Transaction,
  municipalityCode: string,
  entries: readonly Entry[],
  by: BookedBy,
): Promise<void> {
  const { now, newId, ...booked } = by;
  await insertRows(
    tx,
    'payment.entry',
    entries.map((entry) => ({
      municipalityCode,
      id: newId(),
      ...entry,
      ...booked,
      recordedAt: now.toISOString(),
    })),
  );
}

/** A mark that stands already stays as it is. */
export async function saveMarks(
  tx: Transaction,
  municipalityCode: string,
  marks: readonly { paymentId: string; kind: MarkKind; note: string | null }[],
  now: Date,
): Promise<void> {
  const rows = marks.map((mark) => ({ municipalityCode, ...mark, recordedAt: now.toISOString() }));
  await insertRows(tx, 'payment.mark', rows, 'on conflict do nothing');
}
