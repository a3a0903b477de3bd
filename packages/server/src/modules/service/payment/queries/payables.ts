/** 対象の登録 — rooms above tell what they hand over for money, and what became of it. */
import type { Reader } from '#platform/database';

import type { HandedOver, Payable, StoredPayment } from '../model.ts';
import type { Delivery } from '../rules/settle-payment.ts';

const payables = new Map<string, Payable>();

/** 対象の登録 — a kind may be taken only once. */
export function registerPayable(payable: Payable): void {
  if (payables.has(payable.kind)) {
    throw new TypeError(`payable registered twice: ${payable.kind}`);
  }
  payables.set(payable.kind, payable);
}

/** 対象の種別 — the kind before the colon of a reference, where a room answers for it. */
export function payableOf(reference: string): string | null {
  const [kind = ''] = reference.split(':');
  return reference.includes(':') && payables.has(kind) ? kind : null;
}

/** 入金のない交付 — things handed over for which no payment was ever asked, of every room. */
export async function findUnasked(
  reader: Reader,
  municipalityCode: string,
  since: Date,
): Promise<HandedOver[]> {
  const rooms = [...payables.values()];
  const found = await Promise.all(
    rooms.map((room) => room.handedOver?.(reader, municipalityCode, since) ?? []),
  );
  return found.flat();
}

/** 支払いの後の戻り先 — null where the room that asked for the money has no page for the payer. */
export function returnPathOf(
  municipalityCode: string,
  { payable: kind, reference }: Pick<StoredPayment, 'payable' | 'reference'>,
): string | null {
  const payable = kind === null ? undefined : payables.get(kind);
  return payable?.returnPath?.(municipalityCode, reference) ?? null;
}

/** 請求の額 — null where the room above knows no such thing, or does not tell. */
export async function owedYenOf(
  reader: Reader,
  municipalityCode: string,
  { payable: kind, reference }: Pick<StoredPayment, 'payable' | 'reference'>,
): Promise<number | null> {
  const payable = kind === null ? undefined : payables.get(kind);
  return (await payable?.owedYen?.(reader, municipalityCode, reference)) ?? null;
}

/**
 * 交付の予定があるか — the room above can end the thing, and has not: what is given back now would
 * be handed over unpaid.
 */
export function isStillDue(
  { payable: kind }: Pick<StoredPayment, 'payable'>,
  delivery: Delivery | null,
): boolean {
  const payable = kind === null ? undefined : payables.get(kind);
  return delivery === 'awaited' && payable?.isImpossible !== undefined;
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
