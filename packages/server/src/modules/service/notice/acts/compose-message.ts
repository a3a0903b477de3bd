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
import { type CorrectedMessage, loadCorrected } from '../queries/load-corrected.ts';
import { answerOf, type MessageAnswer } from '../queries/message-answer.ts';
import { refuse } from '../refusals.ts';
import { settleWords } from '../rules/settle-words.ts';

const input = noticeRoutes.composeMessage.body;
type Input = z.output<typeof input>;

interface Loaded {
  readonly topic: Topic | undefined;
  readonly template: Template | undefined;
  readonly corrected: CorrectedMessage | null;
  readonly townName: string;
}

interface Decision extends StoredMessage {
  readonly template: Template | null;
}

export const composeMessage = defineAct<Input, Loaded, Decision, MessageAnswer>({
  name: 'notice:compose_message',
  title: 'お知らせの作成',
  legalBasis: '災害対策基本法第56条（警報の伝達等）、地方自治法第2条第2項',
  permission: 'notice:compose_message',
  input,
  idempotency: 'required',
  load: async (tx, { topicCode, templateCode, correctsId }, { municipalityCode, today }) => {
    const [topics, [template], profile, corrected] = await Promise.all([
      findTopics(tx, municipalityCode, today),
      templateCode === null ? [] : findTemplates(tx, municipalityCode, templateCode),
      findProfile(tx, municipalityCode, today),
      loadCorrected(tx, municipalityCode, correctsId),
    ]);
    const topic = topics.find(({ code }) => code === topicCode);
    return { topic, template, corrected, townName: profile?.name ?? '' };
  },
  decide: ({ topic, template, corrected, townName }, given, { newId, now, actor }) => {
    if (!topic) throw refuse('notice.topic.not_offered', {}, 'topicCode');
    if (given.templateCode !== null && !template) {
      throw refuse('notice.template.not_found', {}, 'templateCode');
    }
    const { urgency, values, audience, correctsId } = given;
    if (urgency === 'emergency' && !topic.isDisaster) {
      throw refuse('notice.message.emergency_only_disaster', {}, 'urgency');
    }
    if (corrected && corrected.message.topicCode !== topic.code) {
      throw refuse('notice.correction.other_topic', {}, 'topicCode');
    }
    requireAnswerable(audience);
    const builtIn = { town: townName, topic: topic.title };
    const words = settleWords({
      template: template ?? null,
      values,
      builtIn,
      words: given.words,
      corrected,
    });
    const by = { composedAt: now, staffId: actor.id, marks: [] };
    const base = { id: newId(), topicCode: topic.code, urgency, words, audience, correctsId };
    return { ...base, template: template ?? null, ...by };
  },
  save: async (tx, message, { municipalityCode }) => {
    const { marks: _none, template, composedAt, ...rest } = message;
    const row = {
      municipalityCode,
      ...rest,
      templateCode: template?.code ?? null,
      templateVersion: template?.version ?? null,
      composedAt: composedAt.toISOString(),
    };
    await insertRows(tx, 'notice.message', [row]);
  },
  record: ({ id, topicCode, urgency, correctsId }) => ({
    events: [
      {
        type: 'NoticeComposed',
        subject: `notice:${id}`,
        payload: { id, topicCode, urgency, correctsId },
      },
    ],
    subjects: [],
  }),
  answer: answerOf,
});
