/** 日計の計算 — totals of a day by item, channel and way of paying. */
import type { Total } from '@yakuba/contract/payment';

import type { Reader } from '#platform/database';

/** In the order of item, channel and method. */
export async function totalsOf(
  reader: Reader,
  municipalityCode: string,
  day: string,
): Promise<Total[]> {
  const rows = await reader<Total[]>`
    select p.item, p.channel, e.method,
      (count(*) filter (where e.kind = 'received'))::int as received_count,
      coalesce(sum(e.amount_yen) filter (where e.kind = 'received'), 0)::int as received_yen,
      (count(*) filter (where e.kind = 'refunded'))::int as refunded_count,
      coalesce(sum(e.amount_yen) filter (where e.kind = 'refunded'), 0)::int as refunded_yen
    from payment.entry e
    join payment.payment p on p.municipality_code = e.municipality_code and p.id = e.payment_id
    where e.municipality_code = ${municipalityCode} and e.business_on = ${day}
    group by p.item, p.channel, e.method order by p.item, p.channel, e.method`;
  return [...rows];
}

/** 差引の合計 */
export function netYenOf(totals: readonly Total[]): number {
  return totals.reduce((sum, total) => sum + total.receivedYen - total.refundedYen, 0);
}

/** 現金の合計 */
export function cashYenOf(totals: readonly Total[]): number {
  return netYenOf(totals.filter(({ method }) => method === 'cash'));
}
