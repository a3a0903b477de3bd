/**
 * 転出予定日の到来の検査.
 *
 * @spec juki 1.1.5
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { decisionContext, population, registerState, rowOf } from '#harness/register-state';
import { roles } from '#harness/resident-inputs';

import type { ResidentRecord } from '../model.ts';
import { closeDue } from './close-due.ts';
import type { DueMovingOut } from './moving-out-job.ts';

const planned = { movingOutNotifiedOn: '2026-11-20', movingOutPlannedOn: '2026-12-10' };
const due: DueMovingOut = {
  addresseeNumbers: ['100'],
  plannedOn: '2026-12-10',
  reason: 'moving_out_domestic',
  remaining: [],
};

function close(over: Partial<DueMovingOut>, alter: Record<string, Partial<ResidentRecord>> = {}) {
  const people = population().map((record) => ({
    ...record,
    ...(record.addresseeNumber === '100' ? planned : {}),
    ...alter[record.addresseeNumber],
  }));
  const context = decisionContext({ today: '2026-12-10' });
  return closeDue(registerState(people), { ...due, ...over }, context);
}

test('closes the record on the planned day', () => {
  const row = rowOf(close({}), '100');
  assert.equal(row.isClosed, true);
  assert.equal(row.closingEffectiveOn, '2026-12-10');
  assert.equal(row.closingNotifiedOn, '2026-11-20');
  assert.equal(row.changeReason, 'moving_out_domestic');
  assert.equal(row.processedOn, '2026-12-10');
});

const left: readonly (readonly [string, Partial<ResidentRecord>])[] = [
  ['closed since', { isClosed: true }],
  ['planned for another day', { movingOutPlannedOn: '2026-12-20' }],
  ['whose moving out was cancelled', { movingOutPlannedOn: null }],
];
for (const [who, alteration] of left) {
  test(`leaves alone one ${who}`, () => {
    assert.deepEqual(close({}, { '100': alteration }).rows, []);
  });
}

test('leaves alone one who is unknown', () => {
  assert.deepEqual(close({ addresseeNumbers: ['999'] }).rows, []);
});

test('uses the relationships given when the notification came', () => {
  const outcome = close({ remaining: roles(['101', '世帯主'], ['102', '子']) });
  assert.equal(rowOf(outcome, '101').relationship, '世帯主');
  assert.equal(outcome.rows.length, 3);
});

const changed: readonly (readonly [string, Record<string, Partial<ResidentRecord>>])[] = [
  ['a member left', { '102': { householdNumber: '501' } }],
  ['a member came', { '200': { householdNumber: '500', relationship: '同居人' } }],
  ['another became head', { '100': { relationship: '夫' }, '101': { relationship: '世帯主' } }],
];
for (const [what, alter] of changed) {
  test(`leaves the relationships unused where ${what} meanwhile`, () => {
    const outcome = close({ remaining: roles(['101', '世帯主'], ['102', '子']) }, alter);
    const given = outcome.rows.filter(
      ({ after }) => after.addresseeNumber === '102' && after.changeReason === 'head_change',
    );
    assert.deepEqual(given, []);
  });
}
