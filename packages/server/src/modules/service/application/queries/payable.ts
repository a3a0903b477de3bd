/** 支払いの対象としての申請 — for the payment room: handed over, or never to be. */
import type { Payable } from '#modules/service/payment';
import type { Reader } from '#platform/database';

import { idOfReference, PAYABLE, roundOfReference } from '../model.ts';

export const payable: Payable = {
  kind: PAYABLE,
  isDelivered: async (reader, municipalityCode, reference) =>
    (await standsFor(reader, municipalityCode, reference)) &&
    hasStep(reader, municipalityCode, { reference, from: 'approved', moves: ['deliver'] }),
  // A fee that a correction has changed is asked for anew: what is paid for the old one goes back.
  isImpossible: async (reader, municipalityCode, reference) =>
    !(await standsFor(reader, municipalityCode, reference)) ||
    hasStep(reader, municipalityCode, { reference, from: null, moves: ['refuse', 'withdraw'] }),
  owedYen: async (reader, municipalityCode, reference) =>
    (await findOwed(reader, municipalityCode, reference))?.feeYen ?? null,
  returnPath: (municipalityCode, reference) => {
    const id = idOfReference(reference);
    return id === null ? null : `/t/${municipalityCode}/applications/${id}/pay`;
  },
};

/** Whether the reference is that of the fee as it stands; of what is not ours nothing is said. */
async function standsFor(
  reader: Reader,
  municipalityCode: string,
  reference: string,
): Promise<boolean> {
  const owed = await findOwed(reader, municipalityCode, reference);
  return owed === null || owed.feeRound === roundOfReference(reference);
}

async function findOwed(reader: Reader, municipalityCode: string, reference: string) {
  const id = idOfReference(reference);
  if (id === null) return null;
  const [row] = await reader<{ feeYen: number; feeRound: number }[]>`
    select fee_yen, fee_round from application.application
    where municipality_code = ${municipalityCode} and id = ${id} and submitted_at is not null`;
  return row ?? null;
}

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
