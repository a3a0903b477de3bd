/** 手続カタログ — what of procedures and their forms travels over HTTP. */
import { z } from 'zod';

import { requiredText } from '../resident/inputs.ts';
import { defineRoute } from '../route/index.ts';
import {
  changesSchema,
  contentSchema,
  detailFields,
  procedureOrigins,
  procedureSchema,
  procedureSummarySchema,
} from './details.ts';
import { formDefinitionSchema, formProblemSchema } from './form.ts';

export * from './details.ts';
export { formDefinitionSchema, formProblemSchema, formTextSchema } from './form.ts';

/** 手続の出どころ */
export type ProcedureOrigin = keyof typeof procedureOrigins;

const DAY = z.iso.date('年月日は「2026-04-01」の形で入力してください。');

export const procedureReference = z.object({
  procedureCode: z
    .string()
    .regex(/^[a-z][a-z0-9-]{2,59}$/, '手続の識別名は英小文字・数字・ハイフンで入力してください。'),
});

const townReference = z.object({
  municipalityCode: z.string().regex(/^\d{6}$/, '団体コードは6桁の数字で入力してください。'),
});

/** 楽観的な版 — the newest version that the writer has seen; 0 when there is none. */
const seen = z.coerce.number().int().min(0).max(100_000);

const onDay = z.object({ on: DAY.optional() });

const written = z.object({ procedureCode: z.string(), version: z.int() });
export type WrittenVersion = z.output<typeof written>;

export const versionStates = {
  draft: '作成中',
  published: '公開',
  ended: '廃止',
} as const;
export type VersionState = keyof typeof versionStates;

export const procedureVersionSchema = z.object({
  procedureCode: z.string(),
  version: z.int(),
  kind: z.enum(['own', 'difference']),
  state: z.enum(Object.keys(versionStates) as [VersionState]),
  baseVersion: z.int().nullable(),
  /** 標準の新しい版がある — the difference was made against an older one. */
  isBaseOutdated: z.boolean(),
  legalReason: z.string().nullable(),
  content: z.record(z.string(), z.unknown()),
  draftedBy: z.string(),
  /** 作成者の名称 */
  draftedByName: z.string(),
  draftedAt: z.string(),
  approvedBy: z.string().nullable(),
  approvedByName: z.string().nullable(),
  validFrom: z.string().nullable(),
  validUntil: z.string().nullable(),
});
export type ProcedureVersion = z.output<typeof procedureVersionSchema>;

/** 標準の版 — as the release brought it, form included. */
export const standardVersionSchema = z.object({
  procedureCode: z.string(),
  version: z.int(),
  validFrom: z.string(),
  validUntil: z.string().nullable(),
  content: contentSchema,
});
export type StandardProcedure = z.output<typeof standardVersionSchema>;

/** 手続の歩み — what is in force today, the standard, and every version of the town. */
export const procedureHistorySchema = z.object({
  current: procedureSchema.nullable(),
  standards: z.array(standardVersionSchema),
  versions: z.array(procedureVersionSchema),
});
export type ProcedureHistory = z.output<typeof procedureHistorySchema>;

/** カタログの一行 — for staff: what waits and what has ended stands beside what is in force. */
export const catalogueEntrySchema = z.object({
  procedureCode: z.string(),
  title: z.string(),
  origin: z.enum(Object.keys(procedureOrigins) as [ProcedureOrigin]),
  /** In force today; not offered ones among them. */
  current: procedureSummarySchema.nullable(),
  /** 公開を待つ版 — the newest version, while nobody has published it. */
  waiting: z.object({ version: z.int(), draftedBy: z.string(), draftedAt: z.string() }).nullable(),
  /** 適用開始日 of a published version that is still to come. */
  startsOn: z.string().nullable(),
  /** The difference in force was made against an older standard. */
  isBaseOutdated: z.boolean(),
});
export type CatalogueEntry = z.output<typeof catalogueEntrySchema>;

const catalogueAnswer = z.object({ on: z.string(), procedures: z.array(procedureSummarySchema) });

/** 自団体の手続の作成 — own codes begin with `town-`, so that no standard code ever collides. */
export const draftBody = z.strictObject({
  procedureCode: z
    .string()
    .regex(
      /^town-[a-z0-9-]{2,50}$/,
      '独自の手続の識別名は「town-」で始まる英小文字・数字・ハイフンで入力してください。',
    ),
  content: contentSchema,
});

export const reviseBody = z.strictObject({
  version: seen,
  form: formDefinitionSchema,
  /** 手続の内容 — of a town's own procedure only; left out, it stays as it is. */
  details: detailFields.optional(),
});

export const differenceBody = z.strictObject({
  version: seen,
  /** 法令上の理由 — without it no town departs from the standard. */
  legalReason: requiredText('標準と異なる法令上の理由', 1_000).refine(
    (text) => Array.from(text).length >= 10,
    '法令上の理由を、条項とともに10文字以上で入力してください。',
  ),
  changes: changesSchema,
});

export const publishBody = z.strictObject({
  version: seen,
  validFrom: DAY,
  /** 期間の終わり — the day after the last. */
  validUntil: DAY.nullable().default(null),
});

export const endBody = z.strictObject({
  version: seen,
  /** 廃止日 — from this day on it is no more in force. */
  endsOn: DAY,
  reason: requiredText('廃止の理由', 500),
});

export const procedureRoutes = {
  listPublicProcedures: defineRoute({
    method: 'GET',
    path: '/api/procedure/towns/:municipalityCode/procedures',
    summary: '手続の一覧（公開。サインイン不要）',
    params: townReference,
    query: onDay,
    answer: catalogueAnswer,
  }),
  getPublicProcedure: defineRoute({
    method: 'GET',
    path: '/api/procedure/towns/:municipalityCode/procedures/:procedureCode',
    summary: '手続の内容と様式（公開。サインイン不要）',
    params: townReference.extend(procedureReference.shape),
    query: onDay,
    answer: procedureSchema,
  }),
  listProcedures: defineRoute({
    method: 'GET',
    path: '/api/procedure/procedures',
    summary: '自団体の手続の一覧',
    query: onDay,
    answer: catalogueAnswer,
  }),
  getProcedure: defineRoute({
    method: 'GET',
    path: '/api/procedure/procedures/:procedureCode',
    summary: '手続の内容と様式',
    params: procedureReference,
    query: onDay,
    answer: procedureSchema,
  }),
  listVersions: defineRoute({
    method: 'GET',
    path: '/api/procedure/procedures/:procedureCode/versions',
    summary: '手続の標準と自団体の版（作成中を含む）',
    params: procedureReference,
    answer: procedureHistorySchema,
  }),
  listCatalogue: defineRoute({
    method: 'GET',
    path: '/api/procedure/catalogue',
    summary: '手続カタログ（公開を待つもの・廃止したものを含む。職員用）',
    answer: z.object({ entries: z.array(catalogueEntrySchema) }),
  }),
  countSeals: defineRoute({
    method: 'GET',
    path: '/api/procedure/seal-inventory',
    summary: '押印の棚卸し（廃止済み・廃止できるもの・残す理由）',
    answer: z.object({
      none: z.int(),
      abolished: z.int(),
      abolishable: z.int(),
      kept: z.array(z.object({ title: z.string(), basis: z.string(), reason: z.string() })),
      /** 来庁が要る手続 */
      visits: z.array(z.object({ title: z.string(), visits: z.int(), reason: z.string() })),
    }),
  }),
  draftProcedure: defineRoute({
    method: 'POST',
    path: '/api/procedure/procedures',
    summary: '独自の手続を作る',
    body: draftBody,
    answer: written,
  }),
  reviseForm: defineRoute({
    method: 'POST',
    path: '/api/procedure/procedures/:procedureCode/revise-form',
    summary: '様式を改める（新しい版になる）',
    params: procedureReference,
    body: reviseBody,
    answer: written,
  }),
  adoptDifference: defineRoute({
    method: 'POST',
    path: '/api/procedure/procedures/:procedureCode/adopt-difference',
    summary: '標準との差異を、法令上の理由を記録して定める',
    params: procedureReference,
    body: differenceBody,
    answer: written,
  }),
  publishProcedure: defineRoute({
    method: 'POST',
    path: '/api/procedure/procedures/:procedureCode/publish',
    summary: '作成した版を公開する（作成者と別の人が決裁する）',
    params: procedureReference,
    body: publishBody,
    answer: written,
  }),
  endProcedure: defineRoute({
    method: 'POST',
    path: '/api/procedure/procedures/:procedureCode/end',
    summary: '公開した版を廃止する',
    params: procedureReference,
    body: endBody,
    answer: written,
  }),
  previewForm: defineRoute({
    method: 'POST',
    path: '/api/procedure/form-previews',
    summary: '様式の誤りを確かめる（保存しない）',
    body: z.strictObject({ form: formDefinitionSchema }),
    answer: z.object({ problems: z.array(formProblemSchema) }),
  }),
} as const;
