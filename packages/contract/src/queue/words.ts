/** 番号発券の言葉 — states, devices, and what screens show. */
import { z } from 'zod';

import { requiredText } from '../resident/inputs.ts';

/** 番号の状態 */
export const ticketStatuses = {
  waiting: '待ち',
  called: '呼出し中',
  done: '済み',
  absent: '不在で終了',
  closed: '締めで終了',
} as const;
export type TicketStatus = keyof typeof ticketStatuses;

export const deviceKinds = { 'ticket-machine': '発券機', display: '表示' } as const;
export type DeviceKind = keyof typeof deviceKinds;

/** 番号の状態の形 */
export const statusSchema = z.enum(Object.keys(ticketStatuses) as [TicketStatus]);
/** 区分の符号 */
export const categoryCode = z
  .string()
  .regex(/^[a-z0-9-]{1,30}$/, '区分の符号は半角の英小文字・数字・ハイフンで入力してください。');
/** 窓口の番号 */
export const desk = requiredText('窓口の番号', 20);
/** 町 — of a path. */
export const townParams = z.object({
  municipalityCode: z.string().regex(/^\d{6}$/, '団体コードは6桁の数字です。'),
});
/** 符号 — 128 random bits; of a ticket or a booking. */
export const secretCode = z.string().regex(/^[A-Za-z0-9_-]{22}$/, '番号の控えが正しくありません。');
/** 町と符号 — of a path. */
export const followParams = townParams.extend({ code: secretCode });
/** 予約番号 — six digits, good on the day of the booking and at a ticket machine alone. */
export const arrivalNumber = z.string().regex(/^\d{6}$/, '予約番号は6桁の数字です。');
/** 番号の識別 — of a path. */
export const ticketParams = z.object({ id: z.uuid('番号の識別が正しくありません。') });
/** 待ち時間の見込み — null while nothing is known. Minutes; `errorMinutes` as the past shows. */
export const waitEstimate = z.object({ minutes: z.int(), errorMinutes: z.int() }).nullable();
export type WaitEstimate = z.output<typeof waitEstimate>;

/** 区分の名称 — plain Japanese and English where the town has given them. */
const titles = { titleEasy: z.string().nullable(), titleEn: z.string().nullable() };

/** 区分と待ち */
export const menuLine = z.object({
  code: z.string(),
  title: z.string(),
  ...titles,
  prefix: z.string(),
  waiting: z.int(),
  estimate: waitEstimate,
});

export type MenuLine = z.output<typeof menuLine>;

/** 発券機の画面 */
export const menuState = z.object({ menu: z.array(menuLine), isClosed: z.boolean() });
export type MenuState = z.output<typeof menuState>;

/** 受付の今 — for anybody at home: who waits, what can be booked, how telephones are told. */
export const receptionState = menuState.extend({
  /** 予約できる区分と日 — days with a free place. */
  bookable: z.array(z.object({ categoryCode: z.string(), days: z.array(z.string()) })),
  /** 知らせの公開鍵（VAPID） — null where no notices are sent. */
  pushKey: z.string().nullable(),
});
export type ReceptionState = z.output<typeof receptionState>;

/** 発券の応答 */
export const ticketAnswer = z.object({
  id: z.uuid(),
  label: z.string(),
  categoryTitle: z.string(),
  ahead: z.int(),
  estimate: waitEstimate,
  /** 追跡の符号 — shown once, on the paper; the database keeps its hash. */
  followCode: z.string(),
});
export type TicketAnswer = z.output<typeof ticketAnswer>;

/** 自分の番号の今 */
export const followedTicket = z.object({
  label: z.string(),
  categoryTitle: z.string(),
  ...titles,
  status: statusSchema,
  ahead: z.int(),
  estimate: waitEstimate,
  desk: z.string().nullable(),
});
export type FollowedTicket = z.output<typeof followedTicket>;

/** 呼出しの表示 */
export const displayState = z.object({
  calls: z.array(
    z.object({ label: z.string(), desk: z.string(), calledAt: z.string(), callCount: z.int() }),
  ),
  waiting: z.array(menuLine),
  isClosed: z.boolean(),
});
export type DisplayState = z.output<typeof displayState>;

/** 窓口の操作画面の番号 */
export const consoleTicket = z.object({
  id: z.uuid(),
  label: z.string(),
  categoryCode: z.string(),
  status: statusSchema,
  desk: z.string().nullable(),
  callCount: z.int(),
  /** この回数呼んでも来なければ後ろに回す */
  callsMax: z.int(),
  /** 一度後ろに回した */
  isDemoted: z.boolean(),
  isBooked: z.boolean(),
  issuedAt: z.string(),
  calledAt: z.string().nullable(),
});
export type ConsoleTicket = z.output<typeof consoleTicket>;

/** 窓口の操作画面 */
export const consoleState = menuState.extend({
  day: z.string(),
  tickets: z.array(consoleTicket),
});
export type ConsoleState = z.output<typeof consoleState>;

/** 受付の設定 — categories (closed ones too), devices, and the slots of the coming weeks. */
export const queueSettings = z.object({
  categories: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      ...titles,
      prefix: z.string(),
      callsMax: z.int(),
      position: z.int(),
      isOpen: z.boolean(),
    }),
  ),
  devices: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(Object.keys(deviceKinds) as [DeviceKind]),
      title: z.string(),
    }),
  ),
  slots: z.array(
    z.object({
      categoryCode: z.string(),
      startsAt: z.string(),
      capacity: z.int(),
      taken: z.int(),
    }),
  ),
});
export type QueueSettings = z.output<typeof queueSettings>;

/** 一日の統計 */
export const queueStatistics = z.object({
  day: z.string(),
  categories: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      issued: z.int(),
      served: z.int(),
      absent: z.int(),
      left: z.int(),
      waitMedianMinutes: z.number().nullable(),
      waitP90Minutes: z.number().nullable(),
      serviceMedianMinutes: z.number().nullable(),
      /** 見込みの誤差 — median of |estimate − truth|. */
      estimateErrorMinutes: z.number().nullable(),
      /** 見込みを示した番号のうち呼ばれたもの */
      promised: z.int(),
      /** 示した誤差の内に呼ばれたもの */
      kept: z.int(),
      promisedMedianMinutes: z.number().nullable(),
    }),
  ),
});
export type QueueStatistics = z.output<typeof queueStatistics>;
