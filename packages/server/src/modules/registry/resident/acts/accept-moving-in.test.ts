/**
 * 転入の規則の検査.
 *
 * @spec juki 4.0.2
 * @spec juki 4.1.1.1
 * @spec juki 4.1.1.2
 * @spec juki 4.1.1.4
 * @spec juki 1.1.17
 * @spec juki 4.5.1
 * @spec juki 4.5.2
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  codesOf,
  decideOn,
  population,
  registerState,
  rowOf,
  someone,
  typesOf,
} from '#harness/register-state';
import { day, elsewhere, foreignMember, member, movingIn, nameOf } from '#harness/resident-inputs';
import { parseInput } from '#platform/act';

import type { ResidentRecord } from '../model.ts';
import { acceptMovingIn } from './accept-moving-in.ts';

const decide = (over = {}, resembling: readonly ResidentRecord[] = []) =>
  decideOn(acceptMovingIn, movingIn(over), registerState(population(), resembling));

const former = (over: Partial<ResidentRecord>) => ({
  ...population().find((record) => record.addresseeNumber === '900'),
  ...over,
});

function closed(over: Partial<ResidentRecord> = {}): ResidentRecord {
  return { ...someone({ addresseeNumber: '900', householdNumber: '509' }), ...former(over) };
}

test('enters a family into a new household', () => {
  const outcome = decide();
  const row = rowOf(outcome, '700');
  assert.equal(row.householdNumber, '570');
  assert.equal(row.historyNumber, 1);
  assert.equal(row.changeReason, 'moving_in_domestic');
  assert.equal(row.becameResidentOn, '2026-11-18');
  assert.equal(row.addressSettledOn, '2026-11-18');
  assert.equal(row.previousMunicipality, '高松市');
  assert.equal(row.addressPrefecture, '架空県');
  assert.equal(row.headOfHouseholdName, '茶木　人1');
  assert.equal(rowOf(outcome, '701').householdOrder, 2);
  assert.equal(rowOf(outcome, '701').relationshipCodes, '20');
  assert.deepEqual(typesOf(outcome), ['MovingInAccepted']);
});

test('enters people into a household that stands, after those who live there', () => {
  const outcome = decide({
    destination: { kind: 'existing', householdNumber: '502' },
    members: [member(1, { relationship: '同居人' })],
  });
  const row = rowOf(outcome, '700');
  assert.equal(row.householdNumber, '502');
  assert.equal(row.headOfHouseholdName, '青山　三郎');
  assert.equal(row.householdOrder, 3);
  assert.equal(outcome.rows.length, 1);
});

test('renews the name of the head where one moves in as head of people without one', () => {
  const outcome = decide({
    destination: { kind: 'existing', householdNumber: '503' },
    members: [member(1)],
  });
  assert.equal(rowOf(outcome, '400').headOfHouseholdName, '茶木　人1');
  assert.deepEqual(typesOf(outcome), ['MovingInAccepted', 'HeadChanged']);
});

test('enters a foreign family', () => {
  const members = [foreignMember(1), foreignMember(2, { relationship: '妻', sex: '2' })];
  const outcome = decide({ origin: 'abroad', members });
  const row = rowOf(outcome, '700');
  assert.equal(row.residentKind, '2');
  assert.equal(row.fullName, 'SAMPLE PERSON 1');
  assert.equal(row.article3045Class, '中長期在留者');
  assert.equal(row.becameForeignResidentOn, '2020-06-01');
  assert.equal(row.residenceCardNumber, 'AB00000001CD');
  assert.equal(row.changeReason, 'moving_in_abroad');
});

test('a foreigner from abroad is a foreign resident from the day of moving in', () => {
  const { foreign } = foreignMember(1) as { foreign: object };
  const members = [foreignMember(1, { foreign: { ...foreign, becameForeignResidentOn: null } })];
  const row = rowOf(decide({ origin: 'abroad', members }), '700');
  assert.equal(row.becameForeignResidentOn, '2026-11-18');
  assert.throws(() => decide({ members }), { code: 'resident.person.foreign_since_missing' });
});

for (const [article, number] of [
  ['中長期在留者', 'AB00000001CD'],
  ['特別永住者', 'AB00000001CD'],
  ['一時庇護許可者', null],
  ['仮滞在者', null],
] as const) {
  test(`enters a ${article} as from abroad, without a previous address`, () => {
    const { foreign } = foreignMember(1) as { foreign: object };
    const now = { article3045Class: article, residenceCardNumber: number };
    const members = [foreignMember(1, { foreign: { ...foreign, ...now } })];
    const nowhere = Object.fromEntries(Object.keys(elsewhere).map((item) => [item, null]));
    const row = rowOf(decide({ origin: 'abroad', previousAddress: nowhere, members }), '700');
    assert.equal(row.changeReason, 'moving_in_abroad');
    assert.equal(row.article3045Class, article);
    assert.deepEqual([row.previousPrefecture, row.previousMunicipality], [null, null]);
    assert.equal(row.residentKind, '2');
  });
}

test('keeps the postal codes of the address and of the one before', () => {
  const row = rowOf(decide({ previousAddress: { ...elsewhere, postalCode: '7600001' } }), '700');
  assert.deepEqual([row.addressPostalCode, row.previousPostalCode], ['7790001', '7600001']);
});

test('takes a code of the pool for one from abroad without a code', () => {
  const members = [member(1, { residentRecordCode: null })];
  const input = parseInput(acceptMovingIn.input, movingIn({ origin: 'abroad', members }));
  assert.equal(acceptMovingIn.numbersNeeded(input).recordCode, 1);
  const row = rowOf(decide({ origin: 'abroad', members }), '700');
  assert.equal(row.residentRecordCode, '99900007001');
});

test('admits days not known exactly', () => {
  const unknown = { effectiveOn: day('2026-11-00', '令和8年11月　日不詳') };
  const members = [member(1, { dateOfBirth: day('0000-00-00', '年月日不詳') })];
  const row = rowOf(decide({ ...unknown, members }), '700');
  assert.equal(row.becameResidentOnNotation, '令和8年11月　日不詳');
  assert.equal(row.dateOfBirthNotation, '年月日不詳');
});

test('marks a previous address that was never notified', () => {
  const row = rowOf(decide({ isPreviousUnnotified: true }), '700');
  assert.equal(row.previousLotNumber, '99番（未届）');
});

test('one who lived here before keeps the number and opens the record again', () => {
  const record = closed({ residentRecordCode: '88800000001' });
  const members = [member(1, { formerAddresseeNumber: '900' })];
  const row = rowOf(decide({ members }, [record]), '900');
  assert.equal(row.historyNumber, 2);
  assert.equal(row.isClosed, false);
  assert.equal(row.residentStatus, '1');
  assert.equal(row.closingReason, null);
  assert.equal(row.movingOutPlannedOn, null);
  assert.equal(row.plannedMunicipality, null);
});

const likeness = { fullName: '茶木　人1', sex: '1', dateOfBirth: '1985-02-03' } as const;

const resembling: readonly (readonly [string, string, object, ResidentRecord])[] = [
  [
    'a code of someone closed, without taking the number over',
    'resident.moving_in.reentry_required',
    {},
    closed({ residentRecordCode: '88800000001' }),
  ],
  [
    'a code of someone who lives here',
    'resident.moving_in.already_resident',
    {},
    someone({ addresseeNumber: '200', householdNumber: '501', residentRecordCode: '88800000001' }),
  ],
  [
    'a namesake of the same day, unseen',
    'resident.moving_in.reentry_suspected',
    {},
    closed(likeness),
  ],
  [
    'a former number that is not closed',
    'resident.moving_in.former_number_unknown',
    { members: [member(1, { formerAddresseeNumber: '200' })] },
    closed(likeness),
  ],
];
for (const [what, code, over, record] of resembling) {
  test(`refuses ${what}`, () => {
    assert.throws(() => decide(over, [record]), { name: 'Refusal', code });
  });
}

test('goes on when the clerk has seen the namesake', () => {
  const outcome = decide({ isReentryChecked: true }, [closed(likeness)]);
  assert.equal(rowOf(outcome, '700').historyNumber, 1);
});

test('tells of a notification more than fourteen days late', () => {
  assert.deepEqual(codesOf(decide({ effectiveOn: day('2026-11-05') })), ['resident.date.late']);
});

const members = (...people: object[]) => ({ members: people });
const refusals: readonly (readonly [string, string, object])[] = [
  ['a day ahead', 'resident.date.effective_in_future', { effectiveOn: day('2026-11-21') }],
  ['a day the calendar lacks', 'resident.date.not_on_calendar', { effectiveOn: day('2026-02-30') }],
  ['a notification ahead', 'resident.date.notified_in_future', { notifiedOn: '2026-11-21' }],
  [
    'a notification before the move',
    'resident.date.notified_before_effective',
    { notifiedOn: '2026-11-17' },
  ],
  ['no name', 'resident.person.name_missing', members(member(1, { name: nameOf('', '') }))],
  ['no domicile', 'resident.person.domicile_missing', members(member(1, { domicile: null }))],
  [
    'no nationality',
    'resident.person.foreign_missing',
    members(foreignMember(1, { foreign: null })),
  ],
  [
    'no code from a town of Japan',
    'resident.person.record_code_missing',
    members(member(1, { residentRecordCode: null })),
  ],
  [
    'a code that is none',
    'resident.person.invalid',
    members(member(1, { residentRecordCode: '123' })),
  ],
  [
    'an individual number with a wrong check digit',
    'resident.person.invalid',
    members(member(1, { individualNumber: '123456789012' })),
  ],
  [
    'one code for two people',
    'resident.person.same_number_twice',
    members(member(1), member(1, { relationship: '子' })),
  ],
  [
    'one former number for two people',
    'resident.person.twice',
    members(
      member(1, { formerAddresseeNumber: '900' }),
      member(2, { formerAddresseeNumber: '900' }),
    ),
  ],
  [
    'two heads',
    'resident.household.two_heads',
    members(member(1), member(2, { relationship: '世帯主' })),
  ],
  [
    'a second head',
    'resident.household.has_head',
    { destination: { kind: 'existing', householdNumber: '502' }, members: [member(1)] },
  ],
  [
    'a household that is not there',
    'resident.household.not_found',
    { destination: { kind: 'existing', householdNumber: '999' } },
  ],
  ['nobody', 'platform.act.invalid', members()],
  ['a field that is not asked for', 'platform.act.invalid', { surplus: 1 }],
  ['no previous address', 'platform.act.invalid', { previousAddress: null }],
  [
    'emoji in the address',
    'platform.act.invalid',
    { previousAddress: { ...elsewhere, katagaki: '😀' } },
  ],
];
for (const [what, code, over] of refusals) {
  test(`refuses ${what}`, () => {
    assert.throws(() => decide(over), { name: 'Refusal', code });
  });
}
