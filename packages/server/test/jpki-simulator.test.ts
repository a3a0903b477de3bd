/**
 * 模擬サーバーの検査 — over the network as the product asks it; and nothing that the product runs
 * on knows of the simulator.
 */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';

import { openJpki, useJpki, verifySignature } from '#modules/service/identity-proof';

import { openSimulator, PINS, serveSimulator } from '#simulator/jpki';

const holder = {
  fullName: '見本　一',
  address: '見本県見本町1',
  dateOfBirth: '2019-05-01',
  sex: '2',
} as const;
const simulator = await openSimulator();
const card = await simulator.issueCard({ holder });
const server = await serveSimulator(simulator, [card]);
after(() => server.close());

test('a card on the table signs over HTTP, and the responder vouches for it', async () => {
  useJpki(openJpki({ trust: simulator.trust(server.url), mode: 'simulator' }));
  const content = Buffer.from('見本の申請');
  const response = await fetch(`${server.url}/cards/0/sign`, {
    method: 'POST',
    body: JSON.stringify({ pin: PINS.signature, content: content.toString('base64') }),
  });
  const { cms } = (await response.json()) as { cms: string };
  const signed = { content, cms: Buffer.from(cms, 'base64'), at: new Date() };
  const proof = await verifySignature(signed);
  assert.deepEqual([proof.holder, proof.statusSource], [holder, 'ocsp']);
  simulator.revokeCard(card);
  await assert.rejects(verifySignature(signed), { code: 'identity_proof.certificate.revoked' });
});

test('a wrong PIN is refused, and the key locks after five', async () => {
  for (let tries = 1; tries <= 6; tries += 1) {
    const response = await fetch(`${server.url}/cards/0/sign`, {
      method: 'POST',
      body: JSON.stringify({ pin: 'WRONG1', content: '' }),
    });
    const { code } = (await response.json()) as { code: string };
    assert.deepEqual([response.status, code], [403, tries < 5 ? 'wrong-pin' : 'locked']);
  }
});

test('the authorities say plainly that they are not real', () => {
  for (const { certificate } of Object.values(simulator.authorities)) {
    assert.match(certificate.subject, /模擬.*本物ではありません/);
  }
});

test('nothing that the product runs on imports the simulator', () => {
  const folder = path.resolve(import.meta.dirname, '../src');
  const importing = globSync('**/*.ts', { cwd: folder })
    .filter((file) => !file.endsWith('.test.ts') && !file.startsWith(`demo${path.sep}`))
    .filter((file) => /from '[^']*simulator/.test(readFileSync(path.join(folder, file), 'utf8')));
  assert.deepEqual(importing, []);
});
