/** 町の案内 — what anybody may know of a town: where it is, and whom to call. */
import { z } from 'zod';

import { defineRoute } from '../route/index.ts';

const DAY = z.iso.date('年月日は「2026-04-01」の形で入力してください。');

/** 相談の窓口 — registering one again changes it. */
export const deskSchema = z
  .object({
    id: z
      .string()
      .regex(/^[a-z0-9-]{1,20}$/, '識別名は英小文字・数字・ハイフンで入力してください。'),
    name: z.string().trim().min(1, '窓口の名称を入力してください。').max(40),
    phone: z
      .string()
      .regex(/^0\d{1,4}-\d{1,4}-\d{3,4}$/, '電話番号は市外局番から入力してください。'),
    /** 受付時間 — in words. */
    hours: z.string().trim().min(1, '受付時間を入力してください。').max(100),
    validFrom: DAY,
    /** 期間の終わり — the day after the last. */
    validUntil: DAY.nullable(),
  })
  .refine(({ validFrom, validUntil }) => validUntil === null || validFrom < validUntil, {
    path: ['validUntil'],
    message: '終わりの日は、始まりの日より後の日にしてください。',
  });
export type Desk = z.output<typeof deskSchema>;

export const townFrontSchema = z.object({
  municipalityCode: z.string(),
  name: z.string(),
  prefectureName: z.string(),
  postalCode: z.string().nullable(),
  seatAddress: z.string(),
  /** Those open today, in the order of their names in data. */
  desks: z.array(
    z.object({ id: z.string(), name: z.string(), phone: z.string(), hours: z.string() }),
  ),
  /** The next ones. */
  closedDays: z.array(z.object({ day: z.string(), title: z.string() })),
});
export type TownFront = z.output<typeof townFrontSchema>;

export const getTownFront = defineRoute({
  method: 'GET',
  path: '/api/municipality/fronts/:municipalityCode',
  summary: '町の案内（公開。所在地・電話・窓口・休業日）',
  audience: 'public',
  params: z.object({
    municipalityCode: z.string().regex(/^\d{6}$/, '団体コードは6桁の数字で入力してください。'),
  }),
  answer: townFrontSchema,
});

export const registerDesk = defineRoute({
  method: 'POST',
  path: '/api/municipality/desks',
  summary: '相談の窓口を登録する',
  body: deskSchema,
  answer: z.object({}),
});
