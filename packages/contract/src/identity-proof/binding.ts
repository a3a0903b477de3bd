/** カードの結び付け — binding of certificates to residents, at the counter. */
import { z } from 'zod';

import { defineRoute } from '../route/index.ts';
import { base64, challengeProof, labelSchema } from './session.ts';

export const addresseeNumber = z.string().regex(/^\d{1,15}$/, '宛名番号を数字で入力してください。');

export const bindCardInput = z.strictObject({
  addresseeNumber,
  proof: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('authentication'), ...challengeProof.shape }),
    /** 署名用 — CMS SignedData over the bytes of the challenge. */
    z.strictObject({
      kind: z.literal('signature'),
      challengeId: z.uuid(),
      cms: base64(90_000),
    }),
  ]),
});

export type BindCardInput = z.output<typeof bindCardInput>;

export const bindingSchema = z.object({
  id: z.string(),
  kind: z.enum(['signature', 'authentication']),
  kindTitle: z.string(),
  serialNumber: z.string(),
  notAfter: z.string(),
  origin: z.enum(['counter', 'first-signature', 'renewal', 'paired']),
  boundAt: z.string(),
  endedAt: z.string().nullable(),
  endReason: z
    .enum(['closed-record', 'items-changed', 'renewed', 'replaced', 'by-staff'])
    .nullable(),
  label: labelSchema,
});

export type BindingAnswer = z.output<typeof bindingSchema>;

export const openCounterChallenge = defineRoute({
  method: 'POST',
  path: '/api/identity-proof/challenges',
  summary: '窓口でカードが署名する確認番号を発行する',
  body: z.strictObject({}),
  answer: z.object({
    challengeId: z.string(),
    challenge: z.string(),
    expiresAt: z.iso.datetime(),
    label: labelSchema,
  }),
});

export const bindCard = defineRoute({
  method: 'POST',
  path: '/api/identity-proof/bindings',
  summary: 'カードの電子証明書を宛名番号に結び付ける',
  body: bindCardInput,
  answer: z.object({ bindings: z.array(bindingSchema) }),
});

export const endBinding = defineRoute({
  method: 'POST',
  path: '/api/identity-proof/bindings/:id/end',
  summary: 'カードの結び付けを終える',
  params: z.object({ id: z.uuid() }),
  answer: z.null(),
});

export const listBindings = defineRoute({
  method: 'GET',
  path: '/api/identity-proof/residents/:addresseeNumber/bindings',
  summary: '結び付いているカードの一覧',
  params: z.object({ addresseeNumber }),
  answer: z.object({ addresseeNumber: z.string(), bindings: z.array(bindingSchema) }),
});
