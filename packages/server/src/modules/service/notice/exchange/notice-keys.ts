/**
 * お知らせの鍵 — addresses are sealed with the configured key; they are found again, and codes are
 * told apart, by digests that nobody makes without it.
 */
import { createHash, createHmac, hkdfSync } from 'node:crypto';

import { openSeal, type Seal } from '#platform/identity';

export interface NoticeKeys {
  readonly seal: Seal;
  /** 照合値 — of an address or a short code; keyed, so that it cannot be guessed through. */
  digestOf(text: string): string;
  /** 停止用の符号 — 256 bits, made again for every letter, kept nowhere. */
  unsubscribeCodeOf(municipalityCode: string, contactId: string, topicCode: string): string;
}

let obtain: (() => Promise<Uint8Array>) | undefined;
let opened: Promise<NoticeKeys> | undefined;

/** 鍵の設定 — where the system is put together; read at the first need. */
export function useNoticeKey(source: () => Promise<Uint8Array>): void {
  obtain = source;
  opened = undefined;
}

export function noticeKeys(): Promise<NoticeKeys> {
  if (obtain === undefined) throw new TypeError('no key was set up for notices');
  opened ??= obtain().then(keysFrom);
  return opened;
}

function keysFrom(key: Uint8Array): NoticeKeys {
  const digests = Buffer.from(hkdfSync('sha256', key, '', 'yakuba notice digest v1', 32));
  const codes = Buffer.from(hkdfSync('sha256', key, '', 'yakuba notice unsubscribe v1', 32));
  return {
    seal: openSeal(key, 'notice'),
    digestOf: (text) => createHmac('sha256', digests).update(text).digest('base64url'),
    unsubscribeCodeOf: (municipalityCode, contactId, topicCode) => {
      const about = `${municipalityCode}/${contactId}/${topicCode}`;
      const code = createHmac('sha256', codes).update(about).digest('base64url');
      return `${municipalityCode}-${code}`;
    },
  };
}

/** What of an unsubscribe code lies in the database. */
export function unsubscribeDigest(code: string): string {
  return createHash('sha256').update(code).digest('base64url');
}
