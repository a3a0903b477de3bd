/**
 * 続柄の候補の試験 — what is offered as a relationship is typed.
 *
 * @spec juki 1.1.11
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { parseRelationship } from '@yakuba/kernel/relationship';

import { relationshipChoices, relationshipProblem } from './relationship-choices.ts';

test('offers the usual relationships before anything is typed', () => {
  assert.deepEqual(relationshipChoices('').slice(0, 4), ['世帯主', '妻', '夫', '子']);
});

test('continues what is typed by a further generation', () => {
  assert.ok(relationshipChoices('子の子').includes('子の子の妻'));
  assert.ok(relationshipChoices('子の').includes('子の妻'));
});

test('reads codes as words', () => {
  assert.equal(relationshipChoices('20-12')[0], '子の妻');
});

test('offers nothing that the register refuses', () => {
  for (const text of [
    '',
    '子',
    '子の',
    '妻の',
    '世帯主',
    '子の子の子',
    '子の子の子の子',
    '同居人',
  ]) {
    for (const choice of relationshipChoices(text)) assert.ok(parseRelationship(choice).ok, choice);
  }
});

test('says what to write for a term that is no longer used', () => {
  assert.match(relationshipProblem('孫'), /子の子/);
  assert.equal(relationshipProblem('子'), '');
  assert.equal(relationshipProblem(''), '');
});
