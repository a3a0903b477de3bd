/** 分野の設定 — a topic that residents may choose, from a day on. */
import { noticeRoutes } from '@yakuba/contract/notice';
import type { z } from 'zod';

import { defineAct } from '#platform/act';
import { insertRows } from '#platform/database';

const input = noticeRoutes.setTopic.body;
type Input = z.output<typeof input>;

interface Decision extends Input {
  readonly id: string;
}

export const setTopic = defineAct<Input, null, Decision, { id: string }>({
  name: 'notice:set_topic',
  title: 'お知らせの分野の設定',
  legalBasis: '地方自治法第2条第2項（地域における事務）',
  permission: 'notice:set_topics',
  input,
  idempotency: 'required',
  load: () => Promise.resolve(null),
  decide: (_loaded, given, { newId }) => ({ ...given, id: newId() }),
  save: async (tx, topic, { municipalityCode, actor, now }) => {
    const by = { recordedAt: now.toISOString(), staffId: actor.id };
    await insertRows(tx, 'notice.topic', [{ municipalityCode, ...topic, ...by }]);
  },
  record: ({ id, code, validFrom }) => ({
    events: [
      {
        type: 'NoticeTopicSet',
        subject: `notice-topic:${code}`,
        effectiveOn: validFrom,
        payload: { id, code },
      },
    ],
    subjects: [],
  }),
  answer: ({ id }) => ({ id }),
});
