/** 世帯の姿 — three and four generations under one roof, and those with uncles and in-laws. */
import {
  addChild,
  addParent,
  addPartner,
  addPerson,
  addSibling,
  ageOf,
  childAges,
  type Family,
} from './family.ts';
import type { Member } from './model.ts';
import { addNephew, motherOf } from './shapes-small.ts';

/** 世帯主・妻・子・父母 */
export function drawThreeGenerations(family: Family, size: number): void {
  const head = addPerson(family, family.random.int(34, 52), { sex: '1' });
  addPartner(family, head);
  addParent(family, head, '2');
  const hasBoth = size > 4 && family.random.chance(0.6);
  if (hasBoth) addParent(family, head, '1');
  addChildren(family, head, size);
}

/** 世帯主・妻・子・子の妻・子の子 */
export function drawThreeGenerationsUnderElder(family: Family, size: number): void {
  const head = addPerson(family, family.random.int(60, 74), { sex: '1' });
  const isCouple = size > 4;
  if (isCouple) addPartner(family, head);
  const child = addHeir(family, head);
  addPartner(family, child);
  addChildren(family, child, size);
}

/** 四世代 — either with 父の母 above the head, or down to 子の子の子. */
export function drawFourGenerations(family: Family, size: number): void {
  if (family.random.chance(0.6)) drawDownToGreatGrandchild(family, size);
  else drawUpToGreatGrandmother(family, size);
}

/** 兄弟姉妹、その配偶者と子、妻の母 — the relations that the usual shapes leave out. */
export function drawExtended(family: Family, size: number): void {
  const { random } = family;
  const head = addPerson(family, random.int(38, 58), { sex: '1' });
  const wife = addPartner(family, head);
  if (random.chance(0.5)) {
    const brother = addSibling(family, head, Math.max(24, ageOf(family, head) - random.int(1, 8)));
    if (size > 4 && random.chance(0.5)) addPartner(family, brother);
  } else {
    addNephew(family, head);
  }
  const hasRoom = (): boolean => family.members.length < size;
  if (hasRoom() && random.chance(0.5)) addParent(family, head, '2');
  if (hasRoom() && random.chance(0.4)) addParent(family, wife, '2');
  if (hasRoom() && random.chance(0.25))
    addPerson(family, random.int(20, 70), { tie: 'lodger', line: 9 });
  addChildren(family, head, size);
}

function drawUpToGreatGrandmother(family: Family, size: number): void {
  const head = addPerson(family, family.random.int(26, 34), { sex: '1' });
  addPartner(family, head);
  const father = addParent(family, head, '1');
  addParent(family, father, family.random.chance(0.8) ? '2' : '1');
  if (size > 5) addParent(family, head, '2');
  addChildren(family, head, size);
}

function drawDownToGreatGrandchild(family: Family, size: number): void {
  const { random } = family;
  const head = addPerson(family, random.int(80, 92), { sex: random.chance(0.4) ? '1' : '2' });
  const child = addHeir(family, head);
  if (size > 5) addPartner(family, child);
  const grandchild = addHeir(family, child);
  addPartner(family, grandchild);
  addChildren(family, grandchild, size);
}

/** A child who stays: a grown son, or a daughter whose husband took the name. */
function addHeir(family: Family, parent: Member): Member {
  const age = ageOf(family, motherOf(parent)) - family.random.int(23, 28);
  return addChild(family, parent, { age, sex: family.random.chance(0.8) ? '1' : '2' });
}

/** Children of the couple until the household is full. */
function addChildren(family: Family, head: Member, size: number): void {
  const count = size - family.members.length;
  if (count <= 0) return;
  for (const age of childAges(family, motherOf(head), { count, from: 0, to: 24 })) {
    addChild(family, head, { age });
  }
}
