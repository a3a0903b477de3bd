/**
 * 不達の通知の受入れ — the mail server hands on what came back, signed in `x-notice-signature`, the
 * seconds in `x-notice-timestamp`.
 */
import { noticeRoutes } from '@yakuba/contract/notice';
import { z } from 'zod';

import { parseInput } from '#platform/act';
import { systemActor } from '#platform/authorisation';
import { type HandlerCall, textOf } from '#platform/http';

import { receiveBounce } from '../acts/receive-bounce.ts';
import { examineBounce } from '../queries/examine-bounce.ts';
import { readBounce } from '../rules/read-bounce.ts';

const bodySchema = z.object({ message: z.string().max(1_000_000) });

/** Not accepted: a notice that says nothing about a letter of ours. */
export async function admitBounce({
  request,
  input,
  services,
}: HandlerCall): Promise<{ accepted: boolean }> {
  const { municipalityCode } = parseInput(noticeRoutes.receiveBounce.params, input);
  const actor = systemActor(municipalityCode, 'mail-server', ['notice:receive_bounces']);
  const about = { actor, requestId: request.id };
  const notice = {
    timestamp: header(request.headers['x-notice-timestamp']),
    signature: header(request.headers['x-notice-signature']),
    text: textOf(request),
    receivedAt: new Date(),
  };
  await services.queries.run(examineBounce, { ...about, input: notice });
  const bounce = readBounce(parseInput(bodySchema, input).message);
  if (bounce === null) return { accepted: false };
  return services.acts.run(receiveBounce, { ...about, input: bounce, idempotencyKey: null });
}

function header(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}
