/**
 * 住民票の照会 — a person's record, the household, the history and who has looked.
 *
 * @spec juki 2.2.1
 * @spec juki 2.2.3
 * @spec juki 3.3
 */
import { z } from 'zod';

import { defineRoute } from '../route/index.ts';
import { changeCategories, residentKinds, residentStatuses, sexes } from './codes.ts';
import { dateInput } from './inputs.ts';
import type { ItemGroup, ResidentRecord } from './items.ts';
import { recordMarkSchema } from './marks.ts';

const keys = <T extends object>(table: T) => Object.keys(table) as [keyof T & string];

/** 項目の見出し — headings under which the items of a record stand. */
export const itemGroupLabels: Readonly<Record<ItemGroup, string>> = {
  key: '番号',
  change: '異動',
  name: '氏名',
  person: '生年月日・性別等',
  household: '世帯',
  address: '住所',
  'previous-address': '転入前住所',
  domicile: '本籍・筆頭者',
  closing: '消除・転出',
  entitlement: '資格等',
  foreign: '外国人住民の項目',
  card: '個人番号カード・電子証明書',
  management: '管理項目',
};

/**
 * 伏せる項目 — items that an answer leaves out unless the permission is held. 個人番号 is never
 * part of a record as answered: it has a request of its own, with a purpose.
 */
export const hiddenGroups = {
  'resident:view_individual_number': { label: '個人番号', items: ['individualNumber'] },
  'resident:view_record_code': { label: '住民票コード', items: ['residentRecordCode'] },
  'resident:view_registered_domicile': {
    label: '本籍・筆頭者',
    items: [
      'registeredDomicile',
      'registeredDomicileMachiAza',
      'registeredDomicileLotNumber',
      'registeredDomicileMunicipalityCode',
      'registeredDomicileMachiAzaCode',
      'headOfFamilyRegister',
      'headOfFamilyRegisterFamilyName',
      'headOfFamilyRegisterGivenName',
    ],
  },
  'resident:view_residence_status': {
    label: '在留資格等',
    items: [
      'article3045Class',
      'residenceStatus',
      'periodOfStayYears',
      'periodOfStayMonths',
      'periodOfStayDays',
      'periodOfStayUntil',
      'residenceCardNumber',
      'residenceCardKind',
    ],
  },
} as const satisfies Record<string, { label: string; items: readonly (keyof ResidentRecord)[] }>;
export type HiddenGroup = keyof typeof hiddenGroups;

/** 住民票の内容 — a record without the items that the reader may not see. */
export type VisibleRecord = Partial<ResidentRecord>;

/** 照会のアラート — what stands against looking, though it doesn't stop it (3.1, 3.4). */
export const inquiryAlertsSchema = z.array(z.object({ code: z.string(), message: z.string() }));

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const visibleRecordSchema = z.record(z.string(), value) as unknown as z.ZodType<VisibleRecord>;

/** 項目の変化 — one item before and after a change. */
export const itemChangeSchema = z.object({
  name: z.string(),
  label: z.string(),
  before: value,
  after: value,
});
export type ItemChange = z.output<typeof itemChangeSchema>;

/** 異動履歴の1件 */
export const historyStepSchema = z.object({
  historyNumber: z.int(),
  changeReason: z.string(),
  changeCategory: z.enum(keys(changeCategories)).or(z.string()),
  effectiveOn: z.string(),
  effectiveOnNotation: z.string().nullable(),
  notifiedOn: z.string().nullable(),
  processedOn: z.string(),
  operatedAt: z.string(),
  operatorId: z.string(),
  changeNote: z.string().nullable(),
  residentStatus: z.enum(keys(residentStatuses)),
  /** What differs from the row before; empty for the first row. */
  changes: z.array(itemChangeSchema),
  /** 伏せた項目にも変化がある — labels of hidden groups that changed as well. */
  hiddenChanges: z.array(z.string()),
});
export type HistoryStep = z.output<typeof historyStepSchema>;

/** 世帯員 — a member as a line of the household, closed records included (3.3). */
export const householdMemberSchema = z.object({
  addresseeNumber: z.string(),
  residentKind: z.enum(keys(residentKinds)),
  residentStatus: z.enum(keys(residentStatuses)),
  fullName: z.string(),
  fullNameKana: z.string().nullable(),
  romanName: z.string().nullable(),
  formerFamilyName: z.string().nullable(),
  commonName: z.string().nullable(),
  dateOfBirth: z.string(),
  dateOfBirthNotation: z.string().nullable(),
  sex: z.enum(keys(sexes)),
  relationship: z.string().nullable(),
  householdOrder: z.int().nullable(),
  isHead: z.boolean(),
  isClosed: z.boolean(),
  marks: z.array(recordMarkSchema),
});
export type HouseholdMember = z.output<typeof householdMemberSchema>;

/** 照会の記録 — who has seen or changed a record, newest first. */
export const recordReadingSchema = z.object({
  recordedAt: z.string(),
  actor: z.string(),
  actorName: z.string(),
  title: z.string(),
  outcome: z.string(),
  items: z.array(z.string()),
  purpose: z.string().nullable(),
  place: z.string().nullable(),
  terminal: z.string().nullable(),
});
export type RecordReading = z.output<typeof recordReadingSchema>;

export const pendingChangeSchema = z.object({
  id: z.uuid(),
  kind: z.string(),
  status: z.string(),
  heading: z.string(),
  appliedAt: z.string(),
  applicant: z.string(),
  applicantName: z.string(),
});

export const residentViewSchema = z.object({
  alerts: inquiryAlertsSchema,
  /** 時点 — null for the present. */
  asOf: z.string().nullable(),
  record: visibleRecordSchema,
  marks: z.array(recordMarkSchema),
  /** 個人番号の記載 — whether there is one to be shown on request. */
  hasIndividualNumber: z.boolean(),
  hidden: z.array(
    z.object({
      permission: z.enum(keys(hiddenGroups)),
      label: z.string(),
      items: z.array(z.string()),
    }),
  ),
  household: z.object({
    householdNumber: z.string(),
    headName: z.string().nullable(),
    members: z.array(householdMemberSchema),
  }),
  /** 異動履歴 — newest first. */
  history: z.array(historyStepSchema),
  pending: pendingChangeSchema.nullable(),
  /** Null without the permission to read the operation record. */
  readings: z.array(recordReadingSchema).nullable(),
});
export type ResidentView = z.output<typeof residentViewSchema>;

export const householdViewSchema = z.object({
  alerts: inquiryAlertsSchema,
  asOf: z.string().nullable(),
  householdNumber: z.string(),
  isClosed: z.boolean(),
  headName: z.string().nullable(),
  address: z
    .object({
      prefecture: z.string(),
      municipality: z.string(),
      machiAza: z.string().nullable(),
      lotNumber: z.string().nullable(),
      katagaki: z.string().nullable(),
      postalCode: z.string().nullable(),
    })
    .nullable(),
  members: z.array(householdMemberSchema),
});
export type HouseholdView = z.output<typeof householdViewSchema>;

/** 文字の説明 */
export const characterDescriptionSchema = z.object({
  character: z.string(),
  codePoint: z.string(),
  /** 異体字セレクタ, e.g. `U+E0101`, or null. */
  variationSelector: z.string().nullable(),
  utf8: z.string(),
  kind: z.enum([
    'kanji',
    'compatibility-kanji',
    'kana',
    'letter',
    'digit',
    'administrative',
    'other',
  ]),
  /** 検索で同じに扱う文字 */
  alike: z.array(z.string()),
});
export type CharacterDescription = z.output<typeof characterDescriptionSchema>;

const residentReference = z.object({
  addresseeNumber: z.string().regex(/^\d{1,15}$/, '宛名番号が正しくありません。'),
});
const asOfQuery = z.object({ asOf: dateInput.optional() });

export const viewRoutes = {
  getResidentRecord: defineRoute({
    method: 'GET',
    path: '/api/resident/residents/:addresseeNumber',
    summary: '住民票（原票）と世帯、異動履歴を照会する',
    params: residentReference,
    query: asOfQuery,
    answer: residentViewSchema,
  }),
  revealIndividualNumber: defineRoute({
    method: 'POST',
    path: '/api/resident/residents/:addresseeNumber/individual-number',
    summary: '個人番号を、利用目的を記録して表示する',
    params: residentReference,
    body: z.strictObject({
      purpose: z
        .string()
        .trim()
        .min(1, '個人番号を見る目的を入力してください。')
        .max(200, '200文字以内で入力してください。'),
    }),
    answer: z.object({
      individualNumber: z.string().nullable(),
      alerts: inquiryAlertsSchema,
    }),
  }),
  getHousehold: defineRoute({
    method: 'GET',
    path: '/api/resident/households/:householdNumber',
    summary: '世帯と世帯員を照会する',
    params: z.object({
      householdNumber: z.string().regex(/^\d{1,15}$/, '世帯番号が正しくありません。'),
    }),
    query: asOfQuery,
    answer: householdViewSchema,
  }),
  describeCharacters: defineRoute({
    method: 'POST',
    path: '/api/resident/characters',
    summary: '文字コードを照会する',
    body: z.strictObject({
      text: z
        .string()
        .min(1, '調べる文字を入力してください。')
        .max(200, '200文字以内で入力してください。'),
    }),
    answer: z.object({ characters: z.array(characterDescriptionSchema) }),
  }),
} as const;
