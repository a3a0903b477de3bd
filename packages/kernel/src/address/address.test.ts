/**
 * 住所 — one way of writing, sorting by number, and the sentence for what cannot be read.
 *
 * @spec juki 1.1.1
 * @spec juki 1.3.2
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import fc from 'fast-check';

import { compareLotNumbers, formatAddress, normaliseLotNumber, parseLotNumber } from './index.ts';

interface Row {
  readonly input: string;
  readonly text?: string;
  readonly numbers?: number[];
  readonly problem?: string;
}

const rows: readonly Row[] = JSON.parse(
  readFileSync(new URL('../../fixtures/lot-numbers.json', import.meta.url), 'utf8'),
);

for (const { input, text, numbers, problem } of rows) {
  test(`the lot number 「${input}」 ${problem === undefined ? `is ${text}` : 'is refused'}`, () => {
    const checked = parseLotNumber(input);
    if (!checked.ok)
      return assert.ok(problem && checked.problem.includes(problem), checked.problem);
    assert.equal(problem, undefined);
    assert.equal(checked.value.text, text);
    assert.deepEqual(checked.value.numbers, numbers);
    assert.deepEqual(normaliseLotNumber(input), { ok: true, value: text });
  });
}

test('a lot number written the one way is read the same', () => {
  const numbers = fc.array(fc.integer({ min: 1, max: 99999 }), { minLength: 1, maxLength: 5 });
  const hyphens = fc.constantFrom('-', '‐', 'ー', '−', '－', 'の', 'ノ');
  fc.assert(
    fc.property(numbers, hyphens, fc.constantFrom('', '甲', 'イ'), (parts, hyphen, prefix) => {
      const once = parseLotNumber(prefix + parts.join(hyphen));
      assert.ok(once.ok);
      assert.deepEqual(once.value.numbers, parts);
      assert.deepEqual(parseLotNumber(once.value.text), once);
    }),
  );
});

test('any text is read or refused with a sentence, and what is read is read again', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'12番地号の-ー十百甲無A　') });
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({ unit: 'grapheme' })), (text) => {
      const once = parseLotNumber(text);
      if (!once.ok) return assert.match(once.problem, /。$/u);
      assert.deepEqual(parseLotNumber(once.value.text), once);
    }),
    { numRuns: 2000 },
  );
});

test('lot numbers sort by number, branches after the whole, words last', () => {
  const sorted = [
    '２番地',
    '２番地１',
    '２番地１０',
    '１０番地',
    '１００番地',
    '甲１番地',
    '無番地',
  ];
  const lots = sorted.toReversed().map((text) => {
    const lot = parseLotNumber(text);
    assert.ok(lot.ok);
    return lot.value;
  });
  assert.deepEqual(
    lots.sort(compareLotNumbers).map(({ text }) => text),
    sorted,
  );
});

test('an address is its parts in a row, 方書 after a space', () => {
  const parts = {
    prefecture: 'サンプル県',
    municipality: 'サンプル市',
    machiAza: '北一丁目',
    lotNumber: '３番地',
    katagaki: 'サンプルハイツ２０１号室',
  };
  const whole = 'サンプル県サンプル市北一丁目３番地　サンプルハイツ２０１号室';
  assert.equal(formatAddress(parts), whole);
  assert.equal(formatAddress({ ...parts, katagaki: '' }), 'サンプル県サンプル市北一丁目３番地');
  assert.equal(
    formatAddress({ ...parts, katagaki: null, lotNumber: null }),
    'サンプル県サンプル市北一丁目',
  );
  assert.equal(formatAddress(parts, { from: 'municipality' }), whole.replace('サンプル県', ''));
  assert.equal(
    formatAddress(parts, { from: 'machi-aza' }),
    '北一丁目３番地　サンプルハイツ２０１号室',
  );
  assert.equal(formatAddress({}), '');
});
