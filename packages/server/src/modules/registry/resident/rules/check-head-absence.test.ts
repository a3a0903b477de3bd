/**
 * 世帯主不在となる場合の処理の検査.
 *
 * @spec juki 1.1.10
 * @spec juki 4.0.4
 * @spec juki 4.0.5
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { decisionContext, registerState, rowOf } from '#harness/register-state';
import { roles } from '#harness/resident-inputs';

import { checkHeadAbsence } from './check-head-absence.ts';

const state = registerState();
const header = { effectiveOn: { on: '2026-11-17', notation: null }, notifiedOn: '2026-11-20' };

function leave(numbers: readonly string[], remaining = roles()) {
  const leavers = numbers.map((number) => {
    const record = state.residents.get(number);
    assert.ok(record);
    return record;
  });
  return checkHeadAbsence(state, { leavers, remaining, header }, decisionContext());
}

test('makes the one who remains head by authority, with a note and an event', () => {
  const after = leave(['300']);
  const row = rowOf(after, '301');
  assert.equal(row.relationship, '世帯主');
  assert.equal(row.relationshipCodes, '02');
  assert.equal(row.headOfHouseholdName, '青山　四葉');
  assert.equal(row.householdOrder, 1);
  assert.equal(row.changeReason, 'head_change');
  assert.equal(row.entryKind, '職権');
  assert.equal(row.notifiedOn, null);
  assert.match(row.changeNote ?? '', /職権/);
  assert.deepEqual(after.events, [
    {
      type: 'HeadChanged',
      subject: 'household:502',
      effectiveOn: '2026-11-17',
      notifiedOn: null,
      payload: {
        householdNumber: '502',
        headNumber: '301',
        formerHeadNumber: '300',
        isByAuthority: true,
      },
    },
  ]);
  assert.deepEqual(
    after.alerts.map(({ code }) => code),
    ['resident.household.head_by_authority'],
  );
});

test('where two or more remain, asks for a change of head and names no head till then', () => {
  const after = leave(['100']);
  const rows = after.rows.map(({ after: row }) => row);
  assert.deepEqual(
    rows.map((row) => [row.addresseeNumber, row.headOfHouseholdName, row.changeReason]),
    [
      ['101', null, 'correction_by_authority'],
      ['102', null, 'correction_by_authority'],
    ],
  );
  for (const row of rows) {
    const before = state.residents.get(row.addresseeNumber);
    assert.deepEqual(
      [row.relationship, row.householdOrder],
      [before?.relationship, before?.householdOrder],
    );
    assert.deepEqual([row.entryKind, row.notifiedOn], ['職権', null]);
    assert.match(row.changeNote ?? '', /世帯主未設定/);
  }
  assert.deepEqual(after.events, []);
  assert.deepEqual(
    after.alerts.map(({ code }) => code),
    ['resident.household.head_absent'],
  );
});

test('settles the new head in the same change, and renews everyone', () => {
  const after = leave(['100'], roles(['102', '子'], ['101', '世帯主']));
  assert.equal(rowOf(after, '101').relationship, '世帯主');
  assert.equal(rowOf(after, '102').relationship, '子');
  for (const number of ['101', '102']) {
    assert.equal(rowOf(after, number).headOfHouseholdName, '緑野　花子');
    assert.equal(rowOf(after, number).entryKind, '届出');
    assert.equal(rowOf(after, number).notifiedOn, '2026-11-20');
  }
  assert.deepEqual(
    [rowOf(after, '101').householdOrder, rowOf(after, '102').householdOrder],
    [1, 2],
  );
  assert.equal(after.events.length, 1);
});

test('writes a relationship given by its code in words', () => {
  const after = leave(['100'], roles(['101', '02'], ['102', '20']));
  assert.equal(rowOf(after, '102').relationship, '子');
});

const quiet: readonly (readonly [string, readonly string[]])[] = [
  ['when all leave', ['100', '101', '102']],
  ['when one who is not head leaves', ['102']],
  ['when one of a household without a head leaves', ['400']],
];
for (const [when, numbers] of quiet) {
  test(`does nothing ${when}`, () => {
    assert.deepEqual(leave(numbers), { rows: [], alerts: [], events: [] });
  });
}

test('settles several households that people leave at once', () => {
  const after = leave(['100', '300'], roles(['101', '世帯主'], ['102', '子']));
  assert.deepEqual(
    after.rows.map(({ after: row }) => row.addresseeNumber),
    ['101', '102', '301'],
  );
});

test('lets a household that had no head get one', () => {
  const after = leave(['400'], roles(['401', '世帯主']));
  assert.equal(rowOf(after, '401').relationship, '世帯主');
});

const refusals: readonly (readonly [string, string, string[], ReturnType<typeof roles>])[] = [
  ['one who leaves', 'resident.head.not_remaining', ['100'], roles(['100', '世帯主'])],
  ['one of another household', 'resident.head.not_remaining', ['100'], roles(['200', '世帯主'])],
  ['a household whose head stays', 'resident.head.not_absent', ['102'], roles(['101', '妻'])],
  ['one named twice', 'resident.person.twice', ['100'], roles(['101', '子'], ['101', '子'])],
  [
    'an incomplete household',
    'resident.head.relationship_missing',
    ['100'],
    roles(['101', '世帯主']),
  ],
  ['no head', 'resident.head.none_named', ['100'], roles(['101', '子'], ['102', '子'])],
  [
    'two heads',
    'resident.household.two_heads',
    ['100'],
    roles(['101', '世帯主'], ['102', '世帯主']),
  ],
  [
    'no relationship',
    'resident.person.invalid',
    ['100'],
    roles(['101', '世帯主'], ['102', '長男']),
  ],
];
for (const [what, code, numbers, remaining] of refusals) {
  test(`refuses relationships that name ${what}`, () => {
    assert.throws(() => leave(numbers, remaining), { name: 'Refusal', code });
  });
}
