import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isCovered, isWithin, tidied, valueAt, withoutBlanks, withValueAt } from './path.ts';

test('reads a value by its path', () => {
  assert.equal(valueAt({ members: [{ name: '花子' }] }, 'members.0.name'), '花子');
  assert.equal(valueAt({ members: [] }, 'members.0.name'), undefined);
});

test('writes a value without touching the draft it came from', () => {
  const before = { members: [{ name: '花子' }, { name: '太郎' }] };
  const after = withValueAt(before, 'members.1.name', '次郎');
  assert.deepEqual(after, { members: [{ name: '花子' }, { name: '次郎' }] });
  assert.equal(before.members[1]?.name, '太郎');
  assert.equal(after.members[0], before.members[0]);
});

test('makes lists and objects that are not there yet', () => {
  assert.deepEqual(withValueAt({}, 'members.0.name', '花子'), { members: [{ name: '花子' }] });
});

test('knows what lies within a path', () => {
  assert.ok(isWithin('members.1.name', 'members.1'));
  assert.ok(isWithin('members', 'members'));
  assert.ok(!isWithin('members.10', 'members.1'));
});

test('leaves blank texts out and keeps no, zero and null', () => {
  const draft = { a: '', b: [{ c: '', d: false }], e: 0, f: null };
  assert.deepEqual(withoutBlanks(draft), { b: [{ d: false }], e: 0, f: null });
});

test('tidies texts in lists by one rule and leaves tidy drafts as they are', () => {
  const tidy = { 'members.*.name': (text: string) => text.trim() };
  const draft = { members: [{ name: ' 花子 ' }, { name: '太郎' }], note: ' x ' };
  const after = tidied(draft, tidy);
  assert.deepEqual(after, { members: [{ name: '花子' }, { name: '太郎' }], note: ' x ' });
  assert.equal(tidied(after, tidy), after);
});

test('a root covers all below it, or itself alone', () => {
  assert.ok(isCovered('movers.0.relationship', 'movers'));
  assert.ok(isCovered('movers', 'movers!'));
  assert.ok(!isCovered('movers.0.relationship', 'movers!'));
  assert.ok(isCovered('movers.12.addresseeNumber', 'movers.*.addresseeNumber'));
  assert.ok(!isCovered('movers.12.relationship', 'movers.*.addresseeNumber'));
});
