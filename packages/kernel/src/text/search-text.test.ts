/**
 * 文字検索の鍵・異体字 — keys of kanji and letters, and the table of variants.
 *
 * @spec juki 2.1.2
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import fc from 'fast-check';

import { foldVariants } from './fold-variants.ts';
import { searchText } from './search-text.ts';
import { variantGroups } from './variant-table.ts';

const characters = fc.array(
  fc.constantFrom(...variantGroups.join(''), ...'山田太郎々ノヶッーさくらAz１2-－　 （）'),
  { maxLength: 12 },
);

test('the table holds at least 250 groups, each of two characters or more, none twice', () => {
  assert.ok(variantGroups.length >= 250, `${variantGroups.length} groups`);
  const seen = new Set<string>();
  for (const group of variantGroups) {
    assert.ok(Array.from(group).length >= 2, group);
    for (const char of group) {
      assert.ok(!seen.has(char), `${char} stands twice`);
      assert.equal(char.normalize('NFKC'), char, `${char} is joined by NFKC already`);
      seen.add(char);
    }
  }
});

test('each variant folds to the first of its group', () => {
  for (const group of variantGroups) {
    const folded = new Set(foldVariants(group));
    assert.equal(folded.size, 1, group);
  }
});

test('the key of a part of a text is a part of its key', () => {
  fc.assert(
    fc.property(characters, fc.nat(), fc.nat(), (chars, from, length) => {
      const start = chars.length === 0 ? 0 : from % chars.length;
      const part = chars.slice(start, start + length).join('');
      assert.ok(searchText(chars.join('')).includes(searchText(part)));
    }),
  );
});

test('the key of a key is itself', () => {
  fc.assert(
    fc.property(characters, (chars) => {
      const key = searchText(chars.join(''));
      assert.equal(searchText(key), key);
    }),
  );
});

test('the keys agree with the fixture', () => {
  const rows: readonly { text: string; key: string }[] = JSON.parse(
    readFileSync(new URL('../../fixtures/search-text-keys.json', import.meta.url), 'utf8'),
  );
  for (const { text, key } of rows) assert.equal(searchText(text), key, text);
});
