/** 分野の定めの一覧 — in force today, offered or not, each with how many have chosen it. */
import { z } from 'zod';

import { defineQuery } from '#platform/act';

import { disclosedCount } from '../rules/disclosed-count.ts';
import { findTopics } from './find-topics.ts';

export const listTopicRules = defineQuery({
  name: 'notice:list_topic_rules',
  title: 'お知らせの分野の定めの一覧',
  permission: 'notice:view_messages',
  input: z.object({}),
  run: async (reader, _input, { municipalityCode, today }) => {
    const [topics, counts] = await Promise.all([
      findTopics(reader, municipalityCode, today),
      reader<{ topicCode: string; count: number }[]>`
        select s.topic_code, count(*)::int as count from notice.subscription s
        join notice.contact c on c.municipality_code = s.municipality_code and c.id = s.contact_id
        where s.municipality_code = ${municipalityCode} and s.ended_at is null
          and c.state = 'active'
        group by s.topic_code`,
    ]);
    const chosen = new Map(counts.map(({ topicCode, count }) => [topicCode, count]));
    return {
      topics: topics.map((topic) => ({
        ...topic,
        subscribers: disclosedCount(chosen.get(topic.code) ?? 0).label,
      })),
    };
  },
  access: () => null,
});
