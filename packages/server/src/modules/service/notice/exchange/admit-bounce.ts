/**
 * 不達の通知の検査 — the mail server hands on what came back, signed: HMAC-SHA256 of
 * `<timestamp>.<text>` in `x-notice-signature`, the seconds in `x-notice-timestamp`.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { noticeRoutes } from '@yakuba/contract/notice';
import { z } from 'zod';

import { parseInput } from '#platform/act';
import { systemActor } from '#platform/authorisation';
import { type HandlerCall, textOf } from '#platform/http';

import { receiveBounce } from '../acts/receive-bounce.ts';
import { refuse } from '../refusals.ts';
import { readBounce } from '../rules/read-bounce.ts';
import { noticeSettings } from './channels.ts';

const SECONDS_MAX = 300;
const bodySchema = z.object({ message: z.string().max(1_000_000) });

export function bounceSignature(timestamp: string, text: string, secret: string): string {
  return createHmac('sha256', secret).update(`${timestamp}.${text}`).digest('base64');
}

/** Not accepted: a notice that says nothing about a letter of ours. */
export async function admitBounce({
  request,
  input,
  services,
}: HandlerCall): Promise<{ accepted: boolean }> {
  const { municipalityCode } = parseInput(noticeRoutes.receiveBounce.params, input);
  const secret = noticeSettings().mail?.bounceSecret ?? null;
  const timestamp = header(request.headers['x-notice-timestamp']);
  const given = header(request.headers['x-notice-signature']);
  if (secret === null || !isSame(given, bounceSignature(timestamp, textOf(request), secret))) {
    throw refuse('notice.bounce.unsigned');
  }
  if (!/^\d{1,12}$/.test(timestamp) || ageOf(timestamp) > SECONDS_MAX) {
    throw refuse('notice.bounce.stale');
  }
  const bounce = readBounce(parseInput(bodySchema, input).message);
  if (bounce === null) return { accepted: false };
  return services.acts.run(receiveBounce, {
    actor: systemActor(municipalityCode, 'mail-server', ['notice:receive_bounces']),
    input: bounce,
    idempotencyKey: null,
    requestId: request.id,
  });
}

function ageOf(timestamp: string): number {
  return Math.abs(Number(timestamp) - Date.now() / 1000);
}

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function header(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}
