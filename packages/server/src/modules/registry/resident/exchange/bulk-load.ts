/**
 * 住民の一括登録 — people with their histories into the register by COPY: rows, who stands where
 * now, households, search entries and the addressees' numbers, all in the caller's transaction.
 *
 * For people the town doesn't have yet. The connection must be the owner's, for COPY passes by
 * row-level security; every row therefore bears the one municipality of the load.
 */
import { type ResidentRecord, residentItems } from '@yakuba/contract/resident';
import { registerAddressees, reserveNumbers } from '#modules/registry/addressee';
import { systemClock } from '#platform/clock';
import { columnName, type Sql, type Transaction } from '#platform/database';

import { HEAD } from '../rules/check-household.ts';
import { searchEntryColumns, searchEntryOfHistory } from '../rules/search-entry.ts';
import { presentColumns } from '../store.ts';
import { type CopyTarget, copyLine, copyRows } from './copy-rows.ts';
import { detachedText } from './detached-text.ts';
import { openClosingReservation } from './reserve-closings.ts';

/** 一括登録の件数 */
export interface BulkCounts {
  readonly records: number;
  readonly people: number;
  readonly households: number;
}

export interface BulkLoad {
  /** All rows of one person, oldest first. */
  add(rows: readonly ResidentRecord[]): Promise<void>;
  finish(): Promise<BulkCounts>;
}

const recordKeys: readonly string[] = residentItems.flatMap((item) =>
  item.kind === 'uncertain' ? [item.name, `${item.name}Notation`] : [item.name],
);

const recordTable: CopyTarget = {
  table: 'resident.record',
  columns: ['municipality_code', ...recordKeys.map(columnName)],
};

const residentTable: CopyTarget = {
  table: 'resident.resident',
  columns: [
    'municipality_code',
    'addressee_number',
    'history_number',
    'household_number',
    'resident_kind',
    'resident_status',
    'is_closed',
    'full_name',
    'date_of_birth',
    'sex',
    'individual_number',
    'resident_record_code',
    'residence_card_number',
  ],
};

const searchTable: CopyTarget = { table: 'resident.search_entry', columns: searchEntryColumns };

const PEOPLE_AT_ONCE = 1_000;

interface Waiting {
  records: string[];
  residents: string[];
  entries: string[];
  numbers: string[];
}

/** 一括登録の開始 — call `add` for each person, then `finish`. */
export function openBulkLoad(tx: Transaction, municipalityCode: string): BulkLoad {
  const households = new Set<string>();
  const numbers: string[] = [];
  let records = 0;
  let waiting = emptyWaiting();
  let sending: Promise<void> = Promise.resolve();

  /** One batch travels while the next is made. */
  async function flush(): Promise<void> {
    await sending;
    sending = send(waiting);
    sending.catch(() => undefined);
    waiting = emptyWaiting();
  }

  async function send({ records, residents, entries, numbers }: Waiting): Promise<void> {
    await copyRows(tx, recordTable, records);
    await copyRows(tx, residentTable, residents);
    await copyRows(tx, searchTable, entries);
    await registerAddressees(
      tx,
      numbers.map((addresseeNumber) => ({ municipalityCode, addresseeNumber, kind: 'resident' })),
    );
  }

  return {
    add: async (rows) => {
      const newest = rows.at(-1);
      if (!newest) return;
      for (const row of rows) {
        if (!households.has(row.householdNumber)) {
          households.add(detachedText(row.householdNumber));
        }
        waiting.records.push(`${municipalityCode}\t${copyLine(row, recordKeys)}`);
      }
      const present = presentColumns(municipalityCode, newest);
      waiting.residents.push(copyLine(present, residentTable.columns));
      const entry = searchEntryOfHistory(municipalityCode, rows);
      waiting.entries.push(copyLine(entry, searchEntryColumns));
      waiting.numbers.push(newest.addresseeNumber);
      numbers.push(detachedText(newest.addresseeNumber));
      records += rows.length;
      if (waiting.numbers.length >= PEOPLE_AT_ONCE) await flush();
    },
    finish: async () => {
      await flush();
      await sending;
      await saveHouseholds(tx, municipalityCode, households);
      await reserveNumbers(tx, { municipalityCode, kind: 'addressee', numbers });
      await reserveNumbers(tx, { municipalityCode, kind: 'household', numbers: households });
      return { records, people: numbers.length, households: households.size };
    },
  };
}

function emptyWaiting(): Waiting {
  return { records: [], residents: [], entries: [], numbers: [] };
}

/** Every household a row ever named; one without a living member is closed. */
async function saveHouseholds(
  tx: Transaction,
  municipalityCode: string,
  households: ReadonlySet<string>,
): Promise<void> {
  // The rows are younger than the planner's statistics, which would have it loop over them.
  await tx`set local enable_nestloop = off`;
  await tx`
    insert into resident.household
      (municipality_code, household_number, head_addressee_number, is_closed)
    select ${municipalityCode}, given.number, living.head, living.household_number is null
    from unnest(${[...households]}::text[]) as given (number)
    left join (
      select r.household_number,
        min(r.addressee_number) filter (where d.relationship = ${HEAD}) as head
      from resident.resident r
      join resident.record d using (municipality_code, addressee_number, history_number)
      where r.municipality_code = ${municipalityCode} and not r.is_closed
      group by r.household_number) living on living.household_number = given.number
    on conflict (municipality_code, household_number) do update set
      head_addressee_number = excluded.head_addressee_number,
      is_closed = excluded.is_closed`;
  await tx`set local enable_nestloop = on`;
}

const ROWS_BETWEEN_REPORTS = 5_000;

/**
 * 住民の一括登録 — of rows made elsewhere, such as the demo's: rows of one person together, oldest
 * first. Nothing is checked; one transaction. `owner` is the migration owner's connection; after
 * the last of several loads, `analyzeRegister` lets the planner know.
 */
export async function bulkLoadResidents(
  owner: Sql,
  municipalityCode: string,
  rows: Iterable<ResidentRecord> | AsyncIterable<ResidentRecord>,
  onProgress: (records: number) => void = () => undefined,
): Promise<BulkCounts> {
  return owner.begin(async (scope) => {
    const tx = scope as unknown as Transaction;
    await setTown(tx, municipalityCode);
    const load = openBulkLoad(tx, municipalityCode);
    const closings = openClosingReservation(municipalityCode, systemClock.now());
    let records = 0;
    for await (const person of peopleOf(rows)) {
      await load.add(person);
      closings.note(person.at(-1));
      const before = Math.floor(records / ROWS_BETWEEN_REPORTS);
      records += person.length;
      if (Math.floor(records / ROWS_BETWEEN_REPORTS) > before) onProgress(records);
    }
    const counts = await load.finish();
    await closings.finish(tx);
    return counts;
  });
}

/** 団体の設定 — the town of a transaction on the owner's connection. */
export async function setTown(tx: Transaction, municipalityCode: string): Promise<void> {
  if (!/^\d{6}$/.test(municipalityCode)) throw new TypeError('not a municipality code');
  await tx.unsafe(`set local yakuba.municipality_code = '${municipalityCode}'`);
}

/** 統計の更新 — so that the next question is planned for the rows just loaded. */
export async function analyzeRegister(owner: Sql): Promise<void> {
  await owner`analyze resident.record, resident.resident, resident.household,
    resident.search_entry`;
}

/** 人ごとの行 — consecutive rows of one 宛名番号. */
export async function* peopleOf(
  rows: Iterable<ResidentRecord> | AsyncIterable<ResidentRecord>,
): AsyncGenerator<ResidentRecord[]> {
  let person: ResidentRecord[] = [];
  for await (const row of rows) {
    if (person.length > 0 && person[0]?.addresseeNumber !== row.addresseeNumber) {
      yield person;
      person = [];
    }
    person.push(row);
  }
  if (person.length > 0) yield person;
}
