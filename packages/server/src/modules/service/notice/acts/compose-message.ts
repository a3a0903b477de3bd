/** お知らせの作成 — the words are settled now; nothing leaves before it is approved. */
import { noticeRoutes } from '@yakuba/contract/notice';
import type { z } from 'zod';

import { findProfile } from '#modules/organisation/municipality';
import { defineAct } from '#platform/act';
import { insertRows } from '#platform/database';

import type { StoredMessage } from '../model.ts';
import { requireAnswerable } from '../queries/audience-members.ts';
import { findTemplates, type Template } from '../queries/find-template.ts';
import { findTopics, type Topic } from '../queries/find-topics.ts';
import { answerOf, type MessageAnswer } from '../queries/message-answer.ts';
import { refuse } from '../refusals.ts';
import { checkValues, renderWords } from '../rules/render-template.ts';

const input = noticeRoutes.composeMessage.body;
type Input = z.output<typeof input>;

interface Loaded {
  readonly topic: Topic | undefined;
  readonly template: Template | undefined;
  readonly townName: string;
}

interface Decision extends StoredMessage {
  readonly template: Template;
}

export const composeMessage = defineAct<Input, Loaded, Decision, MessageAnswer>({
  name: 'notice:compose_message',
  title: 'お知らせの作成',
  legalBasis: '災害対策基本法第56条（警報の伝達等）、地方自治法第2条第2項',
  permission: 'notice:compose_message',
  input,
  idempotency: 'required',
  load: async (tx, { topicCode, templateCode }, { municipalityCode, today }) => {
    const [topics, [template], profile] = await Promise.all([
      findTopics(tx, municipalityCode, today),
      findTemplates(tx, municipalityCode, templateCode),
      findProfile(tx, municipalityCode, today),
    ]);
    const topic = topics.find(({ code }) => code === topicCode);
    return { topic, template, townName: profile?.name ?? '' };
  },
  decide: ({ topic, template, townName }, given, { newId, now, actor }) => {
    if (!topic) throw refuse('notice.topic.not_offered', {}, 'topicCode');
    if (!template) throw refuse('notice.template.not_found', {}, 'templateCode');
    const { urgency, values, audience } = given;
    if (urgency === 'emergency' && !topic.isDisaster) {
      throw refuse('notice.message.emergency_only_disaster', {}, 'urgency');
    }
    checkValues(template.fields, values);
    requireAnswerable(audience);
    const words = renderWords(template.words, { ...values, town: townName, topic: topic.title });
    const by = { composedAt: now, staffId: actor.id, marks: [] };
    return { id: newId(), topicCode: topic.code, urgency, words, audience, template, ...by };
  },
  save: async (tx, message, { municipalityCode }) => {
    const { id, topicCode, urgency, words, audience, composedAt, staffId, template } = message;
    const row = {
      municipalityCode,
      id,
      topicCode,
      urgency,
      templateCode: template.code,
      templateVersion: template.version,
      words,
      audience,
      composedAt: composedAt.toISOString(),
      staffId,
    };
    await insertRows(tx, 'notice.message', [row]);
  },
  record: ({ id, topicCode, urgency }) => ({
    events: [
      {
        type: 'NoticeComposed',
        subject: `notice:${id}`,
        payload: { id, topicCode, urgency },
      },
    ],
    subjects: [],
  }),
  answer: answerOf,
});
