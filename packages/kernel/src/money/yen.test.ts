/**
 * 金額と端数処理 — tests.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import vectors from '../../fixtures/yen.json' with { type: 'json' };
import {
  formatYen,
  parseYen,
  type RoundingMode,
  roundDown100,
  roundDown1000,
  roundHalfUp,
  roundYen,
  type Yen,
  yen,
} from './index.ts';

const anyYen = fc.maxSafeInteger().map(amountOf);

function amountOf(amount: number): Yen {
  const checked = yen(amount);
  if (!checked.ok) throw new RangeError(checked.problem);
  return checked.value;
}

test('only whole yen of a size that stays exact are yen', () => {
  assert.deepEqual(yen(1234), { ok: true, value: 1234 });
  assert.ok(Object.is(amountOf(-0), 0));
  for (const amount of [1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
    assert.ok(!yen(amount).ok, String(amount));
  }
});

test('amounts are written with commas and read from every common writing', () => {
  for (const { amount, text } of vectors.written) {
    assert.equal(formatYen(amountOf(amount)), text);
  }
  for (const { amount, text } of vectors.read) {
    assert.deepEqual(parseYen(text), { ok: true, value: amount }, text);
  }
});

test('what is no amount is refused with a sentence', () => {
  for (const text of vectors.refused) {
    const read = parseYen(text);
    assert.ok(!read.ok, text);
    assert.match(read.problem, /。$/);
  }
});

test('reading what was written gives the same amount', () => {
  fc.assert(
    fc.property(anyYen, (amount) => {
      assert.deepEqual(parseYen(formatYen(amount)), { ok: true, value: amount });
    }),
  );
});

test('sums with a rate are rounded exactly', () => {
  for (const { amount, numerator, denominator, unit, mode, result } of vectors.rounded) {
    const sum = { amount: amountOf(amount), numerator, denominator };
    assert.equal(roundYen(sum, { unit, mode: mode as RoundingMode }), result);
  }
});

test('the named rules round as they are called', () => {
  assert.equal(roundDown100(amountOf(12_399)), 12_300);
  assert.equal(roundDown1000(amountOf(12_999)), 12_000);
  assert.equal(roundHalfUp({ amount: amountOf(101), numerator: 1, denominator: 2 }), 51);
});

test('the three ways differ by less than a unit and keep their order', () => {
  const rate = fc.integer({ min: 1, max: 10_000 });
  const amount = fc.integer({ min: 0, max: 1_000_000_000 }).map(amountOf);
  fc.assert(
    fc.property(amount, rate, rate, fc.constantFrom(1, 10, 100, 1000), (sum, n, d, unit) => {
      const by = (mode: RoundingMode) =>
        roundYen({ amount: sum, numerator: n, denominator: d }, { unit, mode });
      const exactUp = BigInt(by('up')) * BigInt(d) >= BigInt(sum) * BigInt(n);
      const exactDown = BigInt(by('down')) * BigInt(d) <= BigInt(sum) * BigInt(n);
      assert.ok(exactUp && exactDown);
      assert.ok(by('up') - by('down') === 0 || by('up') - by('down') === unit);
      assert.ok(by('half-up') === by('up') || by('half-up') === by('down'));
      assert.equal(by('down') % unit, 0);
    }),
  );
});

test('a rate or unit that makes no sense is a fault of the program', () => {
  const sum = { amount: amountOf(1), numerator: 1, denominator: 0 };
  assert.throws(() => roundHalfUp(sum), RangeError);
  assert.throws(() => roundYen({ ...sum, denominator: 1 }, { unit: 0, mode: 'down' }), RangeError);
  const huge = { amount: amountOf(Number.MAX_SAFE_INTEGER), numerator: 2, denominator: 1 };
  assert.throws(() => roundHalfUp(huge), RangeError);
});
