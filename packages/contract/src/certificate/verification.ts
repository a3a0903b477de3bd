/** 証明書の検証 — by the number printed on it, and by the file itself; says nothing of anybody. */
import { z } from 'zod';

import { base64 } from '../identity-proof/index.ts';
import { defineRoute } from '../route/index.ts';

/** 検証番号 — the town's code and sixteen letters and digits; hyphens and case do not matter. */
export const verificationCode = z
  .string()
  .max(40)
  .transform((text) => text.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''))
  .refine(
    (text) => /^\d{6}[0-9A-HJKMNP-TV-Z]{16}$/.test(text),
    '検証番号を、証明書に書かれているとおりに入力してください。',
  );

export const verificationStates = {
  valid: '有効（この団体が交付した証明書です）',
  revoked: '無効（交付した後に取り消されています）',
} as const;
export type VerificationState = keyof typeof verificationStates;

const answer = z.object({
  municipalityCode: z.string(),
  municipalityName: z.string(),
  kindTitle: z.string(),
  issuedOn: z.iso.date(),
  state: z.enum(Object.keys(verificationStates) as [VerificationState]),
  stateTitle: z.string(),
  /** ファイルの一致 — null where no file was sent. */
  isSameFile: z.boolean().nullable(),
  /** 模擬 where a simulated seal signed it. */
  label: z.string().nullable(),
});
export type VerificationAnswer = z.output<typeof answer>;

const params = z.object({ code: verificationCode });

export const verificationRoutes = {
  verifyCertificate: defineRoute({
    method: 'GET',
    path: '/api/certificates/verify/:code',
    summary: '証明書を検証番号で確かめる（サインイン不要）',
    audience: 'public',
    callsPerMinute: 120,
    params,
    answer,
  }),
  verifyCertificateFile: defineRoute({
    method: 'POST',
    path: '/api/certificates/verify/:code',
    summary: '証明書のファイルを確かめる（サインイン不要）',
    audience: 'public',
    callsPerMinute: 30,
    params,
    body: z.strictObject({ file: base64(4_200_000) }),
    answer,
    bodyLimitBytes: 4_300_000,
  }),
} as const;
