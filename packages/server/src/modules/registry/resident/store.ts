/** 住民記録の書込み — history rows, who stands where now, and the changes under way. */
import type { ResidentRecord } from '@yakuba/contract/resident';

import { insertRows, type Transaction } from '#platform/database';

import type { RowChange } from './model.ts';
import { saveHouseholds } from './store/households.ts';
import { saveSearchEntries } from './store/search-entries.ts';

/**
 * 本登録 — writes the new rows, and what follows from them of persons, households and search.
 * `founded` are the numbers of households that this change is the first to use.
 */
export async function saveRows(
  tx: Transaction,
  municipalityCode: string,
  changes: readonly RowChange[],
  founded: readonly string[] = [],
): Promise<void> {
  const after = changes.map((change) => change.after);
  await Promise.all([
    insertRows(
      tx,
      'resident.record',
      after.map((row) => ({ municipalityCode, ...row })),
    ),
    savePresent(tx, municipalityCode, changes),
    saveSearchEntries(tx, municipalityCode, changes),
    saveHouseholds(tx, municipalityCode, { changes, founded }),
  ]);
}

/** 現在の住民 — newcomers are added, others brought to their newest row. */
async function savePresent(
  tx: Transaction,
  municipalityCode: string,
  changes: readonly RowChange[],
): Promise<void> {
  const newcomers = new Set<string>();
  const newest = new Map<string, ResidentRecord>();
  for (const { after } of changes) {
    if (after.historyNumber === 1) newcomers.add(after.addresseeNumber);
    newest.set(after.addresseeNumber, after);
  }
  const rows = (isNew: boolean) =>
    [...newest.values()]
      .filter((row) => newcomers.has(row.addresseeNumber) === isNew)
      .map((row) => presentColumns(municipalityCode, row));
  await Promise.all([addPresent(tx, rows(true)), replacePresent(tx, rows(false))]);
}

async function addPresent(tx: Transaction, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  await tx`
    insert into resident.resident
    select * from json_populate_recordset(
      null::resident.resident, ${JSON.stringify(rows)}::text::json)`;
}

async function replacePresent(tx: Transaction, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const json = JSON.stringify(rows);
  await tx`
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
      residence_card_number = excluded.residence_card_number`;
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
