/**
 * 家族 — members of a household gathered about the child or relative whose family they are.
 *
 * A relationship such as 子の妻 does not say whose wife she is where the head has several children;
 * `familyOf` does. Without it the likeliest one is taken, and `listMembersWithoutFamily` tells whom
 * to ask about.
 *
 * @spec juki 5.2
 */

import { compareByBirth } from './compare-members.ts';
import {
  type HouseholdMember,
  isParentCode,
  isSpouseCode,
  type RelationshipCode,
} from './relationship.ts';

/** 続柄の道 — the steps by which a member is placed. */
export type Path = readonly RelationshipCode[];

/** 世帯員と道 — a member with the steps that place it. */
export interface Placed<T extends HouseholdMember> {
  readonly member: T;
  readonly path: Path;
}

/** 家族 — the one about whom it gathers (absent when he or she is dead or away) and the others. */
export interface Family<T extends HouseholdMember> {
  readonly path: Path;
  readonly anchor: Placed<T> | null;
  readonly others: readonly Placed<T>[];
}

/**
 * 並びの道 — 子（子の夫） stands with the wife's family where another child is in the household.
 */
export function placeMember<T extends HouseholdMember>(member: T, all: readonly T[]): Placed<T> {
  const { codes, childSpouse } = member.relationship;
  if (childSpouse === null) return { member, path: codes };
  const hasPartner = all.some(
    ({ relationship }) =>
      relationship.childSpouse === null && joined(relationship.codes) === joined(codes),
  );
  return { member, path: hasPartner ? [...codes, childSpouse] : codes };
}

/**
 * 家族の中心の道 — of 兄の妻 and 兄の子 the 兄; of 妻の子の子 the 妻の子; of one who belongs to
 * nobody's family its own path. Husbands, wives and parents of the head gather no family of their
 * own.
 */
export function anchorPathOf(path: Path): Path {
  const line = isSpouseCode(path.at(-1)) ? path.slice(0, -1) : path;
  let end = line.length;
  while (line[end - 1] === '20' && canGather(line.slice(0, end - 1))) end -= 1;
  const anchor = line.slice(0, end);
  return canGather(anchor) ? anchor : path;
}

/** 家族ごと — families about one path, in no particular order. */
export function gatherFamilies<T extends HouseholdMember>(
  path: Path,
  members: readonly Placed<T>[],
): Family<T>[] {
  const anchors = members.filter((placed) => joined(placed.path) === joined(path));
  const others = members.filter((placed) => placed.path.length > path.length);
  if (anchors.length === 0) return others.length === 0 ? [] : [{ path, anchor: null, others }];
  const gathered = anchors.map((anchor) => ({ path, anchor, others: [] as Placed<T>[] }));
  const inOrder = others.toSorted(
    (left, right) =>
      left.path.length - right.path.length ||
      Number(isSpouseCode(right.path.at(-1))) - Number(isSpouseCode(left.path.at(-1))) ||
      compareByBirth(left.member, right.member),
  );
  for (const other of inOrder) {
    const family = linkedFamily(other, gathered, members) ?? likeliestFamily(other, gathered);
    family?.others.push(other);
  }
  return gathered;
}

/**
 * 家族の分からない世帯員 — members of whom `familyOf` should be asked, for several could be meant.
 */
export function listMembersWithoutFamily<T extends HouseholdMember>(members: readonly T[]): T[] {
  const placed = members.map((member) => placeMember(member, members));
  return placed
    .filter(({ member, path }) => {
      const above = path.slice(0, -1);
      const candidates = placed.filter((other) => joined(other.path) === joined(above));
      const isLinked = candidates.some((other) => other.member.addresseeNumber === member.familyOf);
      return above.length > 0 && candidates.length > 1 && !isLinked;
    })
    .map(({ member }) => member);
}

/** 道の文字 — a path as text, to compare. */
export function joined(path: Path): string {
  return path.join('-');
}

function canGather(path: Path): boolean {
  return path.length > 0 && !isSpouseCode(path.at(-1)) && !isParentCode(path.at(-1));
}

interface Gathering<T extends HouseholdMember> {
  readonly path: Path;
  readonly anchor: Placed<T>;
  readonly others: Placed<T>[];
}

function linkedFamily<T extends HouseholdMember>(
  { member }: Placed<T>,
  families: readonly Gathering<T>[],
  members: readonly Placed<T>[],
): Gathering<T> | undefined {
  let number = member.familyOf;
  for (let steps = 0; number && steps < members.length; steps += 1) {
    const linked = number;
    const family = families.find(({ anchor }) => anchor.member.addresseeNumber === linked);
    if (family) return family;
    number = members.find((other) => other.member.addresseeNumber === linked)?.member.familyOf;
  }
  return undefined;
}

/** A spouse goes to the one nearest in age of the other sex, a child to the eldest couple. */
function likeliestFamily<T extends HouseholdMember>(
  { member, path }: Placed<T>,
  families: readonly Gathering<T>[],
): Gathering<T> | undefined {
  const eldestFirst = families.toSorted((left, right) =>
    compareByBirth(left.anchor.member, right.anchor.member),
  );
  const isDirectSpouse = path.length === (families[0]?.path.length ?? 0) + 1;
  if (!isSpouseCode(path.at(-1)) || !isDirectSpouse) {
    return eldestFirst.find(({ others }) => others.length > 0) ?? eldestFirst[0];
  }
  const sex = path.at(-1) === '11' || path.at(-1) === '13' ? 'female' : 'male';
  const unmarried = eldestFirst.filter(({ others }) => others.length === 0);
  const fitting = unmarried.filter(({ anchor }) => (anchor.member.sex ?? sex) === sex);
  const candidates = [fitting, unmarried, eldestFirst].find((list) => list.length > 0) ?? [];
  return candidates.toSorted(
    (left, right) =>
      yearsApart(left.anchor.member, member) - yearsApart(right.anchor.member, member),
  )[0];
}

function yearsApart(left: HouseholdMember, right: HouseholdMember): number {
  if (left.dateOfBirth === null || right.dateOfBirth === null) return Number.MAX_SAFE_INTEGER;
  return Math.abs(Number(left.dateOfBirth.slice(0, 4)) - Number(right.dateOfBirth.slice(0, 4)));
}
