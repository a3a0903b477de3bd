/**
 * 住所の補完 — finding an address as it is typed, and choosing it step by step.
 *
 * @spec juki 1.3.3
 */
import { z } from 'zod';

import { defineRoute } from '../route/index.ts';

/** 住所の候補 — a place; `municipality` when only the municipality is certain so far. */
export const addressCandidate = z.object({
  level: z.enum(['machi-aza', 'municipality']),
  /** `town`: the town's own list; `national`: the national dictionary. */
  source: z.enum(['town', 'national']),
  localGovernmentCode: z.string().nullable(),
  prefecture: z.string(),
  municipality: z.string(),
  machi: z.string(),
  koaza: z.string(),
  kana: z.string().nullable(),
  machiAzaCode: z.string().nullable(),
  postalCode: z.string().nullable(),
  districtCode: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  /** First day on which the name no longer holds; null while it does. */
  validUntil: z.string().nullable(),
});

export type AddressCandidate = z.infer<typeof addressCandidate>;

const name = z.string().trim().max(120).optional();

export const completeAddressInput = z.object({
  text: z.string().trim().min(1).max(120),
  /** Whose places come first; the own town's when absent. */
  municipalityCode: z
    .string()
    .regex(/^\d{6}$/, '全国地方公共団体コードは6桁の数字で入力してください。')
    .optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
  includeAbolished: z.stringbool().default(false),
});

export type CompleteAddressInput = z.infer<typeof completeAddressInput>;

export const completeAddressAnswer = z.object({
  candidates: z.array(addressCandidate),
  /** 番地以下 — what was typed after the place, to be kept as the lot number. */
  rest: z.string(),
});

export type CompleteAddressAnswer = z.infer<typeof completeAddressAnswer>;

export const listAddressChoicesInput = z.object({
  prefecture: name,
  municipality: name,
  machi: name,
});

export type ListAddressChoicesInput = z.infer<typeof listAddressChoicesInput>;

export const listAddressChoicesAnswer = z.object({
  level: z.enum(['prefecture', 'municipality', 'machi', 'koaza']),
  choices: z.array(
    z.object({
      name: z.string(),
      kana: z.string().nullable(),
      localGovernmentCode: z.string().nullable(),
      postalCode: z.string().nullable(),
      machiAzaCode: z.string().nullable(),
    }),
  ),
});

export type ListAddressChoicesAnswer = z.infer<typeof listAddressChoicesAnswer>;

export const completeAddressRoute = defineRoute({
  method: 'GET',
  path: '/api/machi-aza/address-completions',
  summary: '入力途中の文字・カナ・郵便番号から住所の候補を返す',
  query: completeAddressInput,
  answer: completeAddressAnswer,
});

export const listAddressChoicesRoute = defineRoute({
  method: 'GET',
  path: '/api/machi-aza/address-choices',
  summary: '都道府県、市区町村、大字、小字の順に選択肢を返す',
  query: listAddressChoicesInput,
  answer: listAddressChoicesAnswer,
});
