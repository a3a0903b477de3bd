/**
 * 宛名番号・世帯番号の付番 — tests.
 *
 * @spec juki 1.1.13
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import vectors from '../../fixtures/number-with-check-digit.json' with { type: 'json' };
import { hasValidCheckDigit, nextNumber, numberWithCheckDigit } from './index.ts';

test('the check digit follows the serial, and a remainder of 1 gives no number', () => {
  for (const { serial, digits, number } of vectors.cases) {
    assert.equal(numberWithCheckDigit(BigInt(serial), digits), number);
    assert.equal(number === null || hasValidCheckDigit(number), true);
  }
});

test('the next number passes over a skipped serial', () => {
  assert.deepEqual(nextNumber(0, 10), { serial: 1n, number: '0000000019' });
  assert.deepEqual(nextNumber(5, 10), { serial: 7n, number: nextNumber(6, 10).number });
});

test('numbers given one after another are distinct, valid and in order', () => {
  let last = nextNumber(0, 7);
  for (let count = 0; count < 2000; count += 1) {
    const next = nextNumber(last.serial, 7);
    assert.ok(next.number.slice(0, -1) > last.number.slice(0, -1));
    assert.ok(hasValidCheckDigit(next.number));
    last = next;
  }
  const skipped = Number(last.serial) - 2001;
  assert.ok(Math.abs(skipped / Number(last.serial) - 1 / 11) < 0.01);
});

test('one wrong digit, or two neighbours exchanged, is always noticed', () => {
  const serial = fc.bigInt({ min: 1n, max: 999_999n });
  fc.assert(
    fc.property(serial, fc.nat(5), fc.integer({ min: 1, max: 9 }), (from, at, add) => {
      const { number } = nextNumber(from, 8);
      const changed = String((Number(number[at]) + add) % 10);
      assert.ok(!hasValidCheckDigit(number.slice(0, at) + changed + number.slice(at + 1)));
      const [left = '', right = ''] = [number[at], number[at + 1]];
      const exchanged = number.slice(0, at) + right + left + number.slice(at + 2);
      assert.equal(hasValidCheckDigit(exchanged), left === right);
    }),
  );
});

test('a serial that no longer fits, or is no serial, is a fault of the program', () => {
  assert.throws(() => numberWithCheckDigit(1_000_000, 7), RangeError);
  assert.throws(() => nextNumber(999_999, 7), RangeError);
  assert.throws(() => numberWithCheckDigit(-1, 7), RangeError);
  assert.throws(() => numberWithCheckDigit(1.5, 7), RangeError);
});

test('what is not a number has no valid check digit', () => {
  for (const text of ['', '0', '1x', '１９', '12345678901234567x']) {
    assert.equal(hasValidCheckDigit(text), false, text);
  }
});
