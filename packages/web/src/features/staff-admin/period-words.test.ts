/** 期間の言葉の検査 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { endAfter, isInForce, lastDayOf, periodWords } from './period-words.ts';

test('names the last day of a period, not the day after it', () => {
  assert.equal(
    periodWords({ validFrom: '2026-04-01', validUntil: '2027-04-01' }),
    '令和8年4月1日から令和9年3月31日まで',
  );
});

test('says when a period has no end', () => {
  assert.equal(
    periodWords({ validFrom: '2026-04-01', validUntil: null }),
    '令和8年4月1日から（期限なし）',
  );
});

test('holds on the first day and no longer on the end', () => {
  const span = { validFrom: '2026-04-01', validUntil: '2027-04-01' };
  assert.equal(isInForce(span, '2026-04-01'), true);
  assert.equal(isInForce(span, '2027-03-31'), true);
  assert.equal(isInForce(span, '2027-04-01'), false);
});

test('turns a last day into an end and back', () => {
  assert.equal(endAfter('2028-02-29'), '2028-03-01');
  assert.equal(lastDayOf('2028-03-01'), '2028-02-29');
  assert.equal(endAfter(''), null);
  assert.equal(lastDayOf(null), '');
});
