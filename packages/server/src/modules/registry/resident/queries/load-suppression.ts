/** 抑止の読出し — one suppression, locked while it is lifted. */
import type { SuppressionKind } from '@yakuba/contract/resident';

import type { Transaction } from '#platform/database';

import { refuse } from '../rules/suppression-refusals.ts';

export interface StoredSuppression {
  readonly id: string;
  readonly kind: SuppressionKind;
  readonly addresseeNumber: string | null;
  readonly householdNumber: string | null;
  readonly liftedAt: Date | null;
}

export async function loadSuppression(
  tx: Transaction,
  town: string,
  id: string,
): Promise<StoredSuppression> {
  const [row] = await tx<StoredSuppression[]>`
    select id, kind, addressee_number, household_number, lifted_at from resident.suppression
    where municipality_code = ${town} and id = ${id} for update`;
  if (!row) throw refuse('resident.suppression.not_found');
  return row;
}

/** 対象 — what events and audit entries name. */
export function targetOf(row: Pick<StoredSuppression, 'addresseeNumber' | 'householdNumber'>) {
  return row.addresseeNumber === null
    ? `household:${row.householdNumber}`
    : `addressee:${row.addresseeNumber}`;
}
