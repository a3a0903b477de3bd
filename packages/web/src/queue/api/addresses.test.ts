/** 通信のアドレスの検査 — the pages ask where the contract says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { queueRoutes } from '@yakuba/contract/queue';

import { type AddressName, addresses, addressOf } from './addresses.ts';

test('every address is that of the contract, and open to all', () => {
  for (const name of Object.keys(addresses) as AddressName[]) {
    assert.equal(addresses[name], queueRoutes[name].path);
    assert.equal(queueRoutes[name].audience, 'public');
  }
});

test('town and code are put in', () => {
  const address = addressOf('streamTicket', { municipalityCode: '999999', code: 'x_-' });
  assert.equal(address, '/api/queue/towns/999999/followed/x_-/events');
});
