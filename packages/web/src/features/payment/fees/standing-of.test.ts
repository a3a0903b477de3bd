/** 定めの状態の検査 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { standingOf } from './standing-of.ts';

const rule = (id: string, validFrom: string, channel: string | null = null) => ({
  ...{ id, validFrom, channel, item: 'household' },
});
const all = [
  rule('planned', '2027-04-01'),
  rule('now', '2026-04-01'),
  rule('before', '2020-04-01'),
  rule('kiosk', '2020-04-01', 'kiosk'),
];

test('the newest that has begun holds; those before it do not, those after it will', () => {
  const standings = all.map((one) => standingOf(one, all, '2026-11-22'));
  assert.deepEqual(standings, ['planned', 'now', 'past', 'now']);
});
