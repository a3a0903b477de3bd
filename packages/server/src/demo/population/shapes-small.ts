/** 世帯の姿 — singles, couples, parents with children, and people who merely live together. */
import {
  addChild,
  addParent,
  addPartner,
  addPerson,
  addSibling,
  ageOf,
  childAges,
  type Family,
  makeUnregistered,
  newLine,
} from './family.ts';
import type { Member, Sex } from './model.ts';

/** 単身世帯 — at work, old, or in a care home. */
export function drawSingle(kind: 'elderly' | 'working' | 'institution'): (f: Family) => void {
  return (family) => {
    const { random } = family;
    if (kind === 'working') {
      addPerson(family, random.int(19, 64), { sex: random.chance(0.6) ? '1' : '2' });
      return;
    }
    const age = kind === 'elderly' ? elderAge(family, 65) : random.int(78, 101);
    addPerson(family, age, { sex: random.chance(0.3) ? '1' : '2' });
  };
}

/** 高齢の夫婦 */
export function drawElderlyCouple(family: Family): void {
  const head = addPerson(family, Math.min(92, elderAge(family, 66)), { sex: '1' });
  addPartner(family, head);
}

/** 夫婦 — without a child at home. */
export function drawCouple(family: Family): void {
  const head = addPerson(family, family.random.int(26, 66), { sex: manOften(family) });
  addPartner(family, head);
}

/** 未届の夫婦 — with the children of both. */
export function drawUnregisteredCouple(family: Family, size: number): void {
  const head = addPerson(family, family.random.int(28, 60), { sex: manOften(family, 0.75) });
  makeUnregistered(head, addPartner(family, head));
  for (const age of childAges(family, motherOf(head), { count: size - 2, from: 0, to: 16 })) {
    addChild(family, head, { age });
  }
}

/** ひとり親 — mostly mothers. */
export function drawSingleParent(family: Family, size: number): void {
  const head = addPerson(family, family.random.int(27, 52), { sex: manOften(family, 0.18) });
  for (const age of childAges(family, head, { count: size - 1, from: 0, to: 22 })) {
    addChild(family, head, { age });
  }
}

/** 成人した子と父母 — the child leads the household. */
export function drawGrownChildAndParent(family: Family, size: number): void {
  const head = addPerson(family, family.random.int(46, 71), { sex: manOften(family, 0.7) });
  addParent(family, head, '2');
  if (size === 3) addParent(family, head, '1');
}

/** 兄弟姉妹 — whose parents are gone. */
export function drawSiblings(family: Family, size: number): void {
  const age = family.random.int(35, 78);
  const head = addPerson(family, age);
  for (let other = 1; other < size; other += 1) {
    addSibling(family, head, Math.max(19, age + family.random.int(-9, 8)));
  }
}

/** 祖母と子の子 — the parent between lives elsewhere. */
export function drawGrandparentAndGrandchild(family: Family, size: number): void {
  const head = addPerson(family, family.random.int(62, 80), { sex: '2' });
  const absent = addChild(family, head, { age: ageOf(family, head) - family.random.int(22, 28) });
  const age = ageOf(family, absent) - family.random.int(21, 27);
  for (let child = 1; child < size; child += 1) {
    addChild(family, absent, { age: Math.max(0, age - 3 * (child - 1)) });
  }
  family.members.splice(family.members.indexOf(absent), 1);
}

/** 縁故者のいる世帯 */
export function drawAffinity(family: Family, size: number): void {
  addPerson(family, family.random.int(40, 82), { sex: manOften(family, 0.6) });
  for (let other = 1; other < size; other += 1) {
    addPerson(family, family.random.int(19, 88), { tie: 'affinity', line: newLine(family) });
  }
}

/** 同居人のいる世帯 */
export function drawLodgers(family: Family, size: number): void {
  addPerson(family, family.random.int(22, 70));
  for (let other = 1; other < size; other += 1) {
    addPerson(family, family.random.int(19, 60), { tie: 'lodger', line: newLine(family) });
  }
}

/** 夫婦と子 — small children, or grown ones who stayed. */
export function drawNuclear(family: Family, size: number): void {
  const { random } = family;
  const isYoung = size > 3 || random.chance(0.4);
  const head = addPerson(family, isYoung ? random.int(28, 50) : random.int(52, 78), {
    sex: manOften(family, 0.95),
  });
  addPartner(family, head);
  const range = isYoung ? { from: 0, to: 22 } : { from: 18, to: 50 };
  for (const age of childAges(family, motherOf(head), { count: size - 2, ...range })) {
    addChild(family, head, { age });
  }
}

/** 妻の子・夫の子 — a partner's child whom the head has not adopted; the last may be of both. */
export function drawStepFamily(family: Family, size: number): void {
  const head = addPerson(family, family.random.int(30, 50), { sex: manOften(family, 0.85) });
  const partner = addPartner(family, head);
  const ages = childAges(family, motherOf(head), { count: size - 2, from: 1, to: 17 });
  ages.forEach((age, index) => {
    const isOfBoth = index > 0 && index === ages.length - 1;
    if (isOfBoth) addChild(family, head, { age });
    else addChild(family, partner, { age, isStep: true, line: head.line });
  });
}

/** 夫婦と父母 */
export function drawCoupleAndParent(family: Family, size: number): void {
  const head = addPerson(family, family.random.int(48, 72), { sex: '1' });
  addPartner(family, head);
  addParent(family, head, '2');
  if (size === 4) addParent(family, head, '1');
}

/** 妻の父・妻の母・妻の姉・弟の子 — the partner's side, and a brother's child. */
export function drawInLaws(family: Family, size: number): void {
  const { random } = family;
  const head = addPerson(family, random.int(36, 60), { sex: '1' });
  const wife = addPartner(family, head);
  const order = random.chance(0.5) ? ['mother', 'sibling'] : ['nephew', 'mother'];
  for (let place = 2; place < size; place += 1) {
    const kind = order[place - 2] ?? 'child';
    if (kind === 'mother') addParent(family, wife, '2');
    else if (kind === 'sibling') addSibling(family, wife, ageOf(family, wife) + random.int(-6, 4));
    else if (kind === 'nephew') addNephew(family, head);
    else addChild(family, head, { age: childOf(family, wife) });
  }
}

/** 弟の子・兄の子 — the sibling lives elsewhere. */
export function addNephew(family: Family, head: Member): Member {
  const sibling = addSibling(
    family,
    head,
    Math.max(34, ageOf(family, head) + family.random.int(-6, 6)),
  );
  const age = Math.max(0, ageOf(family, sibling) - family.random.int(25, 33));
  const nephew = addChild(family, sibling, { age });
  family.members.splice(family.members.indexOf(sibling), 1);
  return nephew;
}

/** 母 — of the head's children: the wife, or the head alone. */
export function motherOf(head: Member): Member {
  return head.sex === '1' && head.partner ? head.partner : head;
}

function childOf(family: Family, mother: Member): number {
  return Math.max(0, ageOf(family, mother) - family.random.int(24, 36));
}

function manOften(family: Family, share = 0.93): Sex {
  return family.random.chance(share) ? '1' : '2';
}

/** More people of 70 than of 95. */
function elderAge(family: Family, from: number): number {
  return from + Math.floor(family.random.unit() ** 1.25 * (100 - from));
}
