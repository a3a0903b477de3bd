/**
 * 世帯連記式の様式 — four members a sheet under what the household has in common.
 *
 * A member's rows are 173 mm wide, beside the member's number. Japanese and foreign residents
 * have rows of their own in a block of the same height.
 *
 * @spec juki 5.1
 * @spec juki 1.1.3
 */
import { cell, type FormCell, type FormItem, type FormRow, row } from './form.ts';
import { items } from './items.ts';
import type { PersonOnCertificate } from './view.ts';

/** 1枚の人数. */
export const MEMBERS_PER_SHEET = 4;
/** 世帯員欄の高さ. */
export const MEMBER_HEIGHT_MM = 46;
/** 世帯員欄の間隔. */
export const MEMBER_GAP_MM = 1.5;
/** 世帯欄の下の間隔. */
export const HOUSEHOLD_GAP_MM = 2.4;

/** 世帯欄 — what the members have in common. */
export const householdRows: readonly FormRow[] = [
  row(11.6, cell(items.address, [20, 160], 11)),
  row(8, cell(items.headName, [20, 160], 11)),
];

/** 世帯員欄 — the rows of one member. */
export function memberRows(person: PersonOnCertificate): readonly FormRow[] {
  return person.isForeignResident ? foreignMember : japaneseMember;
}

const name = [
  cell(items.name, [20, 76], 11),
  cell(items.dateOfBirth, [20, 33]),
  cell(items.sex, [12, 12]),
];
const addresses = pair(items.previousAddress, items.addressBeforeMove);
const numbers = pair(items.residentRecordCode, items.individualNumber);

const japaneseMember: readonly FormRow[] = [
  row(7.6, ...name),
  row(6.2, cell(items.formerName, [20, 76]), cell(items.relationship, [20, 57])),
  row(6.2, ...dates(items.residentSince)),
  row(6.6, cell(items.domicile, [20, 96]), cell(items.headOfFamilyRegister, [17, 40])),
  row(7.4, ...addresses),
  row(5.8, ...numbers),
  row(6.2, cell(items.remarks, [20, 153])),
];

const foreignMember: readonly FormRow[] = [
  row(8.4, ...name),
  row(5.4, cell(items.commonName, [20, 76]), cell(items.relationship, [20, 57])),
  row(5.2, ...dates(items.foreignResidentSince)),
  row(
    5.2,
    cell(items.nationality, [20, 45]),
    cell(items.article3045, [25, 31]),
    cell(items.residenceStatus, [21, 31]),
  ),
  row(
    5.2,
    cell(items.periodOfStay, [20, 45]),
    cell(items.periodOfStayUntil, [25, 31]),
    cell(items.cardNumber, [21, 31]),
  ),
  row(6.4, ...addresses),
  row(4.9, ...numbers),
  row(5.3, cell(items.remarks, [20, 153])),
];

function dates(since: FormItem): FormCell[] {
  const reason = items.entryReason;
  return [
    cell({ label: since.label, value: (person) => joined(since, reason, person) }, [25, 40]),
    cell(items.addressSettledOn, [25, 31]),
    cell(items.notifiedOn, [21, 31]),
  ];
}

/** Date and reason share a box; the reason stands in brackets. A date left out takes it along. */
function joined(
  since: FormItem,
  reason: FormItem,
  person: PersonOnCertificate,
): readonly string[] | null {
  const [date] = since.value(person) ?? [];
  const [why] = reason.value(person) ?? [];
  if (date === undefined) return null;
  return [why ? `${date}（${why}）` : date];
}

function pair(left: FormItem, right: FormItem): FormCell[] {
  return [cell(left, [20, 66.5]), cell(right, [20, 66.5])];
}
