/**
 * 分野の選び直し — of a resident's own contact, whose address agreed long ago: what is no longer
 * chosen ends, what is chosen anew begins.
 */
import { type NoticeLanguage, noticeRoutes } from '@yakuba/contract/notice';
import type { z } from 'zod';

import { ownAddresseeNumber } from '#modules/service/identity-proof';
import { defineAct } from '#platform/act';

import type { QuietHours } from '../model.ts';
import { findTopics } from '../queries/find-topics.ts';
import { refuse } from '../refusals.ts';
import { activateContact } from '../store/activate-contact.ts';

const { params, body } = noticeRoutes.chooseTopics;
const input = params.extend(body.shape);
type Input = z.output<typeof input>;

interface Loaded {
  readonly contact: QuietHours | null;
  readonly offered: readonly string[];
}

interface Decision {
  readonly id: string;
  readonly topics: readonly string[];
  readonly language: NoticeLanguage;
  readonly quiet: QuietHours;
  readonly own: string | null;
}

export const chooseTopics = defineAct<Input, Loaded, Decision, { topics: readonly string[] }>({
  name: 'notice:choose_topics',
  title: '自分のお知らせの分野の選び直し',
  legalBasis: '特定電子メールの送信の適正化等に関する法律第3条（同意）の考え方による',
  permission: 'notice:subscribe',
  input,
  idempotency: 'required',
  load: async (tx, { id }, { municipalityCode, today, actor }) => {
    const topics = await findTopics(tx, municipalityCode, today);
    const [contact] = await tx<QuietHours[]>`
      select quiet_from, quiet_until from notice.contact
      where municipality_code = ${municipalityCode} and id = ${id} and state = 'active'
        and addressee_number = ${ownAddresseeNumber(actor)} for update`;
    const offered = topics.filter(({ isOffered }) => isOffered).map(({ code }) => code);
    return { contact: contact ?? null, offered };
  },
  decide: ({ contact, offered }, { id, topics, language }, { actor }) => {
    if (!contact) throw refuse('notice.contact.not_found');
    if (topics.some((code) => !offered.includes(code))) {
      throw refuse('notice.topic.not_offered', {}, 'topics');
    }
    return { id, topics, language, quiet: contact, own: ownAddresseeNumber(actor) };
  },
  save: async (tx, { id, topics, language, quiet, own }, { municipalityCode, now }) => {
    await tx`
      update notice.subscription set ended_at = ${now.toISOString()}, end_reason = 'own-wish'
      where municipality_code = ${municipalityCode} and contact_id = ${id} and ended_at is null
        and topic_code <> all(${[...topics]}::text[])`;
    const wish = { language, quietFrom: quiet.quietFrom, quietUntil: quiet.quietUntil };
    const activation = { contactId: id, topics, wish, addresseeNumber: own };
    await activateContact(tx, { municipalityCode, now }, activation);
  },
  record: ({ id, topics }) => ({
    events: [{ type: 'NoticeSubscribed', subject: `contact:${id}`, payload: { topics } }],
    subjects: [`contact:${id}`],
  }),
  answer: ({ topics }) => ({ topics }),
});
