/**
 * 年月日と日の計算 — tests.
 *
 * @spec juki 1.1.8
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import ages from '../../fixtures/age.json' with { type: 'json' };
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  compareDates,
  daysBetween,
  legalAgeOn,
  parsePlainDate,
  partsOf,
  plainDateOf,
} from './index.ts';
import { anyDate, date } from './sample-dates.ts';

test('a day of the calendar is a plain date and any other text is not', () => {
  for (const text of ['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '1873-01-01']) {
    assert.deepEqual(parsePlainDate(text), { ok: true, value: text });
  }
  for (const text of [
    '2023-02-29',
    '1900-02-29',
    '2023-04-31',
    '2023-13-01',
    '2023-00-01',
    '2023-01-00',
    '0000-01-01',
    '2023-1-1',
    '20230101',
    '',
    '２０２３-01-01',
    '2023-01-01 ',
  ]) {
    const read = parsePlainDate(text);
    assert.ok(!read.ok, text);
    assert.match(read.problem, /。$/);
  }
});

test('a date is made of its parts and taken apart again', () => {
  fc.assert(
    fc.property(anyDate, (day) => {
      assert.deepEqual(plainDateOf(partsOf(day)), { ok: true, value: day });
    }),
  );
  assert.ok(!plainDateOf({ year: 2023.5, month: 1, day: 1 }).ok);
});

test('adding days crosses months, leap days and years', () => {
  assert.equal(addDays(date('2024-02-28'), 1), '2024-02-29');
  assert.equal(addDays(date('2023-02-28'), 1), '2023-03-01');
  assert.equal(addDays(date('2026-12-31'), 1), '2027-01-01');
  assert.equal(addDays(date('2026-01-01'), -1), '2025-12-31');
  assert.equal(addDays(date('0001-01-01'), 0), '0001-01-01');
  assert.throws(() => addDays(date('9999-12-31'), 1), RangeError);
  assert.throws(() => addDays(date('0001-01-01'), -1), RangeError);
});

test('adding months stops at the end of a shorter month', () => {
  assert.equal(addMonths(date('2026-01-31'), 1), '2026-02-28');
  assert.equal(addMonths(date('2024-01-31'), 1), '2024-02-29');
  assert.equal(addMonths(date('2026-12-15'), 1), '2027-01-15');
  assert.equal(addMonths(date('2026-01-15'), -1), '2025-12-15');
  assert.equal(addMonths(date('2026-03-31'), -13), '2025-02-28');
  assert.equal(addYears(date('2024-02-29'), 1), '2025-02-28');
  assert.equal(addYears(date('2024-02-29'), 4), '2028-02-29');
  assert.throws(() => addYears(date('9999-01-01'), 1), RangeError);
});

test('days added are days between', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
      const moved = addDays(day, days);
      assert.equal(daysBetween(day, moved), days);
      assert.equal(addDays(moved, -days), day);
      assert.equal(Math.sign(compareDates(moved, day)), Math.sign(days));
    }),
  );
});

test('ages follow the anniversary and the law', () => {
  for (const { born, on, age, legal } of ages.cases) {
    assert.equal(ageOn(date(born), date(on)), age, `${born} ${on}`);
    assert.equal(legalAgeOn(date(born), date(on)), legal, `${born} ${on}`);
  }
});

test('the legal age is never behind the ordinary one and at most a year ahead', () => {
  fc.assert(
    fc.property(anyDate, anyDate, (born, on) => {
      const ahead = legalAgeOn(born, on) - ageOn(born, on);
      assert.ok(ahead === 0 || ahead === 1);
    }),
  );
});
