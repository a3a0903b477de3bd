/** お釣りの検査 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { changeOf } from './change-of.ts';

test('the change is told once enough is handed over', () => {
  assert.equal(changeOf(300, '1000'), 700);
  assert.equal(changeOf(300, '１，０００'), 700);
  assert.equal(changeOf(300, '300'), 0);
});

test('nothing is told of too little, and of what is no amount', () => {
  for (const tendered of ['', '299', '-500', 'abc']) assert.equal(changeOf(300, tendered), null);
});
