/** 届出の入力 — the pieces that notifications are made of. */
import { parsePlainDate, parseUncertainNotation } from '@yakuba/kernel/calendar';
import { characterProblem } from '@yakuba/kernel/text';
import { z } from 'zod';

import { article3045Classes, residentKinds, sexes } from './codes.ts';

const keys = <T extends object>(table: T) => Object.keys(table) as [keyof T & string];

/** Text of at most `most` characters; an empty field becomes null. */
export function optionalText(most: number): z.ZodType<string | null> {
  return z
    .string()
    .max(most, `${most}文字以内で入力してください。`)
    .superRefine(refuseCharacters)
    .nullish()
    .transform((value) => (value?.trim() ? value.trim() : null)) as unknown as z.ZodType<
    string | null
  >;
}

export function requiredText(label: string, most: number): z.ZodType<string> {
  return z
    .string(`${label}を入力してください。`)
    .trim()
    .min(1, `${label}を入力してください。`)
    .max(most, `${label}は${most}文字以内で入力してください。`)
    .superRefine(refuseCharacters);
}

/** What no register can hold: control characters, halves of a character, emoji. */
function refuseCharacters(text: string, context: z.RefinementCtx): void {
  const message = characterProblem(text);
  if (message !== null) context.addIssue({ code: 'custom', message });
}

export const dateInput = z.iso
  .date('年月日は実在する日を入力してください（例 令和8年11月1日、5081101）。')
  .refine((day) => day >= '1868-01-01', '明治元年より前の日です。年を確かめてください。');

/** 年月日（不詳を含む） — digits held inside and, when not known, the wording shown (1.1.8). */
export const uncertainDateInput = z
  .strictObject({
    on: z
      .string()
      .regex(
        /^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])$/,
        '年月日を入力してください（例 令和8年11月1日、5081101）。',
      ),
    notation: optionalText(72),
  })
  .superRefine(({ on, notation }, context) => {
    const message = notation === null ? digitsProblem(on) : notationProblem(on, notation);
    if (message !== null) context.addIssue({ code: 'custom', message, path: ['on'] });
  });
export type UncertainDateInput = z.output<typeof uncertainDateInput>;

/** A 29th to 31st that the month lacks may stand in a family register, so it is let through. */
function digitsProblem(on: string): string | null {
  if (parsePlainDate(on).ok || /^(?!0000)\d{4}-(?!00)\d\d-(29|30|31)$/.test(on)) return null;
  return '分からない部分がある年月日は、不詳の書き方（例 令和5年　月日不詳）で入力してください。';
}

function notationProblem(on: string, notation: string): string | null {
  const parsed = parseUncertainNotation(notation);
  if (!parsed.ok) return parsed.problem;
  if (parsed.value.on === on) return null;
  return '年月日と不詳の書き方が合っていません。不詳の書き方を選び直してください。';
}

/** 住所 — parts as the standard keeps them apart. */
export const addressInput = z.strictObject({
  municipalityCode: optionalText(6),
  machiAzaCode: optionalText(7),
  prefecture: optionalText(20),
  municipality: optionalText(60),
  machiAza: optionalText(120),
  lotNumber: optionalText(50),
  katagaki: optionalText(300),
  postalCode: optionalText(7),
});
export type AddressInput = z.output<typeof addressInput>;

/** 町内の住所 — a new address in the town itself: 町字 and 番地 are needed. */
export const townAddressInput = addressInput.extend({
  machiAza: requiredText('町字', 120),
  lotNumber: requiredText('番地', 50),
});

export const nameInput = z.strictObject({
  familyName: optionalText(50),
  givenName: optionalText(50),
  familyNameKana: optionalText(50),
  givenNameKana: optionalText(50),
  isKanaConfirmed: z.boolean().default(false),
  /** 外国人住民の氏名（アルファベット） */
  romanName: optionalText(100),
  /** 外国人住民の氏名（漢字） */
  kanjiName: optionalText(100),
  fullNameKana: optionalText(100),
  formerFamilyName: optionalText(50),
  formerFamilyNameKana: optionalText(50),
  commonName: optionalText(100),
  commonNameKana: optionalText(100),
});
export type NameInput = z.output<typeof nameInput>;

export const domicileInput = z.strictObject({
  /** 本籍 — or 「なし」「不明」 (1.1.12). */
  registeredDomicile: optionalText(300),
  headOfFamilyRegister: optionalText(100),
});

/** 法第30条の45の表に規定する事項 */
export const foreignInput = z.strictObject({
  nationalityCode: optionalText(3),
  nationality: optionalText(60),
  article3045Class: z.enum(article3045Classes),
  residenceStatus: optionalText(60),
  periodOfStay: z.strictObject({
    years: z.coerce.number().int().min(0).max(10).nullable().default(null),
    months: z.coerce.number().int().min(0).max(120).nullable().default(null),
    days: z.coerce.number().int().min(0).max(3700).nullable().default(null),
  }),
  periodOfStayUntil: dateInput.nullable(),
  residenceCardNumber: optionalText(12),
  becameForeignResidentOn: uncertainDateInput.nullable().default(null),
});
export type ForeignInput = z.output<typeof foreignInput>;

/** 異動者 — a person as a notification gives them. */
export const personInput = z.strictObject({
  residentKind: z.enum(keys(residentKinds)),
  name: nameInput,
  sex: z.enum(keys(sexes)),
  dateOfBirth: uncertainDateInput,
  /** 続柄, e.g. 世帯主, 妻, 子の子 */
  relationship: requiredText('続柄', 40),
  domicile: domicileInput.nullable().default(null),
  individualNumber: optionalText(12),
  residentRecordCode: optionalText(11),
  foreign: foreignInput.nullable().default(null),
  /** 再転入 — the number borne before, when the person lived in the town (4.1.1.2). */
  formerAddresseeNumber: optionalText(15),
});
export type PersonInput = z.output<typeof personInput>;

/** 異動先世帯 — all of a new household, or part of one that exists (4.0.2). */
export const destinationInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('new') }),
  z.strictObject({ kind: z.literal('existing'), householdNumber: requiredText('世帯番号', 15) }),
]);
export type DestinationInput = z.output<typeof destinationInput>;

/** 届出人 — who came to the counter. */
export const notifierInput = z.strictObject({
  name: optionalText(100),
  relation: optionalText(40),
  contact: optionalText(40),
});

/** 届出に共通の項目 (4.0.3, 4.1.0.2) */
export const notificationFields = {
  effectiveOn: uncertainDateInput,
  notifiedOn: dateInput,
  notifier: notifierInput.nullable().default(null),
  note: optionalText(500),
} as const;

export const numberInput = requiredText('宛名番号', 15);

/** 日時の入力 — with its offset, between 1900 and 2999; becomes the same moment in UTC. */
export const instantInput = z.iso
  .datetime({ offset: true, message: '日時の形が正しくありません。' })
  .overwrite((text) => {
    const at = new Date(text);
    return Number.isNaN(at.getTime()) ? '' : at.toISOString();
  })
  .refine((text) => /^(19|2\d)\d{2}-/.test(text), '日時は1900年から2999年までで入力してください。');
