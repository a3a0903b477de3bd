/** 印鑑登録 — what of the register of seals travels over HTTP. */
import { z } from 'zod';

import { defineRoute } from '../route/index.ts';
import {
  endingAnswer,
  imprintReadingSchema,
  registrationAnswer,
  registrationDetail,
  registrationSummary,
} from './answers.ts';
import {
  abolitionBody,
  authorityBody,
  lossBody,
  registerSealBody,
  replyBody,
  scanInput,
} from './application.ts';

export * from './answers.ts';
export * from './application.ts';
export * from './words.ts';

/** 登録の識別 */
export const registrationReference = z.object({
  id: z.uuid('印鑑登録の識別番号が正しくありません。'),
});

export const sealRegistrationRoutes = {
  readImprint: defineRoute({
    method: 'POST',
    path: '/api/seal-registration/imprint-readings',
    summary: '印影の画像を測る（登録しない）',
    body: scanInput,
    answer: imprintReadingSchema,
  }),
  registerSeal: defineRoute({
    method: 'POST',
    path: '/api/seal-registration/registrations',
    summary: '印鑑登録の申請を受け付ける',
    body: registerSealBody,
    answer: registrationAnswer,
  }),
  replyToInquiry: defineRoute({
    method: 'POST',
    path: '/api/seal-registration/registrations/:id/reply-to-inquiry',
    summary: '照会書の回答を受け付けて登録する',
    params: registrationReference,
    body: replyBody,
    answer: registrationAnswer,
  }),
  reportLoss: defineRoute({
    method: 'POST',
    path: '/api/seal-registration/registrations/:id/report-loss',
    summary: '印鑑登録証・印鑑の亡失の届出を受け付けて抹消する',
    params: registrationReference,
    body: lossBody,
    answer: endingAnswer,
  }),
  cancelRegistration: defineRoute({
    method: 'POST',
    path: '/api/seal-registration/registrations/:id/cancel',
    summary: '印鑑登録の廃止の申請を受け付けて抹消する',
    params: registrationReference,
    body: abolitionBody,
    answer: endingAnswer,
  }),
  cancelByAuthority: defineRoute({
    method: 'POST',
    path: '/api/seal-registration/registrations/:id/cancel-by-authority',
    summary: '印鑑登録を職権で抹消する',
    params: registrationReference,
    body: authorityBody,
    answer: endingAnswer,
  }),
  getInquiryLetter: defineRoute({
    method: 'GET',
    path: '/api/seal-registration/registrations/:id/inquiry-letter',
    summary: '照会書と回答書を印刷する（登録されている住所へ送る）',
    params: registrationReference,
    answer: z.object({
      addresseeNumber: z.string(),
      /** PDF in base64. */
      pdf: z.string(),
    }),
  }),
  getRegistration: defineRoute({
    method: 'GET',
    path: '/api/seal-registration/registrations/:id',
    summary: '印鑑登録原票と経過',
    params: registrationReference,
    answer: registrationDetail,
  }),
  listRegistrations: defineRoute({
    method: 'GET',
    path: '/api/seal-registration/registrations',
    summary: '印鑑登録の一覧（宛名番号・登録番号・登録証番号から）',
    query: z
      .object({
        addresseeNumber: z.string().max(15).optional(),
        registrationNumber: z.string().max(20).optional(),
        cardNumber: z.string().max(20).optional(),
      })
      .refine((given) => Object.values(given).some((value) => value !== undefined), {
        message: '宛名番号・登録番号・登録証番号のいずれかを指定してください。',
      }),
    answer: z.object({ registrations: z.array(registrationSummary) }),
  }),
} as const;
