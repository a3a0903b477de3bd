/**
 * 通知の署名 — HMAC-SHA256 over the notice's id, its instant and its text; the form is that of
 * the Standard Webhooks specification (headers webhook-id, webhook-timestamp, webhook-signature).
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

export interface SignedNotice {
  readonly id: string;
  /** Seconds since 1970, as written in the header. */
  readonly timestamp: string;
  readonly text: string;
}

/** 許容する時間差 */
export const NOTICE_SECONDS_MAX = 300;

export function signatureOf({ id, timestamp, text }: SignedNotice, secret: string): string {
  const digest = createHmac('sha256', secret).update(`${id}.${timestamp}.${text}`).digest('base64');
  return `v1,${digest}`;
}

/** Any of several signatures may fit, as while a key is being changed. */
export function isSigned(notice: SignedNotice, signatures: string, secret: string): boolean {
  const expected = Buffer.from(signatureOf(notice, secret));
  return signatures.split(' ').some((given) => {
    const bytes = Buffer.from(given);
    return bytes.length === expected.length && timingSafeEqual(bytes, expected);
  });
}

/** 新しさ — neither older nor further ahead than the tolerance. */
export function isFresh({ timestamp }: SignedNotice, now: Date): boolean {
  if (!/^\d{1,12}$/.test(timestamp)) return false;
  return Math.abs(Number(timestamp) - now.getTime() / 1000) <= NOTICE_SECONDS_MAX;
}
