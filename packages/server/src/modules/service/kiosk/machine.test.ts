/**
 * 端末（模擬）の検査 — what the screen in the shop asks, from the card on the table to the
 * paper.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { TOWN } from '#harness/database';
import { kioskTown } from '#harness/kiosk-town';
import { residentRow } from '#harness/resident-row';
import { PINS } from '#simulator/jpki';
import { serveKiosk } from '#simulator/kiosk';

const town = await kioskTown();
await town.put([residentRow({})]);
const card = await town.cardOf('100');
const cards = [{ card, municipalityCode: TOWN, townName: '若葉町' }];
const machine = await serveKiosk({ centre: town.centre, cards });
await town.worker.start();
after(async () => {
  await town.worker.stop();
  await machine.close();
});

async function post(path: string, body: object) {
  const answer = await fetch(machine.url + path, { method: 'POST', body: JSON.stringify(body) });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

test('the screen says plainly that it is simulated, in Japanese', async () => {
  const page = await (await fetch(machine.url)).text();
  assert.match(page, /<html lang="ja">/);
  assert.match(page, /<strong>模擬<\/strong>/);
  assert.equal((await fetch(`${machine.url}/screen.js`)).status, 200);
});

test('card, PIN, certificate, payment and paper', async () => {
  const opened = { card: 0, pin: PINS.authentication };
  const wrong = await post('/inquiries', { card: 0, pin: '0000' });
  assert.deepEqual([wrong.status, wrong.body['code']], [403, 'wrong-pin']);
  const { body } = await post('/inquiries', opened);
  assert.deepEqual(
    (body['offers'] as { kind: string }[]).map(({ kind }) => kind),
    ['individual', 'statement'],
  );
  const requestId = crypto.randomUUID();
  const given = await post('/requests', { ...opened, requestId, order: { kind: 'individual' } });
  assert.equal(given.status, 200, JSON.stringify(given.body));
  assert.equal((await post('/settlements', { ...opened, requestId, isPrinted: true })).status, 200);
  const paper = await fetch(`${machine.url}/papers/${requestId}/0.pdf`);
  assert.equal(
    Buffer.from(await paper.arrayBuffer())
      .subarray(0, 5)
      .toString(),
    '%PDF-',
  );
});
