/**
 * 期間 — tests.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import {
  addDays,
  compareDates,
  contains,
  formatPeriod,
  inForceOn,
  overlaps,
  type Period,
  parsePeriod,
} from './index.ts';
import { anyDate, date } from './sample-dates.ts';

const april: Period = { from: date('2026-04-01'), until: date('2026-05-01') };
const open: Period = { from: date('2026-05-01'), until: null };

const anyPeriod: fc.Arbitrary<Period> = fc
  .tuple(anyDate, fc.option(fc.integer({ min: 1, max: 20_000 })))
  .map(([from, days]) => ({ from, until: days === null ? null : addDays(from, days) }));

test('the first day belongs to a period and the day it ends on does not', () => {
  assert.ok(contains(april, date('2026-04-01')));
  assert.ok(contains(april, date('2026-04-30')));
  assert.ok(!contains(april, date('2026-05-01')));
  assert.ok(!contains(april, date('2026-03-31')));
  assert.ok(contains(open, date('9999-12-31')));
});

test('periods that only touch do not overlap', () => {
  assert.ok(!overlaps(april, open));
  assert.ok(overlaps(april, { from: date('2026-04-30'), until: null }));
  assert.ok(overlaps(open, { from: date('2030-01-01'), until: date('2030-01-02') }));
});

test('overlapping means sharing the later of the first days, either way round', () => {
  fc.assert(
    fc.property(anyPeriod, anyPeriod, (a, b) => {
      const later = compareDates(a.from, b.from) > 0 ? a.from : b.from;
      assert.equal(overlaps(a, b), contains(a, later) && contains(b, later));
      assert.equal(overlaps(a, b), overlaps(b, a));
      assert.ok(overlaps(a, a));
    }),
  );
});

test('a period is read from its two days and refused with a sentence', () => {
  assert.deepEqual(parsePeriod('2026-04-01', '2026-05-01'), { ok: true, value: april });
  assert.deepEqual(parsePeriod('2026-05-01', null), { ok: true, value: open });
  assert.deepEqual(parsePeriod('2026-05-01', ''), { ok: true, value: open });
  const says = (from: string, until: string | null) => {
    const read = parsePeriod(from, until);
    return read.ok ? '' : read.problem;
  };
  assert.match(says('2026-04-31', null), /^期間の始まり：.*30日まで/);
  assert.match(says('2026-04-01', 'x'), /^期間の終わり：/);
  assert.match(says('2026-04-01', '2026-04-01'), /始まりより後/);
  assert.match(says('2026-04-02', '2026-04-01'), /始まりより後/);
});

test('of the entries in force the one that began last is taken', () => {
  const entries = [
    { ...open, rate: 3 },
    { ...april, rate: 1 },
    { from: date('2026-04-10'), until: date('2026-04-20'), rate: 2 },
  ];
  assert.equal(inForceOn(entries, date('2026-04-09'))?.rate, 1);
  assert.equal(inForceOn(entries, date('2026-04-10'))?.rate, 2);
  assert.equal(inForceOn(entries, date('2026-04-20'))?.rate, 1);
  assert.equal(inForceOn(entries, date('2026-05-01'))?.rate, 3);
  assert.equal(inForceOn(entries, date('2026-03-31')), undefined);
});

test('a period is shown with its last day', () => {
  assert.equal(formatPeriod(april), '令和8年4月1日から令和8年4月30日まで');
  assert.equal(formatPeriod(open), '令和8年5月1日から');
});
