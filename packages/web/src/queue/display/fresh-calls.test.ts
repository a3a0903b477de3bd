/** 新しい呼出しの検査 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DisplayState } from '@yakuba/contract/queue';

import { freshCalls } from './fresh-calls.ts';

function showing(...calls: [label: string, calledAt: string][]): DisplayState {
  const all = calls.map(([label, calledAt]) => ({ label, calledAt, desk: '1番', callCount: 1 }));
  return { calls: all, waiting: [], isClosed: false };
}

test('a display that begins chimes for nothing', () => {
  assert.deepEqual(freshCalls(null, showing(['A1', '09:00'])), []);
});

test('a new number and the same number once more are new; what stood before is not', () => {
  const before = showing(['A1', '09:00'], ['B1', '09:01']);
  const now = showing(['A2', '09:03'], ['A1', '09:02'], ['B1', '09:01']);
  assert.deepEqual(
    freshCalls(before, now).map(({ label }) => label),
    ['A2', 'A1'],
  );
  assert.deepEqual(freshCalls(now, now), []);
});
