/** 呼出しの上限の検査 — an address that knocks too often is asked to wait; others are let in. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { testOffice } from '#harness/office';

const CALLS = 120;
const url = '/api/resident-session/challenge';

const { server, app } = await testOffice();
after(async () => {
  await server.close();
  await app.close();
});

function knock(remoteAddress: string) {
  return server.inject({ method: 'POST', url, remoteAddress, payload: {} });
}

test('an address that knocks too often is asked to wait, and another is let in', async () => {
  for (let at = 0; at < CALLS; at += 1) {
    assert.equal((await knock('192.0.2.1')).statusCode, 422, `call ${at + 1} is looked at`);
  }
  const refused = await knock('192.0.2.1');
  assert.equal(refused.statusCode, 429);
  const problem = refused.json<{ code: string; detail: string }>();
  assert.equal(problem.code, 'platform.http.too_many_calls');
  assert.match(problem.detail, /1分ほど待ってから/);
  assert.ok(Number(refused.headers['retry-after']) > 0);
  assert.equal((await knock('192.0.2.2')).statusCode, 422);
});

test('a route without a limit is not counted', async () => {
  for (let at = 0; at <= CALLS; at += 1) {
    const answer = await server.inject({ url: '/api/health', remoteAddress: '192.0.2.3' });
    assert.equal(answer.statusCode, 200);
  }
});
