/** お知らせの照会 — its words, what was decided, and how far its deliveries are. */
import { type DeliveryState, deliveryStates, noticeRoutes } from '@yakuba/contract/notice';

import { defineQuery } from '#platform/act';

import { refuse } from '../refusals.ts';
import { disclosedCount } from '../rules/disclosed-count.ts';
import { loadMessage } from './load-message.ts';
import { summaryOf } from './message-answer.ts';

export const getMessage = defineQuery({
  name: 'notice:get_message',
  title: 'お知らせの照会',
  permission: 'notice:view_messages',
  input: noticeRoutes.getMessage.params,
  run: async (reader, { id }, { municipalityCode }) => {
    const message = await loadMessage(reader, municipalityCode, id);
    if (!message) throw refuse('notice.message.not_found');
    const counts = await reader<{ state: DeliveryState; count: number }[]>`
      select state, count(*)::int as count from notice.delivery
      where municipality_code = ${municipalityCode} and message_id = ${id}
      group by state order by state`;
    return {
      ...summaryOf(message),
      words: message.words,
      audience: message.audience,
      marks: message.marks.map((mark) => ({
        ...mark,
        recordedAt: mark.recordedAt.toISOString(),
      })),
      deliveries: counts.map(({ state, count }) => ({
        state,
        title: deliveryStates[state],
        label: disclosedCount(count).label,
      })),
    };
  },
  access: () => null,
});
