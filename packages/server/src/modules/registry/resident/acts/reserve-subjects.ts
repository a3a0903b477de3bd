/**
 * 異動者の確保 — at most one change at a time waits for a person, whoever else enters one.
 *
 * @spec juki 4.0.8
 */
import { insertRows, type Transaction } from '#platform/database';

import { refuse } from '../refusals.ts';

export interface Reservation {
  readonly municipalityCode: string;
  readonly changeId: string;
  readonly subjects: readonly string[];
}

export async function reserveSubjects(tx: Transaction, reservation: Reservation): Promise<void> {
  const { municipalityCode, changeId, subjects } = reservation;
  const rows = subjects.map((addresseeNumber) => ({ municipalityCode, addresseeNumber, changeId }));
  const { count } = await insertRows(
    tx,
    'resident.pending_subject',
    rows,
    'on conflict do nothing',
  );
  if (count === rows.length) return;
  const [other] = await tx<{ addresseeNumber: string }[]>`
    select addressee_number from resident.pending_subject
    where municipality_code = ${municipalityCode} and change_id <> ${changeId}
      and addressee_number = any(${[...subjects]}::text[]) limit 1`;
  throw refuse('resident.change.pending', { number: other?.addresseeNumber ?? '' });
}
