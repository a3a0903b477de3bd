/** 証明書 — what of certificates travels over HTTP. */
import { z } from 'zod';

import { defineRoute } from '../route/index.ts';
import {
  issueAnswer,
  issueDetailSchema,
  issueStatusSchema,
  issueSummarySchema,
  previewAnswer,
} from './answers.ts';
import { issueBody, previewBody } from './request.ts';
import { verificationRoutes } from './verification.ts';

export * from './answers.ts';
export * from './request.ts';
export * from './verification.ts';

/** 発行の識別 */
export const issueReference = z.object({ id: z.uuid('証明書の識別番号が正しくありません。') });

export const certificateRoutes = {
  previewCertificate: defineRoute({
    method: 'POST',
    path: '/api/certificate/previews',
    summary: '証明書の内容を確かめる（発行しない）',
    body: previewBody,
    answer: previewAnswer,
  }),
  issueCertificate: defineRoute({
    method: 'POST',
    path: '/api/certificate/issues',
    summary: '証明書を発行する',
    body: issueBody,
    answer: issueAnswer,
  }),
  listIssues: defineRoute({
    method: 'GET',
    path: '/api/certificate/issues',
    summary: '交付履歴の一覧',
    query: z.object({
      addresseeNumber: z.string().max(15).optional(),
      on: z.iso.date('年月日は「2026-04-01」の形で入力してください。').optional(),
      staffId: z.string().max(60).optional(),
      isOwn: z.enum(['true', 'false']).optional(),
      status: issueStatusSchema.optional(),
      page: z.coerce.number().int().min(1).default(1),
    }),
    answer: z.object({ issues: z.array(issueSummarySchema), total: z.int() }),
  }),
  getIssue: defineRoute({
    method: 'GET',
    path: '/api/certificate/issues/:id',
    summary: '証明書の発行の状態と経過',
    params: issueReference,
    answer: issueDetailSchema,
  }),
  releaseCertificate: defineRoute({
    method: 'POST',
    path: '/api/certificate/issues/:id/release',
    summary: '証明書を交付する（PDFを受け取る）',
    params: issueReference,
    answer: z.unknown(),
    media: 'application/pdf',
  }),
  discardCertificate: defineRoute({
    method: 'POST',
    path: '/api/certificate/issues/:id/discard',
    summary: '誤って発行した証明書の処分を記録する',
    params: issueReference,
    body: z.strictObject({
      reason: z.string().trim().min(1, '処分の理由を入力してください。').max(300),
    }),
    answer: z.object({ id: z.uuid(), status: issueStatusSchema }),
  }),
  ...verificationRoutes,
} as const;
