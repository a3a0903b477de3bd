/**
 * 自団体の町字と地区 — the town's own list of places, which its staff keep.
 *
 * @spec juki 1.3.3
 * @spec juki 1.3.5
 */
import { parsePlainDate } from '@yakuba/kernel/calendar';
import { z } from 'zod';

import { defineRoute } from '../route/index.ts';

const day = z
  .string()
  .refine(
    (text) => parsePlainDate(text).ok,
    '年月日は「2026-04-01」の形で、暦にある日を入力してください。',
  );
const katakana = z
  .string()
  .regex(/^[ァ-ヺー・ 　]*$/u, 'フリガナは全角カタカナで入力してください。')
  .max(120);
const latitude = z
  .number()
  .min(20, '緯度は日本の範囲（20度から46度）で入力してください。')
  .max(46, '緯度は日本の範囲（20度から46度）で入力してください。');
const longitude = z
  .number()
  .min(122, '経度は日本の範囲（122度から154度）で入力してください。')
  .max(154, '経度は日本の範囲（122度から154度）で入力してください。');

/** 町字の内容 — everything about a place but its identity and validity. */
export const townMachiAzaContent = z.object({
  prefecture: z.string().trim().min(1).max(4),
  municipality: z.string().trim().min(1).max(24),
  machi: z.string().trim().min(1).max(120),
  /** With 「字」 as the address prints it; empty when there is none. */
  koaza: z.string().trim().max(120).default(''),
  machiKana: katakana.nullable().default(null),
  koazaKana: katakana.nullable().default(null),
  machiAzaCode: z
    .string()
    .regex(/^\d{7}$/, '町字コードは7桁の数字で入力してください。')
    .nullable()
    .default(null),
  addressCode: z
    .string()
    .regex(/^\d{11}$/, '住所コードは11桁の数字で入力してください。')
    .nullable()
    .default(null),
  postalCode: z
    .string()
    .regex(/^\d{7}$/, '郵便番号は7桁の数字で入力してください。')
    .nullable()
    .default(null),
  districtCode: z.string().trim().min(1).max(20).nullable().default(null),
  latitude: latitude.nullable().default(null),
  longitude: longitude.nullable().default(null),
});

export type TownMachiAzaContent = z.infer<typeof townMachiAzaContent>;

export const townMachiAza = townMachiAzaContent.extend({
  machiAzaId: z.string(),
  /** `0001-01-01` when unknown. */
  validFrom: z.string(),
  validUntil: z.string().nullable(),
});

export type TownMachiAza = z.infer<typeof townMachiAza>;

const machiAzaAnswer = z.object({ machiAzaId: z.string() });
const machiAzaParams = z.object({ machiAzaId: z.uuid() });

export const addTownMachiAzaInput = townMachiAzaContent.extend({
  validFrom: day.default('0001-01-01'),
  /** For an old name that is no longer in use. */
  validUntil: day.nullable().default(null),
});
export type AddTownMachiAzaInput = z.infer<typeof addTownMachiAzaInput>;

export const addTownMachiAzaRoute = defineRoute({
  method: 'POST',
  path: '/api/machi-aza/town-machi-azas',
  summary: '自団体の町字（旧町名を含む）を追加する',
  body: addTownMachiAzaInput,
  answer: machiAzaAnswer,
});

const alterBody = townMachiAzaContent.extend({ validFrom: day });
export const alterTownMachiAzaInput = alterBody.extend(machiAzaParams.shape);
export type AlterTownMachiAzaInput = z.infer<typeof alterTownMachiAzaInput>;

export const alterTownMachiAzaRoute = defineRoute({
  method: 'POST',
  path: '/api/machi-aza/town-machi-azas/:machiAzaId/alter',
  summary: '自団体の町字の内容を指定日から改める',
  params: machiAzaParams,
  body: alterBody,
  answer: machiAzaAnswer,
});

const abolishBody = z.object({ abolishedOn: day });
export const abolishTownMachiAzaInput = abolishBody.extend(machiAzaParams.shape);
export type AbolishTownMachiAzaInput = z.infer<typeof abolishTownMachiAzaInput>;

export const abolishTownMachiAzaRoute = defineRoute({
  method: 'POST',
  path: '/api/machi-aza/town-machi-azas/:machiAzaId/abolish',
  summary: '自団体の町字を指定日に廃止する',
  params: machiAzaParams,
  body: abolishBody,
  answer: machiAzaAnswer,
});

export const adoptNationalMachiAzaInput = z.object({
  /** What the town writes before a 小字, which the national list leaves out. */
  koazaPrefix: z.enum(['', '字']).default(''),
});
export type AdoptNationalMachiAzaInput = z.infer<typeof adoptNationalMachiAzaInput>;

export const adoptNationalMachiAzaRoute = defineRoute({
  method: 'POST',
  path: '/api/machi-aza/town-machi-azas/adopt',
  summary: '住所辞書にあって自団体の町字にないものを写し取る',
  body: adoptNationalMachiAzaInput,
  answer: z.object({ adopted: z.number() }),
});

export const listTownMachiAzaInput = z.object({
  includeAbolished: z.stringbool().default(false),
  on: day.optional(),
});
export type ListTownMachiAzaInput = z.infer<typeof listTownMachiAzaInput>;

export const listTownMachiAzaRoute = defineRoute({
  method: 'GET',
  path: '/api/machi-aza/town-machi-azas',
  summary: '自団体の町字を一覧する',
  query: listTownMachiAzaInput,
  answer: z.array(townMachiAza),
});

export const district = z.object({
  districtCode: z.string().trim().min(1).max(20),
  name: z.string().trim().min(1).max(60),
  nameKana: katakana.nullable().default(null),
  validFrom: day.default('0001-01-01'),
  validUntil: day.nullable().default(null),
});
export type District = z.infer<typeof district>;

export const registerDistrictRoute = defineRoute({
  method: 'POST',
  path: '/api/machi-aza/districts',
  summary: '地区を登録する（同じコードは内容を改める）',
  body: district,
  answer: z.object({ districtCode: z.string() }),
});

export const listDistrictsRoute = defineRoute({
  method: 'GET',
  path: '/api/machi-aza/districts',
  summary: '地区を一覧する',
  answer: z.array(district),
});
