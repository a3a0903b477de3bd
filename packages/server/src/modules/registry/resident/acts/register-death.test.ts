/**
 * 死亡・失踪の規則の検査.
 *
 * @spec juki 1.1.8
 * @spec juki 4.2.2.1
 * @spec juki 4.2.2.2
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { makeUncertainDate, type UncertainParts, uncertainForms } from '@yakuba/kernel/calendar';

import { codesOf, decideOn, rowOf, typesOf } from '#harness/register-state';
import { day, death, roles } from '#harness/resident-inputs';

import { registerDeath } from './register-death.ts';

const decide = (over = {}) => decideOn(registerDeath, death(over));

test('closes the record of someone who died', () => {
  const outcome = decide();
  const row = rowOf(outcome, '200');
  assert.equal(row.isClosed, true);
  assert.equal(row.residentStatus, '3');
  assert.equal(row.changeReason, 'death');
  assert.equal(row.changeCategory, 'deletion');
  assert.equal(row.closingReason, 'death');
  assert.equal(row.closingEffectiveOn, '2026-11-17');
  assert.equal(row.closingNotifiedOn, '2026-11-20');
  assert.deepEqual(typesOf(outcome), ['DeathRegistered']);
  assert.deepEqual(outcome.events[0]?.payload, {
    householdNumber: '501',
    addresseeNumbers: ['200'],
    isAdjudicatedDisappearance: false,
  });
});

test('removes by authority someone adjudicated to have disappeared', () => {
  const row = rowOf(decide({ isAdjudicatedDisappearance: true, note: '確定' }), '200');
  assert.equal(row.residentStatus, '9');
  assert.equal(row.changeReason, 'deletion_by_authority');
  assert.equal(row.entryKind, '職権');
  assert.equal(row.changeNote, '失踪宣告　確定');
});

const parts: UncertainParts = {
  era: '令和',
  year: 8,
  month: 10,
  day: 3,
  untilMonth: 11,
  untilDay: 9,
  season: '秋',
  tenDays: '上旬',
};
for (const form of uncertainForms) {
  test(`admits a day of death written ${form.pattern}`, () => {
    const made = makeUncertainDate(form.id, parts);
    assert.ok(made.ok);
    const row = rowOf(decide({ effectiveOn: made.value }), '200');
    assert.equal(row.closingEffectiveOnNotation, made.value.notation);
    assert.equal(row.closingEffectiveOn, made.value.on);
  });
}

test('admits a day the calendar lacks, as a family register may hold it', () => {
  const row = rowOf(decide({ effectiveOn: day('2026-02-29') }), '200');
  assert.equal(row.closingEffectiveOn, '2026-02-29');
});

test('makes the one who remains head by authority', () => {
  const outcome = decide({ addresseeNumber: '300' });
  assert.equal(rowOf(outcome, '301').relationship, '世帯主');
  assert.deepEqual(typesOf(outcome), ['DeathRegistered', 'HeadChanged']);
});

test('goes on without a head where several remain and none is named', () => {
  const outcome = decide({ addresseeNumber: '100' });
  assert.equal(outcome.rows.length, 3);
  assert.equal(rowOf(outcome, '101').headOfHouseholdName, null);
  assert.equal(rowOf(outcome, '101').relationship, '妻');
  assert.deepEqual(codesOf(outcome), ['resident.household.head_absent']);
});

test('settles the new head named with the relationships', () => {
  const remaining = roles(['101', '世帯主'], ['102', '子']);
  const outcome = decide({ addresseeNumber: '100', remaining });
  assert.equal(rowOf(outcome, '101').relationship, '世帯主');
  assert.equal(rowOf(outcome, '102').headOfHouseholdName, '緑野　花子');
});

const refusals: readonly (readonly [string, string, object])[] = [
  ['a day ahead', 'resident.date.effective_in_future', { effectiveOn: day('2026-11-21') }],
  ['a notification ahead', 'resident.date.notified_in_future', { notifiedOn: '2026-11-21' }],
  [
    'a notification before the death',
    'resident.date.notified_before_effective',
    { notifiedOn: '2026-11-16' },
  ],
  ['a death before birth', 'resident.death.before_birth', { effectiveOn: day('1980-04-02') }],
  ['someone unknown', 'resident.person.not_found', { addresseeNumber: '999' }],
  ['someone whose record is closed', 'resident.person.closed', { addresseeNumber: '901' }],
  [
    'a wording that is none of the fourteen',
    'platform.act.invalid',
    { effectiveOn: day('2026-11-00', '先月') },
  ],
];

for (const [what, code, over] of refusals) {
  test(`refuses ${what}`, () => {
    assert.throws(() => decide(over), { name: 'Refusal', code });
  });
}
