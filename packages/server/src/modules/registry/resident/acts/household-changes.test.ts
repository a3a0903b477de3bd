/**
 * 世帯変更等の規則の検査 — 世帯分離, 世帯合併, 世帯変更, 世帯主変更.
 *
 * @spec juki 4.1.4.1
 * @spec juki 4.1.4.2
 * @spec juki 4.0.4
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { headChange, householdChange, merger, separation } from '#harness/authority-inputs';
import {
  codesOf,
  decideOn,
  population,
  registerState,
  rowOf,
  typesOf,
} from '#harness/register-state';
import { day, roles } from '#harness/resident-inputs';

import { changeHead } from './change-head.ts';
import { changeHousehold } from './change-household.ts';
import { mergeHouseholds } from './merge-households.ts';
import { separateHousehold } from './separate-household.ts';

const separate = (over = {}) => decideOn(separateHousehold, separation(over));
const merge = (over = {}) => decideOn(mergeHouseholds, merger(over));
const change = (over = {}) => decideOn(changeHousehold, householdChange(over));
const rehead = (over = {}) => decideOn(changeHead, headChange(over));

test('separates a child, who heads a household at the same address', () => {
  const outcome = separate();
  const row = rowOf(outcome, '102');
  assert.equal(row.householdNumber, '570');
  assert.equal(row.relationship, '世帯主');
  assert.equal(row.relationshipCodes, '02');
  assert.equal(row.headOfHouseholdName, '緑野　一郎');
  assert.equal(row.householdOrder, 1);
  assert.equal(row.changeReason, 'household_separation');
  assert.equal(row.addressLotNumber, '12番地3');
  assert.equal(row.historyNumber, 2);
  assert.equal(outcome.rows.length, 1, 'the others keep their head and get no row');
  assert.deepEqual(typesOf(outcome), ['HouseholdSeparated']);
});

test('makes the one who remains head by authority when the head separates', () => {
  const outcome = separate({ members: roles(['300', '世帯主']) });
  assert.equal(rowOf(outcome, '301').relationship, '世帯主');
  assert.equal(rowOf(outcome, '301').headOfHouseholdName, '青山　四葉');
  assert.equal(rowOf(outcome, '301').changeReason, 'head_change');
  assert.ok(codesOf(outcome).includes('resident.household.head_by_authority'));
});

test('takes the relationships of several who remain, or asks for them', () => {
  const alone = separate({ members: roles(['100', '世帯主']) });
  assert.ok(codesOf(alone).includes('resident.household.head_absent'));
  const remaining = roles(['101', '世帯主'], ['102', '子']);
  const named = separate({ members: roles(['100', '世帯主']), remaining });
  assert.equal(rowOf(named, '102').headOfHouseholdName, '緑野　花子');
});

test('merges a household into another, renewing the name of the head for who comes', () => {
  const outcome = merge();
  const row = rowOf(outcome, '200');
  assert.equal(row.householdNumber, '500');
  assert.equal(row.headOfHouseholdName, '緑野　太郎');
  assert.equal(row.householdOrder, 4, 'those who come stand last');
  assert.equal(row.changeReason, 'household_merger');
  assert.deepEqual(typesOf(outcome), ['HouseholdsMerged']);
});

test('renews the head of all when one who comes heads a household without a head', () => {
  const outcome = merge({ householdNumber: '503', members: roles(['200', '世帯主']) });
  assert.equal(rowOf(outcome, '400').headOfHouseholdName, '赤坂　次郎');
  assert.equal(rowOf(outcome, '401').headOfHouseholdName, '赤坂　次郎');
});

test('moves part of a household into another', () => {
  const outcome = change();
  assert.equal(rowOf(outcome, '301').householdNumber, '500');
  assert.equal(rowOf(outcome, '301').changeReason, 'household_change');
  assert.deepEqual(typesOf(outcome), ['HouseholdChanged']);
});

test('gives every member a row with the new head, in the order of the rule', () => {
  const outcome = rehead();
  assert.deepEqual(
    outcome.rows.map(({ after }) => [
      after.addresseeNumber,
      after.relationship,
      after.headOfHouseholdName,
      after.householdOrder,
    ]),
    [
      ['100', '夫', '緑野　花子', 2],
      ['101', '世帯主', '緑野　花子', 1],
      ['102', '子', '緑野　花子', 3],
    ],
  );
  assert.deepEqual(typesOf(outcome), ['HeadChanged']);
  assert.deepEqual(codesOf(outcome), []);
});

test('warns of a relationship that does not follow from the former one', () => {
  const outcome = rehead({ members: roles(['101', '世帯主'], ['100', '同居人'], ['102', '子']) });
  assert.ok(codesOf(outcome).includes('resident.household.relationship_differs'));
});

test('says that a notification comes late', () => {
  assert.ok(codesOf(rehead({ effectiveOn: day('2026-10-01') })).includes('resident.date.late'));
});

const refusals: [string, () => unknown, string][] = [
  [
    'a separation of everybody',
    () => separate({ members: roles(['200', '世帯主']) }),
    'resident.household.nobody_remains',
  ],
  [
    'a new household without a head',
    () => separate({ members: roles(['102', '子']) }),
    'resident.household.new_head_missing',
  ],
  [
    'two heads',
    () => separate({ members: roles(['101', '世帯主'], ['102', '世帯主']) }),
    'resident.household.two_heads',
  ],
  [
    'people of two households',
    () => separate({ members: roles(['102', '世帯主'], ['301', '妻']) }),
    'resident.household.not_one',
  ],
  [
    'someone named twice',
    () => separate({ members: roles(['102', '世帯主'], ['102', '世帯主']) }),
    'resident.person.twice',
  ],
  [
    'someone unknown',
    () => separate({ members: roles(['999', '世帯主']) }),
    'resident.person.not_found',
  ],
  [
    'someone closed',
    () => separate({ members: roles(['900', '世帯主']) }),
    'resident.person.closed',
  ],
  [
    'a relationship of old registers',
    () => separate({ members: roles(['102', '孫']) }),
    'resident.person.invalid',
  ],
  [
    'relationships of those who keep their head',
    () => separate({ remaining: roles(['101', '妻']) }),
    'resident.head.not_absent',
  ],
  [
    'a day ahead',
    () => separate({ effectiveOn: day('2026-11-21') }),
    'resident.date.effective_in_future',
  ],
  [
    'a day before moving in',
    () => separate({ effectiveOn: day('2016-03-31') }),
    'resident.date.before_resident',
  ],
  [
    'a merger of part of a household',
    () => merge({ members: roles(['301', '同居人']) }),
    'resident.household.not_everybody',
  ],
  [
    'a merger into itself',
    () => merge({ householdNumber: '501' }),
    'resident.household.same_household',
  ],
  [
    'a merger with nobody',
    () => merge({ householdNumber: '509' }),
    'resident.household.no_members',
  ],
  [
    'a merger with what is not there',
    () => merge({ householdNumber: '1' }),
    'resident.household.not_found',
  ],
  [
    'a second head',
    () => merge({ members: roles(['200', '世帯主']) }),
    'resident.household.has_head',
  ],
  [
    'a second spouse',
    () => merge({ members: roles(['200', '妻']) }),
    'resident.household.two_spouses',
  ],
  [
    'a change of a whole household',
    () => change({ members: roles(['200', '同居人']) }),
    'resident.household.everybody',
  ],
  [
    'a head who is head already',
    () => rehead({ members: roles(['100', '世帯主'], ['101', '妻'], ['102', '子']) }),
    'resident.household.same_head',
  ],
  [
    'a member left out',
    () => rehead({ members: roles(['101', '世帯主'], ['100', '夫']) }),
    'resident.household.members_differ',
  ],
  [
    'a stranger among the members',
    () => rehead({ members: roles(['101', '世帯主'], ['100', '夫'], ['200', '子']) }),
    'resident.household.members_differ',
  ],
  [
    'no head at all',
    () => rehead({ members: roles(['101', '妻'], ['100', '夫'], ['102', '子']) }),
    'resident.household.new_head_missing',
  ],
  [
    'two heads of one household',
    () => rehead({ members: roles(['101', '世帯主'], ['100', '世帯主'], ['102', '子']) }),
    'resident.household.two_heads',
  ],
  [
    'a household that is not there',
    () => rehead({ householdNumber: '1' }),
    'resident.household.not_found',
  ],
  [
    'a household without people',
    () => rehead({ householdNumber: '509' }),
    'resident.household.no_members',
  ],
];

for (const [name, act, code] of refusals) {
  test(`refuses ${name}`, () => {
    assert.throws(act, { code, message: /。$/ });
  });
}

test('refuses another address, but not another 方書', () => {
  const apart = (over: object) =>
    registerState(
      population().map((row) => (row.addresseeNumber === '200' ? { ...row, ...over } : row)),
    );
  const elsewhere = apart({ addressLotNumber: '99番地' });
  assert.throws(() => decideOn(mergeHouseholds, merger(), elsewhere), {
    code: 'resident.household.other_address',
  });
  const upstairs = decideOn(mergeHouseholds, merger(), apart({ addressKatagaki: '別館' }));
  assert.equal(rowOf(upstairs, '200').householdNumber, '500');
});
