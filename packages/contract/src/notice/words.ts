/** お知らせの言葉 — channels, urgencies and what becomes of a delivery. */

/** 経路 — how a resident is reached. */
export const noticeChannels = {
  mail: 'メール',
  push: 'プッシュ通知',
  sms: 'SMS',
  line: 'LINE',
} as const;
export type NoticeChannel = keyof typeof noticeChannels;

/** 言語 */
export const noticeLanguages = { ja: '日本語', easy: 'やさしい日本語', en: 'English' } as const;
export type NoticeLanguage = keyof typeof noticeLanguages;

/** 緊急度 — each has a lane of its own, in this order. */
export const urgencies = {
  emergency: '緊急',
  timely: '適時',
  bulk: '一斉',
} as const;
export type Urgency = keyof typeof urgencies;

/** お知らせの状態 */
export const messageStates = {
  waiting: '承認待ち',
  released: '送信開始',
  cancelled: '取りやめ',
} as const;
export type MessageState = keyof typeof messageStates;

/** お知らせの経過 — what was done with it, each by whom and why. */
export const messageMarks = {
  approved: '承認',
  released: '送信の開始',
  cancelled: '取りやめ',
  reviewed: '事後の確認',
} as const;
export type MessageMarkKind = keyof typeof messageMarks;

/** 配信の状態 — of one message to one contact. */
export const deliveryStates = {
  waiting: '送信待ち',
  sending: '送信中',
  handed: '引渡し済み',
  bounced: '不達',
  failed: '失敗',
  stopped: '停止済みの宛先',
  unknown: '引渡しの有無が不明',
} as const;
export type DeliveryState = keyof typeof deliveryStates;
