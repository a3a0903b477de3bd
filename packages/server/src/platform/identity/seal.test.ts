/**
 * 封緘の検査
 *
 * @spec juki 10.3
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { openSeal } from './seal.ts';

const seal = openSeal(Buffer.alloc(32, 1), 'second-factor');

test('gives back what was sealed, and seals it differently each time', () => {
  const property = fc.property(fc.string(), fc.string(), (secret, about) => {
    const [one, other] = [seal.close(secret, about), seal.close(secret, about)];
    assert.notEqual(one, other);
    assert.equal(seal.open(one, about), secret);
  });
  fc.assert(property);
  assert.ok(!seal.close('GEZDGNBV', 'a').includes('GEZDGNBV'));
});

test('opens nothing for another owner, key or purpose', () => {
  const sealed = seal.close('secret', '990001/clerk01');
  assert.equal(seal.open(sealed, '990001/clerk02'), null);
  assert.equal(openSeal(Buffer.alloc(32, 2), 'second-factor').open(sealed, '990001/clerk01'), null);
  assert.equal(openSeal(Buffer.alloc(32, 1), 'other').open(sealed, '990001/clerk01'), null);
});

test('opens nothing that was altered, cut short or never sealed', () => {
  const sealed = seal.close('secret', 'a');
  const bytes = Buffer.from(sealed.slice(3), 'base64url');
  for (let at = 0; at < bytes.length; at += 1) {
    const altered = Buffer.from(bytes);
    altered.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    assert.equal(seal.open(`v1.${altered.toString('base64url')}`, 'a'), null);
    assert.equal(seal.open(`v1.${bytes.subarray(0, at).toString('base64url')}`, 'a'), null);
  }
  for (const plain of ['', 'v1.', 'v2.AAAA', 'GEZDGNBVGY3TQOJQ']) {
    assert.equal(seal.open(plain, 'a'), null);
  }
});
