/** 続柄と並び順 — how the members stand to the head of the day, and in which order. */
import type { ResidentRecord } from '@yakuba/contract/resident';
import {
  formatRelationship,
  type HouseholdMember,
  orderMembers,
  type RelationshipCode,
  relationshipOf,
} from '@yakuba/kernel/relationship';

import { dateOf } from './day.ts';
import { type Home, personOf } from './home.ts';
import type { Member } from './model.ts';
import { relationshipCodes } from './relation.ts';

/** 続柄の項目 — empty where no head is set (世帯主未設定). */
export function relationItems(
  home: Home,
  head: Member | null,
  member: Member,
): Partial<ResidentRecord> {
  if (!head) return {};
  const codes = relationshipCodes(head, member);
  return {
    relationshipCodes: codes,
    relationship: formatRelationship(relationOf(codes)),
    headOfHouseholdName: personOf(home, head).items.fullName ?? null,
  };
}

/** 世帯員の並び順 — by the rule of 5.2, or by birth where no head is set. */
export function orderAround(
  home: Home,
  head: Member | null,
  members: readonly Member[],
): readonly Member[] {
  if (members.length < 2) return members;
  if (!head) return members.toSorted((left, right) => left.born - right.born);
  const placed = members.map((member) => placedOf(home, head, member));
  return orderMembers(placed).map(({ member }) => member);
}

interface PlacedMember extends HouseholdMember {
  readonly member: Member;
}

function placedOf(home: Home, head: Member, member: Member): PlacedMember {
  const { addresseeNumber, items } = personOf(home, member);
  return {
    member,
    addresseeNumber,
    relationship: relationOf(relationshipCodes(head, member)),
    dateOfBirth: dateOf(member.born),
    sex: member.sex === '1' ? 'male' : 'female',
    isHeadOfFamilyRegister: items.headOfFamilyRegister === items.fullName,
    familyOf: familyOf(home, head, member),
  };
}

/** The partner or parent here through whom a member belongs to the head's wider family. */
function familyOf(home: Home, head: Member, member: Member): string | null {
  const isNear = member.tie !== 'kin' || member === head.partner || member.children.includes(head);
  if (isNear || head.children.includes(member)) return null;
  const through = [member.partner, ...member.parents].find((one) => one && home.people.has(one));
  return through ? personOf(home, through).addresseeNumber : null;
}

function relationOf(codes: string): HouseholdMember['relationship'] {
  return relationshipOf(codes.split('-') as RelationshipCode[]);
}
