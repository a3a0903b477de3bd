/** 手数料の応答 — fees, payments, differences and the daily sheet. Amounts are whole yen. */
import { z } from 'zod';

import {
  type Channel,
  channels,
  type DifferenceKind,
  differenceKinds,
  type Method,
  methods,
  type PaymentStatus,
  paymentStatuses,
} from './words.ts';

const keysOf = <T extends object>(table: T) => Object.keys(table) as [keyof T & string];

export const channelSchema = z.enum(keysOf(channels) as [Channel]);
export const methodSchema = z.enum(keysOf(methods) as [Method]);
export const paymentStatusSchema = z.enum(keysOf(paymentStatuses) as [PaymentStatus]);

export const feeRuleSchema = z.object({
  fees: z.array(
    z.object({
      item: z.string(),
      channel: channelSchema.nullable(),
      amountYen: z.int(),
      validFrom: z.string(),
      legalBasis: z.string(),
    }),
  ),
  exemptions: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      legalBasis: z.string(),
      items: z.array(z.string()).nullable(),
      rate: z.enum(['full', 'half']),
      validFrom: z.string(),
      validUntil: z.string().nullable(),
    }),
  ),
});
export type FeeRules = z.output<typeof feeRuleSchema>;

export const feeAnswer = z.object({
  unitYen: z.int(),
  copies: z.int(),
  amountYen: z.int(),
  /** 減免の名称 */
  exemption: z.string().nullable(),
  legalBasis: z.string(),
});
export type Fee = z.output<typeof feeAnswer>;

/** 申請の前に見る手数料 — null: the town has not set one for this. */
export const publicFee = z.object({
  fee: z.object({ unitYen: z.int(), copies: z.int(), amountYen: z.int() }).nullable(),
});
export type PublicFee = z.output<typeof publicFee>;

export const paymentAnswer = z.object({
  paymentId: z.uuid(),
  status: paymentStatusSchema,
  amountYen: z.int(),
});
export type PaymentAnswer = z.output<typeof paymentAnswer>;

export const paymentDetail = paymentAnswer.extend({
  reference: z.string(),
  item: z.string(),
  channel: channelSchema,
  title: z.string(),
  /** 支払人の宛名番号 */
  payer: z.string().nullable(),
  receivedYen: z.int(),
  refundedYen: z.int(),
  requestedAt: z.string(),
  entries: z.array(
    z.object({
      kind: z.enum(['received', 'refunded']),
      amountYen: z.int(),
      method: methodSchema,
      businessOn: z.string(),
      recordedAt: z.string(),
      staffId: z.string(),
      staffName: z.string(),
    }),
  ),
});
export type PaymentDetail = z.output<typeof paymentDetail>;

/** 支払いの行 — of a list. */
export const paymentLine = z.object({
  paymentId: z.uuid(),
  status: paymentStatusSchema,
  reference: z.string(),
  item: z.string(),
  channel: channelSchema,
  method: methodSchema,
  copies: z.int(),
  amountYen: z.int(),
  requestedAt: z.string(),
});
export type PaymentLine = z.output<typeof paymentLine>;

/** 手数料・減免の定めの履歴 — everything ever set, the newest of each first. */
export const feeHistory = z.object({
  fees: z.array(
    z.object({
      id: z.uuid(),
      item: z.string(),
      channel: channelSchema.nullable(),
      /** Null: the fee ends on the day. */
      amountYen: z.int().nullable(),
      validFrom: z.string(),
      legalBasis: z.string(),
      recordedAt: z.string(),
      staffId: z.string(),
    }),
  ),
  exemptions: z.array(
    z.object({
      id: z.uuid(),
      code: z.string(),
      title: z.string(),
      legalBasis: z.string(),
      items: z.array(z.string()).nullable(),
      rate: z.enum(['full', 'half']),
      validFrom: z.string(),
      validUntil: z.string().nullable(),
      recordedAt: z.string(),
      staffId: z.string(),
    }),
  ),
});
export type FeeHistory = z.output<typeof feeHistory>;

export const differencesAnswer = z.object({
  differences: z.array(
    z.object({
      kind: z.enum(keysOf(differenceKinds) as [DifferenceKind]),
      /** Null: nothing was ever asked for or taken. */
      paymentId: z.uuid().nullable(),
      reference: z.string(),
      item: z.string(),
      amountYen: z.int(),
      requestedAt: z.string(),
    }),
  ),
});
export type Difference = z.output<typeof differencesAnswer>['differences'][number];

/** 日計の行 — of one kind, channel and way of paying. */
export const totalSchema = z.object({
  item: z.string(),
  channel: channelSchema,
  method: methodSchema,
  receivedCount: z.int(),
  receivedYen: z.int(),
  refundedCount: z.int(),
  refundedYen: z.int(),
});
export type Total = z.output<typeof totalSchema>;

export const dailyTotals = z.object({
  day: z.string(),
  totals: z.array(totalSchema),
  netYen: z.int(),
  cashYen: z.int(),
  closed: z
    .object({
      closedAt: z.string(),
      staffId: z.string(),
      staffName: z.string(),
      countedCashYen: z.int(),
      note: z.string().nullable(),
    })
    .nullable(),
});
export type DailyTotals = z.output<typeof dailyTotals>;

export const closingAnswer = z.object({
  day: z.string(),
  netYen: z.int(),
  cashYen: z.int(),
  /** 過不足 — counted less booked. */
  cashDifferenceYen: z.int(),
});
export type ClosingAnswer = z.output<typeof closingAnswer>;
