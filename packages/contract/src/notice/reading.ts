/** お知らせを読む — topics and what was sent of late, for anybody; and one's own, for residents. */
import { z } from 'zod';

import { defineRoute } from '../route/index.ts';
import { wordsSchema } from './wording.ts';
import { urgencies } from './words.ts';

const townParams = z.object({
  municipalityCode: z.string().regex(/^\d{6}$/, '団体コードは6桁の数字です。'),
});

/** 届いたお知らせ */
const sentNotice = z.object({
  id: z.uuid(),
  topicCode: z.string(),
  urgency: z.enum(Object.keys(urgencies) as [keyof typeof urgencies]),
  words: wordsSchema,
  sentAt: z.iso.datetime(),
  /** True where a correction went out since. */
  isCorrected: z.boolean(),
  isCorrection: z.boolean(),
});
export type SentNotice = z.output<typeof sentNotice>;

/** 選べる分野と経路 */
export const offeredTopics = z.object({
  topics: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      plainTitle: z.string(),
      englishTitle: z.string().nullable(),
      isDisaster: z.boolean(),
    }),
  ),
  channels: z.array(z.object({ code: z.string(), title: z.string(), isOpen: z.boolean() })),
  /** VAPID — the key that a browser's push subscription is made for; null without Web Push. */
  pushKey: z.string().nullable(),
});
export type OfferedTopics = z.output<typeof offeredTopics>;

export const readingRoutes = {
  listTopics: defineRoute({
    method: 'GET',
    path: '/api/notice/towns/:municipalityCode/topics',
    summary: '選べるお知らせの分野と経路',
    audience: 'public',
    params: townParams,
    answer: offeredTopics,
  }),
  listSentNotices: defineRoute({
    method: 'GET',
    path: '/api/notice/towns/:municipalityCode/notices',
    summary: '分野の登録者すべてに送ったお知らせ（30日分）',
    audience: 'public',
    params: townParams,
    answer: z.object({ notices: z.array(sentNotice) }),
  }),
  listOwnNotices: defineRoute({
    method: 'GET',
    path: '/api/notice/own-notices',
    summary: '自分の宛先に送ったお知らせ（90日分）',
    audience: 'resident',
    answer: z.object({ notices: z.array(sentNotice) }),
  }),
} as const;
