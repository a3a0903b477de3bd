/**
 * 転居の規則の検査.
 *
 * @spec juki 4.0.1
 * @spec juki 4.0.2
 * @spec juki 4.1.2.1
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
import { day, relocation, roles, townAddress } from '#harness/resident-inputs';

import { acceptRelocation } from './accept-relocation.ts';

const decide = (over = {}, state = registerState()) =>
  decideOn(acceptRelocation, relocation(over), state);

test('moves a whole household, which keeps its number, roles and order', () => {
  const outcome = decide();
  assert.deepEqual(
    outcome.rows.map(({ after }) => [
      after.addresseeNumber,
      after.householdNumber,
      after.relationship,
      after.householdOrder,
      after.historyNumber,
    ]),
    [
      ['100', '500', '世帯主', 1, 2],
      ['101', '500', '妻', 2, 2],
      ['102', '500', '子', 3, 2],
    ],
  );
  const row = rowOf(outcome, '101');
  assert.equal(row.changeReason, 'relocation');
  assert.equal(row.changeCategory, 'correction');
  assert.equal(row.entryKind, '届出');
  assert.equal(row.addressMachiAza, '大字緑字日陰');
  assert.equal(row.addressLotNumber, '45番地');
  assert.equal(row.addressKatagaki, null);
  assert.equal(row.addressSettledOn, '2026-11-18');
  assert.equal(row.becameResidentOn, '2016-04-01', 'the day of becoming a resident stays');
  assert.equal(row.headOfHouseholdName, '緑野　太郎');
  assert.deepEqual(typesOf(outcome), ['RelocationAccepted']);
  assert.deepEqual(codesOf(outcome), []);
});

test('moves part of a household to a new one', () => {
  const movers = roles(['101', '世帯主'], ['102', '子']);
  const outcome = decide({ destination: { kind: 'new' }, movers });
  assert.equal(rowOf(outcome, '101').householdNumber, '570');
  assert.equal(rowOf(outcome, '102').headOfHouseholdName, '緑野　花子');
  assert.equal(rowOf(outcome, '101').householdOrder, 1);
  assert.equal(outcome.rows.length, 2, 'the head who stays gets no row');
  assert.deepEqual(outcome.events[0]?.payload, {
    householdNumber: '570',
    formerHouseholdNumbers: ['500'],
    addresseeNumbers: ['101', '102'],
  });
});

test('moves people of two households into one that stands', () => {
  const movers = roles(['200', '同居人'], ['101', '同居人']);
  const destination = { kind: 'existing', householdNumber: '502' };
  const outcome = decide({ destination, movers });
  assert.equal(rowOf(outcome, '200').householdNumber, '502');
  assert.equal(rowOf(outcome, '200').headOfHouseholdName, '青山　三郎');
  assert.deepEqual(
    [rowOf(outcome, '200').householdOrder, rowOf(outcome, '101').householdOrder].sort(),
    [3, 4],
  );
  assert.ok(codesOf(outcome).includes('resident.relocation.other_lot'));
});

test('admits a move to another house on the same lot and asks to confirm it', () => {
  const address = { ...townAddress, machiAza: '大字緑字日向', lotNumber: '12番地3' };
  const outcome = decide({ address });
  assert.deepEqual(codesOf(outcome), ['resident.relocation.same_lot']);
});

test('admits a day not known exactly', () => {
  const outcome = decide({ effectiveOn: day('2026-11-00', '令和8年11月上旬') });
  assert.equal(rowOf(outcome, '100').addressSettledOnNotation, '令和8年11月上旬');
  assert.equal(rowOf(outcome, '100').effectiveOnNotation, '令和8年11月上旬');
});

test('tells of a notification more than fourteen days late', () => {
  assert.ok(codesOf(decide({ effectiveOn: day('2026-11-05') })).includes('resident.date.late'));
  assert.deepEqual(codesOf(decide({ effectiveOn: day('2026-11-06') })), []);
});

test('tells of a mover whose moving out is planned', () => {
  const outcome = decide({ movers: [{ addresseeNumber: '600' }] });
  assert.ok(codesOf(outcome).includes('resident.relocation.moving_out_planned'));
});

test('gives a household without a head the one who enters as head', () => {
  const destination = { kind: 'existing', householdNumber: '503' };
  const outcome = decide({ destination, movers: roles(['200', '世帯主']) });
  for (const number of ['400', '401']) {
    assert.equal(rowOf(outcome, number).headOfHouseholdName, '赤坂　次郎');
    assert.equal(rowOf(outcome, number).changeReason, 'head_change');
  }
  assert.deepEqual(typesOf(outcome), ['RelocationAccepted', 'HeadChanged']);
  assert.ok(codesOf(outcome).includes('resident.household.relationships_to_review'));
});

const refusals: readonly (readonly [string, string, object])[] = [
  ['a day ahead', 'resident.date.effective_in_future', { effectiveOn: day('2026-11-21') }],
  ['a day the calendar lacks', 'resident.date.not_on_calendar', { effectiveOn: day('2026-02-30') }],
  ['a notification ahead', 'resident.date.notified_in_future', { notifiedOn: '2026-11-21' }],
  [
    'a notification before the move',
    'resident.date.notified_before_effective',
    { notifiedOn: '2026-11-17' },
  ],
  [
    'a move before becoming a resident',
    'resident.date.before_resident',
    { effectiveOn: day('2016-03-31') },
  ],
  [
    'someone unknown',
    'resident.person.not_found',
    { destination: { kind: 'new' }, movers: roles(['999', '世帯主']) },
  ],
  [
    'someone whose record is closed',
    'resident.person.closed',
    { destination: { kind: 'new' }, movers: roles(['900', '世帯主']) },
  ],
  [
    'one person chosen twice',
    'resident.person.twice',
    { destination: { kind: 'new' }, movers: roles(['200', '世帯主'], ['200', '子']) },
  ],
  [
    'part of a household that is to keep its number',
    'resident.relocation.not_whole',
    { movers: [{ addresseeNumber: '100' }] },
  ],
  [
    'two households that are to keep one number',
    'resident.relocation.not_whole',
    { movers: [{ addresseeNumber: '200' }, { addresseeNumber: '300' }] },
  ],
  [
    'a mover without a relationship',
    'resident.relocation.relationship_missing',
    { destination: { kind: 'new' }, movers: [{ addresseeNumber: '200' }] },
  ],
  [
    'a word that is no relationship',
    'resident.person.invalid',
    { destination: { kind: 'new' }, movers: roles(['200', '孫']) },
  ],
  [
    'a household that is not there',
    'resident.household.not_found',
    { destination: { kind: 'existing', householdNumber: '999' }, movers: roles(['200', '子']) },
  ],
  [
    'a household without people',
    'resident.household.no_members',
    { destination: { kind: 'existing', householdNumber: '509' }, movers: roles(['200', '子']) },
  ],
  [
    'a household to which a mover belongs',
    'resident.relocation.already_member',
    { destination: { kind: 'existing', householdNumber: '502' }, movers: roles(['301', '妻']) },
  ],
  [
    'a second head',
    'resident.household.has_head',
    { destination: { kind: 'existing', householdNumber: '502' }, movers: roles(['200', '世帯主']) },
  ],
  [
    'two heads of a new household',
    'resident.household.two_heads',
    { destination: { kind: 'new' }, movers: roles(['200', '世帯主'], ['101', '世帯主']) },
  ],
  [
    'a second wife',
    'resident.household.two_spouses',
    { destination: { kind: 'existing', householdNumber: '502' }, movers: roles(['101', '妻']) },
  ],
  ['no mover', 'platform.act.invalid', { movers: [] }],
  ['an address without a lot', 'platform.act.invalid', { address: { machiAza: '大字緑' } }],
  ['unknown parts without a notation', 'platform.act.invalid', { effectiveOn: day('2026-00-00') }],
  [
    'a notation of another day',
    'platform.act.invalid',
    { effectiveOn: day('2026-01-00', '令和8年頃') },
  ],
  ['a control character', 'platform.act.invalid', { note: 'a\u0000b' }],
];

for (const [what, code, over] of refusals) {
  test(`refuses ${what}`, () => {
    assert.throws(() => decide(over), { name: 'Refusal', code });
  });
}

test('refuses when another change moved the household meanwhile', () => {
  const state = { ...registerState(), households: new Map() };
  assert.throws(() => decide({}, state), { code: 'resident.household.moved_meanwhile' });
  const movers = roles(['200', '世帯主']);
  assert.throws(() => decide({ destination: { kind: 'new' }, movers }, state), {
    code: 'resident.household.moved_meanwhile',
  });
});

test('puts one who enters a household after those whose order is set', () => {
  const members = population().filter((record) => record.householdNumber !== '502');
  const head = someone({ addresseeNumber: '300', householdNumber: '502', householdOrder: 7 });
  const outcome = decide(
    {
      destination: { kind: 'existing', householdNumber: '502' },
      movers: roles(['200', '同居人']),
    },
    registerState([...members, head]),
  );
  assert.equal(rowOf(outcome, '200').householdOrder, 8);
});
