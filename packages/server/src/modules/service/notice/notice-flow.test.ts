/** お知らせの流れの検査 — subscribe, confirm, approve, delivered, stopped; by HTTP and SMTP. */
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import type { DeliveryFigures } from '@yakuba/contract/notice';
import { simpleParser } from 'mailparser';

import { TOWN } from '#harness/database';
import {
  BOUNCE_SECRET,
  codeIn,
  mailsTo,
  noticeTown,
  setUpNotices,
  subscribeAndConfirm,
} from '#harness/notice-town';

const town = await noticeTown();
await setUpNotices(town);
const clerk = await town.signIn('clerk');
const approver = await town.signIn('approver');
const administrator = await town.signIn('administrator');

async function compose(over: object = {}) {
  const answer = await clerk.post('/api/notice/messages', {
    topicCode: 'news',
    urgency: 'timely',
    templateCode: 'plain',
    values: { place: '公民館' },
    ...over,
  });
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json() as { id: string; state: string };
}

async function send(over: object = {}): Promise<string> {
  const { id } = await compose(over);
  for (const one of [approver, administrator]) {
    const answer = await one.post(`/api/notice/messages/${id}/approve`, { reason: null });
    assert.equal(answer.statusCode, 200, answer.body);
  }
  await town.deliver();
  return id;
}

async function figures(id: string) {
  const answer = await clerk.get(`/api/notice/messages/${id}`);
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json().figures as DeliveryFigures;
}

const MARY = 'mary.example@mail.example.jp';

test('nothing but a code goes to an address before it is sent back', async () => {
  const guest = await town.guest();
  const asked = await guest.post('/api/notice/subscriptions', {
    channel: 'mail',
    address: 'unasked@mail.example.jp',
    topics: ['news'],
    quietFrom: null,
    quietUntil: null,
  });
  assert.equal(asked.statusCode, 200, asked.body);
  await send();
  const mails = mailsTo(town, 'unasked@mail.example.jp');
  assert.equal(mails.length, 1);
  const code = codeIn(mails[0]?.raw ?? '');
  assert.match(code, /^\d{8}$/);
  const { confirmationId } = asked.json();
  const wrong = code === '00000000' ? '00000001' : '00000000';
  const given = (digits: string) =>
    guest.post('/api/notice/subscriptions/confirm', { confirmationId, code: digits });
  for (const left of [4, 3, 2, 1, 0]) {
    assert.deepEqual((await given(wrong)).json(), { isConfirmed: false, attemptsLeft: left });
  }
  assert.equal((await given(code)).statusCode, 409, 'a code is not guessed for ever');
});

test('a message approved by two reaches the sink signed, with a way to stop it', async () => {
  await subscribeAndConfirm(town, MARY);
  const id = await send();
  const mail = mailsTo(town, MARY).at(-1);
  assert.ok(mail);
  const parsed = await simpleParser(mail.raw);
  assert.equal(parsed.subject, '検査町：公民館のお知らせ');
  assert.match(parsed.text ?? '', /公民館で行います。\n町のお知らせ/);
  assert.match(mail.raw, /^DKIM-Signature:[\s\S]*s=yakuba/m);
  assert.match(mail.raw, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  assert.match(mail.from, /^oshirase\+[0-9a-f-]{36}@town\.example\.jp$/);
  const { total, handed, waiting, percent, isUnderWay } = await figures(id);
  assert.deepEqual(
    { total, handed, waiting, percent, isUnderWay },
    { total: '5未満', handed: '5未満', waiting: '0', percent: null, isUnderWay: false },
  );
});

test('the link stops one topic in one click, without a session and without a name', async () => {
  const raw = mailsTo(town, MARY).at(-1)?.raw ?? '';
  const unfolded = raw.replaceAll(/\r\n[ \t]+/g, ' ');
  const url = /^List-Unsubscribe: <([^>]+)>/m.exec(unfolded)?.[1] ?? '';
  assert.match(url, /^https:\/\/town\.example\.jp\/api\/notice\/unsubscribe\/\d{6}-[\w-]{43}$/);
  const path = new URL(url).pathname;
  const shown = await town.stranger.get(path);
  assert.equal(shown.statusCode, 200);
  const before = mailsTo(town, MARY).length;
  await send();
  assert.equal(mailsTo(town, MARY).length, before + 1, 'looking stops nothing');
  const clicked = await town.server.inject({
    method: 'POST',
    url: path,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'List-Unsubscribe=One-Click',
  });
  assert.equal(clicked.statusCode, 200, clicked.body);
  await send();
  assert.equal(mailsTo(town, MARY).length, before + 1);
  const forged = path.replace(/.{10}$/, 'AAAAAAAAAA');
  assert.equal((await town.stranger.post(forged)).statusCode, 200, 'tells nothing of codes');
});

test('in peace the author approves nothing, and nobody approves twice', async () => {
  const { id } = await compose();
  const path = `/api/notice/messages/${id}/approve`;
  assert.equal((await clerk.post(path, { reason: null })).statusCode, 403);
  assert.equal((await approver.post(path, { reason: null })).json().state, 'waiting');
  assert.equal((await approver.post(path, { reason: null })).statusCode, 409);
  assert.equal((await administrator.post(path, { reason: null })).json().state, 'released');
});

test('in an emergency one approves, with a reason that is kept', async () => {
  const { id } = await compose({ topicCode: 'disaster', urgency: 'emergency' });
  const path = `/api/notice/messages/${id}/approve`;
  assert.equal((await approver.post(path, { reason: null })).statusCode, 422);
  const answer = await approver.post(path, { reason: '土砂災害警戒情報の発表' });
  assert.equal(answer.json().state, 'released');
  await town.sender.drain();
  assert.match(mailsTo(town, MARY).at(-1)?.raw ?? '', /^Importance: high\r$/im);
  const { marks } = (await clerk.get(`/api/notice/messages/${id}`)).json();
  assert.ok(marks.every(({ reason }: { reason: string }) => reason === '土砂災害警戒情報の発表'));
  const news = await clerk.post('/api/notice/messages', {
    topicCode: 'news',
    urgency: 'emergency',
    templateCode: 'plain',
    values: { place: '公民館' },
  });
  assert.equal(news.json().code, 'notice.message.emergency_only_disaster');
});

test('bulk waits through the quiet hours of a reader, an alert does not', async () => {
  const night = 'night@mail.example.jp';
  await subscribeAndConfirm(town, night, { language: 'easy', quietFrom: 0, quietUntil: 1439 });
  const before = mailsTo(town, night).length;
  await send({ urgency: 'bulk' });
  assert.equal(mailsTo(town, night).length, before);
  const { id } = await compose({ topicCode: 'disaster', urgency: 'emergency' });
  await approver.post(`/api/notice/messages/${id}/approve`, { reason: '避難指示' });
  await town.sender.drain();
  const [mail, ...more] = mailsTo(town, night).slice(before);
  assert.equal(more.length, 0);
  assert.equal((await simpleParser(mail?.raw ?? '')).subject, '公民館の おしらせ');
});

test('a hard bounce stops the address, an unsigned notice does nothing', async () => {
  const dead = 'dead@mail.example.jp';
  await subscribeAndConfirm(town, dead);
  const mail = mailsTo(town, dead).at(-1);
  const payload = JSON.stringify({ message: bounceOf(mail?.messageId ?? '', '5.1.1') });
  // The code's own letter is to an address, the next to the contact.
  await send();
  const letter = mailsTo(town, dead).at(-1);
  const notice = JSON.stringify({ message: bounceOf(letter?.messageId ?? '', '5.1.1') });
  assert.equal((await knock(payload, 'wrong-secret-of-somebody')).statusCode, 403);
  assert.equal((await knock(notice, BOUNCE_SECRET)).json().accepted, true);
  const before = mailsTo(town, dead).length;
  await send();
  assert.equal(mailsTo(town, dead).length, before);
});

test('addresses lie sealed, and codes as digests alone', async () => {
  const rows = await town.owner`select to_jsonb(c)::text as text from notice.contact c
    union all select to_jsonb(d)::text from notice.delivery d
    union all select to_jsonb(k)::text from notice.confirmation k
    union all select to_jsonb(e)::text from platform.event e where e.type like 'Notice%'
    union all select to_jsonb(a)::text from platform.audit_entry a`;
  assert.ok(rows.length > 10);
  for (const { text } of rows) assert.doesNotMatch(String(text), /mail\.example\.jp/);
});

test('a browser that agreed is active at once, and no other machine is written to', async () => {
  const guest = await town.guest();
  const keys = { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) };
  const push = (endpoint: string) =>
    guest.post('/api/notice/subscriptions', {
      channel: 'push',
      push: { endpoint, keys },
      topics: ['disaster'],
    });
  const taken = await push('https://fcm.googleapis.com/fcm/send/one');
  assert.deepEqual(taken.json(), { confirmationId: null, expiresAt: null });
  const [contact] = await town.owner`select state from notice.contact where channel = 'push'`;
  assert.equal(contact?.['state'], 'active');
  const refused = await push('https://169.254.169.254/latest');
  assert.equal(refused.json().code, 'notice.push.unknown_service');
  await town.owner`update notice.contact set state = 'stopped' where channel = 'push'`;
});

test('a code of nobody is answered the same, and leaves nothing in the record', async () => {
  const entries = async () =>
    (await town.owner`select 1 from platform.audit_entry where operation = 'notice:unsubscribe'`)
      .length;
  const before = await entries();
  const answer = await town.stranger.post(`/api/notice/unsubscribe/${TOWN}-${'A'.repeat(43)}`);
  assert.equal(answer.statusCode, 200);
  assert.equal(await entries(), before);
});

test('channels that nothing is connected to are refused by name', async () => {
  const guest = await town.guest();
  for (const channel of ['sms', 'line']) {
    const answer = await guest.post('/api/notice/subscriptions', {
      channel,
      address: '0900000000',
      topics: ['news'],
    });
    assert.equal(answer.statusCode, 503);
    assert.equal(answer.json().code, 'notice.channel.not_connected');
  }
});

function knock(payload: string, secret: string) {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', secret).update(`${timestamp}.${payload}`).digest('base64');
  return town.server.inject({
    method: 'POST',
    url: `/api/notice/bounces/${TOWN}`,
    headers: {
      'content-type': 'application/json',
      'x-notice-timestamp': timestamp,
      'x-notice-signature': signature,
    },
    payload,
  });
}

function bounceOf(messageId: string, status: string): string {
  return [
    'From: MAILER-DAEMON@relay.example',
    'Message-ID: <own@relay.example>',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; relay.example',
    '',
    'Final-Recipient: rfc822; someone@mail.example.jp',
    'Action: failed',
    `Status: ${status}`,
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: ${messageId}`,
    '--b--',
  ].join('\r\n');
}
