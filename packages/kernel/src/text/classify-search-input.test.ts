/**
 * 検索欄の判定 — each kind of input, and what merely looks like it.
 *
 * @spec juki 2.1.3
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import fc from 'fast-check';

import { classifySearchInput } from './classify-search-input.ts';

const rows: readonly { text: string; kind: string; value?: string }[] = JSON.parse(
  readFileSync(new URL('../../fixtures/search-input.json', import.meta.url), 'utf8'),
);

for (const { text, ...expected } of rows) {
  test(`takes 「${text}」 for ${expected.kind}`, () => {
    assert.deepEqual(classifySearchInput(text), expected);
  });
}

test('answers something for any text whatever', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      assert.ok(typeof classifySearchInput(text).kind === 'string');
    }),
  );
});
