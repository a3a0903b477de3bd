/**
 * 出生の規則の検査.
 *
 * @spec juki 4.1.0.1
 * @spec juki 4.2.0.3
 * @spec juki 4.2.1.2
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codesOf, decideOn, registerState, rowOf, someone, typesOf } from '#harness/register-state';
import { birth, day, domicile, nameOf, romanName, townAddress } from '#harness/resident-inputs';
import { parseInput } from '#platform/act';

import { registerBirth } from './register-birth.ts';

const decide = (over = {}, state = registerState()) => decideOn(registerBirth, birth(over), state);

const aboutForeigner = {
  residentKind: '2',
  name: romanName('SAMPLE CHILD'),
  nationality: '架空国',
  nationalityCode: '840',
};

test('enters a child into a parent household, with the parent domicile', () => {
  const outcome = decide();
  const row = rowOf(outcome, '700');
  assert.equal(row.householdNumber, '500');
  assert.equal(row.historyNumber, 1);
  assert.equal(row.changeReason, 'birth');
  assert.equal(row.changeCategory, 'entry');
  assert.equal(row.fullName, '緑野　新芽');
  assert.equal(row.dateOfBirth, '2026-11-15');
  assert.equal(row.becameResidentOn, '2026-11-15');
  assert.equal(row.addressSettledOn, '2026-11-15');
  assert.equal(row.entryReason, 'birth');
  assert.equal(row.notifiedOn, '2026-11-20');
  assert.equal(row.residentRecordCode, '99900007001');
  assert.equal(row.individualNumber, null);
  assert.equal(row.registeredDomicile, '架空県架空郡若葉町大字本緑77番地');
  assert.equal(row.headOfFamilyRegister, '試験　権兵衛');
  assert.equal(row.addressMachiAza, '大字緑字日向');
  assert.equal(row.addressKatagaki, '若葉荘2号');
  assert.equal(row.previousMunicipality, null, 'someone born here came from nowhere');
  assert.equal(row.headOfHouseholdName, '緑野　太郎');
  assert.equal(row.householdOrder, 4);
  assert.deepEqual(typesOf(outcome), ['BirthRegistered']);
  assert.deepEqual(codesOf(outcome), []);
});

test('takes one number, one code and a household only when it is new', () => {
  const need = (over: Record<string, unknown>) =>
    registerBirth.numbersNeeded(parseInput(registerBirth.input, birth(over)));
  assert.deepEqual(need({}), { addressee: 1, household: 0, recordCode: 1 });
  assert.deepEqual(need({ destination: { kind: 'new' } }), {
    addressee: 1,
    household: 1,
    recordCode: 1,
  });
});

test('prefers the domicile given', () => {
  const row = rowOf(decide({ domicile }), '700');
  assert.equal(row.headOfFamilyRegister, '茶木　一平');
});

test('enters a child into a household of its own', () => {
  const over = {
    destination: { kind: 'new' },
    parentNumber: null,
    domicile,
    address: townAddress,
    relationship: '世帯主',
  };
  const row = rowOf(decide(over), '700');
  assert.equal(row.householdNumber, '570');
  assert.equal(row.addressLotNumber, '45番地');
});

test('enters a foreign child as a temporary resident by birth', () => {
  const row = rowOf(decide(aboutForeigner), '700');
  assert.equal(row.article3045Class, '出生による経過滞在者');
  assert.equal(row.becameForeignResidentOn, '2026-11-15');
  assert.equal(row.residenceCardNumber, null);
  assert.equal(row.registeredDomicile, null);
  assert.equal(row.isResidenceNotified, false);
});

test('bears the reason of the moving in when both are notified together', () => {
  const movingIn = { origin: 'abroad', effectiveOn: day('2026-11-18') };
  const row = rowOf(decide({ movingIn }), '700');
  assert.equal(row.changeReason, 'moving_in_abroad');
  assert.equal(row.entryReason, 'moving_in_abroad');
  assert.equal(row.dateOfBirth, '2026-11-15');
  assert.equal(row.becameResidentOn, '2026-11-18');
  const domestic = { origin: 'domestic', effectiveOn: day('2026-11-18') };
  assert.equal(rowOf(decide({ movingIn: domestic }), '700').changeReason, 'moving_in_domestic');
});

test('admits a day of birth not known, or one the calendar lacks', () => {
  const unknown = rowOf(decide({ effectiveOn: day('2026-00-00', '令和8年　月日不詳') }), '700');
  assert.equal(unknown.becameResidentOnNotation, '令和8年　月日不詳');
  assert.equal(rowOf(decide({ effectiveOn: day('2026-02-29') }), '700').dateOfBirth, '2026-02-29');
});

const namesake = {
  fullName: '緑野　新芽',
  sex: '2',
  dateOfBirth: '2026-11-15',
} as const;

test('tells of a namesake of the same day elsewhere in town', () => {
  const twin = someone({ addresseeNumber: '800', householdNumber: '501', ...namesake });
  const outcome = decide({}, { ...registerState(), resembling: [twin] });
  assert.deepEqual(codesOf(outcome), ['resident.birth.alike']);
});

test('refuses a child who is in the household already', () => {
  const same = someone({ addresseeNumber: '800', householdNumber: '500', ...namesake });
  assert.throws(() => decide({}, { ...registerState(), resembling: [same] }), {
    code: 'resident.birth.already_registered',
  });
});

test('tells of a notification more than fourteen days late', () => {
  assert.deepEqual(codesOf(decide({ effectiveOn: day('2026-11-05') })), ['resident.date.late']);
});

const refusals: readonly (readonly [string, string, object])[] = [
  ['a birth ahead', 'resident.date.effective_in_future', { effectiveOn: day('2026-11-21') }],
  ['a notification ahead', 'resident.date.notified_in_future', { notifiedOn: '2026-11-21' }],
  [
    'a notification before birth',
    'resident.date.notified_before_effective',
    { notifiedOn: '2026-11-14' },
  ],
  [
    'a moving in before birth',
    'resident.birth.after_move',
    { movingIn: { origin: 'domestic', effectiveOn: day('2026-11-14') } },
  ],
  [
    'a moving in ahead',
    'resident.date.effective_in_future',
    { movingIn: { origin: 'domestic', effectiveOn: day('2026-11-21') } },
  ],
  ['a parent of another household', 'resident.birth.parent_not_member', { parentNumber: '200' }],
  ['no name', 'resident.person.name_missing', { name: nameOf('', '') }],
  ['no domicile and no parent', 'resident.person.domicile_missing', { parentNumber: null }],
  [
    'a new household without an address',
    'resident.birth.address_missing',
    { destination: { kind: 'new' }, parentNumber: null, domicile },
  ],
  [
    'a foreign child without nationality',
    'resident.person.foreign_missing',
    { ...aboutForeigner, nationality: null },
  ],
  ['no relationship', 'platform.act.invalid', { relationship: '' }],
  ['a term that is no relationship', 'resident.person.invalid', { relationship: '長女' }],
  ['a second head', 'resident.household.has_head', { relationship: '世帯主' }],
  [
    'a household that is not there',
    'resident.household.not_found',
    { destination: { kind: 'existing', householdNumber: '999' } },
  ],
  [
    'a household without people',
    'resident.household.no_members',
    { destination: { kind: 'existing', householdNumber: '509' } },
  ],
];

for (const [what, code, over] of refusals) {
  test(`refuses ${what}`, () => {
    assert.throws(() => decide(over), { name: 'Refusal', code });
  });
}
