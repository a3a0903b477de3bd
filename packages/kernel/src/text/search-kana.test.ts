/**
 * カナ検索の鍵 — what holds for every reading.
 *
 * @spec juki 2.1.2
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import fc from 'fast-check';

import { gramKey, gramKeys, queryGrams } from './grams.ts';
import { searchKana, searchKanaQueries } from './search-kana.ts';

const KANA = [
  ...'アイウエオカキクケコガギグゲゴサシスセソザジズゼゾタチツテトダヂヅデドナニヌネノハヒフヘホ',
  ...'バビブベボパピプペポマミムメモヤユヨラリルレロワヰヱヲンッャュョー　・ウウウオオ',
  ...['ヴァ', 'ヴィ', 'ヴ', 'ヴェ', 'ヴォ', 'ファ', 'ティ', 'トゥ', 'ュウ', 'ョウ'],
];
const CLEAR_SOUNDS = new Set(
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロン',
);
const names = fc.array(fc.constantFrom(...KANA), { minLength: 1, maxLength: 14 });

/**
 * A large vowel after ヴ counts as its small one, so a part beginning there is no part of the key.
 */
function startsInsideSyllable(name: string, from: number): boolean {
  const before = name.slice(0, from).replaceAll(/[ー　・]/gu, '');
  return before.endsWith('ヴ') && /^[ー　・]*[アイエオ]/u.test(name.slice(from));
}

test('every part of a reading finds the reading, through the index', () => {
  const parts = fc.tuple(names, fc.nat(), fc.nat());
  fc.assert(
    fc.property(parts, ([sounds, from, length]) => {
      const name = sounds.join('');
      const start = from % name.length;
      const part = name.slice(start, start + 1 + (length % (name.length - start)));
      fc.pre(searchKana(part) !== '' && !startsInsideSyllable(name, start));
      const key = searchKana(name);
      const index = new Set(gramKeys([key]));
      const isFound = searchKanaQueries(part).some(
        (wanted) =>
          queryGrams(wanted, 'infix').every((gram) => index.has(gramKey(gram))) &&
          key.includes(wanted),
      );
      assert.ok(isFound, `${part} in ${name}: ${searchKanaQueries(part)} in ${key}`);
    }),
    { numRuns: 3000 },
  );
});

test('every beginning of a reading finds it by prefix, and the whole finds it whole', () => {
  fc.assert(
    fc.property(names, fc.nat(), (sounds, length) => {
      const name = sounds.join('');
      const part = name.slice(0, 1 + (length % name.length));
      const key = searchKana(name);
      fc.pre(searchKana(part) !== '');
      assert.ok(searchKanaQueries(part, 'prefix').some((wanted) => key.startsWith(wanted)));
      assert.ok(searchKanaQueries(name, 'exact').includes(key));
    }),
    { numRuns: 1000 },
  );
});

test('the key of a key keeps its length, and holds no mark, space, small or voiced kana', () => {
  fc.assert(
    fc.property(names, (sounds) => {
      const key = searchKana(sounds.join(''));
      assert.ok(
        Array.from(key).every((sound) => CLEAR_SOUNDS.has(sound)),
        key,
      );
      assert.equal(searchKana(key).length, key.length);
    }),
  );
});

test('the number of alternatives stays small however a query is contrived', () => {
  assert.ok(searchKanaQueries('ズ'.repeat(40)).length <= 32);
  assert.equal(searchKanaQueries('サトウ　タロウ').length, 1);
});

test('the keys agree with the fixture', () => {
  const rows: readonly { text: string; key: string; queries: string[] }[] = JSON.parse(
    readFileSync(new URL('../../fixtures/search-kana-keys.json', import.meta.url), 'utf8'),
  );
  for (const { text, key, queries } of rows) {
    assert.equal(searchKana(text), key, text);
    assert.deepEqual(searchKanaQueries(text), queries, text);
  }
});
