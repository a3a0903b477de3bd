/** 番号発券の経路 — of desks and the office; those of machines and phones beside them. */
import { z } from 'zod';

import { dateInput, instantInput, optionalText, requiredText } from '../resident/inputs.ts';
import { defineRoute } from '../route/index.ts';
import { openRoutes } from './open-routes.ts';
import {
  categoryCode,
  consoleState,
  type DeviceKind,
  desk,
  deviceKinds,
  queueSettings,
  queueStatistics,
  ticketParams,
} from './words.ts';

export * from './words.ts';

const reference = z.object({ id: z.uuid() });

const deskRoutes = {
  getConsole: defineRoute({
    method: 'GET',
    path: '/api/queue/console',
    summary: '窓口の操作画面',
    answer: consoleState,
  }),
  streamConsole: defineRoute({
    method: 'GET',
    path: '/api/queue/console/events',
    summary: '窓口の操作画面の変化',
    answer: z.unknown(),
    media: 'text/event-stream',
  }),
  callNext: defineRoute({
    method: 'POST',
    path: '/api/queue/calls',
    summary: '次の番号を呼ぶ',
    body: z.strictObject({
      categoryCodes: z.array(categoryCode).min(1, '呼ぶ区分を選んでください。').max(30),
      desk,
    }),
    answer: z.object({ ticket: z.object({ id: z.uuid(), label: z.string() }).nullable() }),
  }),
  recall: defineRoute({
    method: 'POST',
    path: '/api/queue/tickets/:id/recall',
    summary: 'もう一度呼ぶ・不在にする',
    params: ticketParams,
    answer: z.object({ outcome: z.enum(['called', 'demoted', 'absent']) }),
  }),
  finish: defineRoute({
    method: 'POST',
    path: '/api/queue/tickets/:id/finish',
    summary: '対応を終える',
    params: ticketParams,
    answer: reference,
  }),
  transfer: defineRoute({
    method: 'POST',
    path: '/api/queue/tickets/:id/transfer',
    summary: '別の区分に回す',
    params: ticketParams,
    body: z.strictObject({ categoryCode }),
    answer: reference,
  }),
} as const;

const officeRoutes = {
  getSettings: defineRoute({
    method: 'GET',
    path: '/api/queue/settings',
    summary: '受付の区分・機器・予約枠',
    answer: queueSettings,
  }),
  setCategory: defineRoute({
    method: 'PUT',
    path: '/api/queue/categories/:code',
    summary: '受付の区分を定める',
    params: z.object({ code: categoryCode }),
    body: z.strictObject({
      title: requiredText('区分の名称', 40),
      titleEasy: optionalText(60),
      titleEn: optionalText(60),
      prefix: z.string().regex(/^[A-Z]$/, '番号の頭文字は英大文字1字です。'),
      /** この回数呼んでも来なければ後ろに回す */
      callsMax: z.int().min(1).max(9).default(3),
      position: z.int().min(0).max(999).default(0),
      isOpen: z.boolean().default(true),
    }),
    answer: z.object({ code: z.string() }),
  }),
  addDevice: defineRoute({
    method: 'POST',
    path: '/api/queue/devices',
    summary: '発券機・表示を登録する',
    body: z.strictObject({
      kind: z.enum(Object.keys(deviceKinds) as [DeviceKind]),
      title: requiredText('機器の名称', 40),
    }),
    /** The token is shown once. */
    answer: z.object({ id: z.uuid(), token: z.string() }),
  }),
  removeDevice: defineRoute({
    method: 'POST',
    path: '/api/queue/devices/:id/remove',
    summary: '機器の登録を外す',
    params: reference,
    answer: reference,
  }),
  setSlots: defineRoute({
    method: 'PUT',
    path: '/api/queue/slots',
    summary: '予約枠を定める',
    body: z.strictObject({
      categoryCode,
      startsAt: z.array(instantInput).min(1, '予約枠の時刻を入力してください。').max(100),
      /** 0 closes the times. */
      capacity: z.int().min(0).max(99),
    }),
    answer: z.object({ count: z.int() }),
  }),
  getStatistics: defineRoute({
    method: 'GET',
    path: '/api/queue/statistics',
    summary: '一日の統計',
    query: z.object({ day: dateInput }),
    answer: queueStatistics,
  }),
  closeDay: defineRoute({
    method: 'POST',
    path: '/api/queue/closings',
    summary: '一日を締める',
    body: z.strictObject({ day: dateInput }),
    answer: queueStatistics,
  }),
} as const;

export const queueRoutes = { ...openRoutes, ...deskRoutes, ...officeRoutes } as const;
