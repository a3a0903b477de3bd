/** お知らせの用意 — topics that residents may choose, and templates, for staff. */
import { z } from 'zod';

import { dateInput, requiredText } from '../resident/inputs.ts';
import { defineRoute } from '../route/index.ts';
import { topicCode } from './subscriptions.ts';
import { fieldSchema, templateCode, wordsSchema } from './wording.ts';

const template = z.object({
  code: z.string(),
  version: z.int(),
  title: z.string(),
  words: wordsSchema,
  fields: z.array(fieldSchema),
  recordedAt: z.iso.datetime(),
  staffId: z.string(),
  staffName: z.string(),
});
export type NoticeTemplate = z.output<typeof template>;

const topicRule = z.object({
  code: z.string(),
  title: z.string(),
  plainTitle: z.string(),
  englishTitle: z.string().nullable(),
  isDisaster: z.boolean(),
  isOffered: z.boolean(),
  validFrom: z.string(),
  /** 登録者の数 — never exact below five. */
  subscribers: z.string(),
});
export type NoticeTopicRule = z.output<typeof topicRule>;

export const settingRoutes = {
  setTopic: defineRoute({
    method: 'POST',
    path: '/api/notice/topics',
    summary: 'お知らせの分野を適用日から定める',
    body: z.strictObject({
      code: topicCode,
      title: requiredText('分野名', 40),
      plainTitle: requiredText('分野名（やさしい日本語）', 60),
      englishTitle: requiredText('分野名（英語）', 60).nullable().default(null),
      isDisaster: z.boolean().default(false),
      isOffered: z.boolean().default(true),
      validFrom: dateInput,
    }),
    answer: z.object({ id: z.uuid() }),
  }),
  listTopicRules: defineRoute({
    method: 'GET',
    path: '/api/notice/topic-rules',
    summary: 'お知らせの分野の定め（受け付けていないものも）',
    answer: z.object({ topics: z.array(topicRule) }),
  }),
  saveTemplate: defineRoute({
    method: 'POST',
    path: '/api/notice/templates',
    summary: '文例を新しい版として保存する',
    body: z.strictObject({
      code: templateCode,
      title: requiredText('文例の名称', 60),
      words: wordsSchema,
      fields: z.array(fieldSchema).max(20).default([]),
    }),
    answer: z.object({ code: z.string(), version: z.int() }),
  }),
  listTemplates: defineRoute({
    method: 'GET',
    path: '/api/notice/templates',
    summary: '文例の一覧（最新の版）',
    answer: z.object({ templates: z.array(template) }),
  }),
  listTemplateVersions: defineRoute({
    method: 'GET',
    path: '/api/notice/templates/:code/versions',
    summary: '文例の版の一覧（新しい順）',
    params: z.object({ code: templateCode }),
    answer: z.object({ templates: z.array(template) }),
  }),
} as const;
