/**
 * 架空の住民の検査 — totals, determinism, rules of household and time, over all four towns.
 *
 * @spec juki 1.1.6
 * @spec juki 1.1.11
 * @spec juki 1.1.13
 * @spec juki 1.2.1
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import {
  changeReasons,
  type ResidentRecord,
  residentItems,
  residentRecordSchema,
} from '@yakuba/contract/resident';
import { legalAgeOn, type PlainDate, parseUncertainNotation } from '@yakuba/kernel/calendar';
import { hasValidCheckDigit, parseIndividualNumber } from '@yakuba/kernel/identifier';

import { demoAccounts, demoTownRoles, demoTowns } from '../data/index.ts';
import {
  type GeneratedHousehold,
  generatePopulation,
  type PopulationRequest,
  type TownProfile,
} from './index.ts';

const asOn = '2026-11-01';
const towns = demoTowns.map((town) => {
  const request = { town, seed: 'demo', people: town.people, households: town.households, asOn };
  return { town, request, homes: [...generatePopulation(request)] };
});

for (const { town, request, homes } of towns) {
  test(`${town.name} has exactly its published residents and households`, () => {
    const living = homes.flatMap(latestRows).filter((row) => row.residentStatus === '1');
    assert.equal(living.length, request.people);
    assert.equal(new Set(living.map((row) => row.householdNumber)).size, request.households);
    const closed = homes.flatMap(latestRows).filter((row) => row.isClosed);
    const share = closed.length / living.length;
    assert.ok(share > 0.04 && share < 0.08, `closed records: ${share}`);
  });

  test(`${town.name} is an ageing town with few children`, () => {
    const living = homes.flatMap(latestRows).filter((row) => row.residentStatus === '1');
    const ages = living.filter(isBirthKnown).map((row) => ageOf(row, asOn));
    const old = ages.filter((age) => age >= 65).length / ages.length;
    const young = ages.filter((age) => age < 15).length / ages.length;
    assert.ok(old > 0.33 && old < 0.47, `65 or more: ${old}`);
    assert.ok(young > 0.06 && young < 0.15, `under 15: ${young}`);
    assert.ok(ages.every((age) => age >= 0 && age <= 107));
  });

  test(`every 23rd row of ${town.name} is a resident record with each required item said`, () => {
    const rows = homes.flatMap(({ rows }) => rows).filter((_, index) => index % 23 === 0);
    const required = residentItems.filter((item) => !item.blank).map((item) => item.name);
    for (const row of rows) {
      const result = residentRecordSchema.safeParse(row);
      assert.ok(result.success, result.error?.message);
      for (const name of required) assert.notEqual(Reflect.get(row, name), '', name);
    }
  });
}

test('the same seed gives the same rows, another seed others', () => {
  const small = { ...pick(towns, 1).request, people: 900, households: 410 };
  assert.equal(hashOf(small), hashOf(small));
  assert.notEqual(hashOf(small), hashOf({ ...small, seed: 'other' }));
});

test('numbers have their check digits, are well inside the invented ranges and come once', () => {
  const rows = towns.flatMap(({ homes }) => homes.flatMap(latestRows));
  for (const row of rows) {
    assert.ok(/^\d{10}$/.test(row.addresseeNumber) && hasValidCheckDigit(row.addresseeNumber));
    assert.ok(/^5\d{9}$/.test(row.householdNumber) && hasValidCheckDigit(row.householdNumber));
    assert.match(row.individualNumber ?? '', /^9999/);
    assert.ok(parseIndividualNumber(row.individualNumber ?? '').ok);
    assert.match(row.residentRecordCode ?? '', /^99\d{9}$/);
    if (row.residentKind === '2') assert.match(row.residenceCardNumber ?? '', /^ZZ9\d{7}ZZ$/);
  }
  assert.equal(new Set(rows.map((row) => row.individualNumber)).size, rows.length);
  assert.equal(new Set(rows.map((row) => row.residentRecordCode)).size, rows.length);
});

test('histories count up from one and are processed in order, never after the day', () => {
  for (const rows of allHistories()) {
    rows.forEach((row, index) => {
      assert.equal(row.historyNumber, index + 1);
      assert.equal(row.changeCategory, Reflect.get(changeReasons, row.changeReason).category);
      assert.ok(row.processedOn <= asOn, row.processedOn);
      if (row.notifiedOn) assert.ok(row.notifiedOn <= row.processedOn);
      if (row.effectiveOnNotation === null) assert.ok(row.effectiveOn <= row.processedOn);
      const before = rows[index - 1];
      if (!before) return;
      assert.ok(before.processedOn <= row.processedOn);
      assert.equal(before.isClosed, false);
      if (row.effectiveOnNotation === null) assert.ok(before.effectiveOn <= row.effectiveOn);
    });
  }
});

test('nobody becomes a resident before birth, or settles before becoming one', () => {
  for (const rows of allHistories()) {
    for (const row of rows) {
      if (!isBirthKnown(row) || row.becameResidentOnNotation !== null) continue;
      assert.ok(row.dateOfBirth <= (row.becameResidentOn ?? ''), row.addresseeNumber);
      assert.ok((row.becameResidentOn ?? '') <= (row.addressSettledOn ?? ''));
      assert.ok((row.becameResidentOn ?? '') <= row.effectiveOn || row.effectiveOnNotation);
      if (row.entryReason === 'birth') assert.equal(row.becameResidentOn, row.dateOfBirth);
    }
  }
});

test('a household has one head at most, and everyone else is related to that head', () => {
  let headless = 0;
  for (const home of allHomes()) {
    const living = latestRows(home).filter((row) => row.residentStatus === '1');
    if (living.length === 0) continue;
    const heads = living.filter((row) => row.relationshipCodes === '02');
    const [head] = heads;
    assert.ok(heads.length <= 1);
    if (!head) headless += 1;
    for (const row of living) {
      assert.equal(row.headOfHouseholdName, head?.fullName ?? null);
      const steps = row.relationshipCodes?.split('-') ?? [];
      assert.ok(steps.length <= 4);
      assert.equal(row.relationship === null, !head);
      if (steps.length === 1) assertSexOf(row, steps[0] ?? '');
    }
    const orders = living.map((row) => row.householdOrder);
    assert.equal(new Set(orders).size, orders.length);
  }
  assert.ok(headless > 3 && headless < 60, `households without head: ${headless}`);
});

test('whoever dies as head keeps that place, and the next head follows on the same day', () => {
  let followed = 0;
  for (const home of allHomes()) {
    for (const dead of latestRows(home).filter((row) => row.residentStatus === '3')) {
      const own = home.rows.filter((row) => row.addresseeNumber === dead.addresseeNumber);
      assert.notEqual(own.at(-2)?.effectiveOn, own.at(-1)?.effectiveOn);
      if (dead.relationshipCodes !== '02') continue;
      const heirs = home.rows.filter((row) => row.changeReason === 'head_change');
      for (const heir of heirs)
        assert.equal(heir.effectiveOn.slice(0, 4), dead.effectiveOn.slice(0, 4));
      followed += heirs.length;
    }
  }
  assert.ok(followed > 100, `changes of head after a death: ${followed}`);
});

test('parents are at least sixteen years older than their children', () => {
  for (const home of allHomes()) {
    const living = latestRows(home).filter((row) => row.residentStatus === '1');
    const head = living.find((row) => row.relationshipCodes === '02');
    if (!head || !isBirthKnown(head)) continue;
    for (const row of living.filter(isBirthKnown)) {
      const gap = ageOf(row, asOn) - ageOf(head, asOn);
      if (row.relationshipCodes === '20') assert.ok(gap <= -16, `${gap}`);
      if (/^5[12]$/.test(row.relationshipCodes ?? '')) assert.ok(gap >= 16, `${gap}`);
      if (/^1[1-4]$/.test(row.relationshipCodes ?? '')) assert.ok(ageOf(row, asOn) >= 18);
    }
  }
});

test('every relationship the rules know occurs', () => {
  const rows = towns.flatMap(({ homes }) => homes.flatMap(latestRows));
  const seen = new Set(rows.map((row) => row.relationshipCodes));
  const wanted = [
    '02',
    '11',
    '12',
    '13',
    '14',
    '20',
    '51',
    '52',
    '71',
    '74',
    '81',
    '84',
    '96',
    '99',
  ];
  wanted.push(
    '20-11',
    '20-12',
    '20-20',
    '20-20-20',
    '20-20-12',
    '51-52',
    '12-52',
    '12-20',
    '11-20',
  );
  for (const codes of wanted) assert.ok(seen.has(codes), codes);
  assert.ok([...seen].some((codes) => /^(71|74|81|84)-20$/.test(codes ?? '')));
});

test('every kind of resident and of ending that screens must show occurs', () => {
  const rows = towns.flatMap(({ homes }) => homes.flatMap(latestRows));
  const has = (label: string, is: (row: ResidentRecord) => unknown) =>
    assert.ok(rows.some(is), label);
  has('旧氏', (row) => row.formerFamilyName);
  has('通称', (row) => row.commonName);
  has('異体字', (row) => /[髙﨑濵𠮷]/u.test(row.fullName));
  has('異体字セレクタ', (row) => /[\u{E0100}-\u{E01EF}]/u.test(row.fullName));
  has('特別永住者', (row) => row.article3045Class === '特別永住者');
  has('技能実習', (row) => row.residenceStatus?.startsWith('技能実習'));
  has(
    '漢字の外国人氏名',
    (row) => row.residentKind === '2' && /^\p{Script=Han}/u.test(row.fullName),
  );
  has('ローマ字の外国人氏名', (row) => row.residentKind === '2' && /^[A-Z]/.test(row.fullName));
  has('転出予定', (row) => row.residentStatus === '1' && (row.movingOutPlannedOn ?? '') > asOn);
  has('転出者', (row) => row.residentStatus === '2' && row.movingInNoticeOn);
  has('国外転出', (row) => row.changeReason === 'moving_out_abroad');
  has('死亡者', (row) => row.residentStatus === '3');
  has('死亡日の不詳', (row) => row.closingEffectiveOnNotation);
  has('職権消除', (row) => row.residentStatus === '9');
  has('成年被後見人', (row) => row.isAdultWard);
  has('施設', (row) => row.addressKatagaki?.includes('ホーム'));
  has('本籍なし', (row) => row.registeredDomicile === 'なし');
  has('長い履歴', (row) => row.historyNumber >= 4);
});

test('uncertain birth dates read as the kernel has them', () => {
  const rows = towns.flatMap(({ homes }) => homes.flatMap(latestRows));
  const uncertain = rows.filter((row) => row.dateOfBirthNotation !== null);
  assert.ok(uncertain.length >= 10);
  for (const row of uncertain) {
    assert.ok(parseUncertainNotation(row.dateOfBirthNotation ?? '').ok, row.dateOfBirth);
  }
});

test('entitlements fit the age on the reference date', () => {
  const rows = towns.flatMap(({ homes }) => homes.flatMap(latestRows));
  for (const row of rows.filter((row) => !row.isClosed && isBirthKnown(row))) {
    const age = legalAgeOn(row.dateOfBirth as PlainDate, asOn as PlainDate);
    assert.equal(row.hasCareInsurance, age >= 65);
    assert.equal(row.hasLateElderlyInsurance, ageOf(row, asOn) >= 75);
    assert.equal(row.hasNationalPension, age >= 20 && age < 60);
    assert.ok(!(row.hasNationalHealthInsurance && row.hasLateElderlyInsurance));
    if (row.isOnElectoralRoll) assert.ok(age >= 18 && row.residentKind === '1');
    for (const from of [row.careInsuranceFrom, row.nationalPensionFrom]) {
      if (from) assert.ok(from >= row.dateOfBirth && from <= asOn);
    }
    assert.ok((row.careInsuranceFrom ?? '9') >= '2000-04-01');
    assert.ok((row.lateElderlyInsuranceFrom ?? '9') >= '2008-04-01');
    const { nationalHealthInsuranceFrom: from, nationalHealthInsuranceUntil: until } = row;
    if (until) assert.ok(from !== null && from < until);
  }
  assert.ok(rows.filter((row) => row.isClosed).every((row) => !row.isOnElectoralRoll));
  assert.ok(rows.some((row) => row.childAllowanceClass !== null));
});

test('nobody leads a household as a child, and trainees come grown up', () => {
  for (const row of allHomes().flatMap(latestRows).filter(isBirthKnown)) {
    const joined = row.becameResidentOn ?? '';
    const isHead = row.relationshipCodes === '02' && row.residentStatus === '1';
    if (isHead) assert.ok(ageOf(row, asOn) >= 18, row.dateOfBirth);
    if (row.residenceStatus?.startsWith('技能実習')) assert.ok(ageOf(row, joined) >= 18);
  }
});

test('addresses lie in the town, under its own codes', () => {
  for (const { town, homes } of towns) {
    const codes = new Map(town.machiAza.map((place) => [place.code, place.name]));
    for (const { rows } of homes) {
      for (const row of rows) {
        assert.equal(row.addressMunicipalityCode, town.code);
        assert.equal(codes.get(row.addressMachiAzaCode ?? ''), row.addressMachiAza);
      }
    }
  }
});

test('any other municipality can be peopled, however small', () => {
  const town: TownProfile = { ...pick(towns, 1).town, code: '999999', numberBlock: 900_000 };
  for (const [people, households] of [
    [0, 0],
    [1, 1],
    [3, 3],
    [5, 2],
    [9, 1],
    [18, 2],
  ] as const) {
    const homes = [...generatePopulation({ town, seed: 's', people, households, asOn })];
    const living = homes.flatMap(latestRows).filter((row) => row.residentStatus === '1');
    assert.equal(living.length, people);
    assert.equal(homes.length, households);
  }
  const tooMany = { town, seed: 's', people: 2, households: 3, asOn };
  assert.throws(() => [...generatePopulation(tooMany)], RangeError);
});

test('each demo town has an account for every role, and the towns one joint operator', () => {
  const expected = demoTowns.flatMap(({ code }) => demoTownRoles.map((role) => `${code} ${role}`));
  const actual = demoAccounts.map(({ municipalityCode, role }) => `${municipalityCode} ${role}`);
  assert.deepEqual(actual, [...expected, 'null joint-secretariat']);
  assert.equal(new Set(demoAccounts.map(({ id }) => id)).size, demoAccounts.length);
  assert.ok(demoAccounts.every(({ password }) => password.startsWith('demo-')));
});

function latestRows({ rows }: GeneratedHousehold): ResidentRecord[] {
  return [...new Map(rows.map((row) => [row.addresseeNumber, row])).values()];
}

function allHomes(): GeneratedHousehold[] {
  return towns.flatMap(({ homes }) => homes);
}

function allHistories(): ResidentRecord[][] {
  return allHomes().flatMap(({ rows }) => [
    ...Map.groupBy(rows, (row) => row.addresseeNumber).values(),
  ]);
}

function isBirthKnown(row: ResidentRecord): boolean {
  return row.dateOfBirthNotation === null;
}

function ageOf(row: ResidentRecord, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(row.dateOfBirth.slice(0, 4));
  return on.slice(5) < row.dateOfBirth.slice(5) ? years - 1 : years;
}

function assertSexOf(row: ResidentRecord, code: string): void {
  if (['11', '13', '51', '71', '74'].includes(code)) assert.equal(row.sex, '1');
  if (['12', '14', '52', '81', '84'].includes(code)) assert.equal(row.sex, '2');
}

function hashOf(request: PopulationRequest): string {
  const hash = createHash('sha256');
  for (const home of generatePopulation(request)) hash.update(JSON.stringify(home));
  return hash.digest('hex');
}

function pick<T>(list: readonly T[], index: number): T {
  const value = list[index];
  assert.ok(value !== undefined);
  return value;
}
