/** 予約枠の時刻の検査 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { slotTimes } from './slot-times.ts';

const day = '2026-11-24';

test('the end is no time itself, and times are Japanese', () => {
  assert.deepEqual(slotTimes({ day, from: '09:00', until: '10:00', everyMinutes: 30 }), [
    '2026-11-24T00:00:00.000Z',
    '2026-11-24T00:30:00.000Z',
  ]);
});

test('a span that ends before it begins has no times', () => {
  assert.deepEqual(slotTimes({ day, from: '10:00', until: '09:00', everyMinutes: 30 }), []);
});
