/** かんたん窓口の入力 — a life event, its people, and what was answered and written. */
import { z } from 'zod';

import { sexes } from '../resident/codes.ts';
import { optionalText, requiredText } from '../resident/inputs.ts';

const keysOf = <T extends object>(table: T) => Object.keys(table) as [keyof T & string];

/** 生活の出来事 */
export const lifeEvents = {
  'moving-in': '転入',
  relocation: '転居',
  'moving-out': '転出',
  birth: '出生',
  death: '死亡',
  marriage: '婚姻',
  divorce: '離婚',
  'name-change': '氏の変更',
  'household-change': '世帯の変更',
} as const;
export type LifeEvent = keyof typeof lifeEvents;

/** 健康保険 */
export const insurances = {
  national: '国民健康保険',
  employee: '職場の健康保険（被扶養を含む）',
  'late-elderly': '後期高齢者医療',
  'public-assistance': '生活保護（医療扶助）',
  none: '入っていない',
} as const;

const DAY = z.iso.date('年月日は「2026-04-01」の形で入力してください。');

/** 人の識別 — 宛名番号, or `n1`, `n2` for people whom the register does not have. */
const personKey = z.string().regex(/^(\d{1,15}|n\d{1,2})$/, '人の指定が正しくありません。');

export const guideAddressSchema = z.strictObject({
  postalCode: z.string().max(8).nullish(),
  prefecture: z.string().max(20).nullish(),
  municipality: z.string().max(60).nullish(),
  machiAza: z.string().max(120).nullish(),
  lotNumber: z.string().max(50).nullish(),
  katagaki: z.string().max(300).nullish(),
});
export type GuideAddress = z.output<typeof guideAddressSchema>;

/** 台帳にない人 — read from a card or a 転出証明書, or typed. */
export const newcomerSchema = z.strictObject({
  key: z.string().regex(/^n\d{1,2}$/, '台帳にない人の識別は n1、n2 のように付けてください。'),
  fullName: requiredText('氏名', 100),
  fullNameKana: optionalText(100),
  dateOfBirth: DAY,
  sex: z.enum(keysOf(sexes)),
  isForeign: z.boolean().default(false),
  relationship: optionalText(40),
  address: guideAddressSchema.nullable().default(null),
  /** 転出証明書にあること — for the notification of moving in alone. */
  residentRecordCode: optionalText(11),
  registeredDomicile: optionalText(300),
  headOfFamilyRegister: optionalText(100),
});
export type Newcomer = z.output<typeof newcomerSchema>;

/** その人への答え — what no register knows; what is left out has not been asked yet. */
export const personAnswersSchema = z.strictObject({
  insurance: z.enum(keysOf(insurances)).optional(),
  pensionClass: z.enum(['1', '2', '3']).optional(),
  hasCard: z.boolean().optional(),
  isCareCertified: z.boolean().optional(),
  hasDisabilityCertificate: z.boolean().optional(),
  wantsSeal: z.boolean().optional(),
  changesName: z.boolean().optional(),
  joinsSpouseInsurance: z.boolean().optional(),
});
export type PersonAnswers = z.output<typeof personAnswersSchema>;

/** 書いた値 — by the key of an item to write; it goes into every form that asks for it. */
const writtenValue = z.union([
  z.string().max(400),
  z.number(),
  z.boolean(),
  z.array(z.string().max(60)).max(50),
  guideAddressSchema,
]);

export const guideBody = z.strictObject({
  event: z.enum(keysOf(lifeEvents)),
  happenedOn: DAY,
  /** 世帯番号 — null where nobody of the household is in the register yet. */
  householdNumber: z
    .string()
    .regex(/^\d{1,15}$/, '世帯番号が正しくありません。')
    .nullable()
    .default(null),
  /** 異動する人 — of the household; newcomers are always among them. */
  concerned: z.array(personKey).max(30, '一度に扱えるのは30人までです。').default([]),
  newcomers: z.array(newcomerSchema).max(30, '一度に扱えるのは30人までです。').default([]),
  /** 届出人 — null for someone who is neither. */
  applicant: personKey.nullable().default(null),
  answers: z.record(z.string().max(40), z.boolean()).default({}),
  people: z.record(personKey, personAnswersSchema).default({}),
  written: z.record(z.string().max(120), writtenValue).default({}),
});
export type GuideInput = z.output<typeof guideBody>;

export const readFileBody = z.strictObject({
  /** CSV in base64: UTF-8, with or without BOM, or Shift_JIS (CP932). */
  content: z
    .base64('ファイルの内容を読み取れません。もう一度選んでください。')
    .min(1, 'ファイルが空です。')
    .max(200_000, 'ファイルが大きすぎます。4情報のCSVを選んでください。'),
});
