/** 日時の入力の検査 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { instantOf, readClock } from './japan-time.ts';

test('a clock time is read as clerks write it', () => {
  for (const text of ['9:05', '09:05', '0905', '９：０５', ' 9:05 ']) {
    assert.equal(readClock(text), '09:05', text);
  }
  for (const text of ['', '24:00', '9:60', '9時5分']) assert.equal(readClock(text), null, text);
});

test('a day and a time are an instant in Japan', () => {
  assert.equal(instantOf('2026-11-22', '6:30'), '2026-11-22T06:30:00+09:00');
  assert.equal(instantOf('', '6:30'), null);
  assert.equal(instantOf('2026-11-22', ''), null);
});
