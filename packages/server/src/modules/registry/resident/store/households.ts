/** 世帯の書込み — the head of each household touched, from what its people are after the change. */
import { insertRows, type Transaction } from '#platform/database';

import type { RowChange } from '../model.ts';
import { HEAD } from '../rules/check-household.ts';

interface TouchedHouseholds {
  readonly changes: readonly RowChange[];
  /** Numbers of households that nobody was in before. */
  readonly founded: readonly string[];
}

export async function saveHouseholds(
  tx: Transaction,
  municipalityCode: string,
  { changes, founded }: TouchedHouseholds,
): Promise<void> {
  const isFounded = new Set(founded);
  const touched = new Set<string>();
  for (const { before, after } of changes) {
    if (before) touched.add(before.householdNumber);
    touched.add(after.householdNumber);
  }
  const added = [...touched].filter((number) => isFounded.has(number));
  await Promise.all([
    insertRows(
      tx,
      'resident.household',
      added.map((number) => foundedHousehold(municipalityCode, number, changes)),
    ),
    recompute(
      tx,
      municipalityCode,
      [...touched].filter((number) => !isFounded.has(number)),
    ),
  ]);
}

function foundedHousehold(
  municipalityCode: string,
  householdNumber: string,
  changes: readonly RowChange[],
) {
  const newest = new Map(changes.map(({ after }) => [after.addresseeNumber, after]));
  const members = [...newest.values()].filter(
    (row) => row.householdNumber === householdNumber && !row.isClosed,
  );
  const heads = members.filter((row) => row.relationship === HEAD);
  return {
    municipalityCode,
    householdNumber,
    headAddresseeNumber: heads.map((row) => row.addresseeNumber).sort()[0] ?? null,
    isClosed: members.length === 0,
  };
}

async function recompute(
  tx: Transaction,
  municipalityCode: string,
  numbers: readonly string[],
): Promise<void> {
  if (numbers.length === 0) return;
  await tx`
    insert into resident.household
      (municipality_code, household_number, head_addressee_number, is_closed)
    select ${municipalityCode}, number, head.addressee_number, head.members is null
    from unnest(${[...numbers]}::text[]) as number
    left join lateral (
      select min(r.addressee_number) filter (where d.relationship = ${HEAD}) as addressee_number,
        nullif(count(*), 0) as members
      from resident.resident r
      join resident.record d using (municipality_code, addressee_number, history_number)
      where r.municipality_code = ${municipalityCode} and r.household_number = number
        and not r.is_closed) head on true
    on conflict (municipality_code, household_number) do update set
      head_addressee_number = excluded.head_addressee_number,
      is_closed = excluded.is_closed`;
}
