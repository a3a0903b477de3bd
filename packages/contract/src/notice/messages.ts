/** お知らせの作成 — topics, templates, messages and their figures, for staff. */
import { z } from 'zod';

import { dateInput, optionalText, requiredText } from '../resident/inputs.ts';
import { defineRoute } from '../route/index.ts';
import { audienceCount, audienceSchema } from './audience.ts';
import { topicCode } from './subscriptions.ts';
import { deliveryStates, messageStates, urgencies } from './words.ts';

const keysOf = <T extends object>(table: T) => Object.keys(table) as [keyof T & string];

const templateCode = z
  .string()
  .regex(/^[a-z][a-z-]{1,39}$/, '文例の符号は英小文字とハイフンで入力してください。');
/** 本文 — lines are allowed, other control characters are not. */
const bodyText = z
  .string('本文を入力してください。')
  .trim()
  .min(1, '本文を入力してください。')
  .max(5000, '本文は5000文字以内で入力してください。')
  .refine(
    (text) => !/[^\n\P{Cc}]/u.test(text.replaceAll('\r\n', '\n')),
    '本文に使えない文字（制御文字）があります。取り除いてください。',
  )
  .transform((text) => text.replaceAll('\r\n', '\n'));

const words = z.strictObject({ subject: requiredText('件名', 80), body: bodyText });
export type NoticeWords = z.output<typeof words>;

/** Japanese always; where there is no plain Japanese, Japanese is sent. */
export const wordsSchema = z.strictObject({ ja: words, easy: words.nullable().default(null) });
export type WordsByLanguage = z.output<typeof wordsSchema>;

export const fieldSchema = z.strictObject({
  code: z.string().regex(/^[a-z][A-Za-z0-9]{0,29}$/, '差込項目の符号は英字で入力してください。'),
  title: requiredText('差込項目の名称', 40),
});
export type TemplateField = z.output<typeof fieldSchema>;

const messageParams = z.object({ id: z.uuid('お知らせの識別番号が正しくありません。') });

const messageSummary = z.object({
  id: z.uuid(),
  topicCode: z.string(),
  urgency: z.enum(keysOf(urgencies)),
  subject: z.string(),
  state: z.enum(keysOf(messageStates)),
  approvals: z.int(),
  approvalsNeeded: z.int(),
  composedAt: z.iso.datetime(),
});
export type MessageSummary = z.output<typeof messageSummary>;

const messageState = z.object({
  id: z.uuid(),
  state: z.enum(keysOf(messageStates)),
  approvals: z.int(),
  approvalsNeeded: z.int(),
});

export const messageRoutes = {
  setTopic: defineRoute({
    method: 'POST',
    path: '/api/notice/topics',
    summary: 'お知らせの分野を適用日から定める',
    body: z.strictObject({
      code: topicCode,
      title: requiredText('分野名', 40),
      plainTitle: requiredText('分野名（やさしい日本語）', 60),
      isDisaster: z.boolean().default(false),
      isOffered: z.boolean().default(true),
      validFrom: dateInput,
    }),
    answer: z.object({ id: z.uuid() }),
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
    answer: z.object({
      templates: z.array(
        z.object({
          code: z.string(),
          version: z.int(),
          title: z.string(),
          words: wordsSchema,
          fields: z.array(fieldSchema),
        }),
      ),
    }),
  }),
  countAudience: defineRoute({
    method: 'POST',
    path: '/api/notice/audience-counts',
    summary: '届く人数（5人未満は数を示さない）',
    body: z.strictObject({ topicCode, audience: audienceSchema.nullable().default(null) }),
    answer: audienceCount,
  }),
  composeMessage: defineRoute({
    method: 'POST',
    path: '/api/notice/messages',
    summary: 'お知らせを作成し、承認を求める',
    body: z.strictObject({
      topicCode,
      urgency: z.enum(keysOf(urgencies)),
      templateCode,
      values: z.record(z.string().max(30), requiredText('差込項目の値', 300)).default({}),
      /** 対象の条件 — null for all who chose the topic. */
      audience: audienceSchema.nullable().default(null),
    }),
    answer: messageState,
  }),
  approveMessage: defineRoute({
    method: 'POST',
    path: '/api/notice/messages/:id/approve',
    summary: 'お知らせを承認する（平時は二人、緊急は理由を記して一人）',
    params: messageParams,
    body: z.strictObject({ reason: optionalText(300) }),
    answer: messageState,
  }),
  cancelMessage: defineRoute({
    method: 'POST',
    path: '/api/notice/messages/:id/cancel',
    summary: 'お知らせを取りやめる（まだ渡していない分を止める）',
    params: messageParams,
    body: z.strictObject({ reason: requiredText('取りやめの理由', 300) }),
    answer: messageState,
  }),
  listMessages: defineRoute({
    method: 'GET',
    path: '/api/notice/messages',
    summary: 'お知らせの一覧',
    query: z.object({ page: z.coerce.number().int().min(1).max(1000).default(1) }),
    answer: z.object({ messages: z.array(messageSummary), total: z.int() }),
  }),
  getMessage: defineRoute({
    method: 'GET',
    path: '/api/notice/messages/:id',
    summary: 'お知らせの内容・経過・配信の数',
    params: messageParams,
    answer: messageSummary.extend({
      words: wordsSchema,
      audience: audienceSchema.nullable(),
      marks: z.array(
        z.object({
          kind: z.enum(['approved', 'released', 'cancelled']),
          staffId: z.string(),
          reason: z.string().nullable(),
          recordedAt: z.iso.datetime(),
        }),
      ),
      /** 配信の数 — as labels, never exact below five. */
      deliveries: z.array(
        z.object({ state: z.enum(keysOf(deliveryStates)), title: z.string(), label: z.string() }),
      ),
    }),
  }),
  receiveBounce: defineRoute({
    method: 'POST',
    path: '/api/notice/bounces/:municipalityCode',
    summary: 'メールサーバーからの不達の通知（署名つき）',
    params: z.object({ municipalityCode: z.string().regex(/^\d{6}$/) }),
    answer: z.object({ accepted: z.boolean() }),
  }),
} as const;
