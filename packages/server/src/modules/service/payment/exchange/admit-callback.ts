/**
 * 通知の検査 — only a notice signed with the provider's key, sent a moment ago, reaches the act.
 * What was signed is the text as it came, so the text is looked at before what it says.
 */
import { paymentRoutes } from '@yakuba/contract/payment';
import { z } from 'zod';

import { parseInput } from '#platform/act';
import { systemActor } from '#platform/authorisation';
import { type HandlerCall, textOf } from '#platform/http';

import { receiveCallback } from '../acts/receive-callback.ts';
import { refuse } from '../refusals.ts';
import { isFresh, isSigned } from '../rules/signature.ts';
import { paymentProvider } from './provider.ts';

const noticeSchema = z.object({ paymentId: z.uuid() });

export async function admitCallback(call: HandlerCall): Promise<{ accepted: boolean }> {
  const { request, input, services } = call;
  const { municipalityCode } = parseInput(paymentRoutes.receiveCallback.params, input);
  const notice = {
    id: header(request.headers['webhook-id']),
    timestamp: header(request.headers['webhook-timestamp']),
    text: textOf(request),
  };
  const signatures = header(request.headers['webhook-signature']);
  if (notice.id === '' || !isSigned(notice, signatures, paymentProvider().secret)) {
    throw refuse('payment.callback.unsigned');
  }
  if (!isFresh(notice, new Date())) throw refuse('payment.callback.stale');
  const { paymentId } = parseInput(noticeSchema, input);
  const sentAt = new Date(Number(notice.timestamp) * 1000).toISOString();
  return services.acts.run(receiveCallback, {
    actor: systemActor(municipalityCode, 'payment-provider', ['payment:receive_callback']),
    input: { noticeId: notice.id, paymentId, sentAt },
    idempotencyKey: null,
    requestId: request.id,
  });
}

function header(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}
