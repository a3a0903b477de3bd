/**
 * 下書きの要点の検査 — what a list can say of a draft in whatever state it was left.
 *
 * @spec juki 4.0.8
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { movingInInput } from '@yakuba/contract/resident';
import fc from 'fast-check';

import { checkDraft } from './check-draft.ts';
import { draftHeading, outlineDraft } from './outline-draft.ts';

const registered = (number: string) => (number === '200' ? '茶木　次郎' : undefined);
const heading = (input: Record<string, unknown>) => draftHeading(outlineDraft(input), registered);

test('names the people chosen, and says when there are none', () => {
  assert.equal(heading({}), '対象者は未入力');
  assert.equal(heading({ movers: ['200', '201'] }), '茶木　次郎 ほか1人');
  assert.equal(heading({ members: [{ addresseeNumber: '200' }] }), '茶木　次郎');
  assert.equal(heading({ addresseeNumber: '999' }), '999');
});

test('names people typed in, however little of the name is there', () => {
  const named = (name: object) => heading({ members: [{ name }, { name: {} }] });
  assert.equal(named({ familyName: '甲野' }), '甲野');
  assert.equal(named({ familyName: '甲野', givenName: '一郎' }), '甲野　一郎');
  assert.equal(named({ romanName: 'SAMPLE TEST' }), 'SAMPLE TEST');
  assert.equal(named({ familyName: '' }), '対象者は未入力');
});

test('leaves out those who stay behind', () => {
  const input = { movers: ['200'], remaining: [{ addresseeNumber: '201' }] };
  assert.deepEqual(outlineDraft(input).subjects, ['200']);
});

test('reads days and households where they have their shape', () => {
  const outline = outlineDraft({
    effectiveOn: { on: '2026-11-20', notation: null },
    notifiedOn: '令和8年',
    destination: { kind: 'existing', householdNumber: '501' },
  });
  assert.equal(outline.effectiveOn, '2026-11-20');
  assert.equal(outline.notifiedOn, null);
  assert.deepEqual(outline.householdNumbers, ['501']);
});

test('reads anything at all without failing', () => {
  const property = fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (input) => {
    assert.notEqual(draftHeading(outlineDraft(input), registered), '');
  });
  fc.assert(property);
});

test('a draft holds items of its procedure alone, and not without bound', () => {
  const check = (input: unknown) => () => checkDraft(movingInInput, input);
  assert.deepEqual(check(undefined)(), {});
  assert.deepEqual(check({ members: 'anything' })(), { members: 'anything' });
  assert.throws(check({ ledger: 1 }), { code: 'resident.draft.unknown_item' });
  assert.throws(check({ members: [{ '': 1 }] }), { code: 'resident.draft.unknown_item' });
  assert.throws(check({ note: { a_b: 1 } }), { code: 'resident.draft.unknown_item' });
  assert.throws(check(['members']), { code: 'resident.draft.not_an_entry' });
  assert.throws(check('members'), { code: 'resident.draft.not_an_entry' });
  assert.throws(check({ note: 'あ'.repeat(100_001) }), { code: 'resident.draft.too_large' });
});
