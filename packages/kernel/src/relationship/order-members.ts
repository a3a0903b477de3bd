/**
 * 世帯員の並び順 — the order in which a household stands on a 世帯連記式 certificate.
 *
 * | 順位 | members |
 * |---|---|
 * | 1 | 世帯主, 配偶者, children without a family here, by birth |
 * | 2 | each child with its family: child, spouse, its children; families by birth of the child |
 * | 3 | parents (筆頭者 first), brothers and sisters, grandparents |
 * | 4 | the spouse's side as in 3, other relatives by birth, their families, 縁故者, 同居人 |
 *
 * A brother or sister with a family here is part of 夫婦とその子の一団 and stands in 4. Families of
 * relatives follow each other by 世代 (the number of steps), birth and 宛名番号. The specification
 * ends at 子の子; further generations repeat the order of 1 and 2 within the family.
 *
 * @spec juki 5.2
 */

import { compareAsParents, compareByBirth } from './compare-members.ts';
import {
  anchorPathOf,
  type Family,
  gatherFamilies,
  joined,
  type Path,
  type Placed,
  placeMember,
} from './families.ts';
import { type HouseholdMember, isParentCode, isSiblingCode, isSpouseCode } from './relationship.ts';

/**
 * 世帯員の並び順 — those with a 記載順位 set by hand by it, then the others by the rule, so that
 * one who enters a household whose order is set stands last.
 */
export function orderMembers<T extends HouseholdMember>(members: readonly T[]): T[] {
  const byRule = orderByRule(members);
  const isSet = (member: T) => typeof member.manualPosition === 'number';
  const set = byRule
    .filter(isSet)
    .sort((left, right) => (left.manualPosition ?? 0) - (right.manualPosition ?? 0));
  return [...set, ...byRule.filter((member) => !isSet(member))];
}

function orderByRule<T extends HouseholdMember>(members: readonly T[]): T[] {
  const placed = members.map((member) => placeMember(member, members));
  const line = placed.filter(({ path }) => isDescent(path));
  const relatives = placed.filter(
    ({ path }) =>
      !['02', '96', '99'].includes(path[0] ?? '') && !isOwnSpouse(path) && !isDescent(path),
  );
  const families = listFamilies(relatives);
  const isSingle = (family: Family<T>) => membersOfFamily(family).length === 1;
  const alone = families.filter(isSingle).flatMap(membersOfFamily);
  const ordered = [
    ...pick(placed, ({ path }) => path[0] === '02'),
    ...pick(placed, ({ path }) => isOwnSpouse(path)),
    ...orderDescendants([], line),
    ...orderAround(alone, 0),
    ...orderAround(alone, 1),
    ...pick(alone, ({ path }) => !isAround(path, 0) && !isAround(path, 1)),
    ...families
      .filter((family) => !isSingle(family))
      .sort(compareFamilies)
      .flatMap(orderFamily),
    ...orderLinked(placed.filter(({ path }) => path[0] === '96')),
    ...orderLinked(placed.filter(({ path }) => path[0] === '99')),
  ];
  return ordered.map(({ member }) => member);
}

/** Ranks 1-3 and 2: children alone, then children with their families; repeated downwards. */
function orderDescendants<T extends HouseholdMember>(
  parent: Path,
  line: readonly Placed<T>[],
): Placed<T>[] {
  const families = gatherFamilies([...parent, '20'], line).sort(compareFamilies);
  return [
    ...families.filter(isAlone).flatMap(membersOfFamily),
    ...families.filter((family) => !isAlone(family)).flatMap(orderFamily),
  ];
}

function orderFamily<T extends HouseholdMember>(family: Family<T>): Placed<T>[] {
  const { path } = family;
  const isSpouse = (placed: Placed<T>) =>
    placed.path.length === path.length + 1 && isSpouseCode(placed.path.at(-1));
  return [
    ...(family.anchor ? [family.anchor] : []),
    ...pick(family.others, isSpouse),
    ...orderDescendants(
      path,
      family.others.filter((placed) => !isSpouse(placed)),
    ),
  ];
}

/** Parents, brothers and sisters, grandparents: of the head, or one step away of the spouse. */
function orderAround<T extends HouseholdMember>(alone: Placed<T>[], away: 0 | 1): Placed<T>[] {
  const around = alone.filter(({ path }) => isAround(path, away));
  const parents = around.filter(({ path }) => path.length === away + 1 && isParentCode(path[away]));
  const siblings = around.filter(({ path }) => isSiblingCode(path[away]));
  const grandparents = around.filter(({ path }) => path.length === away + 2);
  const asParents = (left: Placed<T>, right: Placed<T>) =>
    compareAsParents(left.member, right.member);
  return [
    ...parents.sort(asParents),
    ...pick(siblings, () => true),
    ...grandparents.sort(asParents),
  ];
}

function isAround(path: Path, away: 0 | 1): boolean {
  if (away === 1 && !isSpouseCode(path[0])) return false;
  const rest = path.slice(away);
  if (rest.length === 1) return isParentCode(rest[0]) || isSiblingCode(rest[0]);
  return rest.length === 2 && rest.every(isParentCode);
}

/** 縁故者 and 同居人, whose families only `familyOf` tells. */
function orderLinked<T extends HouseholdMember>(members: readonly Placed<T>[]): Placed<T>[] {
  const numbers = new Set(members.map(({ member }) => member.addresseeNumber));
  const isFollower = ({ member }: Placed<T>) =>
    numbers.has(member.familyOf ?? '') && member.familyOf !== member.addresseeNumber;
  const anchors = pick(members, (placed) => !isFollower(placed));
  const followersOf = ({ member }: Placed<T>) =>
    pick(
      members,
      (placed) => placed.member.familyOf === member.addresseeNumber && isFollower(placed),
    );
  const ordered = [
    ...anchors.filter((anchor) => followersOf(anchor).length === 0),
    ...anchors
      .filter((anchor) => followersOf(anchor).length > 0)
      .flatMap((anchor) => [anchor, ...followersOf(anchor)]),
  ];
  return [...ordered, ...pick(members, (placed) => !ordered.includes(placed))];
}

function listFamilies<T extends HouseholdMember>(relatives: readonly Placed<T>[]): Family<T>[] {
  const anchors = new Map(
    relatives.map(({ path }): [string, Path] => [joined(anchorPathOf(path)), anchorPathOf(path)]),
  );
  return [...anchors].flatMap(([text, path]) =>
    gatherBelow(
      path,
      relatives.filter((placed) => joined(anchorPathOf(placed.path)) === text),
    ),
  );
}

/**
 * Where the one in the middle and the spouse are both gone, the children are families of their own.
 */
function gatherBelow<T extends HouseholdMember>(
  path: Path,
  members: readonly Placed<T>[],
): Family<T>[] {
  const families = gatherFamilies(path, members);
  const [first] = families;
  if (!first || first.anchor !== null) return families;
  const hasSpouse = members.some(
    (placed) => placed.path.length === path.length + 1 && isSpouseCode(placed.path.at(-1)),
  );
  return hasSpouse ? families : gatherBelow([...path, '20'], members);
}

function compareFamilies<T extends HouseholdMember>(left: Family<T>, right: Family<T>): number {
  const [first] = membersOfFamily(left);
  const [second] = membersOfFamily(right);
  if (!first || !second) return 0;
  const generations = left.path.length - right.path.length;
  return generations || compareByBirth(first.member, second.member);
}

/** The anchor, or for want of one the spouse or the eldest, first. */
function membersOfFamily<T extends HouseholdMember>(family: Family<T>): Placed<T>[] {
  const others = family.others.toSorted(
    (left, right) =>
      left.path.length - right.path.length || compareByBirth(left.member, right.member),
  );
  return family.anchor ? [family.anchor, ...others] : others;
}

function isAlone<T extends HouseholdMember>({ anchor, others }: Family<T>): boolean {
  return anchor !== null && others.length === 0;
}

/** Children of children, and their husbands and wives; 子の妻の子 is a relative. */
function isDescent(path: Path): boolean {
  const line = isSpouseCode(path.at(-1)) ? path.slice(0, -1) : path;
  return line.length > 0 && line.every((code) => code === '20');
}

function isOwnSpouse(path: Path): boolean {
  return path.length === 1 && isSpouseCode(path[0]);
}

function pick<T extends HouseholdMember>(
  members: readonly Placed<T>[],
  isWanted: (placed: Placed<T>) => boolean,
): Placed<T>[] {
  return members.filter(isWanted).sort((left, right) => compareByBirth(left.member, right.member));
}
