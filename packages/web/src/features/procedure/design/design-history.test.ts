/** 編集の履歴の検査 — every step goes back and forth, and typing in one field is one step. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import {
  beginHistory,
  type Edit,
  type History,
  redone,
  undone,
  withEdit,
} from './design-history.ts';

const edit = (next: string, mergeKey?: string): Edit<string> => ({ next, words: next, mergeKey });

test('letters typed in one field are undone together, those of another field are not', () => {
  const typed = ['a', 'ab', 'abc'].reduce(
    (now, text) => withEdit(now, edit(text, 'label')),
    beginHistory(''),
  );
  const other = withEdit(typed, edit('abc!', 'help'));
  assert.equal(undone(other).present, 'abc');
  assert.equal(undone(undone(other)).present, '');
  assert.equal(undone(undone(undone(other))).present, '');
});

test('an edit that changes nothing is no step, and a new edit forgets what was undone', () => {
  const begun = beginHistory('a');
  assert.equal(withEdit(begun, edit('a')), begun);
  const back = undone(withEdit(begun, edit('b')));
  const anew = withEdit(back, edit('c'));
  assert.equal(redone(anew).present, 'c');
  assert.equal(undone(anew).present, 'a');
});

test('typing on after an undo never joins the step that was undone', () => {
  const two = withEdit(withEdit(beginHistory(''), edit('a')), edit('ab', 'label'));
  const on = withEdit(undone(two), edit('ax', 'label'));
  assert.equal(undone(on).present, 'a');
});

test('undoing everything comes back to the start, doing it again to the end', () => {
  const edits = fc.array(
    fc.tuple(fc.string(), fc.option(fc.constantFrom('x', 'y'), { nil: undefined })),
    {
      maxLength: 30,
    },
  );
  fc.assert(
    fc.property(edits, (given) => {
      const end = given.reduce<History<string>>(
        (now, [next, key]) => withEdit(now, edit(next, key)),
        beginHistory('start'),
      );
      const steps = end.past.length;
      const back = Array.from({ length: steps }).reduce<History<string>>(undone, end);
      assert.equal(back.present, 'start');
      const forth = Array.from({ length: steps }).reduce<History<string>>(redone, back);
      assert.equal(forth.present, end.present);
    }),
  );
});
