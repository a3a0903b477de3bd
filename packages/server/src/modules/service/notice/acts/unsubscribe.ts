/**
 * お知らせの停止 — by the code of a letter, without a session (RFC 8058). Said again, or of a code
 * that never was, the answer is the same and nothing changes.
 */
import { noticeRoutes } from '@yakuba/contract/notice';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import { unsubscribeDigest } from '../exchange/notice-keys.ts';

const input = noticeRoutes.unsubscribe.params;
type Input = z.output<typeof input>;

interface Subscription {
  readonly contactId: string;
  readonly topicCode: string;
}

export const unsubscribe = defineAct<
  Input,
  Subscription | null,
  { found: Subscription | null },
  { stopped: boolean }
>({
  name: 'notice:unsubscribe',
  title: 'お知らせの停止',
  legalBasis: '特定電子メールの送信の適正化等に関する法律第3条第3項（受信拒否）の考え方による',
  permission: 'notice:unsubscribe',
  input,
  idempotency: 'optional',
  load: async (tx, { code }, { municipalityCode }) => {
    const [found] = await tx<Subscription[]>`
      select contact_id, topic_code from notice.subscription
      where municipality_code = ${municipalityCode}
        and unsubscribe_digest = ${unsubscribeDigest(code)} and ended_at is null for update`;
    return found ?? null;
  },
  decide: (found) => ({ found }),
  save: async (tx, { found }, { municipalityCode, now }) => {
    if (!found) return;
    await tx`
      update notice.subscription set ended_at = ${now.toISOString()}, end_reason = 'one-click'
      where municipality_code = ${municipalityCode} and contact_id = ${found.contactId}
        and topic_code = ${found.topicCode}`;
  },
  record: ({ found }) => {
    if (!found) return { events: [], subjects: [] };
    const subject = `contact:${found.contactId}`;
    const payload = { topics: [found.topicCode] };
    return { events: [{ type: 'NoticeUnsubscribed', subject, payload }], subjects: [subject] };
  },
  answer: () => ({ stopped: true }),
});
