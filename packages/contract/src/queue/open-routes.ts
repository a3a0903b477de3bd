/** 番号発券の経路（機器と住民） — by a device's token, by a secret code, or open to all. */
import { z } from 'zod';

import { dateInput, instantInput } from '../resident/inputs.ts';
import { defineRoute } from '../route/index.ts';
import {
  arrivalNumber,
  categoryCode,
  displayState,
  followedTicket,
  followParams,
  menuState,
  receptionState,
  secretCode,
  ticketAnswer,
  townParams,
} from './words.ts';

const town = '/api/queue/towns/:municipalityCode' as const;
const open = { audience: 'public' } as const;

/** 機器と住民の経路 */
export const openRoutes = {
  getMenu: defineRoute({
    method: 'GET',
    path: `${town}/menu`,
    summary: '受付の区分と待ち（発券機）',
    ...open,
    params: townParams,
    answer: menuState,
  }),
  streamMenu: defineRoute({
    method: 'GET',
    path: `${town}/menu/events`,
    summary: '受付の区分と待ちの変化（発券機）',
    ...open,
    params: townParams,
    answer: z.unknown(),
    media: 'text/event-stream',
  }),
  getReception: defineRoute({
    method: 'GET',
    path: `${town}/reception`,
    summary: '受付の今と予約できる日',
    ...open,
    params: townParams,
    answer: receptionState,
  }),
  takeTicket: defineRoute({
    method: 'POST',
    path: `${town}/tickets`,
    summary: '番号を取る（発券機）',
    ...open,
    params: townParams,
    body: z.strictObject({ categoryCode }),
    answer: ticketAnswer,
  }),
  arriveBooked: defineRoute({
    method: 'POST',
    path: `${town}/arrivals`,
    summary: '予約の番号を取る（発券機）',
    ...open,
    params: townParams,
    body: z.strictObject({ bookingCode: z.union([secretCode, arrivalNumber]) }),
    answer: ticketAnswer,
  }),
  getDisplay: defineRoute({
    method: 'GET',
    path: `${town}/display`,
    summary: '呼出しの表示（表示機）',
    ...open,
    params: townParams,
    answer: displayState,
  }),
  streamDisplay: defineRoute({
    method: 'GET',
    path: `${town}/display/events`,
    summary: '呼出しの表示の変化（表示機）',
    ...open,
    params: townParams,
    answer: z.unknown(),
    media: 'text/event-stream',
  }),
  followTicket: defineRoute({
    method: 'GET',
    path: `${town}/followed/:code`,
    summary: '自分の番号の今',
    ...open,
    params: followParams,
    answer: followedTicket,
  }),
  streamTicket: defineRoute({
    method: 'GET',
    path: `${town}/followed/:code/events`,
    summary: '自分の番号の変化',
    ...open,
    params: followParams,
    answer: z.unknown(),
    media: 'text/event-stream',
  }),
  subscribe: defineRoute({
    method: 'POST',
    path: `${town}/followed/:code/subscription`,
    summary: '呼ばれたら知らせる',
    ...open,
    callsPerMinute: 60,
    params: followParams,
    body: z.strictObject({
      endpoint: z.url('知らせの宛先の形が正しくありません。').max(1000),
      keys: z.strictObject({ p256dh: z.string().max(200), auth: z.string().max(100) }),
    }),
    answer: z.object({ isSubscribed: z.boolean() }),
  }),
  listSlots: defineRoute({
    method: 'GET',
    path: `${town}/slots`,
    summary: '予約できる時間',
    ...open,
    params: townParams,
    query: z.object({ categoryCode, day: dateInput }),
    answer: z.object({ slots: z.array(z.object({ startsAt: z.string(), left: z.int() })) }),
  }),
  book: defineRoute({
    method: 'POST',
    path: `${town}/bookings`,
    summary: '時間を予約する',
    ...open,
    callsPerMinute: 30,
    params: townParams,
    body: z.strictObject({ categoryCode, startsAt: instantInput }),
    answer: z.object({
      bookingCode: z.string(),
      arrivalNumber: z.string(),
      startsAt: z.string(),
    }),
  }),
  cancelBooking: defineRoute({
    method: 'POST',
    path: `${town}/bookings/:code/cancel`,
    summary: '予約を取り消す',
    ...open,
    params: followParams,
    answer: z.object({ isCancelled: z.literal(true) }),
  }),
} as const;
