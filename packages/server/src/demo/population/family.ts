/**
 * 家族 — people and the ties between them, drawn before anything is written down.
 */
import type { Day } from './day.ts';
import { daysInYear } from './day.ts';
import type { Member, Nationality, Sex, StayRole } from './model.ts';
import type { Random } from './random.ts';

/** 人物の下書き — what is settled of a person before drawing. */
export interface PersonDraft {
  readonly sex?: Sex;
  readonly line?: number;
  readonly nationality?: Nationality | null;
  readonly stay?: StayRole | null;
  readonly tie?: Member['tie'];
}

/** 家族 — the family under way; `add…` functions put a new member at its end and return it. */
export interface Family {
  readonly random: Random;
  readonly asOn: Day;
  readonly members: Member[];
  nextLine: number;
}

/** 家族を始める — with nobody in it yet. */
export function startFamily(random: Random, asOn: Day): Family {
  return { random, asOn, members: [], nextLine: 1 };
}

/** 人物 — a person of the given age without ties. */
export function addPerson(family: Family, age: number, draft: PersonDraft = {}): Member {
  const { random, asOn } = family;
  const line = draft.line ?? 0;
  const member: Member = {
    sex: draft.sex ?? (random.chance(0.5) ? '1' : '2'),
    born: asOn - Math.floor((age + random.unit() * 0.98) * daysInYear) - 1,
    line,
    birthLine: line,
    nationality: draft.nationality ?? null,
    stay: draft.stay ?? null,
    tie: draft.tie ?? 'kin',
    parents: [],
    children: [],
    siblings: [],
    partner: null,
    isUnregistered: false,
    joined: 0,
    joinReason: 'moving_in_domestic',
    left: null,
    name: { family: '', familyKana: '', given: '', givenKana: '', roman: null },
  };
  family.members.push(member);
  return member;
}

/** 配偶者 — of about the same age; takes the surname unless unregistered or foreign. */
export function addPartner(family: Family, of: Member, draft: PersonDraft = {}): Member {
  const { random } = family;
  const sex = draft.sex ?? (of.sex === '1' ? '2' : '1');
  const gap = sex === '2' ? random.int(-7, 2) : random.int(-2, 7);
  const age = Math.max(20, Math.min(104, ageOf(family, of) + gap));
  const line = draft.line ?? newLine(family);
  const partner = addPerson(family, age, { ...draft, sex, line });
  partner.partner = of;
  of.partner = partner;
  if (partner.nationality === null && of.nationality === null) partner.line = of.line;
  return partner;
}

/** 未届の夫婦 — keeps both surnames. */
export function makeUnregistered(one: Member, other: Member): void {
  one.isUnregistered = true;
  other.isUnregistered = true;
  other.line = other.birthLine;
}

/** 子 — of one parent and, unless `isStep`, the parent's partner. */
export function addChild(
  family: Family,
  parent: Member,
  draft: PersonDraft & { readonly age: number; readonly isStep?: boolean },
): Member {
  const child = addPerson(family, draft.age, { line: parent.line, ...draft });
  const parents = parent.partner && !draft.isStep ? [parent, parent.partner] : [parent];
  for (const one of parents) {
    for (const other of one.children) {
      if (Math.abs(other.born - child.born) < 300) child.born = other.born;
      tieSiblings(other, child);
    }
    one.children.push(child);
    child.parents.push(one);
  }
  return child;
}

/** 父・母 — a parent of someone already there, on the surname that person was born with. */
export function addParent(family: Family, of: Member, sex: Sex): Member {
  const age = ageOf(family, of) + family.random.int(23, sex === '1' ? 36 : 33);
  const parent = addPerson(family, Math.min(age, 106), { sex, line: of.birthLine });
  const other = of.parents[0];
  if (other) {
    parent.partner = other;
    other.partner = parent;
  }
  for (const child of [of, ...of.siblings]) {
    if (child.parents.length > 1) continue;
    child.parents.push(parent);
    parent.children.push(child);
  }
  return parent;
}

/** 兄弟姉妹 */
export function addSibling(family: Family, of: Member, age: number): Member {
  const sibling = addPerson(family, age, { line: of.birthLine });
  for (const other of [of, ...of.siblings]) tieSiblings(other, sibling);
  sibling.parents.push(...of.parents);
  for (const parent of of.parents) parent.children.push(sibling);
  return sibling;
}

/** 年齢 — whole years on the reference date, to within a day. */
export function ageOf(family: Family, member: Member): number {
  return Math.floor((family.asOn - member.born) / daysInYear);
}

/** 新しい家系 — a family line with a surname of its own. */
export function newLine(family: Family): number {
  family.nextLine += 1;
  return family.nextLine;
}

/**
 * 子の年齢 — so many ages, falling, that a mother (or a father, if there is none) of this age can
 * have; the first as she was about 28. Children less than ten months apart become twins.
 */
export function childAges(
  family: Family,
  mother: Member,
  range: { readonly count: number; readonly from: number; readonly to: number },
): number[] {
  const age = ageOf(family, mother);
  const eldest = Math.min(range.to, age - family.random.int(21, 33));
  const ages: number[] = [];
  let next = Math.max(eldest, range.from + 2 * (range.count - 1));
  for (let left = range.count; left > 0; left -= 1) {
    ages.push(next);
    const gap = family.random.chance(0.015) ? 0 : family.random.int(2, 4);
    next = Math.max(next - gap, range.from + 2 * (left - 2), 0);
  }
  return ages;
}

function tieSiblings(one: Member, other: Member): void {
  if (one === other || one.siblings.includes(other)) return;
  one.siblings.push(other);
  other.siblings.push(one);
}
