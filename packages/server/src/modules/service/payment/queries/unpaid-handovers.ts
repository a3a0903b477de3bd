/**
 * 入金のない交付 — what was handed over at a counter although a fee is set for it and nothing was
 * ever taken: nobody asked, so that no payment tells of it.
 */
import type { Difference } from '@yakuba/contract/payment';
import { todayInJapan } from '@yakuba/kernel/calendar';

import type { Reader } from '#platform/database';

import { feeRulesOn } from './fee-rules-on.ts';
import { findUnasked } from './payables.ts';

/** Looked back for this long. */
const DAYS = 31;

export async function unpaidHandovers(
  reader: Reader,
  municipalityCode: string,
  now: Date,
): Promise<Difference[]> {
  const since = new Date(now.getTime() - DAYS * 86_400_000);
  const [handed, rules] = await Promise.all([
    findUnasked(reader, municipalityCode, since),
    feeRulesOn(reader, municipalityCode, todayInJapan(now)),
  ]);
  const references = handed.map(({ reference }) => reference);
  const paid = await reader<{ reference: string }[]>`
    select reference from payment.payment
    where municipality_code = ${municipalityCode} and reference = any(${references}::text[])`;
  const asked = new Set(paid.map(({ reference }) => reference));
  return handed.flatMap(({ reference, item, channel, at }): Difference[] => {
    if (asked.has(reference)) return [];
    const own = rules.fees.filter((fee) => fee.item === item);
    const fee = own.find((one) => one.channel === channel) ?? own.find((one) => !one.channel);
    if (!fee || fee.amountYen === 0) return [];
    const about = { reference, item, amountYen: fee.amountYen, requestedAt: at.toISOString() };
    return [{ kind: 'issued-but-not-paid', paymentId: null, ...about }];
  });
}
