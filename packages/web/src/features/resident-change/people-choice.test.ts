/**
 * 異動者の選択の試験 — people in the shapes of inputs, and whether a head is missing.
 *
 * @spec juki 4.0.1
 * @spec juki 4.0.4
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { HouseholdMember, HouseholdView } from '@yakuba/contract/resident';

import { chosenNumbers, losesHead, type PeopleChoice, withChosen } from './people-choice.ts';

const rows: PeopleChoice = { path: 'movers', shape: 'rows', label: '異動者' };
const one: PeopleChoice = { path: 'addresseeNumber', shape: 'one', label: '異動者' };

function member(addresseeNumber: string, isHead = false, isClosed = false): HouseholdMember {
  return { addresseeNumber, isHead, isClosed } as HouseholdMember;
}

function household(...members: HouseholdMember[]): HouseholdView {
  return { members } as unknown as HouseholdView;
}

test('keeps what was filled in of people who stay chosen', () => {
  const values = { movers: [{ addresseeNumber: '1', relationship: '妻' }] };
  assert.deepEqual(withChosen(values, rows, ['2', '1']), [
    { addresseeNumber: '2' },
    { addresseeNumber: '1', relationship: '妻' },
  ]);
});

test('reads the people chosen in each shape', () => {
  assert.deepEqual(chosenNumbers({ movers: [{ addresseeNumber: '1' }] }, rows), ['1']);
  assert.deepEqual(chosenNumbers({ addresseeNumber: '1' }, one), ['1']);
  assert.deepEqual(chosenNumbers({ addresseeNumber: '' }, one), []);
});

test('asks for another head only when the head leaves and several stay', () => {
  const three = household(member('1', true), member('2'), member('3'));
  assert.ok(losesHead(three, ['1']));
  assert.ok(!losesHead(three, ['2']));
  assert.ok(!losesHead(three, ['1', '2']));
  assert.ok(!losesHead(household(member('1', true), member('2'), member('3', false, true)), ['1']));
});
