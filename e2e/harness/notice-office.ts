/**
 * お知らせの役場 — a mail server of this machine that takes what the office sends, and a sender
 * that is started when the journey says so. Import it before the journey: the office reads where
 * its mail goes when it opens.
 */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { after } from 'node:test';

import { createApp, createNoticeSender } from '../../packages/server/src/app.ts';
import { readConfig } from '../../packages/server/src/platform/config/index.ts';
import { openMailSink, type TakenMail } from '../../packages/server/test/harness/mail-sink.ts';
import { loadSubscribers, noticeOffice } from '../../packages/server/test/harness/notice-load.ts';
import { prepare } from './before-opening.ts';

export { codeIn } from '../../packages/server/test/harness/notice-town.ts';

const PUBLIC_URL = 'https://town.example.jp';
const sink = await prepare(async () => {
  const opened = await openMailSink({ isKeeping: true });
  const folder = await mkdtemp(path.join(tmpdir(), 'yakuba-notice-'));
  const keyFile = path.join(folder, 'dkim.pem');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  await writeFile(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  Object.assign(process.env, {
    YAKUBA_MAIL_RELAYS: opened.url,
    YAKUBA_MAIL_FROM: 'oshirase@town.example.jp',
    YAKUBA_PUBLIC_URL: PUBLIC_URL,
    YAKUBA_MAIL_DKIM_KEY: keyFile,
    YAKUBA_MAIL_DKIM_SELECTOR: 'yakuba',
  });
  after(async () => {
    await opened.close();
    await rm(folder, { recursive: true, force: true });
  });
  return opened;
});

/** 届いたメール — in the order in which they came. */
export const mails: readonly TakenMail[] = sink.taken;

export interface NoticeDesk {
  /** 登録者 — confirmed addresses that chose the topic. */
  subscribe(topicCode: string, addresses: readonly string[]): Promise<void>;
  /** 分野の用意 — without a page, for journeys that are about something else. */
  setTopics(topics: readonly string[]): Promise<void>;
  /** 一通送る — composed and approved as officers would. */
  send(topicCode: string): Promise<void>;
  startSending(): Promise<void>;
  close(): Promise<void>;
}

/** 送信係 — beside the office, on its database. */
export function openNoticeDesk(ownerUrl: string, municipalityCode: string): NoticeDesk {
  const config = readConfig({ ...process.env, YAKUBA_LOG_LEVEL: 'silent', YAKUBA_DEMO: 'true' });
  const app = createApp({ config, ownerUrl });
  const sender = createNoticeSender(app);
  const office = noticeOffice(app, municipalityCode);
  let isStarted = false;
  return {
    subscribe: (topicCode, addresses) =>
      loadSubscribers(app.database, { municipalityCode, topicCode, addresses }),
    setTopics: (topics) => office.setUp(topics),
    send: async (topicCode) => {
      const id = await office.compose(topicCode, 'timely');
      await office.approve(id, 'second');
      await office.approve(id, 'third');
    },
    startSending: async () => {
      isStarted = true;
      await sender.start();
    },
    close: async () => {
      if (isStarted) await sender.stop();
      await app.close();
    },
  };
}

/** リンクの道 — links of letters name the town's own host, which is not there in a test. */
export function pathOf(link: string): string {
  return link.slice(PUBLIC_URL.length);
}
