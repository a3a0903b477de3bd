/** 信頼する中継の検査 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readConfig } from './index.ts';
import { readTrustedProxies } from './trusted-proxies.ts';

test('nobody is trusted unless named', () => {
  assert.deepEqual(readTrustedProxies(''), []);
  assert.deepEqual(readConfig({}).trustedProxies, []);
});

test('takes addresses, ranges and the names of ranges', () => {
  const text = '10.0.0.5, 192.168.0.0/16,fd00::/8,loopback';
  const expected = ['10.0.0.5', '192.168.0.0/16', 'fd00::/8', 'loopback'];
  assert.deepEqual(readTrustedProxies(text), expected);
});

test('refuses what is no address, and a range of everybody', () => {
  for (const wrong of ['true', '*', '10.0.0', '10.0.0.0/33', '0.0.0.0/0', '::/0', '10.0.0.1/8/8']) {
    assert.throws(() => readTrustedProxies(wrong), /YAKUBA_TRUSTED_PROXIES/, wrong);
  }
});
