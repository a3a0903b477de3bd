/**
 * 接続元の検査 — whose failures are counted, behind a proxy and without one.
 *
 * @spec juki 10.3
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { FastifyInstance } from 'fastify';

import { TOWN, testTown } from '#harness/database';
import { readConfig } from '#platform/config';

import { createServer } from '../../app.ts';
import { addressKey } from './attempt-store.ts';

const { app, owner } = await testTown();
const config = readConfig({ ...process.env, YAKUBA_LOG_LEVEL: 'silent' });

test('the address is the caller’s own unless a trusted proxy tells another', async () => {
  const trusting = await createServer(app, { ...config, trustedProxies: ['127.0.0.1'] });
  const seen = async (one: FastifyInstance) => {
    await owner`truncate platform.sign_in_attempt`;
    const headers = { 'x-forwarded-for': '203.0.113.7, 198.51.100.9' };
    const payload = { municipalityCode: TOWN, accountId: 'nobody', password: 'wrong' };
    const call = { method: 'POST', url: '/api/identity/sign-in', headers, payload } as const;
    const { json } = await one.inject(call);
    assert.equal(json().code, 'identity.sign_in.wrong');
    const rows = await owner<{ keyDigest: string }[]>`
      select key_digest from platform.sign_in_attempt where kind = 'address'`;
    return rows.map((row) => row.keyDigest);
  };
  assert.deepEqual(await seen(await createServer(app, config)), [
    addressKey('127.0.0.1').keyDigest,
  ]);
  assert.deepEqual(await seen(trusting), [addressKey('198.51.100.9').keyDigest]);
});
