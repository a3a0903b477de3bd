/**
 * 世帯主変更の続柄 — what each member becomes when another is head.
 *
 * @spec juki 4.1.4.2
 * @spec juki 4.0.4
 */

import { bad, type Checked, good } from '../refusal/index.ts';
import { inverseSteps, joinSteps, type Kinship, type Sex, sexOfCode } from './kinship.ts';
import {
  generationsMax,
  type HouseholdMember,
  type Relationship,
  type RelationshipCode,
  relationshipOf,
} from './relationship.ts';

/** 続柄の案 — null when only the clerk can tell; `doubt` is what to confirm or decide. */
export interface RelationshipSuggestion {
  readonly addresseeNumber: string;
  readonly from: Relationship;
  readonly to: Relationship | null;
  readonly doubt: string | null;
}

/** 世帯主変更の案 — for every member, in the order given, and those that need the clerk. */
export interface HeadChange {
  readonly suggestions: readonly RelationshipSuggestion[];
  readonly decisions: readonly RelationshipSuggestion[];
}

/**
 * 世帯主変更の続柄 — relationships to the new head. The former head may be among the members or be
 * gone. What follows from the record is certain; what usually holds is suggested with a doubt; of
 * more than four steps 縁故者 is suggested.
 */
export function changeHead(
  members: readonly HouseholdMember[],
  newHeadNumber: string,
): Checked<HeadChange> {
  const newHead = members.find(({ addresseeNumber }) => addresseeNumber === newHeadNumber);
  if (!newHead) return bad('新しい世帯主は、この世帯の世帯員から選んでください。');
  if (isHead(newHead)) return bad('選んだ方はすでに世帯主です。ほかの世帯員を選んでください。');
  const suggestions = members.map((member) => suggest(member, newHead, members));
  return good({ suggestions, decisions: suggestions.filter(({ doubt }) => doubt !== null) });
}

function suggest(
  member: HouseholdMember,
  newHead: HouseholdMember,
  members: readonly HouseholdMember[],
): RelationshipSuggestion {
  const { addresseeNumber, relationship: from } = member;
  if (member === newHead) {
    return { addresseeNumber, from, to: relationshipOf(['02']), doubt: null };
  }
  const { codes, doubt } =
    unrelated(member, newHead) ??
    marriedChildren(member, newHead, members) ??
    kinshipOf(member, newHead, members);
  if (codes === null) return { addresseeNumber, from, to: null, doubt };
  if (codes.length <= generationsMax) {
    return { addresseeNumber, from, to: relationshipOf(codes), doubt };
  }
  const tooLong = '5世代以上になるため縁故者としました。確かめてください。';
  return { addresseeNumber, from, to: relationshipOf(['96']), doubt: tooLong };
}

/** 縁故者 and 同居人 stay so to a head who is family, and make all others so when they are head. */
function unrelated(member: HouseholdMember, newHead: HouseholdMember): Kinship | null {
  const [own] = member.relationship.codes;
  const [heads] = newHead.relationship.codes;
  const loose = [heads, own].find((code) => code === '99' || code === '96');
  if (loose === undefined) return null;
  return { codes: [loose], doubt: '新しい世帯主から見た続柄を確かめてください。' };
}

/** 子（子の夫） and the child married to him: 夫 and 妻 come before brother and sister. */
function marriedChildren(
  member: HouseholdMember,
  newHead: HouseholdMember,
  members: readonly HouseholdMember[],
): Kinship | null {
  const [adopted, born] = member.relationship.childSpouse ? [member, newHead] : [newHead, member];
  const marked = adopted.relationship.childSpouse;
  const chain = stepsOf(adopted).join('-');
  if (marked === null || stepsOf(born).join('-') !== chain) return null;
  const others = members.filter(
    (other) => other.relationship.childSpouse === null && stepsOf(other).join('-') === chain,
  );
  const isLinked =
    adopted.familyOf === born.addresseeNumber || born.familyOf === adopted.addresseeNumber;
  if (!isLinked && others.length > 1) {
    return { codes: null, doubt: '夫婦か兄弟姉妹かを確かめて、続柄を決めてください。' };
  }
  const partner = marked === '11' ? '12' : '11';
  const codes: RelationshipCode[] = [adopted === member ? marked : partner];
  return { codes, doubt: isLinked ? null : '夫婦であることを確かめてください。' };
}

function kinshipOf(
  member: HouseholdMember,
  newHead: HouseholdMember,
  members: readonly HouseholdMember[],
): Kinship {
  const own = stepsOf(member);
  const heads = stepsOf(newHead);
  let shared = 0;
  let doubt: string | null = null;
  while (shared < Math.min(own.length, heads.length) && own[shared] === heads[shared]) {
    const first = personAt(member, shared, members);
    const second = personAt(newHead, shared, members);
    if (!isUnique(own[shared]) && (!first || !second)) {
      return { codes: null, doubt: 'どの子・兄弟姉妹の家族かを確かめて、続柄を決めてください。' };
    }
    if (first?.person !== second?.person) break;
    if (first?.isAssumed || second?.isAssumed) doubt = '親子・夫婦の関係を確かめてください。';
    shared += 1;
  }
  const sexes = heads.map((_, step) => sexBefore(newHead, step, members));
  const up = inverseSteps(heads.slice(shared), sexes.slice(shared));
  if (up === null) return { codes: null, doubt: '性別が分からないため、続柄を決めてください。' };
  const before = personAt(newHead, shared, members)?.person ?? null;
  const after = personAt(member, shared, members)?.person ?? null;
  const kinship = joinSteps({ up, down: own.slice(shared), before, after });
  return { codes: kinship.codes, doubt: kinship.doubt ?? doubt };
}

interface Person {
  readonly person: HouseholdMember;
  /** Nobody said so; there is just one who fits. */
  readonly isAssumed: boolean;
}

/** The member who stands at one step of another's way, as far as the household tells. */
function personAt(
  member: HouseholdMember,
  step: number,
  members: readonly HouseholdMember[],
): Person | null {
  const steps = stepsOf(member);
  if (step >= steps.length) return null;
  if (step === steps.length - 1) return { person: member, isAssumed: false };
  const above = steps.slice(0, -1).join('-');
  const candidates = members.filter((other) => stepsOf(other).join('-') === above);
  const linked = candidates.find((other) => other.addresseeNumber === member.familyOf);
  const next = linked ?? (candidates.length === 1 ? candidates[0] : undefined);
  if (!next) return null;
  const person = personAt(next, step, members);
  if (!person) return null;
  const isAssumed = person.isAssumed || (!linked && !isUnique(steps.at(-2)));
  return { person: person.person, isAssumed };
}

/** The sex of the one at whom a step of the new head's way begins. */
function sexBefore(
  newHead: HouseholdMember,
  step: number,
  members: readonly HouseholdMember[],
): Sex {
  if (step === 0) return sexOfHead(members);
  const said = sexOfCode(stepsOf(newHead)[step - 1]);
  return said ?? personAt(newHead, step - 1, members)?.person.sex ?? null;
}

function sexOfHead(members: readonly HouseholdMember[]): Sex {
  const head = members.find(isHead);
  if (head?.sex) return head.sex;
  const spouse = members.find(({ relationship }) =>
    ['11', '12', '13', '14'].includes(relationship.codes.join('-')),
  );
  if (!spouse) return null;
  return sexOfCode(spouse.relationship.codes[0]) === 'male' ? 'female' : 'male';
}

function stepsOf({ relationship }: HouseholdMember): readonly RelationshipCode[] {
  return relationship.codes[0] === '02' ? [] : relationship.codes;
}

function isUnique(code: RelationshipCode | undefined): boolean {
  return code !== undefined && !['20', '71', '74', '81', '84'].includes(code);
}

function isHead({ relationship }: HouseholdMember): boolean {
  return relationship.codes[0] === '02';
}
