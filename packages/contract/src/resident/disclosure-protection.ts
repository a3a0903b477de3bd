/**
 * 支援措置 — victims of domestic violence and the like: their records are not disclosed.
 *
 * @spec juki 1.1.16
 * @spec juki 3.4
 */
import { z } from 'zod';

import { defineRoute } from '../route/index.ts';
import { dateInput, numberInput, optionalText, requiredText } from './inputs.ts';

/** 支援措置を行う立場 — where the victim lives, lived before, or has the family register. */
export const protectionRoles = {
  present: '現住所地',
  former: '前住所地',
  registered: '本籍地・前本籍地',
} as const;

/** 支援措置の状態 */
export const protectionStatuses = {
  provisional: '仮支援措置',
  decided: '支援措置中',
  ended: '終了',
} as const;

/** 支援を求められている事務 */
export const protectionOffices = {
  inspection: '住民基本台帳の閲覧',
  certificate: '住民票の写し等の交付',
  family_register_annex: '戸籍の附票の写し等の交付',
} as const;

/** 支援措置の期間の知らせ */
export const protectionAlerts = {
  ending: '1か月以内に支援措置の期間が終了します。',
  ended: '支援措置の期間が終了しています。延長又は終了の手続をしてください。',
} as const;

/** 抑止対象の住所等 — which address or 本籍 an office keeps from being disclosed. */
const officeInput = z.strictObject({
  office: z.enum(Object.keys(protectionOffices) as [keyof typeof protectionOffices]),
  place: requiredText('抑止対象の住所等', 300),
});

/** 申出者 — items that the register itself holds are not repeated. */
const applicantInput = z.strictObject({
  addresseeNumber: numberInput,
  previousAddresses: z.array(requiredText('前住所', 300)).max(10).default([]),
  previousDomiciles: z.array(requiredText('前本籍', 300)).max(10).default([]),
  telephone: optionalText(20),
  mobile: optionalText(20),
  mail: optionalText(254),
});

const togetherInput = z.strictObject({
  addresseeNumber: numberInput,
  /** 申出者との関係 */
  relation: requiredText('申出者との関係', 40),
  previousAddress: optionalText(300),
});

const perpetratorInput = z.strictObject({
  name: optionalText(100),
  /** 宛名番号（同一市区町村の場合に限る。） */
  addresseeNumber: optionalText(15),
  dateOfBirth: dateInput.nullable().default(null),
  sex: z.enum(['0', '1', '2']).default('0'),
  address: optionalText(300),
  others: optionalText(500),
});

/** 転送情報 — sent on by us, or received from the municipality where it was first applied for. */
const forwardingInput = z.strictObject({
  sentTo: z
    .array(z.strictObject({ municipality: requiredText('転送先市区町村', 60), sentOn: dateInput }))
    .max(20)
    .default([]),
  firstReceivedBy: optionalText(60),
  receivedOn: dateInput.nullable().default(null),
  /** 支援の必要性がないことを確認したときの申出者への連絡年月日 */
  needlessNotifiedOn: dateInput.nullable().default(null),
});

export const protectionContentInput = z.strictObject({
  role: z.enum(Object.keys(protectionRoles) as [keyof typeof protectionRoles]),
  appliedOn: dateInput,
  applicant: applicantInput,
  together: z.array(togetherInput).max(20).default([]),
  perpetrators: z.array(perpetratorInput).max(5).default([]),
  offices: z.array(officeInput).min(1, '支援を求められている事務を選んでください。').max(20),
  forwarding: forwardingInput.default({
    sentTo: [],
    firstReceivedBy: null,
    receivedOn: null,
    needlessNotifiedOn: null,
  }),
});
export type ProtectionContent = z.output<typeof protectionContentInput>;

export const protectionSchema = z.object({
  id: z.uuid(),
  version: z.int(),
  status: z.enum(Object.keys(protectionStatuses) as [keyof typeof protectionStatuses]),
  content: protectionContentInput,
  provisionalFrom: z.string().nullable(),
  startsOn: z.string().nullable(),
  /** 支援措置の終了年月日 — the last day. */
  endsOn: z.string().nullable(),
  endedOn: z.string().nullable(),
  endReason: z.string().nullable(),
  operatorId: z.string(),
  operatorName: z.string(),
  operatedAt: z.string(),
  alert: z.string().nullable(),
  /** 前住所地として継続 — the applicant has moved out; protection goes on (3.4). */
  isContinuedAsFormer: z.boolean(),
});
export type DisclosureProtection = z.output<typeof protectionSchema>;

const reference = z.object({ id: z.uuid('支援措置の番号が正しくありません。') });
const step = z.object({ id: z.uuid(), version: z.int() });
const version = { version: z.coerce.number().int() };

/** 支援措置の期間 — one year from the first day when no last day is given. */
const period = { startsOn: dateInput, endsOn: dateInput.nullable().default(null) };

export const disclosureProtectionRoutes = {
  startDisclosureProtection: defineRoute({
    method: 'POST',
    path: '/api/resident/disclosure-protections',
    summary: '支援措置の申出を受け、仮支援措置を始める',
    body: z.strictObject({ content: protectionContentInput, provisionalFrom: dateInput }),
    answer: step,
  }),
  decideDisclosureProtection: defineRoute({
    method: 'POST',
    path: '/api/resident/disclosure-protections/:id/decide',
    summary: '支援措置を決定する',
    params: reference,
    body: z.strictObject({
      ...version,
      ...period,
      content: protectionContentInput.nullable().default(null),
    }),
    answer: step.extend({ startsOn: z.string(), endsOn: z.string() }),
  }),
  extendDisclosureProtection: defineRoute({
    method: 'POST',
    path: '/api/resident/disclosure-protections/:id/extend',
    summary: '支援措置の期間を延長する',
    params: reference,
    body: z.strictObject({ ...version, endsOn: dateInput.nullable().default(null) }),
    answer: step.extend({ startsOn: z.string(), endsOn: z.string() }),
  }),
  endDisclosureProtection: defineRoute({
    method: 'POST',
    path: '/api/resident/disclosure-protections/:id/end',
    summary: '支援措置を終了する',
    params: reference,
    body: z.strictObject({
      ...version,
      endedOn: dateInput,
      reason: requiredText('終了の理由', 300),
    }),
    answer: step,
  }),
  listDisclosureProtections: defineRoute({
    method: 'POST',
    path: '/api/resident/disclosure-protections/list',
    summary: '支援対象者の詳細',
    body: z.strictObject({
      addresseeNumber: optionalText(15),
      page: z.coerce.number().int().min(1).default(1),
    }),
    answer: z.object({ protections: z.array(protectionSchema), total: z.int() }),
  }),
} as const;
