/**
 * 請求との照合 — money is taken for a thing of a room above only while it may still be handed over,
 * and just as much as that room asks for it.
 */
import type { Fee } from '@yakuba/contract/payment';

import type { Reader } from '#platform/database';

import { refuse } from '../refusals.ts';
import { deliveryOf, owedYenOf, payableOf } from './payables.ts';

export interface Taking {
  readonly reference: string;
  readonly fee: Fee;
}

/** Refuses what is over, and any amount but the one that is asked for; exempted is exempted. */
export async function requireOwed(
  reader: Reader,
  municipalityCode: string,
  { reference, fee }: Taking,
): Promise<void> {
  const about = { payable: payableOf(reference), reference };
  if (about.payable === null) return;
  const delivery = await deliveryOf(reader, municipalityCode, about);
  if (delivery === 'impossible') throw refuse('payment.counter.not_owed', {}, 'reference');
  const owedYen = await owedYenOf(reader, municipalityCode, about);
  if (owedYen === null || fee.exemption !== null || fee.amountYen === owedYen) return;
  const amount = String(owedYen);
  throw refuse('payment.counter.amount_differs', { amount }, 'copies');
}
