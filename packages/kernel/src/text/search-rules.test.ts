/**
 * 検索規則の表 — the rules of 2.1.2 and 2.1.3, each with what must be found and what must not.
 *
 * @spec juki 2.1.2
 * @spec juki 2.1.3
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

import { gramKey, gramKeys, queryGrams } from './grams.ts';
import {
  holdsKey,
  matchesKey,
  type SearchField,
  searchKeyOf,
  searchKeysFor,
} from './matches-key.ts';
import type { SearchMode } from './search-kana.ts';

interface Pair {
  readonly rule: string;
  readonly query: string;
  readonly field: SearchField;
  readonly value: string;
  readonly match: boolean;
  readonly mode: SearchMode;
}

const pairs: readonly Pair[] = JSON.parse(
  readFileSync(new URL('../../fixtures/search-rules.json', import.meta.url), 'utf8'),
);

describe('search rules', () => {
  for (const pair of pairs) {
    const verb = pair.match ? 'finds' : 'does not find';
    test(`${pair.rule} (${pair.field}, ${pair.mode}): ${pair.query} ${verb} ${pair.value}`, () => {
      assert.equal(matchesKey(pair.query, pair.value, pair), pair.match);
      assert.equal(isFoundThroughIndex(pair), pair.match);
    });
  }
});

test('the table holds at least 130 pairs, and each rule both ways', () => {
  assert.ok(pairs.length >= 130, `${pairs.length} pairs`);
  for (const rule of new Set(pairs.map((pair) => pair.rule))) {
    const outcomes = new Set(pairs.filter((pair) => pair.rule === rule).map((pair) => pair.match));
    assert.equal(outcomes.size, 2, rule);
  }
});

/** As the database does it: the numbered pieces narrow, the key decides. */
function isFoundThroughIndex({ query, value, field, mode }: Pair): boolean {
  const key = searchKeyOf(value, field);
  const index = new Set(gramKeys([key]));
  return searchKeysFor(query, { field, mode }).some((wanted) => {
    const isOffered = queryGrams(wanted, mode).every((gram) => index.has(gramKey(gram)));
    return isOffered && holdsKey(key, wanted, mode);
  });
}
