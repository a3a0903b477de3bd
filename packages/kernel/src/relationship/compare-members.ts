/**
 * 生年月日・宛名番号の順 — how members of one rank follow each other.
 *
 * @spec juki 5.2
 */

import type { HouseholdMember } from './relationship.ts';

/** 生年月日の順 — the elder first, of one day by 宛名番号; an unknown date last. */
export function compareByBirth(left: HouseholdMember, right: HouseholdMember): number {
  const [first, second] = [left.dateOfBirth ?? '9999', right.dateOfBirth ?? '9999'];
  if (first !== second) return first < second ? -1 : 1;
  return compareNumbers(left.addresseeNumber, right.addresseeNumber);
}

/** 筆頭者が先 — of parents and grandparents: 筆頭者 first, then by birth. */
export function compareAsParents(left: HouseholdMember, right: HouseholdMember): number {
  const difference =
    Number(right.isHeadOfFamilyRegister ?? false) - Number(left.isHeadOfFamilyRegister ?? false);
  return difference || compareByBirth(left, right);
}

function compareNumbers(left: string, right: string): number {
  const [first, second] = [left.replace(/^0+/u, ''), right.replace(/^0+/u, '')];
  if (first.length !== second.length) return first.length - second.length;
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
