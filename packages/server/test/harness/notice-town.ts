/** 検査用のお知らせ — an office whose mail goes to a sink of this machine, with topics, texts. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';

import webPush from 'web-push';

import type { NoticeSender } from '#modules/service/notice';

import { createNoticeSender } from '../../src/app.ts';
import { TOWN } from './database.ts';
import { type MailSink, openMailSink, type SinkOptions } from './mail-sink.ts';
import { type Client, clientOf, type Office, testOffice } from './office.ts';

export const BOUNCE_SECRET = 'secret-of-the-bounce-tests';
export const FROM = 'oshirase@town.example.jp';

export interface NoticeTown extends Office {
  /** In the order in which they are tried. */
  readonly sinks: readonly MailSink[];
  readonly sender: NoticeSender;
  /** 住民のゲスト */
  guest(municipalityCode?: string): Promise<Client>;
  /** The worker and the sender, until nothing is due. */
  deliver(): Promise<void>;
}

/** One relay for each set of options; call once at the top of a test file. */
export async function noticeTown(relays: readonly SinkOptions[] = [{}]): Promise<NoticeTown> {
  const sinks = await Promise.all(
    relays.map((options) => openMailSink({ isKeeping: true, ...options })),
  );
  await setEnvironment(sinks);
  const office = await testOffice();
  const sender = createNoticeSender(office.app);
  after(async () => {
    await sender.stop();
    await Promise.all(sinks.map((sink) => sink.close()));
  });
  return {
    ...office,
    sinks,
    sender,
    guest: (municipalityCode = TOWN) => guestOf(office, municipalityCode),
    deliver: async () => {
      await office.worker.drain();
      await sender.drain();
    },
  };
}

/** Settings are read from the environment, as in a real process. */
async function setEnvironment(sinks: readonly MailSink[]): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yakuba-notice-'));
  after(() => rm(folder, { recursive: true, force: true }));
  const keyFile = path.join(folder, 'dkim.pem');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  await writeFile(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const push = webPush.generateVAPIDKeys();
  Object.assign(process.env, {
    YAKUBA_PUSH_PUBLIC_KEY: push.publicKey,
    YAKUBA_PUSH_PRIVATE_KEY: push.privateKey,
    YAKUBA_PUSH_CONTACT: `mailto:${FROM}`,
    YAKUBA_MAIL_RELAYS: sinks.map(({ url }) => url).join(','),
    YAKUBA_MAIL_FROM: FROM,
    YAKUBA_PUBLIC_URL: 'https://town.example.jp',
    YAKUBA_MAIL_DKIM_KEY: keyFile,
    YAKUBA_MAIL_DKIM_SELECTOR: 'yakuba',
    YAKUBA_MAIL_BOUNCE_SECRET: BOUNCE_SECRET,
    YAKUBA_MAIL_JOURNAL_URL: sinks[0]?.journalUrl ?? '',
  });
}

async function guestOf(office: Office, municipalityCode: string): Promise<Client> {
  const given = { kind: 'guest', municipalityCode };
  const answer = await office.stranger.post('/api/resident-session', given);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return clientOf(office.server, cookie, answer.json().csrfToken);
}

/** 分野と文例 — `news`, `disaster`, and a text with one field. */
export async function setUpNotices(town: NoticeTown): Promise<void> {
  const administrator = await town.signIn('administrator');
  for (const code of ['news', 'disaster']) {
    const answer = await administrator.post('/api/notice/topics', {
      code,
      title: code === 'news' ? '町のお知らせ' : '防災',
      plainTitle: code === 'news' ? 'まちの おしらせ' : 'ぼうさい',
      isDisaster: code === 'disaster',
      validFrom: '2020-04-01',
    });
    if (answer.statusCode !== 200) throw new Error(answer.body);
  }
  const clerk = await town.signIn('clerk');
  const saved = await clerk.post('/api/notice/templates', {
    code: 'plain',
    title: '見本の文例',
    fields: [{ code: 'place', title: '場所' }],
    words: {
      ja: { subject: '{{town}}：{{place}}のお知らせ', body: '{{place}}で行います。\n{{topic}}' },
      easy: { subject: '{{place}}の おしらせ', body: '{{place}}で します。' },
    },
  });
  if (saved.statusCode !== 200) throw new Error(saved.body);
}

/** 登録して確認する — as a guest would; quiet hours off unless given. */
export async function subscribeAndConfirm(
  town: NoticeTown,
  address: string,
  over: object = {},
): Promise<void> {
  const guest = await town.guest();
  const asked = await guest.post('/api/notice/subscriptions', {
    channel: 'mail',
    address,
    topics: ['news', 'disaster'],
    quietFrom: null,
    quietUntil: null,
    ...over,
  });
  if (asked.statusCode !== 200) throw new Error(asked.body);
  await town.deliver();
  const { confirmationId } = asked.json();
  const code = codeIn(mailsTo(town, address).at(-1)?.raw ?? '');
  const answer = await guest.post('/api/notice/subscriptions/confirm', { confirmationId, code });
  if (!answer.json().isConfirmed) throw new Error(answer.body);
}

export function mailsTo(town: NoticeTown, address: string) {
  return town.sinks.flatMap(({ taken }) => taken).filter(({ to }) => to === address);
}

/** 確認番号 — eight digits in the text of a mail. */
export function codeIn(raw: string): string {
  const body = raw.slice(raw.indexOf('\r\n\r\n'));
  const isBase64 = /^Content-Transfer-Encoding: base64/im.test(raw);
  const text = isBase64 ? Buffer.from(body, 'base64').toString('utf8') : body;
  return /(?<!\d)\d{8}(?!\d)/.exec(text)?.[0] ?? '';
}
