/** 支払いの対象としての申請 — for the payment room: handed over, or never to be. */
import type { Payable } from '#modules/service/payment';
import type { Reader } from '#platform/database';

import { idOfReference, PAYABLE } from '../model.ts';

export const payable: Payable = {
  kind: PAYABLE,
  isDelivered: (reader, municipalityCode, reference) =>
    hasStep(reader, municipalityCode, { reference, from: 'approved', moves: ['deliver'] }),
  isImpossible: (reader, municipalityCode, reference) =>
    hasStep(reader, municipalityCode, { reference, from: null, moves: ['refuse', 'withdraw'] }),
};

interface Wanted {
  readonly reference: string;
  readonly from: string | null;
  readonly moves: readonly string[];
}

async function hasStep(
  reader: Reader,
  municipalityCode: string,
  { reference, from, moves }: Wanted,
): Promise<boolean> {
  const id = idOfReference(reference);
  if (id === null) return false;
  const rows = await reader`
    select 1 from application.step
    where municipality_code = ${municipalityCode} and application_id = ${id}
      and move = any(${[...moves]}::text[]) and (${from}::text is null or from_state = ${from})
    limit 1`;
  return rows.length > 0;
}
