/** 申請の応答 — as the applicant sees it, and as the staff see it. */
import type { Answers, FormDefinition } from '@yakuba/kernel/form';
import { z } from 'zod';

import { formDefinitionSchema } from '../procedure/index.ts';
import {
  applicationChannels,
  applicationMoves,
  applicationStates,
  certificateStandings,
  delegationKinds,
  feeStates,
  resultOutlets,
} from './words.ts';

const keysOf = <T extends object>(table: T) => Object.keys(table) as [keyof T & string];

/** 回答 — the form says what belongs; here only that it is an object. */
export const answersSchema = z.record(
  z.string().max(40),
  z.unknown(),
) as unknown as z.ZodType<Answers>;

export const fieldProblemSchema = z.object({ path: z.string(), message: z.string() });

const evidenceFileSchema = z.object({
  fileId: z.uuid(),
  item: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
});
export type EvidenceFile = z.output<typeof evidenceFileSchema>;

/** 補正の求め — which fields, why, and until when. */
export const correctionSchema = z.object({
  fields: z.array(fieldProblemSchema),
  dueOn: z.iso.date(),
});
export type Correction = z.output<typeof correctionSchema>;

export const stepSchema = z.object({
  move: z.enum(keysOf(applicationMoves)),
  title: z.string(),
  toState: z.enum(keysOf(applicationStates)),
  recordedAt: z.string(),
  /** 理由・連絡 — to the applicant. */
  note: z.string().nullable(),
});

/** 手数料 — and where it is paid. */
export const feeSchema = z.object({
  state: z.enum(keysOf(feeStates)),
  amountYen: z.int(),
  /** 支払いの番号 — by which the counter takes the money. */
  reference: z.string().nullable(),
  checkoutUrl: z.string().nullable(),
});
export type ApplicationFee = z.output<typeof feeSchema>;

/** 署名する内容 — the very bytes; the card signs these and nothing else. */
export const signingSchema = z.object({ content: z.string(), digest: z.string() });

export const applicationSummarySchema = z.object({
  id: z.uuid(),
  /** Null until it is submitted. */
  receiptNumber: z.string().nullable(),
  procedureCode: z.string(),
  procedureTitle: z.string(),
  channel: z.enum(keysOf(applicationChannels)),
  state: z.enum(keysOf(applicationStates)),
  stateTitle: z.string(),
  /** 申請者 — null for a guest. */
  applicantNumber: z.string().nullable(),
  savedAt: z.string(),
  submittedAt: z.string().nullable(),
  /** 補正の期限又は処理の期限 */
  dueOn: z.string().nullable(),
});
export type ApplicationSummary = z.output<typeof applicationSummarySchema>;

/** 自分の申請 */
export const ownApplicationSchema = applicationSummarySchema.extend({
  version: z.int(),
  procedureVersion: z.int(),
  outlet: z.enum(keysOf(resultOutlets)),
  answers: answersSchema,
  files: z.array(evidenceFileSchema),
  /** 形式チェック — what has to be put right before it can be submitted. */
  problems: z.array(fieldProblemSchema),
  /** Null where nothing is to be signed now. */
  signing: signingSchema.nullable(),
  requiresSignature: z.boolean(),
  correction: correctionSchema.nullable(),
  fee: feeSchema,
  steps: z.array(stepSchema),
  /** 教示 — of a refusal. */
  appealNotice: z.string().nullable(),
  isResultReady: z.boolean(),
  /** 受け取れる証明書の通数 — numbered from 1; 0 until they are made. */
  resultCount: z.int(),
});
export type OwnApplication = z.output<typeof ownApplicationSchema>;

/** 受付一覧の行 */
export const intakeRowSchema = applicationSummarySchema.extend({
  /** 申請者の氏名 — null where the register has nobody here now, or may not show who it is. */
  applicantName: z.string().nullable(),
  feeYen: z.int(),
  isPaid: z.boolean(),
  reviewerId: z.string().nullable(),
  isOverdue: z.boolean(),
});
export type IntakeRow = z.output<typeof intakeRowSchema>;

/** 受付のある手続 — with how many applications are still open. */
export const intakeProcedureSchema = z.object({
  procedureCode: z.string(),
  procedureTitle: z.string(),
  openCount: z.int(),
});
export type IntakeProcedure = z.output<typeof intakeProcedureSchema>;

/** 台帳との照合 — an answer beside what the register says. */
export const comparisonSchema = z.object({
  name: z.string(),
  label: z.string(),
  answer: z.unknown(),
  register: z.unknown(),
  isSame: z.boolean(),
});
export type Comparison = z.output<typeof comparisonSchema>;

/** 申請 — for the staff who review it. */
export const reviewedApplicationSchema = applicationSummarySchema.extend({
  version: z.int(),
  outlet: z.enum(keysOf(resultOutlets)),
  form: formDefinitionSchema as z.ZodType<FormDefinition>,
  answers: answersSchema,
  files: z.array(evidenceFileSchema),
  problems: z.array(fieldProblemSchema),
  comparison: z.array(comparisonSchema),
  reviewerId: z.string().nullable(),
  correction: correctionSchema.nullable(),
  fee: feeSchema,
  /** 職員名 — null where the applicant did it. */
  steps: z.array(stepSchema.extend({ actorId: z.string(), actorName: z.string().nullable() })),
  /** 署名 — of the latest submission; null where none was needed. */
  signature: z
    .object({
      serialNumber: z.string(),
      signerNumber: z.string().nullable(),
      digest: z.string(),
      label: z.string().nullable(),
    })
    .nullable(),
  /** 代理人の宛名番号 — null where the person applies. */
  agentNumber: z.string().nullable(),
  delegationId: z.uuid().nullable(),
  /** 教示 — of a refusal. */
  appealNotice: z.string().nullable(),
  issueIds: z.array(z.uuid()),
  requiresSecondPerson: z.boolean(),
});
export type ReviewedApplication = z.output<typeof reviewedApplicationSchema>;

/** 証明する人の候補 — of the household; none where the answers ask for no single people. */
export const householdChoiceSchema = z.object({
  addresseeNumber: z.string(),
  fullName: z.string(),
  /** 申請した人 */
  isApplicant: z.boolean(),
  /** 申請に書かれた氏名と同じ */
  isNamed: z.boolean(),
});
export type HouseholdChoice = z.output<typeof householdChoiceSchema>;

/** 署名の証明 — looked into anew: as it was when it came, and its certificate as it is now. */
export const signatureProofSchema = z.object({
  serialNumber: z.string(),
  submittedAt: z.string(),
  digest: z.string(),
  signerNumber: z.string().nullable(),
  /** 模擬 or null. */
  label: z.string().nullable(),
  /** 署名時の検証 — a sentence where it does not hold, or could not be looked into. */
  problem: z.string().nullable(),
  /** Null where the signature does not hold. */
  certificate: z
    .object({
      fullName: z.string(),
      address: z.string(),
      dateOfBirth: z.string(),
      signedAt: z.string(),
      notAfter: z.string(),
      standing: z.enum(keysOf(certificateStandings)),
    })
    .nullable(),
});
export type SignatureProof = z.output<typeof signatureProofSchema>;

export const delegationSchema = z.object({
  id: z.uuid(),
  kind: z.enum(keysOf(delegationKinds)),
  principalNumber: z.string(),
  agentNumber: z.string(),
  /** Null: every procedure. */
  procedureCodes: z.array(z.string()).nullable(),
  validFrom: z.string(),
  /** 終期 — the day after the last; null where the law sets none. */
  validUntil: z.string().nullable(),
  evidence: z.string(),
  endedAt: z.string().nullable(),
});
export type Delegation = z.output<typeof delegationSchema>;

export const formAnswer = z.object({
  procedureCode: z.string(),
  procedureVersion: z.int(),
  title: z.string(),
  form: formDefinitionSchema as z.ZodType<FormDefinition>,
  /** 台帳から記入した回答 */
  answers: answersSchema,
  requiresSignature: z.boolean(),
  outlets: z.array(z.enum(keysOf(resultOutlets))),
});
export type FormAnswer = z.output<typeof formAnswer>;

export const movedAnswer = z.object({
  id: z.uuid(),
  receiptNumber: z.string().nullable(),
  state: z.enum(keysOf(applicationStates)),
});
export type MovedAnswer = z.output<typeof movedAnswer>;

export const submittedAnswer = movedAnswer.extend({ digest: z.string(), feeYen: z.int() });
export type SubmittedAnswer = z.output<typeof submittedAnswer>;
