/**
 * コンビニ交付の電文 — what the certificate centre asks of a town over mutual TLS.
 *
 * A shape of our own: the specification of the national centre is not public. An adapter to it has
 * these four questions to put.
 */
import { z } from 'zod';

import { certificateItemSchema, certificateKindSchema } from '../certificate/index.ts';
import { requiredText } from '../resident/inputs.ts';
import { defineRoute } from '../route/index.ts';

const townParams = z.object({
  municipalityCode: z.string().regex(/^\d{6}$/, '団体コードは6桁の数字です。'),
});
const requestParams = townParams.extend({
  /** 取引番号 — the centre's own; the same number is the same request for ever. */
  requestId: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/, '取引番号の形が正しくありません。'),
});
const machine = {
  /** 端末番号 — of the multi-function machine in the shop. */
  terminal: requiredText('端末番号', 40),
};
const card = {
  /** 利用者証明用電子証明書のシリアル番号, hexadecimal; the centre has checked card and PIN. */
  cardSerialNumber: z
    .string()
    .regex(/^[0-9A-Fa-f]{1,40}$/, '電子証明書のシリアル番号の形が正しくありません。')
    .transform((text) => text.toUpperCase()),
};
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** 取れる証明書 */
export const kioskOfferSchema = z.object({
  kind: z.string(),
  title: z.string(),
  scope: z.enum(['self', 'household']),
  items: z.array(z.object({ item: z.string(), title: z.string() })),
  copiesMax: z.int(),
  /** 1部の手数料 */
  unitYen: z.int(),
});
export type KioskOffer = z.output<typeof kioskOfferSchema>;

/** カードの確認の応答 */
export const kioskInquiryAnswer = z.object({
  offers: z.array(kioskOfferSchema),
  /** 今は交付できない種別 — with the code and the sentence that a request would be refused with. */
  withheld: z.array(z.object({ kind: z.string(), title: z.string(), code: z.string() })),
  members: z.array(
    z.object({ addresseeNumber: z.string(), fullName: z.string(), isHolder: z.boolean() }),
  ),
});
export type KioskInquiryAnswer = z.output<typeof kioskInquiryAnswer>;

/** 送信 — the files of one request. */
export const kioskDelivery = z.object({
  requestId: z.string(),
  kind: z.string(),
  feeYen: z.int(),
  documents: z.array(
    z.object({
      issueNumber: z.string(),
      documentHash: sha256,
      /** PDF in base64. */
      pdf: z.string(),
    }),
  ),
});
export type KioskDelivery = z.output<typeof kioskDelivery>;

/** 受付の状態 — `nextOpening` an instant; null while open, or without an end in sight. */
export const kioskServiceState = z.object({
  isOpen: z.boolean(),
  nextOpening: z.string().nullable(),
});

const path = '/api/kiosk-centre/towns/:municipalityCode' as const;

export const kioskCentreRoutes = {
  getState: defineRoute({
    method: 'GET',
    path: `${path}/service`,
    summary: '今、交付を受け付けているか',
    params: townParams,
    answer: kioskServiceState,
  }),
  inquire: defineRoute({
    method: 'POST',
    path: `${path}/inquiries`,
    summary: 'このカードで今交付できる証明書',
    params: townParams,
    body: z.strictObject({ ...machine, ...card }),
    answer: kioskInquiryAnswer,
  }),
  issue: defineRoute({
    method: 'PUT',
    path: `${path}/requests/:requestId`,
    summary: '証明書を一つ交付する（同じ取引番号は同じ請求）',
    params: requestParams,
    body: z.strictObject({
      ...machine,
      ...card,
      kind: certificateKindSchema,
      /** 証明する者の宛名番号 — as the inquiry answered; empty for the holder alone. */
      addresseeNumbers: z.array(requiredText('宛名番号', 15)).max(30).default([]),
      items: z.array(certificateItemSchema).max(20).default([]),
      copies: z.coerce.number().int().min(1, '部数は1以上にしてください。').max(20).default(1),
    }),
    answer: kioskDelivery,
  }),
  confirmPrinted: defineRoute({
    method: 'POST',
    path: `${path}/requests/:requestId/printed`,
    summary: '印刷と手数料の受領を知らせる',
    params: requestParams,
    body: z.strictObject({
      ...machine,
      documentHashes: z.array(sha256).min(1).max(20),
      /** 端末の取引番号 — of the money taken. */
      chargeId: z.string().regex(/^[\w-]{1,80}$/, '入金の取引番号の形が正しくありません。'),
      paidYen: z.int().min(0),
    }),
    answer: z.object({ status: z.literal('printed') }),
  }),
  cancel: defineRoute({
    method: 'POST',
    path: `${path}/requests/:requestId/cancel`,
    summary: '交付を取り消す（印刷できなかった）',
    params: requestParams,
    body: z.strictObject({ ...machine, reason: requiredText('取消しの理由', 200) }),
    answer: z.object({ status: z.literal('cancelled') }),
  }),
} as const;
