/** プッシュ通知の検査 — what reaches a push service: sealed, signed, urgent as asked. */
import assert from 'node:assert/strict';
import { createECDH, randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import webPush from 'web-push';

import type { Letter } from '../model.ts';
import { openPushChannel } from './push-channel.ts';

interface Pushed {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const pushed: Pushed[] = [];
let status = 201;
const service = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.once('end', () => {
    pushed.push({ headers: request.headers, body: Buffer.concat(chunks) });
    response.writeHead(status).end();
  });
});
await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
after(() => {
  service.closeAllConnections();
  service.close();
});

const browser = createECDH('prime256v1');
browser.generateKeys();
const { publicKey, privateKey } = webPush.generateVAPIDKeys();
const channel = openPushChannel({ publicKey, privateKey, contact: 'mailto:a@town.example.jp' });

function letter(lane: Letter['lane']): Letter {
  const { port } = service.address() as AddressInfo;
  const keys = {
    p256dh: browser.getPublicKey('base64url'),
    auth: randomBytes(16).toString('base64url'),
  };
  return {
    deliveryId: '01998c3e-0000-7000-8000-000000000001',
    channel: 'push',
    lane,
    address: JSON.stringify({ endpoint: `http://127.0.0.1:${port}/one`, keys }),
    words: { subject: '避難指示', body: '川の近くの人は避難してください。' },
    sender: '検査町',
    language: 'ja',
    unsubscribeUrl: null,
  };
}

test('an alert is urgent and sealed, and a repeat takes the place of the first', async () => {
  assert.deepEqual(await channel.send(letter(0)), { kind: 'handed', relay: 'push' });
  await channel.send(letter(2));
  const [alert, bulk] = pushed;
  assert.equal(alert?.headers['urgency'], 'high');
  assert.equal(bulk?.headers['urgency'], 'normal');
  assert.equal(alert?.headers['topic'], '01998c3e000070008000000000000001');
  assert.equal(alert?.headers['topic'], bulk?.headers['topic']);
  assert.equal(alert?.headers['content-encoding'], 'aes128gcm');
  assert.match(String(alert?.headers['authorization']), /^vapid t=/);
  assert.ok(!alert?.body.toString('utf8').includes('避難'));
});

test('an endpoint that is gone is dead, a service that is busy is tried again', async () => {
  status = 410;
  assert.deepEqual(await channel.send(letter(2)), {
    kind: 'refused',
    problem: 'push-410',
    isAddressDead: true,
  });
  status = 503;
  assert.equal((await channel.send(letter(2))).kind, 'retry');
  status = 201;
});
