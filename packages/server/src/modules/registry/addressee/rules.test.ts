/**
 * 付番の規則の検査
 *
 * @spec juki 1.1.13
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasValidCheckDigit } from '@yakuba/kernel/identifier';

import fc from 'fast-check';

import { drawNumbers, serialsReached } from './rules.ts';

test('the first numbers follow one another, each with its check digit', () => {
  const { numbers } = drawNumbers({ lastSerial: 100_000_000, endSerial: 100_000_100 }, 20);
  assert.equal(numbers.length, 20);
  for (const number of numbers) assert.ok(hasValidCheckDigit(number), number);
  assert.deepEqual(numbers, [...numbers].sort());
});

test('drawing in pieces gives the same numbers as drawing at once', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 }), (pieces) => {
      const end = 100_000_400;
      let lastSerial = 100_000_000;
      const inPieces = pieces.flatMap((count) => {
        const drawn = drawNumbers({ lastSerial, endSerial: end }, count);
        lastSerial = drawn.lastSerial;
        return drawn.numbers;
      });
      const total = pieces.reduce((sum, count) => sum + count, 0);
      const atOnce = drawNumbers({ lastSerial: 100_000_000, endSerial: end }, total);
      assert.deepEqual(inPieces, atOnce.numbers);
    }),
  );
});

test('a range gives fewer numbers than serials and never one beyond its end', () => {
  const drawn = drawNumbers({ lastSerial: 100_000_000, endSerial: 100_000_100 }, 1_000);
  assert.equal(drawn.lastSerial, 100_000_100);
  assert.ok(drawn.numbers.length >= 85 && drawn.numbers.length < 100);
  assert.ok(drawn.numbers.every((number) => Number(number.slice(0, 9)) <= 100_000_100));
});

test('only numbers that the numbering could reach count as reached', () => {
  const { numbers } = drawNumbers({ lastSerial: 100_000_000, endSerial: 100_000_050 }, 10);
  const first = numbers[0] ?? '';
  const last = numbers[9] ?? '';
  const strange = ['1', '000000000000015', '9999999999', `${first}0`, 'A000000001'];
  assert.deepEqual(serialsReached('addressee', [last, ...strange, first]), {
    lowest: Number(first.slice(0, 9)),
    highest: Number(last.slice(0, 9)),
  });
  assert.equal(serialsReached('household', numbers), null);
  assert.equal(serialsReached('addressee', strange), null);
});
