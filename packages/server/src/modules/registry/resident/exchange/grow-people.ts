/** 履歴の追加 — new rows of people the town has already, as acts would add them. */
import type { ResidentRecord } from '@yakuba/contract/resident';

import type { Transaction } from '#platform/database';

import type { RowChange } from '../model.ts';
import { saveRows } from '../store.ts';
import type { BulkCounts } from './bulk-load.ts';

const PEOPLE_AT_ONCE = 500;

/** 履歴の追加 — rows of each person oldest first, all newer than what is registered. */
export async function growPeople(
  tx: Transaction,
  municipalityCode: string,
  people: readonly (readonly ResidentRecord[])[],
): Promise<BulkCounts> {
  const households = new Set<string>();
  for (let from = 0; from < people.length; from += PEOPLE_AT_ONCE) {
    const some = people.slice(from, from + PEOPLE_AT_ONCE);
    const newest = await newestRows(tx, municipalityCode, some);
    const most = Math.max(...some.map((rows) => rows.length));
    // A person's rows are saved in as many rounds as there are: one row of each a round.
    for (let round = 0; round < most; round += 1) {
      await saveRows(tx, municipalityCode, changesOf(some, round, newest));
    }
    for (const row of some.flat()) households.add(row.householdNumber);
  }
  const records = people.reduce((sum, rows) => sum + rows.length, 0);
  return { records, people: people.length, households: households.size };
}

function changesOf(
  people: readonly (readonly ResidentRecord[])[],
  round: number,
  newest: ReadonlyMap<string, ResidentRecord>,
): RowChange[] {
  return people.flatMap((rows) => {
    const after = rows[round];
    if (!after) return [];
    const before = rows[round - 1] ?? newest.get(after.addresseeNumber) ?? null;
    return [{ before, after }];
  });
}

async function newestRows(
  tx: Transaction,
  municipalityCode: string,
  people: readonly (readonly ResidentRecord[])[],
): Promise<ReadonlyMap<string, ResidentRecord>> {
  const numbers = people.flatMap((rows) => rows[0]?.addresseeNumber ?? []);
  const rows = await tx<ResidentRecord[]>`
    select d.* from resident.resident r
    join resident.record d using (municipality_code, addressee_number, history_number)
    where r.municipality_code = ${municipalityCode}
      and r.addressee_number = any(${numbers}::text[])`;
  return new Map((rows as unknown as ResidentRecord[]).map((row) => [row.addresseeNumber, row]));
}
