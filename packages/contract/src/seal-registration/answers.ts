/** 印鑑登録の応答 — readings of an imprint, registrations and their course. */
import { z } from 'zod';

import {
  cancellationGrounds,
  type ScanProblem,
  type SealStatus,
  type SealStepKind,
  type SizeVerdict,
  scanProblems,
  sealStatuses,
  sealStepKinds,
  sizeVerdicts,
} from './words.ts';

const keysOf = <T extends object>(table: T) => Object.keys(table) as [keyof T & string];

export const sealStatusSchema = z.enum(keysOf(sealStatuses) as [SealStatus]);

/** 印影の測定 — lengths in millimetres, to a hundredth. */
export const imprintReadingSchema = z.object({
  dpi: z.number(),
  widthMm: z.number(),
  heightMm: z.number(),
  /** 印影が収まる最小の正方形の一辺 — turned as need be. */
  squareMm: z.number(),
  size: z.enum(keysOf(sizeVerdicts) as [SizeVerdict]),
  problems: z.array(z.enum(keysOf(scanProblems) as [ScanProblem])),
  /** 保存される印影 — PNG in base64. */
  image: z.string(),
});
export type ImprintReading = z.output<typeof imprintReadingSchema>;

export const registrationAnswer = z.object({
  id: z.uuid(),
  status: sealStatusSchema,
  registrationNumber: z.string().nullable(),
  /** 印鑑登録証番号 */
  cardNumber: z.string().nullable(),
  /** 照会書 — its number and the last day on which the reply is taken. */
  inquiry: z.object({ number: z.string(), replyBy: z.string() }).nullable(),
});
export type RegistrationAnswer = z.output<typeof registrationAnswer>;

export const endingAnswer = z.object({ id: z.uuid(), status: sealStatusSchema });
export type EndingAnswer = z.output<typeof endingAnswer>;

export const sealStepSchema = z.object({
  kind: z.enum(keysOf(sealStepKinds) as [SealStepKind]),
  ground: z.enum(keysOf(cancellationGrounds)).nullable(),
  /** 効力の生じた日 */
  effectiveOn: z.string(),
  recordedAt: z.string(),
  staffId: z.string(),
  /** 利用者名称 — or who it was in the machine, where nobody did it. */
  staffName: z.string(),
  note: z.string().nullable(),
});

/** 印鑑登録原票 — one registration with its course. */
export const registrationDetail = registrationAnswer.extend({
  addresseeNumber: z.string(),
  fullName: z.string(),
  inscription: z.string(),
  appliedOn: z.string(),
  registeredOn: z.string().nullable(),
  widthMm: z.number(),
  heightMm: z.number(),
  imprintHash: z.string(),
  /** PNG in base64. */
  image: z.string(),
  steps: z.array(sealStepSchema),
});
export type RegistrationDetail = z.output<typeof registrationDetail>;

export const registrationSummary = z.object({
  id: z.uuid(),
  addresseeNumber: z.string(),
  status: sealStatusSchema,
  registrationNumber: z.string().nullable(),
  cardNumber: z.string().nullable(),
  inscription: z.string(),
  appliedOn: z.string(),
});
export type RegistrationSummary = z.output<typeof registrationSummary>;
