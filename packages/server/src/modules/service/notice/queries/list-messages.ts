/** お知らせの一覧 — newest first. */
import { noticeRoutes } from '@yakuba/contract/notice';

import { defineQuery } from '#platform/act';

import type { StoredMessage } from '../model.ts';
import { summaryOf } from './message-answer.ts';

const PAGE = 50;

export const listMessages = defineQuery({
  name: 'notice:list_messages',
  title: 'お知らせの一覧',
  permission: 'notice:view_messages',
  input: noticeRoutes.listMessages.query,
  run: async (reader, { page }, { municipalityCode }) => {
    const rows = await reader<(StoredMessage & { total: number })[]>`
      select m.id, m.topic_code, m.urgency, m.words, m.audience, m.composed_at, m.staff_id,
        count(*) over ()::int as total, (
          select coalesce(json_agg(json_build_object('kind', k.kind)), '[]')
          from notice.message_mark k where k.municipality_code = m.municipality_code
            and k.message_id = m.id) as marks
      from notice.message m where m.municipality_code = ${municipalityCode}
      order by m.composed_at desc, m.id desc limit ${PAGE} offset ${(page - 1) * PAGE}`;
    return { messages: rows.map(summaryOf), total: rows[0]?.total ?? 0 };
  },
  access: () => null,
});
