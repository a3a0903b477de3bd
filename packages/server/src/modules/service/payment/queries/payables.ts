/** 対象の登録 — rooms above tell what they hand over for money, and what became of it. */
import type { Reader } from '#platform/database';

import type { Payable, StoredPayment } from '../model.ts';
import type { Delivery } from '../rules/settle-payment.ts';

const payables = new Map<string, Payable>();

/** 対象の登録 — a kind may be taken only once. */
export function registerPayable(payable: Payable): void {
  if (payables.has(payable.kind)) {
    throw new TypeError(`payable registered twice: ${payable.kind}`);
  }
  payables.set(payable.kind, payable);
}

/** 対象の行方 — null where no room answers for it. */
export async function deliveryOf(
  reader: Reader,
  municipalityCode: string,
  { payable: kind, reference }: Pick<StoredPayment, 'payable' | 'reference'>,
): Promise<Delivery | null> {
  const payable = kind === null ? undefined : payables.get(kind);
  if (!payable) return null;
  if (await payable.isDelivered(reader, municipalityCode, reference)) return 'delivered';
  const isOver = await payable.isImpossible?.(reader, municipalityCode, reference);
  return isOver ? 'impossible' : 'awaited';
}
