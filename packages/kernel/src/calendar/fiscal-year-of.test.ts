/**
 * 年度 — tests.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import vectors from '../../fixtures/fiscal-year.json' with { type: 'json' };
import {
  contains,
  fiscalYearOf,
  fiscalYearPeriod,
  formatFiscalYear,
  parseFiscalYear,
} from './index.ts';
import { anyDate, date } from './sample-dates.ts';

test('a fiscal year has the name it went by, and is read back from it', () => {
  for (const { fiscalYear, name } of vectors.names) {
    assert.equal(formatFiscalYear(fiscalYear), name);
    assert.deepEqual(parseFiscalYear(name), { ok: true, value: fiscalYear });
  }
  assert.equal(formatFiscalYear(1872), '1872年度');
});

test('other writings are read', () => {
  for (const { text, fiscalYear } of vectors.written) {
    assert.deepEqual(parseFiscalYear(text), { ok: true, value: fiscalYear }, text);
  }
});

test('a fiscal year that never was is refused', () => {
  for (const text of vectors.refused) assert.ok(!parseFiscalYear(text).ok, text);
});

test('the year turns on 1 April', () => {
  for (const { date: day, fiscalYear } of vectors.days) {
    assert.equal(fiscalYearOf(date(day)), fiscalYear, day);
  }
});

test('a day lies in the period of its own fiscal year and of no other', () => {
  fc.assert(
    fc.property(anyDate, (day) => {
      const fiscalYear = fiscalYearOf(day);
      assert.ok(contains(fiscalYearPeriod(fiscalYear), day));
      assert.ok(!contains(fiscalYearPeriod(fiscalYear - 1), day));
      assert.ok(!contains(fiscalYearPeriod(fiscalYear + 1), day));
    }),
  );
});

test('every name is read back', () => {
  for (let fiscalYear = 1873; fiscalYear < 2100; fiscalYear += 1) {
    const read = parseFiscalYear(formatFiscalYear(fiscalYear));
    assert.deepEqual(read, { ok: true, value: fiscalYear });
  }
});
