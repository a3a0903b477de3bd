/**
 * 台帳の読出し — the part of the register that a change concerns.
 *
 * With `isLocking` the households and people are locked in the order of their numbers, so that two
 * changes of one household follow one another and never wait for each other in a ring.
 */
import type { ResidentRecord } from '@yakuba/contract/resident';

import type { Reader } from '#platform/database';

import type { Concerns, Household, Likeness, RegisterState } from '../model.ts';
import { type ManualOrders, positionIn } from '../rules/keep-manual-order.ts';
import { manualOrders } from './manual-orders.ts';
import { registeredRows } from './registered-rows.ts';

export async function loadRegister(
  reader: Reader,
  town: string,
  concerns: Concerns,
  isLocking: boolean,
): Promise<RegisterState> {
  const numbers = [...new Set(concerns.addresseeNumbers)];
  const households = await householdsOf(reader, town, numbers, concerns);
  if (isLocking) await lock(reader, town, households, numbers);
  const [rows, resembling, histories, orders, made] = await Promise.all([
    newestRows(reader, town, households, numbers),
    rowsLike(reader, town, concerns.likenesses),
    historyRows(reader, town, numbers),
    manualOrders(reader, town, households),
    concerns.changeIds ? registeredRows(reader, town, numbers, concerns.changeIds) : [],
  ]);
  return {
    residents: new Map(rows.map((row) => [row.addresseeNumber, row])),
    households: new Map(households.map((number) => [number, household(number, rows, orders)])),
    resembling,
    histories: Map.groupBy(histories, (row) => row.addresseeNumber),
    registeredRows: made,
    manualOrders: orders,
  };
}

function household(
  householdNumber: string,
  rows: readonly ResidentRecord[],
  orders: ManualOrders,
): Household {
  const order = orders.get(householdNumber);
  const members = rows
    .filter((row) => row.householdNumber === householdNumber && !row.isClosed)
    .sort((one, other) => positionIn(order, one) - positionIn(order, other));
  return { householdNumber, members };
}

async function householdsOf(
  reader: Reader,
  town: string,
  numbers: readonly string[],
  { householdNumbers: named, changeIds }: Concerns,
): Promise<string[]> {
  if (numbers.length === 0 && named.length === 0) return [];
  const isWithPast = changeIds !== undefined;
  const rows = await reader<{ householdNumber: string }[]>`
    select household_number from resident.household
    where municipality_code = ${town} and household_number = any(${[...named]}::text[])
    union
    select household_number from resident.resident
    where municipality_code = ${town} and addressee_number = any(${[...numbers]}::text[])
    union
    select household_number from resident.record
    where ${isWithPast} and municipality_code = ${town}
      and addressee_number = any(${[...numbers]}::text[])
    order by 1`;
  return rows.map((row) => row.householdNumber);
}

async function lock(
  reader: Reader,
  town: string,
  households: readonly string[],
  numbers: readonly string[],
): Promise<void> {
  if (households.length === 0) return;
  await reader`select 1 from resident.household where municipality_code = ${town}
    and household_number = any(${[...households]}::text[]) order by household_number for update`;
  await reader`select 1 from resident.resident where municipality_code = ${town}
    and addressee_number = any(${[...numbers]}::text[]) order by addressee_number for update`;
}

function newestRows(
  reader: Reader,
  town: string,
  households: readonly string[],
  numbers: readonly string[],
): Promise<ResidentRecord[]> {
  if (households.length === 0 && numbers.length === 0) return Promise.resolve([]);
  return reader<ResidentRecord[]>`
    select d.* from resident.resident r
    join resident.record d using (municipality_code, addressee_number, history_number)
    where r.municipality_code = ${town} and (r.household_number = any(${[...households]}::text[])
      or r.addressee_number = any(${[...numbers]}::text[]))` as unknown as Promise<
    ResidentRecord[]
  >;
}

function historyRows(
  reader: Reader,
  town: string,
  numbers: readonly string[],
): Promise<ResidentRecord[]> {
  if (numbers.length === 0) return Promise.resolve([]);
  return reader<ResidentRecord[]>`
    select * from resident.record where municipality_code = ${town}
      and addressee_number = any(${[...numbers]}::text[])
    order by addressee_number, history_number` as unknown as Promise<ResidentRecord[]>;
}

/** People of any state who bear an equal number, or an equal name, sex and birth. */
function rowsLike(
  reader: Reader,
  town: string,
  likenesses: readonly Likeness[],
): Promise<ResidentRecord[]> {
  if (likenesses.length === 0) return Promise.resolve([]);
  const given = (values: (string | null)[]) => values.filter((value) => value !== null);
  const individual = given(likenesses.map((likeness) => likeness.individualNumber));
  const codes = given(likenesses.map((likeness) => likeness.residentRecordCode));
  const cards = given(likenesses.map((likeness) => likeness.residenceCardNumber));
  return reader<ResidentRecord[]>`
    with found as (
      select r.addressee_number, r.history_number from resident.resident r
      where r.municipality_code = ${town} and r.individual_number = any(${individual}::text[])
      union
      select r.addressee_number, r.history_number from resident.resident r
      where r.municipality_code = ${town} and r.resident_record_code = any(${codes}::text[])
      union
      select r.addressee_number, r.history_number from resident.resident r
      where r.municipality_code = ${town} and r.residence_card_number = any(${cards}::text[])
      union
      select r.addressee_number, r.history_number
      from unnest(${likenesses.map((one) => one.fullName)}::text[],
        ${likenesses.map((one) => one.sex)}::text[],
        ${likenesses.map((one) => one.dateOfBirth)}::text[]) as wanted (name, sex, born)
      join resident.resident r on r.municipality_code = ${town}
        and r.date_of_birth = wanted.born and r.sex = wanted.sex and r.full_name = wanted.name)
    select d.* from found
    join resident.record d on d.municipality_code = ${town}
      and d.addressee_number = found.addressee_number
      and d.history_number = found.history_number` as unknown as Promise<ResidentRecord[]>;
}
