/**
 * 不達の通知の検査 — only what the mail server signed a moment ago is let on; what is turned away
 * is recorded. HMAC-SHA256 of `<timestamp>.<text>`.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

import { defineQuery } from '#platform/act';

import { noticeSettings } from '../exchange/channels.ts';
import { refuse } from '../refusals.ts';

const SECONDS_MAX = 300;

const input = z.object({
  timestamp: z.string().max(20),
  signature: z.string().max(200),
  text: z.string().max(1_100_000),
  /** When it came, by the machine's own clock. */
  receivedAt: z.date(),
});

export const examineBounce = defineQuery({
  name: 'notice:examine_bounce',
  title: '不達の通知の検査',
  permission: 'notice:receive_bounces',
  input,
  run: async (_reader, { timestamp, signature, text, receivedAt }): Promise<{ isSound: true }> => {
    const secret = noticeSettings().mail?.bounceSecret ?? null;
    if (secret === null || !isSame(signature, bounceSignature(timestamp, text, secret))) {
      throw refuse('notice.bounce.unsigned');
    }
    const age = Math.abs(Number(timestamp) - receivedAt.getTime() / 1000);
    if (!/^\d{1,12}$/.test(timestamp) || age > SECONDS_MAX) throw refuse('notice.bounce.stale');
    return { isSound: true };
  },
  access: () => null,
});

function bounceSignature(timestamp: string, text: string, secret: string): string {
  return createHmac('sha256', secret).update(`${timestamp}.${text}`).digest('base64');
}

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
