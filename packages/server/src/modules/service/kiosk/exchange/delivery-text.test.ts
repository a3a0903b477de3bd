/** 送信の本文の検査 — it says what was to be said, whatever letters it holds, in ASCII alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KioskDelivery } from '@yakuba/contract/kiosk';
import fc from 'fast-check';

import { deliveryText } from './delivery-text.ts';

const base64 = fc
  .uint8Array({ maxLength: 90 })
  .map((bytes) => Buffer.from(bytes).toString('base64'));
const text = fc.string({ unit: 'grapheme' });
const delivery: fc.Arbitrary<KioskDelivery> = fc.record({
  requestId: text,
  kind: text,
  feeYen: fc.nat(),
  documents: fc.array(fc.record({ issueNumber: text, documentHash: text, pdf: base64 })),
});

test('what is read is what was written, in ASCII alone', () => {
  fc.assert(
    fc.property(delivery, (one) => {
      const written = deliveryText(one);
      assert.match(written, /^[\0-\x7f]*$/);
      assert.deepEqual(JSON.parse(written), structuredClone(one));
    }),
  );
});

test('no text can pass for a file', () => {
  const documents = [{ issueNumber: '"pdf":""', documentHash: 'x","pdf":"","y":"', pdf: 'QUJD' }];
  const one = { requestId: '"pdf":""', kind: 'individual', feeYen: 200, documents };
  assert.deepEqual(JSON.parse(deliveryText(one)), one);
});
