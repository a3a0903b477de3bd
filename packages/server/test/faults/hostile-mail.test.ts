/**
 * メールへの差込みの検査 — every text that goes into a mail (address, subject, body, topic, field,
 * value, name of the town) is tried with line breaks, headers, second recipients and control
 * characters: refused and recorded where it is entered; and where it got in by another way, the
 * letter does not leave. What leaves has the headers that it should have, and no others.
 */
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { simpleParser } from 'mailparser';

import { TOWN } from '#harness/database';
import {
  BOUNCE_SECRET,
  mailsTo,
  noticeTown,
  setUpNotices,
  subscribeAndConfirm,
} from '#harness/notice-town';
import type { Client } from '#harness/office';
import { openRefusals } from '#harness/refusals';

// Everything comes from one address here; how often it may knock is another matter.
process.env['YAKUBA_DOOR_LIMITS'] = 'off';
const town = await noticeTown();
await setUpNotices(town);
const { owner } = town;
const clerk = await town.signIn('clerk');
const approver = await town.signIn('approver');
const administrator = await town.signIn('administrator');
const guest = await town.guest();
const MARY = 'mary.example@mail.example.jp';
await subscribeAndConfirm(town, MARY);
const { refusedAll } = await openRefusals(owner);

/** 差込みのいろいろ — what would begin another header, another mail, or end this one. */
const injections = [
  'お知らせ\r\nBcc: victim@mail.example.jp',
  'お知らせ\nBcc: victim@mail.example.jp',
  'お知らせ\rBcc: victim@mail.example.jp',
  'お知らせ\r\n\r\n<html>本文</html>',
  'お知らせ\r\n.\r\nMAIL FROM:<a@b.example>',
  'お知らせ\u0000',
  'お知らせ\u0085Bcc: victim@mail.example.jp',
  'お知らせ\u2028Bcc: victim@mail.example.jp',
  'お知らせ\u000bBcc: victim@mail.example.jp',
];

const addresses = [
  'a@mail.example.jp\r\nBcc: victim@mail.example.jp',
  'a@mail.example.jp\nRCPT TO:<victim@mail.example.jp>',
  'a@mail.example.jp,victim@mail.example.jp',
  'a@mail.example.jp;victim@mail.example.jp',
  'a@mail.example.jp victim@mail.example.jp',
  '"名前" <a@mail.example.jp>',
  '<a@mail.example.jp>',
  'group:a@mail.example.jp,b@mail.example.jp;',
  '"a\r\nb"@mail.example.jp',
  'a@[127.0.0.1]',
  'a@localhost',
  'a@mail.example.jp\u0000',
  'a@mail.example.jp\u2028victim@mail.example.jp',
  'ａ@mail.example.jp',
  'a@mail.example.jp?bcc=victim@mail.example.jp',
  'a%0d%0abcc:victim@mail.example.jp@',
  'a@@mail.example.jp',
  '-oQ/tmp/ -X/tmp/x@',
  `${'a'.repeat(65)}@mail.example.jp`,
];

const subscribe = (address: string) =>
  guest.post('/api/notice/subscriptions', { channel: 'mail', address, topics: ['news'] });

test('no address but one plain address is taken', async () => {
  await refusedAll(
    addresses.map((address) => ({
      work: () => subscribe(address),
      code: /^notice\.address\.malformed$|^platform\.act\.invalid$/,
      status: 422,
      about: JSON.stringify(address),
    })),
  );
  await town.deliver();
  assert.equal(mailsTo(town, 'victim@mail.example.jp').length, 0);
});

/** 文の入口 — a text enters here, and may leave in a mail. */
const doors: readonly (readonly [string, (text: string) => ReturnType<Client['post']>])[] = [
  ['分野名', (text) => setTopic({ title: text })],
  ['分野名（やさしい日本語）', (text) => setTopic({ plainTitle: text })],
  ['分野名（英語）', (text) => setTopic({ englishTitle: text })],
  ['文例の件名', (text) => saveTemplate({ ja: { subject: text, body: '本文' } })],
  ['文例の英語の件名', (text) => saveTemplate({ ja: PLAIN, en: { subject: text, body: 'x' } })],
  ['差込項目の名称', (text) => saveTemplate({ ja: PLAIN }, [{ code: 'place', title: text }])],
  ['差込項目の符号', (text) => saveTemplate({ ja: PLAIN }, [{ code: text, title: '場所' }])],
  ['件名', (text) => compose({ words: { ja: { subject: text, body: '本文' } } })],
  ['差込みの値', (text) => compose({ templateCode: 'plain', values: { place: text } })],
  [
    '団体名',
    (text) =>
      administrator.post('/api/municipality/municipality/revise-profile', {
        ...PROFILE,
        name: text,
      }),
  ],
];

const PLAIN = { subject: '見本', body: '本文' };
const PROFILE = {
  nameKana: 'ケンサチョウ',
  prefectureName: '検査県',
  districtName: '見本郡',
  postalCode: null,
  seatAddress: '検査県見本郡検査町一番地',
  validFrom: '2026-01-01',
};

function setTopic(over: object) {
  const topic = { code: 'hostile', title: '分野', plainTitle: 'ぶんや', validFrom: '2020-04-01' };
  return administrator.post('/api/notice/topics', { ...topic, ...over });
}

function saveTemplate(words: object, fields: readonly object[] = []) {
  return clerk.post('/api/notice/templates', { code: 'hostile', title: '文例', fields, words });
}

function compose(over: object) {
  return clerk.post('/api/notice/messages', { topicCode: 'news', urgency: 'timely', ...over });
}

for (const [name, send] of doors) {
  test(`no header enters by ${name}`, async () => {
    await refusedAll(
      injections.map((text) => ({
        work: () => send(text),
        code: 'platform.act.invalid',
        status: 422,
        about: JSON.stringify(text),
      })),
    );
  });
}

test('a body takes lines, and nothing else that steers', async () => {
  const texts = ['a\rBcc: a@b.example', 'a\u0000', 'a\u0085b', 'a\u000bb', 'a\u001bb', 'a\u0008b'];
  await refusedAll(
    texts.map((body) => ({
      work: () => compose({ words: { ja: { subject: '見本', body } } }),
      code: 'platform.act.invalid',
      about: JSON.stringify(body),
    })),
  );
});

async function send(over: object): Promise<void> {
  const answer = await compose(over);
  assert.equal(answer.statusCode, 200, answer.body);
  for (const one of [approver, administrator]) {
    await one.post(`/api/notice/messages/${answer.json().id}/approve`, { reason: null });
  }
  await town.deliver();
}

const HEADERS = new Set([
  'auto-submitted',
  'content-transfer-encoding',
  'content-type',
  'date',
  'dkim-signature',
  'from',
  'list-unsubscribe',
  'list-unsubscribe-post',
  'message-id',
  'mime-version',
  'subject',
  'to',
]);

/** What left is one mail to one reader, with just the headers that it should have. */
async function requirePlain(raw: string): Promise<string> {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ');
  const names = head.split('\r\n').map((line) => line.slice(0, line.indexOf(':')).toLowerCase());
  assert.equal(new Set(names).size, names.length, 'no header twice');
  assert.deepEqual(
    names.filter((name) => !HEADERS.has(name)),
    [],
  );
  const parsed = await simpleParser(raw);
  assert.equal([parsed.to].flat().length, 1);
  assert.deepEqual([parsed.cc, parsed.bcc, parsed.replyTo], [undefined, undefined, undefined]);
  assert.equal(parsed.attachments.length, 0);
  return parsed.text ?? '';
}

test('a text that looks like headers, marks or the end of a mail stays a text', async () => {
  const body = [
    'Bcc: victim@mail.example.jp',
    '.',
    'MAIL FROM:<a@b.example>',
    '..',
    '{{town}} $(town) <script>alert(1)</script> %0d%0a =0D=0A',
    '--boundary',
  ].join('\n');
  const subject = 'Bcc: victim@mail.example.jp =?utf-8?q?=0D=0ABcc:x?= {{town}}';
  await send({ words: { ja: { subject, body } } });
  const mail = mailsTo(town, MARY).at(-1);
  const text = await requirePlain(mail?.raw ?? '');
  assert.ok(text.includes(body), text);
  const shown = (await simpleParser(mail?.raw ?? '')).subject;
  assert.equal(shown, subject.replace('=?', '= ?'), 'and is decoded into nothing else');
  assert.equal(mailsTo(town, 'victim@mail.example.jp').length, 0);
});

test('a value is filled in once: marks within it are no marks', async () => {
  const place = '{{town}}{{topic}}{{place}}';
  await send({ templateCode: 'plain', values: { place } });
  const mail = mailsTo(town, MARY).at(-1);
  assert.equal((await simpleParser(mail?.raw ?? '')).subject, `検査町：${place}のお知らせ`);
});

/** What no door lets in, written past them into the ledger. */
const poisons: readonly (readonly [string, () => Promise<unknown>, () => Promise<unknown>])[] = [
  [
    '件名',
    () => owner`update notice.message set words = jsonb_set(words, '{ja,subject}',
      to_jsonb('見本' || chr(13) || chr(10) || 'Bcc: victim@mail.example.jp'))
      where composed_at = (select max(composed_at) from notice.message)`,
    async () => undefined,
  ],
  [
    '団体名',
    () => owner`update municipality.profile set name = name || chr(10) || 'Bcc: v@mail.example.jp'
      where municipality_code = ${TOWN}`,
    () => owner`update municipality.profile set name = split_part(name, chr(10), 1)
      where municipality_code = ${TOWN}`,
  ],
];

for (const [name, poison, heal] of poisons) {
  test(`a header in ${name} that came by another way does not leave`, async () => {
    const before = mailsTo(town, MARY).length;
    const { id } = (await compose({ words: { ja: PLAIN } })).json();
    await poison();
    for (const one of [approver, administrator]) {
      await one.post(`/api/notice/messages/${id}/approve`, { reason: null });
    }
    await town.deliver();
    await heal();
    assert.equal(mailsTo(town, MARY).length, before, 'not even without it');
    const rows = await owner<{ state: string; problem: string }[]>`
      select state, problem from notice.delivery where message_id = ${id}`;
    assert.deepEqual(
      rows.map(({ state, problem }) => [state, problem]),
      [['failed', 'header']],
    );
  });
}

function bounce(secret: string, { age = 0, text = '', municipalityCode = TOWN } = {}) {
  const timestamp = String(Math.floor(Date.now() / 1000) - age);
  const payload = JSON.stringify({ message: text });
  const signature = createHmac('sha256', secret).update(`${timestamp}.${payload}`).digest('base64');
  return town.server.inject({
    method: 'POST',
    url: `/api/notice/bounces/${municipalityCode}`,
    headers: {
      'content-type': 'application/json',
      'x-notice-timestamp': timestamp,
      'x-notice-signature': signature,
    },
    payload,
  });
}

test('nobody stops another’s letters by a forged or old notice of their return', async () => {
  const { messageId } = mailsTo(town, MARY).at(-1) ?? { messageId: '' };
  const text = `Content-Type: message/delivery-status\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n
Message-ID: ${messageId}`;
  await refusedAll([
    { work: () => bounce('wrong', { text }), code: 'notice.bounce.unsigned', status: 403 },
    { work: () => bounce('', { text }), code: 'notice.bounce.unsigned', status: 403 },
    {
      work: () => bounce(BOUNCE_SECRET, { text, age: 900 }),
      code: 'notice.bounce.stale',
      status: 403,
    },
  ]);
  const elsewhere = await bounce(BOUNCE_SECRET, { text, municipalityCode: '990019' });
  assert.equal(elsewhere.json().accepted, false);
  await send({ words: { ja: PLAIN } });
  assert.match(mailsTo(town, MARY).at(-1)?.raw ?? '', /Subject/);
});
