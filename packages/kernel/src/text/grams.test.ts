/**
 * 検索用の文字組 — the pieces of a key and their numbers.
 *
 * @spec juki 2.1.2
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import fc from 'fast-check';

import { gramKey, gramKeys, grams, queryGrams } from './grams.ts';

interface GramRow {
  readonly key: string;
  readonly grams: string[];
  readonly infix: string[];
  readonly prefix: string[];
  readonly exact: string[];
}

const keys = fc.string({ unit: fc.constantFrom(...'アイウ𠮷田A'), minLength: 1, maxLength: 9 });

test('the pieces agree with the fixture', () => {
  const rows: readonly GramRow[] = fixture('grams');
  for (const row of rows) {
    assert.deepEqual(grams(row.key), row.grams);
    assert.deepEqual(queryGrams(row.key, 'infix'), row.infix);
    assert.deepEqual(queryGrams(row.key, 'prefix'), row.prefix);
    assert.deepEqual(queryGrams(row.key, 'exact'), row.exact);
  }
});

test('the numbers agree with the fixture', () => {
  const rows: readonly { gram: string; key: number }[] = fixture('gram-keys');
  for (const { gram, key } of rows) assert.equal(gramKey(gram), key, gram);
});

test('a key holds every piece that its parts, beginnings and whole are looked for by', () => {
  fc.assert(
    fc.property(keys, fc.nat(), fc.nat(), (key, from, length) => {
      const chars = Array.from(key);
      const held = new Set(grams(key));
      const start = from % chars.length;
      const part = chars.slice(start, start + length).join('');
      const beginning = chars.slice(0, length).join('');
      assert.ok(queryGrams(part, 'infix').every((gram) => held.has(gram)));
      assert.ok(queryGrams(beginning, 'prefix').every((gram) => held.has(gram)));
      assert.ok(queryGrams(key, 'exact').every((gram) => held.has(gram)));
    }),
  );
});

test('the numbers of a record are distinct, ascending and fit an int4', () => {
  fc.assert(
    fc.property(fc.array(keys), (texts) => {
      const numbers = gramKeys(texts);
      for (const [index, number] of numbers.entries()) {
        assert.ok(number >= -(2 ** 31) && number < 2 ** 31);
        assert.ok(index === 0 || (numbers[index - 1] ?? 0) < number);
      }
    }),
  );
});

test('pairs of kana seldom share a number', () => {
  const kana = Array.from({ length: 80 }, (_, index) => String.fromCharCode(0x30a1 + index));
  const pairs = kana.flatMap((first) => kana.map((second) => first + second));
  assert.equal(new Set(pairs.map(gramKey)).size, pairs.length);
});

function fixture<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../fixtures/${name}.json`, import.meta.url), 'utf8'));
}
