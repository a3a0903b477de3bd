/** コンビニ交付 — what travels between the centre and the town, and what staff set and see. */
import { z } from 'zod';

import { certificateItemSchema, certificateKindSchema } from '../certificate/index.ts';
import { dateInput, instantInput, requiredText } from '../resident/inputs.ts';
import { defineRoute } from '../route/index.ts';
import { kioskServiceState } from './centre.ts';
import { kioskStatuses } from './words.ts';

export * from './centre.ts';
export * from './words.ts';

const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '時刻は「06:30」の形で入力してください。');
const stopReference = z.object({ id: z.uuid('停止の識別番号が正しくありません。') });

const offeringFields = {
  kind: certificateKindSchema,
  scope: z.enum(['self', 'household']),
  items: z.array(certificateItemSchema).max(20),
  copiesMax: z.int().min(1, '部数の上限は1以上にしてください。').max(20),
  isOffered: z.boolean(),
  validFrom: dateInput,
};

/** 停止 */
export const kioskStop = z.object({
  id: z.uuid(),
  stopsAt: z.string(),
  /** Null until further notice. */
  resumesAt: z.string().nullable(),
  reason: z.string(),
});
export type KioskStop = z.output<typeof kioskStop>;

/** 請求の一行 */
export const kioskRequestLine = z.object({
  requestId: z.string(),
  terminal: z.string(),
  kind: z.string(),
  kindTitle: z.string(),
  copies: z.int(),
  feeYen: z.int(),
  status: z.enum(Object.keys(kioskStatuses) as [keyof typeof kioskStatuses]),
  requestedAt: z.string(),
  addresseeNumbers: z.array(z.string()),
});
export type KioskRequestLine = z.output<typeof kioskRequestLine>;

/** 断った求めの一行 */
export const kioskRefusalLine = z.object({
  id: z.string(),
  at: z.string(),
  terminal: z.string(),
  /** Code of the refusal; see `kioskRefusals`. */
  code: z.string(),
  /** 停止からの秒数 — of what was refused because of a stop; null otherwise. */
  afterStopSeconds: z.number().nullable(),
});
export type KioskRefusalLine = z.output<typeof kioskRefusalLine>;

export const kioskRoutes = {
  getService: defineRoute({
    method: 'GET',
    path: '/api/kiosk/service',
    summary: 'コンビニ交付の時間・停止・取扱い',
    answer: kioskServiceState.extend({
      opensAt: z.string(),
      closesAt: z.string(),
      stops: z.array(kioskStop),
      offerings: z.array(z.object(offeringFields).omit({ isOffered: true })),
    }),
  }),
  setServiceHours: defineRoute({
    method: 'POST',
    path: '/api/kiosk/service-hours',
    summary: '取扱時間を適用日から定める',
    body: z
      .strictObject({ validFrom: dateInput, opensAt: clock, closesAt: clock })
      .refine(({ opensAt, closesAt }) => opensAt < closesAt, {
        path: ['closesAt'],
        message: '終了の時刻は開始より後にしてください。',
      }),
    answer: z.object({ id: z.uuid() }),
  }),
  setOffering: defineRoute({
    method: 'POST',
    path: '/api/kiosk/offerings',
    summary: '取り扱う証明書を適用日から定める',
    body: z.strictObject(offeringFields),
    answer: z.object({ id: z.uuid() }),
  }),
  planStop: defineRoute({
    method: 'POST',
    path: '/api/kiosk/stops',
    summary: '停止を定める（今すぐの停止を含む）',
    body: z
      .strictObject({
        /** Null: at once. */
        stopsAt: instantInput.nullable(),
        resumesAt: instantInput.nullable(),
        reason: requiredText('停止の理由', 200),
      })
      .refine(
        ({ stopsAt, resumesAt }) =>
          !stopsAt || !resumesAt || Date.parse(resumesAt) > Date.parse(stopsAt),
        { path: ['resumesAt'], message: '再開の日時は停止より後にしてください。' },
      ),
    answer: z.object({ id: z.uuid() }),
  }),
  endStop: defineRoute({
    method: 'POST',
    path: '/api/kiosk/stops/:id/end',
    summary: '停止を取りやめる・終える',
    params: stopReference,
    answer: z.object({ id: z.uuid() }),
  }),
  listRequests: defineRoute({
    method: 'GET',
    path: '/api/kiosk/requests',
    summary: 'コンビニ交付の請求の一覧（一日分）',
    query: z.object({
      on: dateInput,
      /** 送信したまま印刷の報告がないもの */
      isUnsettled: z.enum(['true', 'false']).default('false'),
    }),
    answer: z.object({ requests: z.array(kioskRequestLine) }),
  }),
  listRefusals: defineRoute({
    method: 'GET',
    path: '/api/kiosk/refusals',
    summary: 'センターの求めを断った記録（一日分、新しい100件）',
    query: z.object({ on: dateInput }),
    answer: z.object({
      refusals: z.array(kioskRefusalLine),
      /** 停止してから初めて断るまでの秒数 — of the newest stop of the day that anybody met. */
      firstAfterStopSeconds: z.number().nullable(),
    }),
  }),
} as const;
