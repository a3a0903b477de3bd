/**
 * 住民の検索 — one box, the advanced form, what is found, and each clerk's search history.
 *
 * Searches travel by POST: names and numbers never stand in a URL.
 *
 * @spec juki 2.1.1
 * @spec juki 2.1.3
 */
import { z } from 'zod';

import { defineRoute } from '../route/index.ts';
import { changeReasons, residentKinds, residentStatuses, sexes } from './codes.ts';
import { dateInput } from './inputs.ts';
import { recordMarkSchema } from './marks.ts';

const keys = <T extends object>(table: T) => Object.keys(table) as [keyof T & string];

/** 検索のしかた */
export const matchModes = { infix: '部分一致', prefix: '前方一致', exact: '完全一致' } as const;

/** 氏名の種類 — which names are looked at; `given` is 名 only. */
export const nameScopes = {
  any: 'すべて',
  name: '氏名',
  given: '名のみ',
  former: '旧氏',
  common: '通称',
} as const;
export type NameScope = keyof typeof nameScopes;

/** 記録の範囲 */
export const recordScopes = { all: 'すべて', living: '住民のみ', closed: '除票のみ' } as const;

/** 未入力で探せる項目 — items whose absence can be searched for (データ未入力項目). */
export const unfilledItems = {
  fullNameKana: '氏名フリガナ',
  formerFamilyName: '旧氏',
  commonName: '通称',
  dateOfBirth: '生年月日（不詳を含む）',
  sex: '性別',
  relationship: '続柄',
  addressMachiAzaCode: '住所町字コード',
  addressLotNumber: '住所番地号',
  addressKatagaki: '方書',
  individualNumber: '個人番号',
  residentRecordCode: '住民票コード',
  residenceCardNumber: '在留カード等の番号（外国人住民）',
} as const;
export type UnfilledItem = keyof typeof unfilledItems;

const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1, '検索する文字を入力してください。')
    .max(most, `${most}文字以内で入力してください。`);

const nameCriterion = z.strictObject({
  text: words(100),
  scope: z.enum(keys(nameScopes)).default('any'),
  match: z.enum(keys(matchModes)).default('infix'),
});

const YEAR = z.coerce.number().int().min(1800).max(2200);
const MONTH = z.coerce.number().int().min(1).max(12);

/** 生年月日 — a day, part of one (項目内部分検索), or a period; years are 西暦. */
export const birthCriterion = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('day'), on: dateInput }),
  z.strictObject({ kind: z.literal('year'), year: YEAR }),
  z.strictObject({ kind: z.literal('month'), year: YEAR, month: MONTH }),
  z.strictObject({
    kind: z.literal('month-day'),
    month: MONTH,
    day: z.coerce.number().int().min(1).max(31),
  }),
  z.strictObject({ kind: z.literal('period'), from: dateInput, until: dateInput }),
]);
export type BirthCriterion = z.output<typeof birthCriterion>;

const number = z
  .string()
  .trim()
  .regex(/^\d{1,15}$/, '15桁以内の数字で入力してください。');

/** 検索条件 — all that are given must hold. */
export const searchCriteria = z
  .strictObject({
    name: nameCriterion.optional(),
    kana: nameCriterion.optional(),
    dateOfBirth: birthCriterion.optional(),
    sex: z.enum(keys(sexes)).optional(),
    relationship: words(40).optional(),
    address: words(200).optional(),
    machiAzaCode: words(7).optional(),
    katagaki: words(200).optional(),
    addresseeNumber: number.optional(),
    householdNumber: number.optional(),
    closingReason: z.enum(keys(changeReasons)).optional(),
    individualNumber: z
      .string()
      .regex(/^\d{12}$/, '個人番号は12桁の数字で入力してください。')
      .optional(),
    residentRecordCode: z
      .string()
      .regex(/^\d{11}$/, '住民票コードは11桁の数字で入力してください。')
      .optional(),
    residenceCardNumber: z
      .string()
      .regex(/^[A-Za-z]{2}\d{8}[A-Za-z]{2}$/, '番号は英字2・数字8・英字2で入力してください。')
      .optional(),
    unfilled: z
      .array(z.enum(keys(unfilledItems)))
      .min(1)
      .max(12)
      .optional(),
    records: z.enum(keys(recordScopes)).default('all'),
  })
  .refine(
    ({ records, ...criteria }) => Object.values(criteria).some((value) => value !== undefined),
    '検索条件を1つ以上入力してください。',
  );
export type SearchCriteria = z.output<typeof searchCriteria>;

/** 検索の求め — the one box (`text`), or the advanced form (`criteria`). */
export const searchRequest = z
  .strictObject({
    text: z.string().max(200, '200文字以内で入力してください。').optional(),
    criteria: searchCriteria.optional(),
  })
  .refine(
    ({ text, criteria }) => (text === undefined) !== (criteria === undefined),
    '検索欄の文字か、詳細検索の条件の一方を送ってください。',
  );
export type SearchRequest = z.output<typeof searchRequest>;

/** 検索欄の読取り — as what the text of the box was taken. */
export const textReadings = {
  empty: '入力なし',
  date: '生年月日',
  number: '宛名番号・世帯番号',
  'individual-number': '個人番号',
  'record-code': '住民票コード',
  'card-number': '在留カード等の番号',
  kana: 'フリガナ・氏名・住所・方書',
  roman: '氏名（アルファベット）・住所・方書',
  text: '氏名・住所・方書',
  criteria: '詳細検索',
} as const;

/** 一致した項目 — where the words were found. */
export const matchedItems = {
  name: '現在の氏名',
  'past-name': '過去の氏名',
  'former-name': '旧氏',
  'past-former-name': '過去の旧氏',
  'common-name': '通称',
  'past-common-name': '過去の通称',
  roman: '氏名（アルファベット）',
  'past-roman': '過去の氏名（アルファベット）',
  kana: '氏名フリガナ',
  'past-kana': '過去の氏名フリガナ',
  'former-name-kana': '旧氏フリガナ',
  'past-former-name-kana': '過去の旧氏フリガナ',
  'common-name-kana': '通称フリガナ',
  'past-common-name-kana': '過去の通称フリガナ',
  address: '現在の住所',
  'past-address': '過去の住所',
  katagaki: '現在の方書',
  'past-katagaki': '過去の方書',
} as const;
export type MatchedItem = keyof typeof matchedItems;

export const foundResidentSchema = z.object({
  addresseeNumber: z.string(),
  householdNumber: z.string(),
  residentKind: z.enum(keys(residentKinds)),
  residentStatus: z.enum(keys(residentStatuses)),
  fullName: z.string(),
  fullNameKana: z.string().nullable(),
  formerFamilyName: z.string().nullable(),
  commonName: z.string().nullable(),
  dateOfBirth: z.string(),
  dateOfBirthNotation: z.string().nullable(),
  sex: z.enum(keys(sexes)),
  relationship: z.string().nullable(),
  machiAza: z.string().nullable(),
  lotNumber: z.string().nullable(),
  katagaki: z.string().nullable(),
  marks: z.array(recordMarkSchema),
  matchedOn: z.array(z.enum(keys(matchedItems))),
});
export type FoundResident = z.output<typeof foundResidentSchema>;

export const searchAnswerSchema = z.object({
  reading: z.object({
    kind: z.enum(keys(textReadings)),
    /** What is looked for, written plainly: 昭和25年3月5日, タナカ. */
    value: z.string(),
  }),
  residents: z.array(foundResidentSchema),
  /** 50件を超える — more are found than are answered; the clerk should narrow the search. */
  hasMore: z.boolean(),
});
export type SearchAnswer = z.output<typeof searchAnswerSchema>;

export const keptSearchSchema = z.object({
  id: z.uuid(),
  request: searchRequest,
  searchedAt: z.string(),
});
export type KeptSearch = z.output<typeof keptSearchSchema>;

/** 検索履歴の件数 — searches kept for each clerk; older ones go. */
export const SEARCH_HISTORY_MAX = 20;

export const searchRoutes = {
  searchResidents: defineRoute({
    method: 'POST',
    path: '/api/resident/search',
    summary: '住民を検索する',
    body: searchRequest,
    answer: searchAnswerSchema,
  }),
  keepSearch: defineRoute({
    method: 'POST',
    path: '/api/resident/search-history',
    summary: '検索を検索履歴に残す（確定した検索ごとに画面が自動で送る）',
    body: searchRequest,
    answer: z.object({
      /** False for 個人番号 and 住民票コード, which are never kept. */
      isKept: z.boolean(),
    }),
  }),
  listSearchHistory: defineRoute({
    method: 'GET',
    path: '/api/resident/search-history',
    summary: '自分の検索履歴（新しい順、20件まで）',
    answer: z.object({ searches: z.array(keptSearchSchema) }),
  }),
  forgetSearch: defineRoute({
    method: 'DELETE',
    path: '/api/resident/search-history/:id',
    summary: '検索履歴から1件を消す',
    params: z.object({ id: z.uuid('検索履歴の番号が正しくありません。') }),
    answer: z.object({ isForgotten: z.boolean() }),
  }),
} as const;
