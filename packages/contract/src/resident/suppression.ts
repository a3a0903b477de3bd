/**
 * 抑止 — entering changes, issuing certificates and looking are each stopped or warned of, for a
 * person or a household.
 *
 * @spec juki 3.1
 */
import { z } from 'zod';

import { defineRoute } from '../route/index.ts';
import { dateInput, numberInput, optionalText, requiredText } from './inputs.ts';

/** 抑止する処理 */
export const suppressionScopes = {
  change: '異動入力',
  certificate: '証明書発行',
  inquiry: '照会',
} as const;
export type SuppressionScope = keyof typeof suppressionScopes;

/** 抑止レベル */
export const suppressionLevels = {
  error: 'エラー',
  alert: 'アラート',
  none: '抑止なし',
} as const;
export type SuppressionLevel = keyof typeof suppressionLevels;

/** 抑止の種類 — 支援措置 is set and ended by its own procedure. */
export const suppressionKinds = {
  disclosure_protection: '支援措置',
  exclusive: '排他制御',
  other: 'その他の抑止',
} as const;
export type SuppressionKind = keyof typeof suppressionKinds;

const level = z.enum(Object.keys(suppressionLevels) as [SuppressionLevel]);
const kind = z.enum(Object.keys(suppressionKinds) as [SuppressionKind]);

const levels = z.strictObject({ change: level, certificate: level, inquiry: level });
export type SuppressionLevels = z.output<typeof levels>;

/** 抑止の対象 — 個人又は世帯 */
const target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), addresseeNumber: numberInput }),
  z.strictObject({
    kind: z.literal('household'),
    householdNumber: requiredText('世帯番号', 15),
  }),
]);

/** 一時解除の上限 — minutes; one working day. */
export const LIFTING_MINUTES_MAX = 480;

export const suppressionSchema = z.object({
  id: z.uuid(),
  kind,
  addresseeNumber: z.string().nullable(),
  householdNumber: z.string().nullable(),
  levels,
  startsOn: z.string(),
  /** 終了日 — a date to look at again; a suppression never ends by itself. */
  endsOn: z.string().nullable(),
  reason: z.string().nullable(),
  setBy: z.string(),
  setByName: z.string(),
  setAt: z.string(),
  liftedBy: z.string().nullable(),
  liftedAt: z.string().nullable(),
  liftReason: z.string().nullable(),
  /** 一時解除の終わり — when it comes back by itself; null when not lifted now. */
  liftedUntil: z.string().nullable(),
});
export type Suppression = z.output<typeof suppressionSchema>;

const reference = z.object({ id: z.uuid('抑止の番号が正しくありません。') });
const idAnswer = z.object({ id: z.uuid() });

export const suppressionRoutes = {
  setSuppression: defineRoute({
    method: 'POST',
    path: '/api/resident/suppressions',
    summary: '抑止を設定する',
    body: z.strictObject({
      target,
      kind: z.enum(['exclusive', 'other']).default('other'),
      levels,
      startsOn: dateInput,
      endsOn: dateInput.nullable().default(null),
      reason: requiredText('抑止の理由', 300),
    }),
    answer: idAnswer,
  }),
  liftSuppression: defineRoute({
    method: 'POST',
    path: '/api/resident/suppressions/:id/lift',
    summary: '抑止を解除する',
    params: reference,
    body: z.strictObject({ reason: requiredText('解除の理由', 300) }),
    answer: idAnswer,
  }),
  liftSuppressionTemporarily: defineRoute({
    method: 'POST',
    path: '/api/resident/suppressions/:id/lift-temporarily',
    summary: '抑止を一時解除する（時間が来れば自動で戻る）',
    params: reference,
    body: z.strictObject({
      minutes: z.coerce
        .number('一時解除の分数を入力してください。')
        .int('一時解除の分数は整数で入力してください。')
        .min(1, '一時解除は1分以上にしてください。')
        .max(LIFTING_MINUTES_MAX, `一時解除は${LIFTING_MINUTES_MAX}分以下にしてください。`),
      reason: requiredText('一時解除の理由', 300),
    }),
    answer: z.object({ id: z.uuid(), liftedUntil: z.string() }),
  }),
  listSuppressions: defineRoute({
    method: 'GET',
    path: '/api/resident/suppressions',
    summary: '抑止対象者の一覧',
    query: z.object({
      addresseeNumber: optionalText(15),
      householdNumber: optionalText(15),
      /** 解除済みも含める */
      isWithLifted: z.enum(['true', 'false']).default('false'),
      page: z.coerce.number().int().min(1).default(1),
    }),
    answer: z.object({ suppressions: z.array(suppressionSchema), total: z.int() }),
  }),
} as const;
