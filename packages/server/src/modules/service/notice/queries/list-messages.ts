/** お知らせの一覧 — newest first; with figures those that were released lately. */
import { noticeRoutes } from '@yakuba/contract/notice';

import { defineQuery } from '#platform/act';

import type { MessageMark, StoredMessage } from '../model.ts';
import { isReleased } from '../rules/decide-approval.ts';
import { deliveryFigures, noFigures } from './delivery-figures.ts';
import { findTopics } from './find-topics.ts';
import { summaryOf } from './message-answer.ts';

const PAGE = 20;
/** Older ones are counted when they are opened. */
const COUNTED_MILLISECONDS = 2 * 86_400_000;

type Row = Omit<StoredMessage, 'marks'> & {
  readonly total: number;
  readonly marks: readonly Pick<MessageMark, 'kind' | 'staffId'>[];
};

export const listMessages = defineQuery({
  name: 'notice:list_messages',
  title: 'お知らせの一覧',
  permission: 'notice:view_messages',
  input: noticeRoutes.listMessages.query,
  run: async (reader, { page }, { municipalityCode, now, today }) => {
    const rows = await reader<Row[]>`
      select m.id, m.topic_code, m.urgency, m.words, m.audience, m.corrects_id, m.composed_at,
        m.staff_id, count(*) over ()::int as total, (
          select coalesce(json_agg(json_build_object('kind', k.kind, 'staffId', k.staff_id)), '[]')
          from notice.message_mark k where k.municipality_code = m.municipality_code
            and k.message_id = m.id) as marks
      from notice.message m where m.municipality_code = ${municipalityCode}
      order by m.composed_at desc, m.id desc limit ${PAGE} offset ${(page - 1) * PAGE}`;
    const messages = rows.map(storedOf);
    const counted = messages.filter(
      (one) => isReleased(one) && now.getTime() - one.composedAt.getTime() < COUNTED_MILLISECONDS,
    );
    const messageIds = counted.map(({ id }) => id);
    const [topics, figures] = await Promise.all([
      findTopics(reader, municipalityCode, today),
      deliveryFigures(reader, { municipalityCode, messageIds, now }),
    ]);
    const titles = new Map(topics.map(({ code, title }) => [code, title]));
    return {
      messages: messages.map((message) => {
        const found = figures.get(message.id) ?? noFigures;
        return summaryOf(message, { titles, figures: counted.includes(message) ? found : null });
      }),
      total: rows[0]?.total ?? 0,
    };
  },
  access: () => null,
});

function storedOf({ total: _total, marks, ...message }: Row): StoredMessage {
  const { composedAt: recordedAt } = message;
  return { ...message, marks: marks.map((mark) => ({ ...mark, reason: null, recordedAt })) };
}
