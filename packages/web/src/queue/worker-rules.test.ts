/** 通知係の決まりの検査 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isPageOfQueue, readPush } from './worker-rules.ts';

test('the pages of the queue are kept, and nothing that the server knows', () => {
  assert.equal(isPageOfQueue('/q/999999/display'), true);
  assert.equal(isPageOfQueue('/q/999999'), true);
  assert.equal(isPageOfQueue('/api/queue/towns/999999/display'), false);
  assert.equal(isPageOfQueue('/t/999999'), false);
});

test('a notice says the number and where to go; an unreadable one still says something', () => {
  const sent = JSON.stringify({ title: '番号 A1', body: '3番へお越しください。', tag: 'A1' });
  assert.equal(readPush({ text: () => sent }).body, '3番へお越しください。');
  assert.equal(readPush({ text: () => '<' }).title, '番号のお知らせ');
  assert.equal(readPush(null).tag, 'queue');
});
