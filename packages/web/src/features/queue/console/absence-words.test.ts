/** 不在の言葉の検査 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { recallWords } from './absence-words.ts';

test('the button says what it does: call again, send back, or end', () => {
  const called = { callsMax: 3, isDemoted: false };
  assert.equal(recallWords({ ...called, callCount: 2 }), 'もう一度呼ぶ');
  assert.equal(recallWords({ ...called, callCount: 3 }), '不在で後ろへ回す');
  assert.equal(recallWords({ ...called, callCount: 3, isDemoted: true }), '不在で終える');
});
