/** 郵送 — what of the mail room travels over HTTP. */
import { z } from 'zod';

import { dateInput, requiredText } from '../resident/inputs.ts';
import { defineRoute } from '../route/index.ts';
import {
  bundleDetailSchema,
  bundleSchema,
  listedPiecesAnswer,
  movedPieceAnswer,
  sentBundleAnswer,
} from './answers.ts';
import { BUNDLE_PIECES_MAX, mailKinds, returnReasons } from './words.ts';

export * from './answers.ts';
export * from './words.ts';

const keysOf = <T extends object>(table: T) => Object.keys(table) as [keyof T & string];
const id = z.uuid('識別番号が正しくありません。');
const params = z.object({ id });

/** 引受番号 — digits with or without hyphens. */
const trackingNumber = z
  .string()
  .transform((text) => text.normalize('NFKC').replaceAll(/[\s-]/g, ''))
  .pipe(z.string().regex(/^\d{11,13}$/, '引受番号は11桁から13桁の数字で入力してください。'));

const newDestination = z.strictObject({
  postalCode: z
    .string()
    .transform((text) => text.normalize('NFKC').replaceAll(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{7}$/, '郵便番号は7桁の数字で入力してください。')),
  address: requiredText('住所', 100),
});

export const postingRoutes = {
  listPieces: defineRoute({
    method: 'GET',
    path: '/api/posting/pieces',
    summary: '郵送の一覧（発送待ち・保留・発送済み・返戻）',
    query: z.object({
      view: z.enum(['waiting', 'held', 'sent', 'returned']).default('waiting'),
      receiptNumber: z.string().max(30).optional(),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
    }),
    answer: listedPiecesAnswer,
  }),
  releasePiece: defineRoute({
    method: 'POST',
    path: '/api/posting/pieces/:id/release',
    summary: '保留を解く',
    params,
    body: z.strictObject({ reason: requiredText('確かめたことと理由', 300) }),
    answer: movedPieceAnswer,
  }),
  turnBackPiece: defineRoute({
    method: 'POST',
    path: '/api/posting/pieces/:id/turn-back',
    summary: '送らずに申請を差し戻す（手数料は還付）',
    params,
    body: z.strictObject({ reason: requiredText('申請した方に伝える理由', 300) }),
    answer: movedPieceAnswer,
  }),
  returnPiece: defineRoute({
    method: 'POST',
    path: '/api/posting/pieces/:id/return',
    summary: '返戻を記録する',
    params,
    body: z.strictObject({
      reason: z.enum(keysOf(returnReasons), '返戻の理由を選んでください。'),
      returnedOn: dateInput,
    }),
    answer: movedPieceAnswer,
  }),
  resendPiece: defineRoute({
    method: 'POST',
    path: '/api/posting/pieces/:id/resend',
    summary: '返戻された証明書を送り直す',
    params,
    body: z.strictObject({
      reason: requiredText('送り直す理由', 300),
      /** Null: to the address of the register. */
      destination: newDestination.nullable().default(null),
    }),
    answer: movedPieceAnswer,
  }),
  listBundles: defineRoute({
    method: 'GET',
    path: '/api/posting/bundles',
    summary: '束の一覧（新しい順）',
    answer: z.object({ bundles: z.array(bundleSchema) }),
  }),
  makeBundle: defineRoute({
    method: 'POST',
    path: '/api/posting/bundles',
    summary: '発送待ちを束にして、まとめて発行・印刷する',
    body: z.strictObject({
      pieceIds: z
        .array(id)
        .min(1, '束に入れる郵便物を選んでください。')
        .max(BUNDLE_PIECES_MAX, `一つの束は${BUNDLE_PIECES_MAX}件までにしてください。`),
    }),
    answer: z.object({ id: z.uuid(), number: z.string(), pieceCount: z.int() }),
  }),
  getBundle: defineRoute({
    method: 'GET',
    path: '/api/posting/bundles/:id',
    summary: '束の中身と進み具合',
    params,
    answer: bundleDetailSchema,
  }),
  getBundleFile: defineRoute({
    method: 'GET',
    path: '/api/posting/bundles/:id/file',
    summary: '束の印刷用のPDF（管理票・宛名・証明書）',
    params,
    answer: z.unknown(),
    media: 'application/pdf',
  }),
  sendBundle: defineRoute({
    method: 'POST',
    path: '/api/posting/bundles/:id/send',
    summary: '束の発送を記録する',
    params,
    body: z.strictObject({
      sentOn: dateInput,
      mailKind: z.enum(keysOf(mailKinds), '郵便の種類を選んでください。'),
      trackings: z
        .array(z.strictObject({ pieceId: id, number: trackingNumber }))
        .max(BUNDLE_PIECES_MAX)
        .default([]),
    }),
    answer: sentBundleAnswer,
  }),
} as const;
