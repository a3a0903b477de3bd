/** 登録の停止 — of a resident's own contact, with all its topics. */
import { noticeRoutes } from '@yakuba/contract/notice';
import type { z } from 'zod';

import { ownAddresseeNumber } from '#modules/service/identity-proof';
import { defineAct } from '#platform/act';

import { refuse } from '../refusals.ts';

const input = noticeRoutes.stopContact.params;
type Input = z.output<typeof input>;

export const stopContact = defineAct<Input, boolean, Input, { stopped: boolean }>({
  name: 'notice:stop_contact',
  title: '自分のお知らせの登録の停止',
  legalBasis: '特定電子メールの送信の適正化等に関する法律第3条第3項（受信拒否）の考え方による',
  permission: 'notice:subscribe',
  input,
  idempotency: 'required',
  load: async (tx, { id }, { municipalityCode, actor }) => {
    const own = ownAddresseeNumber(actor);
    const found = await tx`
      select 1 from notice.contact where municipality_code = ${municipalityCode} and id = ${id}
        and addressee_number = ${own} for update`;
    return found.length > 0;
  },
  decide: (isOwn, given) => {
    if (!isOwn) throw refuse('notice.contact.not_found');
    return given;
  },
  save: async (tx, { id }, { municipalityCode, now }) => {
    await tx`
      update notice.contact set state = 'stopped', stop_reason = 'own-wish'
      where municipality_code = ${municipalityCode} and id = ${id}`;
    await tx`
      update notice.subscription set ended_at = ${now.toISOString()}, end_reason = 'own-wish'
      where municipality_code = ${municipalityCode} and contact_id = ${id} and ended_at is null`;
  },
  record: ({ id }) => ({
    events: [{ type: 'NoticeContactStopped', subject: `contact:${id}`, payload: { id } }],
    subjects: [`contact:${id}`],
  }),
  answer: () => ({ stopped: true }),
});
