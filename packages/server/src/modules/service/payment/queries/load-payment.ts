/** 支払いの読出し — payments with their money and what was decided about them. */
import type { Reader } from '#platform/database';

import type { MarkKind, PaymentState, StoredPayment } from '../model.ts';
import { statusOf } from '../rules/payment-status.ts';

export interface PaymentChoice {
  readonly id?: string;
  readonly reference?: string;
  /** 会計日 — those with money booked on it. */
  readonly bookedOn?: string | undefined;
  /**
   * 食違いのありうる支払い — those alone: not known to be handed over, and looked after by a room
   * above or still to be decided; ended ones no longer than since this instant.
   */
  readonly unsettledSince?: Date;
}

/** Oldest first. */
export function readPayments(
  reader: Reader,
  municipalityCode: string,
  { id, reference, bookedOn, unsettledSince }: PaymentChoice,
): Promise<StoredPayment[]> {
  const since = unsettledSince?.toISOString() ?? null;
  const has = (kind: MarkKind) => reader`exists (select from payment.mark d
    where d.municipality_code = p.municipality_code and d.payment_id = p.id
      and d.kind = ${kind})`;
  return reader<StoredPayment[]>`
    select p.id, p.reference, p.payable, p.item, p.channel, p.method, p.copies, p.amount_yen,
      p.title, p.payer, p.requested_at,
      coalesce((select json_agg(json_build_object('kind', e.kind, 'chargeId', e.charge_id,
        'amountYen', e.amount_yen, 'method', e.method) order by e.recorded_at, e.id)
        from payment.entry e where e.municipality_code = p.municipality_code
          and e.payment_id = p.id), '[]') as entries,
      coalesce((select json_agg(m.kind order by m.recorded_at) from payment.mark m
        where m.municipality_code = p.municipality_code and m.payment_id = p.id), '[]') as marks,
      (select m.note from payment.mark m where m.municipality_code = p.municipality_code
        and m.payment_id = p.id and m.kind = 'opened') as checkout_url
    from payment.payment p
    where p.municipality_code = ${municipalityCode}
      ${id === undefined ? reader`` : reader`and p.id = ${id}`}
      ${reference === undefined ? reader`` : reader`and p.reference = ${reference}`}
      ${
        bookedOn === undefined
          ? reader``
          : reader`and p.id in (select b.payment_id from payment.entry b
            where b.municipality_code = ${municipalityCode} and b.business_on = ${bookedOn})`
      }
      ${
        since === null
          ? reader``
          : reader`and not ${has('delivered')}
            and (p.payable is not null or ${has('refund_wanted')} or not ${has('completed')})
            and (p.requested_at >= ${since}::timestamptz
              or not (${has('refunded')} or ${has('failed')}))`
      }
    order by p.requested_at, p.id` as unknown as Promise<StoredPayment[]>;
}

/** 支払いの照会 — what a room above asks; null where nothing was asked for. */
export async function findPayment(
  reader: Reader,
  municipalityCode: string,
  reference: string,
): Promise<PaymentState | null> {
  const [payment] = await readPayments(reader, municipalityCode, { reference });
  if (!payment) return null;
  const { id: paymentId, amountYen, checkoutUrl } = payment;
  return { paymentId, status: statusOf(payment), amountYen, checkoutUrl };
}

/** 一件ずつの処理 — money of one payment is booked by one hand at a time. */
export async function lockPayment(
  reader: Reader,
  municipalityCode: string,
  id: string,
): Promise<void> {
  const lockName = `payment/${municipalityCode}/${id}`;
  await reader`select pg_advisory_xact_lock(hashtextextended(${lockName}, 0))`;
}
