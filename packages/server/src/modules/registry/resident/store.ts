/** 住民記録の書込み — history rows, who stands where now, and the changes under way. */
import type { ResidentRecord } from '@yakuba/contract/resident';

import { insertRows, type Transaction } from '#platform/database';

import type { RowChange } from './model.ts';
import { HEAD } from './rules/check-household.ts';
import { searchEntry } from './rules/search-entry.ts';

/** 本登録 — writes the new rows, and what follows from them of persons, households and search. */
export async function saveRows(
  tx: Transaction,
  municipalityCode: string,
  changes: readonly RowChange[],
): Promise<void> {
  const after = changes.map((change) => change.after);
  const newest = [...new Map(after.map((row) => [row.addresseeNumber, row])).values()];
  await Promise.all([
    insertRows(
      tx,
      'resident.record',
      after.map((row) => ({ municipalityCode, ...row })),
    ),
    savePresent(tx, municipalityCode, newest),
    saveSearchEntries(tx, municipalityCode, after),
    saveHouseholds(tx, municipalityCode, changes),
  ]);
}

function savePresent(
  tx: Transaction,
  municipalityCode: string,
  rows: readonly ResidentRecord[],
): Promise<unknown> {
  const json = JSON.stringify(rows.map((row) => presentColumns(municipalityCode, row)));
  return tx`
    insert into resident.resident
    select * from json_populate_recordset(null::resident.resident, ${json}::text::json)
    on conflict (municipality_code, addressee_number) do update set
      history_number = excluded.history_number,
      household_number = excluded.household_number,
      resident_kind = excluded.resident_kind,
      resident_status = excluded.resident_status,
      is_closed = excluded.is_closed,
      full_name = excluded.full_name,
      date_of_birth = excluded.date_of_birth,
      sex = excluded.sex,
      individual_number = excluded.individual_number,
      resident_record_code = excluded.resident_record_code,
      residence_card_number = excluded.residence_card_number`.execute();
}

export function presentColumns(municipalityCode: string, row: ResidentRecord): object {
  return {
    municipality_code: municipalityCode,
    addressee_number: row.addresseeNumber,
    history_number: row.historyNumber,
    household_number: row.householdNumber,
    resident_kind: row.residentKind,
    resident_status: row.residentStatus,
    is_closed: row.isClosed,
    full_name: row.fullName,
    date_of_birth: row.dateOfBirth,
    sex: row.sex,
    individual_number: row.individualNumber,
    resident_record_code: row.residentRecordCode,
    residence_card_number: row.residenceCardNumber,
  };
}

/** The head of each household touched, from what its people are after the change. */
async function saveHouseholds(
  tx: Transaction,
  municipalityCode: string,
  changes: readonly RowChange[],
): Promise<void> {
  const numbers = new Set<string>();
  for (const { before, after } of changes) {
    if (before) numbers.add(before.householdNumber);
    numbers.add(after.householdNumber);
  }
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

function saveSearchEntries(
  tx: Transaction,
  municipalityCode: string,
  rows: readonly ResidentRecord[],
): Promise<unknown> {
  const json = JSON.stringify(rows.map((row) => searchEntry(municipalityCode, row)));
  return tx`select resident.save_search_entries(${json}::text::json)`.execute();
}
