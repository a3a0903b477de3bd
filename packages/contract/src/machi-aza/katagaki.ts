/**
 * 方書 — names of buildings and the lots they stand on.
 *
 * @spec juki 1.3.4
 * @spec juki 4.0.7
 */
import { z } from 'zod';

import { defineRoute } from '../route/index.ts';

const machiAzaName = z.string().trim().min(1).max(120);
const lotNumber = z.string().trim().min(1).max(50);
const name = z.string().trim().min(1).max(300);

export const katagaki = z.object({
  machiAzaName,
  lotNumber,
  name,
  nameKana: z.string().nullable(),
  origin: z.enum(['registered', 'learned']),
});
export type Katagaki = z.infer<typeof katagaki>;

export const listKatagakiInput = z.object({
  machiAzaName,
  /** Candidates of this lot; every building of the 町字 when absent. */
  lotNumber: z.string().trim().max(50).optional(),
});
export type ListKatagakiInput = z.infer<typeof listKatagakiInput>;

export const listKatagakiRoute = defineRoute({
  method: 'GET',
  path: '/api/machi-aza/katagaki',
  summary: '住所地番に対応する方書の候補を返す',
  query: listKatagakiInput,
  answer: z.array(katagaki),
});

export const registerKatagakiInput = z.object({
  machiAzaName,
  lotNumber,
  name,
  nameKana: z
    .string()
    .regex(/^[ァ-ヺー・ 　]*$/u, 'フリガナは全角カタカナで入力してください。')
    .max(300)
    .nullable()
    .default(null),
});
export type RegisterKatagakiInput = z.infer<typeof registerKatagakiInput>;

const katagakiAnswer = z.object({ name: z.string() });

export const registerKatagakiRoute = defineRoute({
  method: 'POST',
  path: '/api/machi-aza/katagaki',
  summary: '方書を住所地番に結び付けて登録する',
  body: registerKatagakiInput,
  answer: katagakiAnswer,
});

export const withdrawKatagakiInput = z.object({ machiAzaName, lotNumber, name });
export type WithdrawKatagakiInput = z.infer<typeof withdrawKatagakiInput>;

export const withdrawKatagakiRoute = defineRoute({
  method: 'POST',
  path: '/api/machi-aza/katagaki/withdraw',
  summary: '方書を候補から外す',
  body: withdrawKatagakiInput,
  answer: katagakiAnswer,
});
