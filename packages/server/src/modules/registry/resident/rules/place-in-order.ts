/**
 * 世帯員の並び順 — the place of each arrival on the household's certificate; those who join a
 * household that stands go last (5.2). Also writes the 続柄コード that belong to the words.
 *
 * @spec juki 5.2
 */
import type { ResidentRecord } from '@yakuba/contract/resident';
import {
  formatRelationshipCodes,
  type HouseholdMember,
  orderMembers,
  parseRelationship,
  relationshipOf,
} from '@yakuba/kernel/relationship';

import type { RowChange } from '../model.ts';

export function placeInOrder(
  arrivals: readonly RowChange[],
  present: readonly ResidentRecord[],
): RowChange[] {
  const last = Math.max(0, ...present.map((record) => record.householdOrder ?? 0));
  const ordered = orderMembers(arrivals.map((change) => memberOf(change.after)));
  const place = new Map(ordered.map((member, index) => [member.addresseeNumber, last + index + 1]));
  return arrivals.map((change) => ({
    ...change,
    after: {
      ...change.after,
      householdOrder: place.get(change.after.addresseeNumber) ?? null,
      relationshipCodes: codesOf(change.after.relationship),
    },
  }));
}

/** As the kernel's rules know a member; a person without a relationship stands as 同居人. */
export function memberOf(record: ResidentRecord): HouseholdMember {
  const parsed = parseRelationship(record.relationship ?? '');
  return {
    addresseeNumber: record.addresseeNumber,
    relationship: parsed.ok ? parsed.value : relationshipOf(['99']),
    dateOfBirth: record.dateOfBirth,
    sex: sexes[record.sex] ?? null,
    isHeadOfFamilyRegister: record.headOfFamilyRegister === record.fullName,
  };
}

const sexes: Readonly<Record<string, 'male' | 'female'>> = { '1': 'male', '2': 'female' };

/** 続柄コード — of the words on the record; null where they can't be read. */
export function codesOf(relationship: string | null): string | null {
  const parsed = parseRelationship(relationship ?? '');
  return parsed.ok ? formatRelationshipCodes(parsed.value) : null;
}
