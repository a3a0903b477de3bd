/**
 * プッシュ通知の停止 — by the browser that holds the subscription: whoever shows it whole is the
 * one that it was made for. Of one that never was, the answer is the same.
 */
import { noticeRoutes } from '@yakuba/contract/notice';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import { noticeKeys } from '../exchange/notice-keys.ts';

const input = noticeRoutes.stopPush.body;
type Input = z.output<typeof input>;

interface Decision {
  readonly contactId: string | null;
}

export const stopPush = defineAct<Input, string | null, Decision, { stopped: boolean }>({
  name: 'notice:stop_push',
  title: 'この端末のプッシュ通知の停止',
  legalBasis: '特定電子メールの送信の適正化等に関する法律第3条第3項（受信拒否）の考え方による',
  permission: 'notice:subscribe',
  input,
  idempotency: 'optional',
  load: async (tx, { push }, { municipalityCode }) => {
    const { digestOf } = await noticeKeys();
    const address = JSON.stringify({ endpoint: push.endpoint, keys: push.keys });
    const [found] = await tx<{ id: string }[]>`
      select id from notice.contact where municipality_code = ${municipalityCode}
        and channel = 'push' and address_digest = ${digestOf(`${municipalityCode}/${address}`)}
        and state = 'active' for update`;
    return found?.id ?? null;
  },
  decide: (contactId) => ({ contactId }),
  save: async (tx, { contactId }, { municipalityCode, now }) => {
    if (contactId === null) return;
    await tx`
      update notice.contact set state = 'stopped', stop_reason = 'own-wish'
      where municipality_code = ${municipalityCode} and id = ${contactId}`;
    await tx`
      update notice.subscription set ended_at = ${now.toISOString()}, end_reason = 'own-wish'
      where municipality_code = ${municipalityCode} and contact_id = ${contactId}
        and ended_at is null`;
  },
  record: ({ contactId }) => {
    if (contactId === null) return { events: [], subjects: [] };
    const subject = `contact:${contactId}`;
    const payload = { id: contactId };
    return { events: [{ type: 'NoticeContactStopped', subject, payload }], subjects: [subject] };
  },
  answer: () => ({ stopped: true }),
});
