/** 住民のサインイン — challenge, session by card or as a guest, and its end. */
import { z } from 'zod';

import { defineRoute } from '../route/index.ts';

const town = z.string().regex(/^\d{6}$/, '団体を選んでください。');

/** Base64 of bytes; the bound is on the text. */
export const base64 = (max: number) =>
  z
    .string()
    .max(max, '送られた内容が大きすぎます。カードを置き直してやり直してください。')
    .regex(/^[A-Za-z0-9+/]+={0,2}$/, '読み取った内容が正しくありません。やり直してください。');

/** 模擬 where a simulated card had a part; null else. Screens show it as it stands. */
export const labelSchema = z.string().nullable();

export const residentSessionSchema = z.object({
  municipalityCode: z.string(),
  municipalityName: z.string(),
  kind: z.enum(['resident', 'guest']),
  /** Null for a guest. */
  addresseeNumber: z.string().nullable(),
  permissions: z.array(z.string()),
  /** To be sent back as the header `x-csrf-token` with every write. */
  csrfToken: z.string(),
  idleSeconds: z.int().positive(),
  absoluteUntil: z.iso.datetime(),
  label: labelSchema,
});

export type ResidentSessionAnswer = z.output<typeof residentSessionSchema>;

export const openChallenge = defineRoute({
  method: 'POST',
  path: '/api/resident-session/challenge',
  summary: 'サインインの確認番号（カードが署名する内容）を受け取る',
  audience: 'public',
  callsPerMinute: 120,
  body: z.strictObject({ municipalityCode: town }),
  answer: z.object({
    challengeId: z.string(),
    /** Base64 of the bytes that the card signs. */
    challenge: z.string(),
    expiresAt: z.iso.datetime(),
    label: labelSchema,
  }),
});

/** 利用者証明 — what the card made of a challenge. */
export const challengeProof = z.strictObject({
  challengeId: z.uuid(),
  /** 利用者証明用電子証明書, DER. */
  certificate: base64(12_000),
  signature: base64(2_000),
});

export const openResidentSession = defineRoute({
  method: 'POST',
  path: '/api/resident-session',
  summary: 'カードでサインインするか、ゲストとして始める',
  audience: 'public',
  callsPerMinute: 120,
  body: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('guest'), municipalityCode: town }),
    z.strictObject({
      kind: z.literal('card'),
      municipalityCode: town,
      ...challengeProof.shape,
    }),
  ]),
  answer: residentSessionSchema,
});

export const getResidentSession = defineRoute({
  method: 'GET',
  path: '/api/resident-session',
  summary: '今のサインインの内容',
  audience: 'guest',
  answer: residentSessionSchema,
});

export const endResidentSession = defineRoute({
  method: 'DELETE',
  path: '/api/resident-session',
  summary: 'サインインを終える',
  audience: 'guest',
  answer: z.null(),
});
