/**
 * 証明書の請求 — what a certificate may be of, what it may show, and who asks for it.
 *
 * @spec juki 5.1
 * @spec juki 5.3
 * @spec juki 5.4
 * @spec juki 5.7
 */
import { z } from 'zod';

import { optionalText, requiredText } from '../resident/inputs.ts';

/** 証明書の種別 — those made from the resident register. */
export const certificateKinds = {
  household: '住民票の写し（世帯連記式）',
  individual: '住民票の写し（個人票）',
  'closed-individual': '住民票の除票の写し',
  statement: '住民票記載事項証明書',
  'closed-statement': '住民票除票記載事項証明書',
} as const;
export type CertificateKindName = keyof typeof certificateKinds;

/** 印鑑登録証明書 — made from the register of seals and the resident register together. */
export const sealCertificateKinds = { 'seal-registration': '印鑑登録証明書' } as const;

/** 特別の請求により記載する事項 — left out unless asked for. */
export const certificateItems = {
  headAndRelationship: '世帯主・続柄',
  domicile: '本籍・筆頭者',
  residentRecordCode: '住民票コード',
  individualNumber: '個人番号',
  nationality: '国籍・地域',
  article3045: '法第30条の45に規定する区分',
  residenceStatus: '在留資格',
  periodOfStay: '在留期間等',
  periodOfStayUntil: '在留期間の満了の日',
  cardNumber: '在留カード等の番号',
  commonNameEvents: '通称の記載及び削除に関する事項',
} as const;
export type CertificateItem = keyof typeof certificateItems;

/** 請求者の区分 — by which article the copy is asked for (住基法第12条〜第12条の3). */
export const requesterRelations = {
  self: '本人',
  household: '同一の世帯の者',
  'legal-representative': '法定代理人',
  agent: '任意代理人（委任状）',
  'third-party': '第三者',
  professional: '特定事務受任者',
  official: '国又は地方公共団体の機関',
} as const;
export type RequesterRelation = keyof typeof requesterRelations;

/** 本人確認の方法 */
export const identityProofs = {
  'individual-number-card': '個人番号カード',
  'driving-licence': '運転免許証',
  passport: '旅券',
  'residence-card': '在留カード・特別永住者証明書',
  'photo-document': 'その他の官公署発行の写真付き書類',
  'several-documents': '写真のない書類を複数',
  questions: '聞き取りによる確認',
  'official-document': '公用請求書・職員の身分証明書',
} as const;
export type IdentityProof = keyof typeof identityProofs;

/** 交付の経路 — by which outlet a copy goes out. */
export const certificateOutlets = {
  counter: '窓口',
  post: '郵送',
  electronic: '電子交付',
  kiosk: 'コンビニ',
} as const;
export type CertificateOutlet = keyof typeof certificateOutlets;

const keysOf = <T extends object>(table: T) => Object.keys(table) as [keyof T & string];

export const certificateKindSchema = z.enum([
  ...keysOf(certificateKinds),
  ...keysOf(sealCertificateKinds),
]);
export const certificateItemSchema = z.enum(keysOf(certificateItems));

/** 対象者 — a whole household, or people of one by number. */
export const selectionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('household'), householdNumber: requiredText('世帯番号', 15) }),
  z.strictObject({
    kind: z.literal('people'),
    addresseeNumbers: z
      .array(requiredText('宛名番号', 15))
      .min(1, '証明する人を1人以上選んでください。')
      .max(30, '一度に証明できるのは30人までです。')
      .refine((numbers) => new Set(numbers).size === numbers.length, {
        message: '同じ人が2度選ばれています。選び直してください。',
      }),
  }),
]);
export type CertificateSelection = z.output<typeof selectionSchema>;

/** 記載の指定 — items beyond the usual ones, history, readings. */
export const optionsSchema = z.strictObject({
  items: z.array(certificateItemSchema).max(20).default([]),
  /** 履歴 — of an 個人票 only. */
  hasHistory: z.boolean().default(false),
  /** フリガナ; null follows the town's setting. */
  hasKana: z.boolean().nullable().default(null),
  /** 方書の省略 — of a 記載事項証明書 only (5.4). */
  isKatagakiOmitted: z.boolean().default(false),
  /** 印鑑登録証番号 — of the card shown, for a 印鑑登録証明書 only. */
  sealCardNumber: optionalText(20).optional(),
});
export type CertificateOptions = z.output<typeof optionsSchema>;

/** 証明書の内容の指定 — all that decides what is printed. */
export const contentFields = {
  kind: certificateKindSchema,
  selection: selectionSchema,
  options: optionsSchema,
  /** 公用 */
  isOfficialUse: z.boolean().default(false),
} as const;

export const requesterSchema = z.strictObject({
  name: requiredText('請求者の氏名', 100),
  address: optionalText(300),
  relation: z.enum(keysOf(requesterRelations)),
  /** 請求事由・使いみち */
  purpose: optionalText(200),
  identityProofs: z
    .array(z.enum(keysOf(identityProofs)))
    .min(1, '本人確認の方法を1つ以上選んでください。')
    .max(8),
});
export type CertificateRequester = z.output<typeof requesterSchema>;

export const previewBody = z.strictObject(contentFields);

export const issueBody = z.strictObject({
  ...contentFields,
  requester: requesterSchema,
  copies: z.coerce
    .number()
    .int()
    .min(1, '部数は1以上にしてください。')
    .max(20, '部数は20以下にしてください。')
    .default(1),
  /** 交付の経路 — the other outlets are reached by an application or a kiosk alone. */
  outlet: z.enum(keysOf(certificateOutlets)).extract(['counter', 'post']).default('counter'),
  /** 出力先のプリンタ番号 — part of the issue number; blank when it is not known. */
  printer: optionalText(20),
  /** 確認した内容のハッシュ値 — of the preview; refused when the register has changed since. */
  expectedContentHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
});
export type IssueInput = z.output<typeof issueBody>;
