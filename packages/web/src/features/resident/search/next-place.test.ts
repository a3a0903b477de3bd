/**
 * 検索結果のキー操作の試験
 *
 * @spec juki 2.3.2
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { nextPlace } from './next-place.ts';

test('arrows move one row and stop at the last', () => {
  assert.equal(nextPlace('ArrowDown', 0, 3), 1);
  assert.equal(nextPlace('ArrowDown', 2, 3), 2);
  assert.equal(nextPlace('ArrowUp', 2, 3), 1);
});

test('the arrow up leads from the first row to the search box', () => {
  assert.equal(nextPlace('ArrowUp', 0, 3), -1);
});

test('Home and End lead to the first and the last row', () => {
  assert.deepEqual([nextPlace('Home', 2, 3), nextPlace('End', 0, 3)], [0, 2]);
});

test('other keys and places outside of the rows move nothing', () => {
  assert.deepEqual([nextPlace('Enter', 1, 3), nextPlace('ArrowDown', -1, 3)], [null, null]);
});
