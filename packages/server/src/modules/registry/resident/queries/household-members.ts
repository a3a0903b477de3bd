/**
 * 世帯員の読出し — the people of a household, those whose records are closed included (3.3), as
 * things stand or stood on a day.
 *
 * @spec juki 3.3
 */
import type { HouseholdMember, ResidentRecord } from '@yakuba/contract/resident';

import type { Reader } from '#platform/database';

import { HEAD } from '../rules/check-household.ts';
import { recordMarks, type Standing } from '../rules/record-marks.ts';

/** Whose household: named by its number, or by one of its people. */
export interface HouseholdOf {
  readonly householdNumber?: string;
  readonly addresseeNumber?: string;
}

export type MemberRow = ResidentRecord;

/** Rows of the household's people: newest, or newest that had taken effect by `asOf`. */
export function householdRows(
  reader: Reader,
  town: string,
  { householdNumber = '', addresseeNumber = '' }: HouseholdOf,
  asOf: string | null,
): Promise<MemberRow[]> {
  const rows =
    asOf === null
      ? presentRows(reader, town, { householdNumber, addresseeNumber })
      : pastRows(reader, town, { householdNumber, addresseeNumber, asOf });
  return rows.execute() as unknown as Promise<MemberRow[]>;
}

/** The household is joined, not asked for in a sub-select: that would hide it from the index. */
function presentRows(reader: Reader, town: string, of: Required<HouseholdOf>) {
  if (of.addresseeNumber === '') {
    return reader<MemberRow[]>`
      select d.* from resident.resident r
      join resident.record d using (municipality_code, addressee_number, history_number)
      where r.municipality_code = ${town} and r.household_number = ${of.householdNumber}`;
  }
  return reader<MemberRow[]>`
    select d.* from resident.resident own
    join resident.resident r on r.municipality_code = ${town}
      and r.household_number = own.household_number
    join resident.record d on d.municipality_code = ${town}
      and d.addressee_number = r.addressee_number and d.history_number = r.history_number
    where own.municipality_code = ${town} and own.addressee_number = ${of.addresseeNumber}`;
}

function pastRows(reader: Reader, town: string, of: Required<HouseholdOf> & { asOf: string }) {
  const { householdNumber, addresseeNumber, asOf } = of;
  return reader<MemberRow[]>`
    with home as materialized (
      select coalesce((
        select d.household_number from resident.record d
        where d.municipality_code = ${town} and d.addressee_number = ${addresseeNumber}
          and d.effective_on <= ${asOf}
        order by d.history_number desc limit 1), ${householdNumber}) as household_number)
    select member.* from home
    cross join lateral (
      select distinct r.addressee_number from resident.record r
      where r.municipality_code = ${town} and r.household_number = home.household_number) ever
    cross join lateral (
      select d.* from resident.record d
      where d.municipality_code = ${town} and d.addressee_number = ever.addressee_number
        and d.effective_on <= ${asOf}
      order by d.history_number desc limit 1) member
    where member.household_number = home.household_number`;
}

/** 世帯員 — living members in their order, then closed ones. */
export function membersOf(
  rows: readonly MemberRow[],
  standings: ReadonlyMap<string, Standing>,
): HouseholdMember[] {
  return [...rows]
    .sort(
      (one, other) =>
        Number(one.isClosed) - Number(other.isClosed) ||
        (one.householdOrder ?? 999) - (other.householdOrder ?? 999) ||
        one.addresseeNumber.localeCompare(other.addresseeNumber),
    )
    .map((row) => memberOf(row, standings.get(row.addresseeNumber)));
}

/** 世帯主の氏名 — of the head there is; null where none is set. */
export function headNameOf(members: readonly HouseholdMember[]): string | null {
  return members.find((member) => member.isHead)?.fullName ?? null;
}

function memberOf(row: MemberRow, standing: Standing | undefined): HouseholdMember {
  return {
    addresseeNumber: row.addresseeNumber,
    residentKind: row.residentKind as HouseholdMember['residentKind'],
    residentStatus: row.residentStatus as HouseholdMember['residentStatus'],
    fullName: row.fullName,
    fullNameKana: row.fullNameKana,
    romanName: row.romanName,
    formerFamilyName: row.formerFamilyName,
    commonName: row.commonName,
    dateOfBirth: row.dateOfBirth,
    dateOfBirthNotation: row.dateOfBirthNotation,
    sex: row.sex as HouseholdMember['sex'],
    relationship: row.relationship,
    householdOrder: row.householdOrder,
    isHead: !row.isClosed && row.relationship === HEAD,
    isClosed: row.isClosed,
    marks: recordMarks(row, standing),
  };
}
