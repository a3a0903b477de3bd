/**
 * 手続の内容 — legal basis, applicants, evidence, fee, 来庁回数, 押印 and form of a procedure.
 */
import { z } from 'zod';

import { optionalText, requiredText } from '../resident/inputs.ts';
import { formDefinitionSchema, formTextSchema } from './form.ts';

const keysOf = <T extends object>(table: T) => Object.keys(table) as [keyof T & string];

/** 手続の分野 */
export const procedureCategories = {
  resident: '住民異動',
  certificate: '証明書',
  seal: '印鑑登録',
  card: 'マイナンバーカード・在留カード',
  'family-register': '戸籍',
  'health-insurance': '国民健康保険・後期高齢者医療',
  pension: '年金',
  care: '介護・障害福祉',
  child: '子育て',
  school: '学校',
  tax: '税',
  living: '暮らし',
} as const;

/** 手続の経路 */
export const procedureChannels = {
  counter: '窓口',
  online: 'オンライン',
  post: '郵送',
  kiosk: 'コンビニ',
  phone: '電話',
} as const;

/** 押印の状況 — never asked for, abolished, could be abolished, kept for a reason in law. */
export const sealStatuses = {
  none: '求めていない',
  abolished: '廃止済み',
  abolishable: '廃止できる',
  kept: '残す',
} as const;

/** 押印の根拠 */
export const sealBases = {
  none: 'なし',
  law: '法令',
  ordinance: '条例・規則',
  custom: '慣行',
} as const;

/** 手続の出どころ — the standard of the release, a town's own, a town's departure from it. */
export const procedureOrigins = {
  standard: '標準',
  own: '団体の独自の手続',
  difference: '標準との差異',
} as const;

export const evidenceSchema = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{1,59}$/, '書類の識別名は英小文字で入力してください。'),
  title: requiredText('書類の名称', 100),
  isRequired: z.boolean(),
  /** 必要になる場合 */
  condition: optionalText(300),
  /** 省略できる場合 — what the office knows already is not asked for. */
  omission: optionalText(300),
});

export const sealSchema = z.strictObject({
  status: z.enum(keysOf(sealStatuses)),
  basis: z.enum(keysOf(sealBases)),
  /** 根拠の条項・理由 */
  reason: optionalText(300),
});

/** 手数料の決まりの参照 — by the kind of certificate that the fee rules know. */
export const feeRuleSchema = z.strictObject({
  certificateKind: z.string().min(1).max(60),
  note: optionalText(200),
});
export type FeeRuleRef = z.output<typeof feeRuleSchema>;

export const resultSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('certificate'), certificateKind: z.string().min(1).max(60) }),
  z.strictObject({ kind: z.literal('decision') }),
]);

/** 手続の内容 — every field is written; what does not apply is null or empty, never left out. */
export const detailFields = z.strictObject({
  title: requiredText('手続の名称', 60),
  translations: formTextSchema.omit({ ja: true }).default({}),
  category: z.enum(keysOf(procedureCategories)),
  legalBasis: requiredText('根拠', 300),
  /** 届出・申請ができる人 */
  applicants: z.array(requiredText('申請できる人', 100)).min(1).max(20),
  /** 期限 — in words; null where there is none. */
  deadline: optionalText(200),
  evidence: z.array(evidenceSchema).max(30),
  fee: feeRuleSchema.nullable(),
  /** 来庁回数 */
  counterVisits: z.int().min(0).max(9),
  /** 窓口で行うときの来庁回数 — absent where nobody has confirmed it. */
  visitsByCounter: z.int().min(1).max(9).optional(),
  /** 来庁が要る理由 */
  visitReason: optionalText(300),
  seal: sealSchema,
  signature: z.enum(['required', 'none']),
  result: resultSchema,
  channels: z.array(z.enum(keysOf(procedureChannels))).min(1, '経路を一つ以上選んでください。'),
  /** この団体で扱うか */
  isOffered: z.boolean().default(true),
  /** 担当する部署の例 */
  desk: requiredText('担当', 60),
  /** 注記 — what has to be confirmed (要確認). */
  note: optionalText(500),
});
export type ProcedureDetails = z.output<typeof detailFields>;

/** 手続の内容と様式 */
export const contentSchema = detailFields.extend({ form: formDefinitionSchema });
export type ProcedureContent = z.output<typeof contentSchema>;

const anyPart = contentSchema.partial();

/**
 * 差異の内容 — only what differs from the standard. What is left out stays left out: a default
 * filled in here would be a difference that nobody asked for.
 */
export const changesSchema = z
  .record(z.string(), z.unknown())
  .transform((given, context): Partial<ProcedureContent> => {
    const parsed = anyPart.safeParse(given);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        context.issues.push({ ...issue, input: given } as (typeof context.issues)[number]);
      }
      return z.NEVER;
    }
    return Object.fromEntries(
      Object.entries(parsed.data).filter(([name]) => Object.hasOwn(given, name)),
    );
  })
  .refine((changes) => Object.keys(changes).length > 0, {
    message: '標準と異なる内容を一つ以上入力してください。',
  });
export type ProcedureChanges = z.output<typeof changesSchema>;

/** 手続 — as in force on a day in a town. */
export const procedureSchema = contentSchema.extend({
  procedureCode: z.string(),
  origin: z.enum(keysOf(procedureOrigins)),
  /** 版 — of the standard, or of the town's own count. */
  version: z.int(),
  /** 差異の理由 — null for the standard and for a town's own procedure. */
  legalReason: z.string().nullable(),
  validFrom: z.string(),
  validUntil: z.string().nullable(),
});
export type Procedure = z.output<typeof procedureSchema>;

/** 手続の見出し — without the form. */
export const procedureSummarySchema = procedureSchema.omit({ form: true });
export type ProcedureSummary = z.output<typeof procedureSummarySchema>;
