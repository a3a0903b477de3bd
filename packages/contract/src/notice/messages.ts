/** お知らせの作成と配信 — messages, what was decided about them, and their figures, for staff. */
import { z } from 'zod';

import { optionalText, requiredText } from '../resident/inputs.ts';
import { defineRoute } from '../route/index.ts';
import { audienceCount, audienceSchema } from './audience.ts';
import { topicCode } from './subscriptions.ts';
import { templateCode, wordsSchema } from './wording.ts';
import { messageMarks, messageStates, urgencies } from './words.ts';

const keysOf = <T extends object>(table: T) => Object.keys(table) as [keyof T & string];

const messageParams = z.object({ id: z.uuid('お知らせの識別番号が正しくありません。') });

/** 配信の数 — labels, never exact from one to four; nothing before it is released. */
export const deliveryFigures = z.object({
  total: z.string(),
  handed: z.string(),
  /** 送信待ち and 送信中 together. */
  waiting: z.string(),
  /** Of those waiting: put off by somebody's quiet hours. */
  quiet: z.string(),
  failed: z.string(),
  bounced: z.string(),
  stopped: z.string(),
  unknown: z.string(),
  /** 滞留 — waiting longer than the lane allows, or tried in vain. */
  stuck: z.string(),
  /** Share that waits no more, 0 to 100; null below five deliveries. */
  percent: z.int().nullable(),
  isUnderWay: z.boolean(),
  /** From the release to the first that was handed over. */
  firstSeconds: z.number().nullable(),
});
export type DeliveryFigures = z.output<typeof deliveryFigures>;

const messageSummary = z.object({
  id: z.uuid(),
  topicCode: z.string(),
  topicTitle: z.string(),
  urgency: z.enum(keysOf(urgencies)),
  subject: z.string(),
  state: z.enum(keysOf(messageStates)),
  approvals: z.int(),
  approvalsNeeded: z.int(),
  /** 事後の確認を待つ — an emergency that went out on one approval. */
  isReviewDue: z.boolean(),
  /** 訂正版 — of this message; null where it corrects none. */
  correctsId: z.uuid().nullable(),
  composedAt: z.iso.datetime(),
  /** Of what was released lately; null otherwise, and on one message always there. */
  figures: deliveryFigures.nullable(),
});
export type MessageSummary = z.output<typeof messageSummary>;

const messageReference = z.object({ id: z.uuid(), subject: z.string() });

const messageDetail = messageSummary.extend({
  words: wordsSchema,
  audience: audienceSchema.nullable(),
  /** 作成者 */
  staffId: z.string(),
  staffName: z.string(),
  template: z.object({ code: z.string(), version: z.int() }).nullable(),
  corrects: messageReference.nullable(),
  correctedBy: z.array(messageReference),
  marks: z.array(
    z.object({
      kind: z.enum(keysOf(messageMarks)),
      staffId: z.string(),
      staffName: z.string(),
      reason: z.string().nullable(),
      recordedAt: z.iso.datetime(),
    }),
  ),
});
export type MessageDetail = z.output<typeof messageDetail>;

const messageState = messageSummary.pick({
  id: true,
  state: true,
  approvals: true,
  approvalsNeeded: true,
  isReviewDue: true,
});

export const messageRoutes = {
  countAudience: defineRoute({
    method: 'POST',
    path: '/api/notice/audience-counts',
    summary: '届く人数（5人未満は数を示さない）',
    body: z.strictObject({
      topicCode,
      audience: audienceSchema.nullable().default(null),
      /** 訂正するお知らせ — then those who were sent it. */
      correctsId: z.uuid().nullable().default(null),
    }),
    answer: audienceCount,
  }),
  composeMessage: defineRoute({
    method: 'POST',
    path: '/api/notice/messages',
    summary: 'お知らせを作成し、承認を求める',
    body: z
      .strictObject({
        topicCode,
        urgency: z.enum(keysOf(urgencies)),
        /** 文例から — with its values; or the words themselves. */
        templateCode: templateCode.nullable().default(null),
        values: z.record(z.string().max(30), requiredText('差込項目の値', 300)).default({}),
        words: wordsSchema.nullable().default(null),
        /** 対象の条件 — null for all who chose the topic. */
        audience: audienceSchema.nullable().default(null),
        /** 訂正版 — goes to exactly those who were sent the message named, and to nobody else. */
        correctsId: z.uuid().nullable().default(null),
      })
      .refine(({ templateCode: code, words }) => (code === null) !== (words === null), {
        path: ['words'],
        message: '文例を選ぶか、文を入力してください。',
      })
      .refine(({ correctsId, audience }) => correctsId === null || audience === null, {
        path: ['audience'],
        message: '訂正版の届け先は、訂正するお知らせが届いた人です。条件を外してください。',
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
  reviewMessage: defineRoute({
    method: 'POST',
    path: '/api/notice/messages/:id/review',
    summary: '一人の承認で送った緊急のお知らせを、別の人が事後に確認する',
    params: messageParams,
    body: z.strictObject({ reason: requiredText('確認した内容', 300) }),
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
    answer: messageDetail,
  }),
  receiveBounce: defineRoute({
    method: 'POST',
    path: '/api/notice/bounces/:municipalityCode',
    callsPerMinute: 1200,
    summary: 'メールサーバーからの不達の通知（署名つき）',
    params: z.object({ municipalityCode: z.string().regex(/^\d{6}$/) }),
    answer: z.object({ accepted: z.boolean() }),
  }),
} as const;
