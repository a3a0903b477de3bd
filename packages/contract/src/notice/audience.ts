/**
 * 対象の条件 — a rule as data: who among the subscribers is meant. All conditions hold together.
 */
import { z } from 'zod';

import { dateInput } from '../resident/inputs.ts';

const age = z.coerce.number().int().min(0, '年齢は0以上で入力してください。').max(150);

/** Ages on the day `on`, both included, as the law counts them. */
const ages = {
  on: dateInput,
  from: age,
  until: age,
};
const inOrder = ({ from, until }: { from: number; until: number }): boolean => from <= until;
const disorder = { path: ['until'], message: '年齢の上限は、下限以上にしてください。' };

export const conditionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('age'), ...ages }).refine(inOrder, disorder),
  z.strictObject({ kind: z.literal('household-with-child'), ...ages }).refine(inOrder, disorder),
  z.strictObject({
    kind: z.literal('machi-aza'),
    codes: z
      .array(z.string().regex(/^\d{7}$/, '町字コードは7桁の数字です。'))
      .min(1, '町字を一つ以上選んでください。')
      .max(500),
  }),
  /** 受けられるのに未申請 — whoever has not applied for the procedure since the day. */
  z.strictObject({
    kind: z.literal('not-applied'),
    procedureCode: z.string().min(1, '手続を選んでください。').max(60),
    since: dateInput,
  }),
]);
export type Condition = z.output<typeof conditionSchema>;

export const audienceSchema = z
  .array(conditionSchema)
  .min(1, '条件を一つ以上入力してください。')
  .max(10, '条件は10個までです。');
export type Audience = z.output<typeof audienceSchema>;

/** 人数 — never exact below five. */
export const audienceCount = z.object({
  /** Null below five. */
  count: z.int().nullable(),
  label: z.string(),
});
export type AudienceCount = z.output<typeof audienceCount>;
