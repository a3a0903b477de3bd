/**
 * 個人番号 — tests.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import vectors from '../../fixtures/individual-number.json' with { type: 'json' };
import { individualNumberCheckDigit, parseIndividualNumber } from './index.ts';

test('numbers with the right check digit are read', () => {
  for (const number of vectors.valid) {
    assert.deepEqual(parseIndividualNumber(number), { ok: true, value: number });
  }
});

test('full width, spaces and hyphens are read as the bare number', () => {
  for (const { text, number } of vectors.written) {
    assert.deepEqual(parseIndividualNumber(text), { ok: true, value: number });
  }
});

test('a refusal never repeats the number', () => {
  for (const text of vectors.invalid) {
    const read = parseIndividualNumber(text);
    assert.ok(!read.ok, text);
    assert.doesNotMatch(read.problem, /\d{4}/);
  }
});

test('of the ten possible last digits exactly one is admitted', () => {
  const eleven = fc.bigInt({ min: 0n, max: 99_999_999_999n });
  fc.assert(
    fc.property(eleven, (serial) => {
      const body = String(serial).padStart(11, '0');
      const admitted = [...'0123456789'].filter((d) => parseIndividualNumber(body + d).ok);
      assert.deepEqual(admitted, [individualNumberCheckDigit(body)]);
    }),
  );
});

test('a check digit is not worked out for anything but eleven digits', () => {
  assert.throws(() => individualNumberCheckDigit('123'), RangeError);
});
