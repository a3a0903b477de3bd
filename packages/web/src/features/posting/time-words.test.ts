/** 時間の言葉の検査. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { hoursWords, spanWords } from './time-words.ts';

test('a time is told as coarsely as one speaks of it', () => {
  assert.equal(hoursWords(0.5), '30分');
  assert.equal(hoursWords(5.2), '5時間');
  assert.equal(hoursWords(24), '1日');
  assert.equal(hoursWords(51.4), '2日3時間');
  assert.equal(spanWords('2026-11-20T00:00:00Z', '2026-11-20T06:00:00Z'), '6時間');
});
