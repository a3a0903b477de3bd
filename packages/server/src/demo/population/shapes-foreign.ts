/** 世帯の姿 — foreign residents alone, as families, in dormitories, and with Japanese partners. */
import {
  addChild,
  addPartner,
  addPerson,
  childAges,
  type Family,
  newLine,
  type PersonDraft,
} from './family.ts';
import type { Nationality } from './model.ts';
import { motherOf } from './shapes-small.ts';

const traineeCountries = [
  ['VNM', 55],
  ['IDN', 20],
  ['CHN', 10],
  ['MMR', 8],
  ['PHL', 7],
] as const satisfies readonly (readonly [Nationality, number])[];

const partnerCountries = [
  ['PHL', 42],
  ['CHN', 38],
  ['KOR', 10],
  ['VNM', 6],
  ['USA', 4],
] as const satisfies readonly (readonly [Nationality, number])[];

/** 外国人の単身世帯 — workers, teachers, settled people. */
export function drawForeignSingle(family: Family): void {
  const { random } = family;
  const stay = random.weighted([
    ['skilled', 40],
    ['permanent', 20],
    ['teacher', 15],
    ['special-permanent', 25],
  ] as const);
  if (stay === 'special-permanent') {
    addPerson(family, random.int(40, 88), { nationality: 'KOR', stay });
    return;
  }
  const nationality = stay === 'teacher' ? 'USA' : random.weighted(traineeCountries);
  addPerson(family, random.int(22, stay === 'permanent' ? 64 : 38), { nationality, stay });
}

/** 技能実習生の寮 — a head and 同居人 of one country. */
export function drawTrainees(family: Family, size: number): void {
  const { random } = family;
  const nationality = random.weighted(traineeCountries);
  const draft: PersonDraft = { nationality, stay: 'trainee', sex: random.chance(0.5) ? '1' : '2' };
  addPerson(family, random.int(22, 34), draft);
  for (let other = 1; other < size; other += 1) {
    addPerson(family, random.int(22, 34), { ...draft, tie: 'lodger', line: newLine(family) });
  }
}

/** 日本人と外国人の夫婦 — children are Japanese and bear the Japanese parent's name. */
export function drawMixedFamily(family: Family, size: number): void {
  const { random } = family;
  const head = addPerson(family, random.int(34, 62), { sex: random.chance(0.85) ? '1' : '2' });
  const nationality = random.weighted(partnerCountries);
  const stay = random.chance(0.5) ? 'permanent' : 'spouse-of-japanese';
  addPartner(family, head, { nationality, stay });
  for (const age of childAges(family, motherOf(head), { count: size - 2, from: 0, to: 20 })) {
    addChild(family, head, { age });
  }
}

/** 外国人の家族 — all of one country. */
export function drawForeignFamily(family: Family, size: number): void {
  const { random } = family;
  const isSettled = random.chance(0.35);
  const nationality = isSettled ? 'KOR' : random.weighted(traineeCountries);
  const stay = isSettled ? 'special-permanent' : 'skilled';
  const head = addPerson(family, random.int(29, 52), { sex: '1', nationality, stay });
  const other = isSettled ? stay : 'dependent';
  addPartner(family, head, { nationality, stay: other });
  for (const age of childAges(family, motherOf(head), { count: size - 2, from: 0, to: 17 })) {
    addChild(family, head, { age, nationality, stay: other });
  }
}
