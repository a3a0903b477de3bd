/**
 * 通知の受付 — a callback is a knock at the door: it says which payment to ask about, and nothing
 * that it claims is believed. A notice that came already changes nothing.
 */
import { z } from 'zod';

import { defineAct } from '#platform/act';
import { insertRows } from '#platform/database';

import { RECONCILE_PAYMENT } from '../model.ts';
import { readPayments } from '../queries/load-payment.ts';
import { refuse } from '../refusals.ts';

const input = z.object({
  noticeId: z.string().min(1).max(200),
  paymentId: z.uuid(),
  sentAt: z.iso.datetime(),
});
type Input = z.output<typeof input>;

interface Loaded {
  readonly isKnown: boolean;
}

interface Decision extends Input {
  readonly isKnown: boolean;
}

export const receiveCallback = defineAct<Input, Loaded, Decision, { accepted: boolean }>({
  name: 'payment:receive_callback',
  title: '決済事業者の通知の受付',
  legalBasis: '地方自治法第231条の2の2以下（指定納付受託者）',
  permission: 'payment:receive_callback',
  input,
  idempotency: 'optional',
  load: async (tx, { noticeId, paymentId }, { municipalityCode }) => {
    const lockName = `payment-callback/${municipalityCode}/${noticeId}`;
    await tx`select pg_advisory_xact_lock(hashtextextended(${lockName}, 0))`;
    const [payment] = await readPayments(tx, municipalityCode, { id: paymentId });
    if (!payment) throw refuse('payment.callback.unknown');
    const known = await tx`select 1 from payment.callback
      where municipality_code = ${municipalityCode} and id = ${noticeId}`;
    return { isKnown: known.length > 0 };
  },
  decide: ({ isKnown }, given) => ({ ...given, isKnown }),
  save: async (tx, { isKnown, noticeId: id, paymentId, sentAt }, { municipalityCode, now }) => {
    if (isKnown) return;
    const row = { municipalityCode, id, paymentId, sentAt, receivedAt: now.toISOString() };
    await insertRows(tx, 'payment.callback', [row]);
  },
  record: ({ isKnown, paymentId }, _input, { newId }) => ({
    events: [],
    subjects: [`payment:${paymentId}`],
    jobs: isKnown
      ? []
      : [
          {
            kind: RECONCILE_PAYMENT,
            subject: `payment:${paymentId}:${newId()}`,
            payload: { paymentId, attempt: 0 },
          },
        ],
  }),
  answer: ({ isKnown }) => ({ accepted: !isKnown }),
});
