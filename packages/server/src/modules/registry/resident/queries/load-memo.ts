/** メモの読出し — the newest wording of one memo. */
import type { Transaction } from '#platform/database';

import { refuse } from '../rules/suppression-refusals.ts';

export interface StoredMemo {
  readonly id: string;
  readonly version: number;
  readonly addresseeNumber: string;
  readonly text: string | null;
}

export async function loadMemo(tx: Transaction, town: string, id: string): Promise<StoredMemo> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`${town}/memo/${id}`}, 0))`;
  const [memo] = await tx<StoredMemo[]>`
    select id, version, addressee_number, text from resident.memo
    where municipality_code = ${town} and id = ${id} order by version desc limit 1`;
  if (!memo) throw refuse('resident.memo.not_found');
  return memo;
}
