/** お知らせの照会 — its words, what was decided, and how far its deliveries are. */
import { noticeRoutes, type WordsByLanguage } from '@yakuba/contract/notice';

import { staffNames } from '#modules/organisation/staff';
import { defineQuery } from '#platform/act';
import type { Reader } from '#platform/database';

import { refuse } from '../refusals.ts';
import { isReleased } from '../rules/decide-approval.ts';
import { deliveryFigures, noFigures } from './delivery-figures.ts';
import { findTopics } from './find-topics.ts';
import { loadMessage } from './load-message.ts';
import { summaryOf } from './message-answer.ts';

export const getMessage = defineQuery({
  name: 'notice:get_message',
  title: 'お知らせの照会',
  permission: 'notice:view_messages',
  input: noticeRoutes.getMessage.params,
  run: async (reader, { id }, { municipalityCode, now, today }) => {
    const message = await loadMessage(reader, municipalityCode, id);
    if (!message) throw refuse('notice.message.not_found');
    const people = [message.staffId, ...message.marks.map((mark) => mark.staffId)];
    const [topics, figures, related, names] = await Promise.all([
      findTopics(reader, municipalityCode, today),
      deliveryFigures(reader, { municipalityCode, messageIds: [id], now }),
      relatedTo(reader, municipalityCode, id),
      staffNames(reader, municipalityCode, people),
    ]);
    const nameOf = (account: string) => names.get(account) ?? account;
    const titles = new Map(topics.map(({ code, title }) => [code, title]));
    const found = figures.get(id) ?? noFigures;
    const { words, audience, staffId, marks, correctsId } = message;
    return {
      ...summaryOf(message, { titles, figures: isReleased(message) ? found : null }),
      words,
      audience,
      staffId,
      staffName: nameOf(staffId),
      template: related.template,
      corrects: related.messages.find((one) => one.id === correctsId) ?? null,
      correctedBy: related.messages.filter((one) => one.id !== correctsId),
      marks: marks.map((mark) => ({
        ...mark,
        staffName: nameOf(mark.staffId),
        recordedAt: mark.recordedAt.toISOString(),
      })),
    };
  },
  access: () => null,
});

interface Template {
  readonly code: string | null;
  readonly version: number | null;
}

/** The message that it corrects, and those that correct it. */
async function relatedTo(reader: Reader, municipalityCode: string, id: string) {
  const [[own], found] = await Promise.all([
    reader<Template[]>`
      select template_code as code, template_version as version from notice.message
      where municipality_code = ${municipalityCode} and id = ${id}`,
    reader<{ id: string; words: WordsByLanguage }[]>`
      select o.id, o.words from notice.message o
      where o.municipality_code = ${municipalityCode} and (o.corrects_id = ${id} or o.id = (
        select m.corrects_id from notice.message m
        where m.municipality_code = ${municipalityCode} and m.id = ${id}))
      order by o.composed_at`,
  ]);
  const { code = null, version = null } = own ?? {};
  return {
    template: code === null || version === null ? null : { code, version },
    messages: found.map((one) => ({ id: one.id, subject: one.words.ja.subject })),
  };
}
