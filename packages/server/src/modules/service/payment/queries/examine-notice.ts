/**
 * 通知の検査 — only a notice signed with the provider's key, sent a moment ago, is let on; what is
 * turned away is recorded.
 */
import { z } from 'zod';

import { defineQuery } from '#platform/act';

import { paymentProvider } from '../exchange/provider.ts';
import { refuse } from '../refusals.ts';
import { isFresh, isSigned } from '../rules/signature.ts';

const TEXT_MAX = 100_000;

const input = z.object({
  id: z.string().max(200),
  timestamp: z.string().max(20),
  text: z.string().max(TEXT_MAX),
  signatures: z.string().max(2_000),
  /** When it came, by the machine's own clock. */
  receivedAt: z.date(),
});

export interface ExaminedNotice {
  readonly noticeId: string;
  readonly sentAt: string;
}

export const examineNotice = defineQuery({
  name: 'payment:examine_notice',
  title: '決済事業者の通知の検査',
  permission: 'payment:receive_callback',
  input,
  run: async (_reader, { signatures, receivedAt, ...notice }): Promise<ExaminedNotice> => {
    if (notice.id === '' || !isSigned(notice, signatures, paymentProvider().secret)) {
      throw refuse('payment.callback.unsigned');
    }
    if (!isFresh(notice, receivedAt)) throw refuse('payment.callback.stale');
    const sentAt = new Date(Number(notice.timestamp) * 1000).toISOString();
    return { noticeId: notice.id, sentAt };
  },
  access: () => null,
});
