/** 手数料 — what of fees, payments and the daily closing travels over HTTP. */
import { z } from 'zod';

import { dateInput, optionalText, requiredText } from '../resident/inputs.ts';
import { defineRoute } from '../route/index.ts';
import {
  closingAnswer,
  dailyTotals,
  differencesAnswer,
  feeAnswer,
  feeHistory,
  feeRuleSchema,
  paymentAnswer,
  paymentDetail,
  paymentLine,
  publicFee,
} from './answers.ts';
import { type Channel, channels, counterMethods } from './words.ts';

export * from './answers.ts';
export * from './words.ts';

const keysOf = <T extends object>(table: T) => Object.keys(table) as [keyof T & string];
const reference = requiredText('対象の番号', 100);

export const paymentReference = z.object({
  id: z.uuid('支払いの識別番号が正しくありません。'),
});
const dayParams = z.object({ day: dateInput });

export const paymentRoutes = {
  listFeeRules: defineRoute({
    method: 'GET',
    path: '/api/payment/fee-rules',
    summary: 'その日の手数料と減免の一覧',
    query: z.object({ on: dateInput.optional() }),
    answer: feeRuleSchema,
  }),
  getFeeHistory: defineRoute({
    method: 'GET',
    path: '/api/payment/fee-history',
    summary: '手数料と減免の定めの履歴',
    answer: feeHistory,
  }),
  setFee: defineRoute({
    method: 'POST',
    path: '/api/payment/fee-rules',
    summary: '手数料の額を適用日から定める',
    body: z.strictObject({
      item: requiredText('証明書・手続の種別', 60),
      /** Null for every channel without an amount of its own. */
      channel: z.enum(keysOf(channels)).nullable().default(null),
      /** Null ends the fee. */
      amountYen: z.coerce.number().int().min(0).max(1_000_000).nullable(),
      validFrom: dateInput,
      legalBasis: requiredText('根拠', 200),
    }),
    answer: z.object({ id: z.uuid() }),
  }),
  setExemption: defineRoute({
    method: 'POST',
    path: '/api/payment/exemptions',
    summary: '減免の事由を適用日から定める',
    body: z
      .strictObject({
        code: z.string().regex(/^[a-z][a-z-]{1,39}$/, '減免の符号は英小文字で入力してください。'),
        title: requiredText('減免の名称', 60),
        legalBasis: requiredText('根拠', 200),
        /** Null for whatever has a fee. */
        items: z.array(requiredText('種別', 60)).min(1).max(50).nullable().default(null),
        rate: z.enum(['full', 'half']),
        validFrom: dateInput,
        validUntil: dateInput.nullable().default(null),
      })
      .refine((rule) => rule.validUntil === null || rule.validUntil > rule.validFrom, {
        path: ['validUntil'],
        message: '適用終了日は、適用開始日より後の日にしてください。',
      }),
    answer: z.object({ id: z.uuid() }),
  }),
  quoteFee: defineRoute({
    method: 'GET',
    path: '/api/payment/fees',
    summary: '手数料の計算',
    query: z.object({
      item: z.string().min(1).max(60),
      copies: z.coerce.number().int().min(1).max(100).default(1),
      channel: z.enum(keysOf(channels)),
      exemption: z.string().max(40).optional(),
    }),
    answer: feeAnswer,
  }),
  getPublicFee: defineRoute({
    method: 'GET',
    path: '/api/payment/public-fees/:municipalityCode',
    summary: '申請の前に見る手数料（サインイン不要）',
    audience: 'public',
    callsPerMinute: 240,
    params: z.object({ municipalityCode: z.string().regex(/^\d{6}$/) }),
    query: z.object({
      item: z.string().min(1).max(60),
      copies: z.coerce.number().int().min(1).max(100).default(1),
      channel: z.enum(keysOf(channels)),
    }),
    answer: publicFee,
  }),
  takeCounterPayment: defineRoute({
    method: 'POST',
    path: '/api/payment/counter-payments',
    summary: '窓口で手数料を受け取る',
    body: z.strictObject({
      reference,
      item: requiredText('証明書・手続の種別', 60),
      copies: z.coerce.number().int().min(1).max(100).default(1),
      channel: z.enum(['counter', 'post'] satisfies Channel[]).default('counter'),
      exemption: optionalText(40),
      method: z.enum(keysOf(counterMethods)),
      /** 預り金 — of cash, from which the change is told. */
      tenderedYen: z.coerce.number().int().min(0).max(10_000_000).nullable().default(null),
    }),
    answer: paymentAnswer.extend({ changeYen: z.int() }),
  }),
  refundCounterPayment: defineRoute({
    method: 'POST',
    path: '/api/payment/payments/:id/refund',
    summary: '手数料を還付する',
    params: paymentReference,
    body: z.strictObject({ reason: requiredText('還付の理由', 300) }),
    answer: paymentAnswer,
  }),
  listPayments: defineRoute({
    method: 'GET',
    path: '/api/payment/payments',
    summary: 'ある日の支払い・ある対象の支払い',
    query: z
      .object({ day: dateInput.optional(), reference: reference.optional() })
      .refine(({ day, reference: of }) => (day === undefined) !== (of === undefined), {
        path: ['day'],
        message: '日付か対象の番号のどちらか一つを指定してください。',
      }),
    answer: z.object({ payments: z.array(paymentLine) }),
  }),
  getPayment: defineRoute({
    method: 'GET',
    path: '/api/payment/payments/:id',
    summary: '支払いの状態と経過',
    params: paymentReference,
    answer: paymentDetail,
  }),
  listDifferences: defineRoute({
    method: 'GET',
    path: '/api/payment/differences',
    summary: '入金と交付の食違いの一覧',
    answer: differencesAnswer,
  }),
  getDay: defineRoute({
    method: 'GET',
    path: '/api/payment/days/:day',
    summary: '日計表',
    params: dayParams,
    answer: dailyTotals,
  }),
  exportDay: defineRoute({
    method: 'GET',
    path: '/api/payment/days/:day/csv',
    summary: '日計の明細（CSV）',
    params: dayParams,
    answer: z.object({ fileName: z.string(), csv: z.string() }),
  }),
  closeDay: defineRoute({
    method: 'POST',
    path: '/api/payment/days/:day/close',
    summary: '日計を締める',
    params: dayParams,
    body: z.strictObject({
      /** 現金の実査 — counted in the drawer. */
      countedCashYen: z.coerce.number().int().min(0).max(1_000_000_000),
      note: optionalText(500),
    }),
    answer: closingAnswer,
  }),
  receiveCallback: defineRoute({
    method: 'POST',
    path: '/api/payment/callbacks/:municipalityCode',
    summary: '決済事業者からの通知',
    callsPerMinute: 1200,
    params: z.object({ municipalityCode: z.string().regex(/^\d{6}$/) }),
    answer: z.object({ accepted: z.boolean() }),
  }),
} as const;
