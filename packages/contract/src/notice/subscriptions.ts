/** お知らせの登録 — what a resident or a guest chooses, confirms and stops. */
import { z } from 'zod';

import { defineRoute } from '../route/index.ts';
import { noticeChannels, noticeLanguages } from './words.ts';

const keysOf = <T extends object>(table: T) => Object.keys(table) as [keyof T & string];

export const topicCode = z
  .string()
  .regex(/^[a-z][a-z-]{1,39}$/, '分野の符号は英小文字とハイフンで入力してください。');

const minutes = z.coerce
  .number()
  .int()
  .min(0)
  .max(1439, '時刻は0時0分から23時59分までの分で入力してください。')
  .nullable();

/** 送り方の希望 — `quiet` in minutes after midnight in Japan; null: no quiet hours. */
export const wishShape = {
  language: z.enum(keysOf(noticeLanguages)).default('ja'),
  quietFrom: minutes.default(21 * 60),
  quietUntil: minutes.default(7 * 60),
};

const topics = z
  .array(topicCode)
  .min(1, '受け取りたい分野を一つ以上選んでください。')
  .max(100)
  .transform((codes) => [...new Set(codes)]);

/** プッシュ通知の登録 — as the browser makes it (W3C Push API). */
export const pushSubscription = z.strictObject({
  endpoint: z.url({ protocol: /^https$/ }).max(1000),
  keys: z.strictObject({
    p256dh: z.string().regex(/^[A-Za-z0-9_-]{80,100}={0,2}$/),
    auth: z.string().regex(/^[A-Za-z0-9_-]{20,30}={0,2}$/),
  }),
});
export type PushSubscription = z.output<typeof pushSubscription>;

export const unsubscribeCode = z
  .string()
  .regex(/^\d{6}-[A-Za-z0-9_-]{43}$/, '停止用のリンクが正しくありません。');

const ownContact = z.object({
  id: z.uuid(),
  channel: z.enum(keysOf(noticeChannels)),
  isActive: z.boolean(),
  /** 伏せた宛先 — `m•••@mail.example.jp`, enough to tell one's own addresses apart. */
  hint: z.string(),
  language: z.enum(keysOf(noticeLanguages)),
  topics: z.array(z.string()),
});
export type OwnContact = z.output<typeof ownContact>;

export const subscriptionRoutes = {
  subscribe: defineRoute({
    method: 'POST',
    path: '/api/notice/subscriptions',
    summary: 'お知らせを登録する（メールは確認番号が届く）',
    audience: 'guest',
    callsPerMinute: 60,
    body: z.strictObject({
      channel: z.enum(keysOf(noticeChannels)),
      /** メールアドレス・電話番号 — of mail, SMS and LINE. */
      address: z.string().trim().max(254).nullable().default(null),
      push: pushSubscription.nullable().default(null),
      topics,
      ...wishShape,
    }),
    answer: z.object({
      /** Null where nothing has to be confirmed. */
      confirmationId: z.uuid().nullable(),
      expiresAt: z.iso.datetime().nullable(),
    }),
  }),
  confirm: defineRoute({
    method: 'POST',
    path: '/api/notice/subscriptions/confirm',
    summary: '届いた確認番号で登録を終える',
    audience: 'guest',
    body: z.strictObject({
      confirmationId: z.uuid('確認の識別番号が正しくありません。'),
      code: z.string().regex(/^\d{8}$/, '確認番号は8桁の数字で入力してください。'),
    }),
    answer: z.object({ isConfirmed: z.boolean(), attemptsLeft: z.int() }),
  }),
  listOwnContacts: defineRoute({
    method: 'GET',
    path: '/api/notice/own-contacts',
    summary: '自分の登録の一覧（カードでサインインした人）',
    audience: 'resident',
    answer: z.object({ contacts: z.array(ownContact) }),
  }),
  chooseTopics: defineRoute({
    method: 'POST',
    path: '/api/notice/own-contacts/:id/topics',
    summary: '自分の登録の分野を選び直す',
    audience: 'resident',
    params: z.object({ id: z.uuid('登録の識別番号が正しくありません。') }),
    body: z.strictObject({ topics, language: wishShape.language }),
    answer: z.object({ topics: z.array(z.string()) }),
  }),
  stopPush: defineRoute({
    method: 'POST',
    path: '/api/notice/subscriptions/stop-push',
    summary: 'この端末のプッシュ通知をやめる',
    audience: 'guest',
    callsPerMinute: 60,
    body: z.strictObject({ push: pushSubscription }),
    answer: z.object({ stopped: z.boolean() }),
  }),
  stopContact: defineRoute({
    method: 'POST',
    path: '/api/notice/own-contacts/:id/stop',
    summary: '自分の登録をやめる',
    audience: 'resident',
    params: z.object({ id: z.uuid('登録の識別番号が正しくありません。') }),
    answer: z.object({ stopped: z.boolean() }),
  }),
  unsubscribePage: defineRoute({
    method: 'GET',
    path: '/api/notice/unsubscribe/:code',
    summary: '停止の画面（開くだけでは停止しない）',
    audience: 'public',
    params: z.object({ code: unsubscribeCode }),
    answer: z.string(),
    media: 'text/html; charset=utf-8',
  }),
  /** RFC 8058 — one click, without a session; the body is not looked at. */
  unsubscribe: defineRoute({
    method: 'POST',
    path: '/api/notice/unsubscribe/:code',
    summary: 'この分野のお知らせを停止する',
    audience: 'public',
    params: z.object({ code: unsubscribeCode }),
    answer: z.string(),
    media: 'text/html; charset=utf-8',
  }),
} as const;
