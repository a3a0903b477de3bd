/**
 * 突合 — what is to be booked, decided and given back, so that the town's books and the provider's
 * agree and the town holds just what it may hold.
 *
 * Pure: the provider's view may be late, doubled or missing. Whatever it has captured is booked,
 * whatever it has given back is booked as given back; then one charge is kept if the thing is owed
 * and wanted, and every other goes back.
 */
import type { Charge, Checkout, Entry, MarkKind, StoredPayment } from '../model.ts';

/** 対象の行方 — `awaited` may still be handed over. */
export type Delivery = 'awaited' | 'delivered' | 'impossible';

export interface Settlement {
  /** 入金・還付 to be booked now. */
  readonly book: readonly Entry[];
  readonly marks: readonly MarkKind[];
  /** 取引 that the provider is to give back. */
  readonly giveBack: readonly string[];
}

export function settlePayment(
  payment: Pick<StoredPayment, 'entries' | 'marks' | 'amountYen'>,
  checkout: Checkout | null,
  delivery: Delivery,
): Settlement {
  const charges = checkout?.charges ?? [];
  const book = missingEntries(payment.entries, charges);
  const captured = charges.filter(({ status }) => status === 'captured');
  const isWanted = delivery === 'delivered' || !wantsBack(payment.marks, delivery);
  const kept = isWanted ? keptCharge(payment.entries, captured, payment.amountYen) : null;
  const giveBack = captured.filter((charge) => charge !== kept).map(({ chargeId }) => chargeId);
  const seen = marksOf({ kept, charges, checkout, isWanted });
  const marks: MarkKind[] = kept && delivery === 'delivered' ? [...seen, 'delivered'] : seen;
  return { book, giveBack, marks: marks.filter((mark) => !payment.marks.includes(mark)) };
}

function wantsBack(marks: readonly MarkKind[], delivery: Delivery): boolean {
  return delivery === 'impossible' || marks.includes('refund_wanted') || marks.includes('failed');
}

/** The charge booked first is kept, if it is the right amount. */
function keptCharge(
  entries: readonly Entry[],
  captured: readonly Charge[],
  amountYen: number,
): Charge | null {
  const right = captured.filter((charge) => charge.amountYen === amountYen);
  const booked = entries.filter(({ kind }) => kind === 'received').map(({ chargeId }) => chargeId);
  return right.find(({ chargeId }) => booked.includes(chargeId)) ?? right[0] ?? null;
}

function missingEntries(entries: readonly Entry[], charges: readonly Charge[]): Entry[] {
  const has = (kind: Entry['kind'], chargeId: string): boolean =>
    entries.some((entry) => entry.kind === kind && entry.chargeId === chargeId);
  return charges.flatMap(({ chargeId, amountYen, status }) => {
    const entry = { chargeId, amountYen, method: 'online' } as const;
    return [
      ...(has('received', chargeId) ? [] : [{ ...entry, kind: 'received' } as const]),
      ...(status === 'captured' || has('refunded', chargeId)
        ? []
        : [{ ...entry, kind: 'refunded' } as const]),
    ];
  });
}

function marksOf(seen: {
  readonly kept: Charge | null;
  readonly charges: readonly Charge[];
  readonly checkout: Checkout | null;
  readonly isWanted: boolean;
}): MarkKind[] {
  const { kept, charges, checkout, isWanted } = seen;
  if (kept) return ['completed'];
  const isAllBack = charges.every(({ status }) => status === 'refunded');
  const isOver = checkout !== null && checkout.status !== 'open' && isAllBack;
  if (charges.length === 0 || isWanted) return isOver ? ['failed'] : [];
  return isAllBack ? ['refund_wanted', 'refunded'] : ['refund_wanted'];
}
