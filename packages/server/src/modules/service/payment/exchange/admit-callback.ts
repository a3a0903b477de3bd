/**
 * 通知の受入れ — only a notice signed with the provider's key, sent a moment ago, reaches the act.
 * What was signed is the text as it came, so the text is looked at before what it says.
 */
import { paymentRoutes } from '@yakuba/contract/payment';
import { z } from 'zod';

import { parseInput } from '#platform/act';
import { systemActor } from '#platform/authorisation';
import { type HandlerCall, textOf } from '#platform/http';

import { receiveCallback } from '../acts/receive-callback.ts';
import { examineNotice } from '../queries/examine-notice.ts';

const noticeSchema = z.object({ paymentId: z.uuid() });

export async function admitCallback(call: HandlerCall): Promise<{ accepted: boolean }> {
  const { request, input, services } = call;
  const { municipalityCode } = parseInput(paymentRoutes.receiveCallback.params, input);
  const actor = systemActor(municipalityCode, 'payment-provider', ['payment:receive_callback']);
  const about = { actor, requestId: request.id };
  const notice = {
    id: header(request.headers['webhook-id']),
    timestamp: header(request.headers['webhook-timestamp']),
    text: textOf(request),
    signatures: header(request.headers['webhook-signature']),
    receivedAt: new Date(),
  };
  const examined = await services.queries.run(examineNotice, { ...about, input: notice });
  const { paymentId } = parseInput(noticeSchema, input);
  return services.acts.run(receiveCallback, {
    ...about,
    input: { ...examined, paymentId },
    idempotencyKey: null,
  });
}

function header(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}
