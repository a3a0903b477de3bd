/**
 * 団体情報 — routes of a town's own data, its settings and the comparison of towns.
 *
 * @spec juki 1.3.1
 * @spec juki 1.3.7
 * @spec juki 1.3.9
 */
import { characterProblem } from '@yakuba/kernel/text';
import { z } from 'zod';

import { townKinds } from '../identity/index.ts';
import { defineRoute } from '../route/index.ts';
import { settingNames } from './settings.ts';

export {
  type Desk,
  deskSchema,
  getTownFront,
  registerDesk,
  type TownFront,
} from './front.ts';
export {
  type SettingChoice,
  type SettingItem,
  type SettingName,
  settingItems,
  settingNames,
} from './settings.ts';

export const certifierCapacities = ['mayor', 'acting'] as const;
export const sealKinds = ['mayor', 'acting', 'certificate', 'card'] as const;
export const officeKinds = ['main', 'branch', 'sub-branch', 'section'] as const;

const DAY = z.iso.date('年月日は「2026-04-01」の形で入力してください。');
const PERIOD_END = DAY.nullable();
/** One line: names and titles stand in the headings of papers and the headers of mails. */
const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .superRefine((given, context) => {
      const message = characterProblem(given);
      if (message !== null) context.addIssue({ code: 'custom', message });
    });

interface Period {
  readonly validFrom: string;
  readonly validUntil: string | null;
}

/** An empty or reversed period says nothing. */
const period = <T extends Period>(schema: z.ZodType<T, T>) =>
  schema.refine(({ validFrom, validUntil }) => validUntil === null || validFrom < validUntil, {
    path: ['validUntil'],
    message: '終わりの日は、始まりの日より後の日にしてください。',
  });

export const profileSchema = z.object({
  name: text(40),
  nameKana: text(80),
  prefectureName: text(4),
  /** 郡名; null where there is none */
  districtName: text(20).nullable(),
  postalCode: z
    .string()
    .regex(/^\d{7}$/, '郵便番号は7桁の数字で入力してください。')
    .nullable(),
  seatAddress: text(200),
  validFrom: DAY,
});

export const certifierSchema = z.object({
  capacity: z.enum(certifierCapacities),
  /** 職名, e.g. 町長, 町長職務代理者 副町長 */
  title: text(40),
  name: z.string().max(100).nullable(),
  validFrom: DAY,
  /** 期間の終わり — the day after the last. */
  validUntil: PERIOD_END,
});

/** Entered by hand, a certifier has a name (1.3.9 forbids a choice to leave it blank). */
export const certifierAppointmentSchema = certifierSchema.extend({
  name: z
    .string()
    .trim()
    .min(1, '認証者の氏名を入力してください。氏名を空欄にした証明はできません。')
    .max(100),
});

export const certifierEndSchema = z.object({ id: z.uuid(), validUntil: DAY });

export const closedDaysSchema = z.object({
  days: z
    .array(z.object({ day: DAY, title: text(40) }))
    .min(1)
    .max(400),
});

const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '時刻は「08:30」の形で入力してください。');

/** 開庁時間 — from Monday to Friday, closed days apart, from a day until the next of them. */
export const openingHoursSchema = z
  .strictObject({ validFrom: DAY, opensAt: clockTime, closesAt: clockTime })
  .refine(({ opensAt, closesAt }) => opensAt < closesAt, {
    path: ['closesAt'],
    message: '終わりの時刻は、始まりの時刻より後にしてください。',
  });
export type OpeningHours = z.output<typeof openingHoursSchema>;

export const sealSchema = z.object({
  kind: z.enum(sealKinds),
  /** 印影（SVG） */
  image: z.string().max(200_000),
  sizeMillimetres: z.number().min(5).max(25, '電子公印は最大25ミリメートル角です。'),
  colour: z.enum(['black', 'red']),
  validFrom: DAY,
});

/** 入力場所の項目 — of which screens make their own forms. */
export const officeFields = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,20}$/, '識別名は英小文字・数字・ハイフンで入力してください。'),
  name: text(40),
  kind: z.enum(officeKinds),
  validFrom: DAY,
  validUntil: PERIOD_END,
});

export const officeSchema = period(officeFields);

/** 入力端末の項目 */
export const terminalFields = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,20}$/, '識別名は英小文字・数字・ハイフンで入力してください。'),
  officeId: z.string().min(1).max(20),
  name: text(40),
  /** ネットワークアドレス — the terminal is known by it at sign-in. */
  address: z.union([z.ipv4(), z.ipv6()]).nullable(),
  validFrom: DAY,
  validUntil: PERIOD_END,
});

export const terminalSchema = period(terminalFields);

export const settingSchema = z.object({
  name: z.enum(settingNames),
  value: z.string().max(40),
  validFrom: DAY,
});

export const getMunicipality = defineRoute({
  method: 'GET',
  path: '/api/municipality/municipality',
  summary: '自団体の情報と設定',
  answer: z.object({
    municipalityCode: z.string(),
    kind: z.enum(townKinds),
    profile: profileSchema,
    certifier: certifierSchema.nullable(),
    certifiers: z.array(certifierSchema.extend({ id: z.string() })),
    seals: z.array(sealSchema.omit({ image: true })),
    offices: z.array(officeSchema),
    terminals: z.array(terminalSchema),
    /** In force today; every item of the catalogue. */
    settings: z.array(z.object({ name: z.enum(settingNames), value: z.string() })),
    scheduledSettings: z.array(settingSchema),
    closedDays: z.array(z.object({ day: z.string(), title: z.string() })),
    /** Oldest first; the last begun on or before a day holds. */
    openingHours: z.array(openingHoursSchema),
  }),
});

/** 登録の完了 — done; there is nothing more to say. */
const nothing = z.object({});

export const reviseProfile = defineRoute({
  method: 'POST',
  path: '/api/municipality/municipality/revise-profile',
  summary: '自団体の名称・所在地を改める',
  body: profileSchema,
  answer: nothing,
});

export const appointCertifier = defineRoute({
  method: 'POST',
  path: '/api/municipality/certifiers',
  summary: '認証者（首長・職務代理者）を期間を付けて登録する',
  body: certifierAppointmentSchema,
  answer: z.object({ id: z.string() }),
});

export const endCertifier = defineRoute({
  method: 'POST',
  path: '/api/municipality/certifiers/:id/end',
  summary: '認証者の期間の終わりを定める',
  params: certifierEndSchema.pick({ id: true }),
  body: certifierEndSchema.pick({ validUntil: true }),
  answer: nothing,
});

export const registerSeal = defineRoute({
  method: 'POST',
  path: '/api/municipality/seals',
  summary: '公印の印影を登録する',
  body: sealSchema,
  answer: nothing,
});

export const registerOffice = defineRoute({
  method: 'POST',
  path: '/api/municipality/offices',
  summary: '入力場所を登録する',
  body: officeSchema,
  answer: nothing,
});

export const registerTerminal = defineRoute({
  method: 'POST',
  path: '/api/municipality/terminals',
  summary: '入力端末を登録する',
  body: terminalSchema,
  answer: nothing,
});

export const chooseSetting = defineRoute({
  method: 'POST',
  path: '/api/municipality/settings',
  summary: '設定を選ぶ（適用開始日から）',
  body: settingSchema,
  answer: nothing,
});

export const registerClosedDays = defineRoute({
  method: 'POST',
  path: '/api/municipality/closed-days',
  summary: '休業日を登録する',
  body: closedDaysSchema,
  answer: nothing,
});

export const setOpeningHours = defineRoute({
  method: 'POST',
  path: '/api/municipality/opening-hours',
  summary: '開庁時間を定める（適用開始日から）',
  body: openingHoursSchema,
  answer: nothing,
});

export const townFigureSchema = z.object({
  municipalityCode: z.string(),
  name: z.string(),
  prefectureName: z.string(),
  population: z.int().nullable(),
  households: z.int().nullable(),
  schemaVersion: z.string().nullable(),
  settingsVersion: z.string().nullable(),
  formsVersion: z.string().nullable(),
  asOf: z.string().nullable(),
});

export const driftAspects = ['schemaVersion', 'settingsVersion', 'formsVersion'] as const;

export const compareTowns = defineRoute({
  method: 'GET',
  path: '/api/municipality/towns',
  summary: '共同利用団体の比較（人口・世帯数・版の違い。住民の情報は含まない）',
  answer: z.object({
    towns: z.array(townFigureSchema),
    /** 版の違い — towns whose version is not that of most. */
    drift: z.array(
      z.object({
        municipalityCode: z.string(),
        aspect: z.enum(driftAspects),
        expected: z.string(),
        actual: z.string().nullable(),
      }),
    ),
  }),
});
