/** この端末の窓口の検査 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MenuLine } from '@yakuba/contract/queue';

import { servedOf } from './desk-choice.ts';

const menu = ['a', 'b', 'c'].map(
  (code): MenuLine => ({
    ...{ code, title: code, titleEasy: null, titleEn: null, prefix: code.toUpperCase() },
    ...{ waiting: 0, estimate: null },
  }),
);
const codesOf = (categoryCodes: string[] | null) =>
  servedOf(menu, { categoryCodes }).map(({ code }) => code);

test('a desk serves what it chose, and all where it chose nothing', () => {
  assert.deepEqual(codesOf(['c', 'a']), ['a', 'c']);
  assert.deepEqual(codesOf(null), ['a', 'b', 'c']);
});

test('a desk whose categories are all closed serves those that are open', () => {
  assert.deepEqual(codesOf(['gone']), ['a', 'b', 'c']);
});
