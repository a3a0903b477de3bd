/** 申請 — what of applications travels over HTTP. */
import { z } from 'zod';

import { defineRoute } from '../route/index.ts';
import {
  applicationSummarySchema,
  delegationSchema,
  fieldProblemSchema,
  formAnswer,
  householdChoiceSchema,
  intakeProcedureSchema,
  intakeRowSchema,
  movedAnswer,
  ownApplicationSchema,
  reviewedApplicationSchema,
  signatureProofSchema,
  submittedAnswer,
} from './answers.ts';
import { figuresAnswer, figuresQuery } from './figures.ts';
import * as requests from './requests.ts';

export * from './answers.ts';
export * from './figures.ts';
export * from './requests.ts';
export * from './words.ts';

const OWN = '/api/application/own-applications';
const ALL = '/api/application/applications';
const params = requests.applicationReference;

/** 添付書類の大きさの上限 — of the request that carries it, in Base64. */
const EVIDENCE_BYTES_MAX = 7_400_000;

const savedAnswer = z.object({
  id: z.uuid(),
  version: z.int(),
  savedAt: z.string(),
  problems: z.array(fieldProblemSchema),
});
export type SavedAnswer = z.output<typeof savedAnswer>;

const evidenceAnswer = z.object({
  fileId: z.uuid(),
  fileName: z.string(),
  mediaType: z.string(),
});
export type EvidenceSaved = z.output<typeof evidenceAnswer>;

/** 住民・ゲストの経路 */
export const ownApplicationRoutes = {
  getApplicationForm: defineRoute({
    method: 'GET',
    path: '/api/application/forms/:procedureCode',
    summary: '申請の様式（台帳から記入したもの）',
    audience: 'guest',
    params: z.object({ procedureCode: requests.procedureCode }),
    query: z.object({ onBehalfOf: z.string().max(15).optional() }),
    answer: formAnswer,
  }),
  listMyApplications: defineRoute({
    method: 'GET',
    path: OWN,
    summary: '自分の申請の一覧',
    audience: 'guest',
    answer: z.object({ applications: z.array(applicationSummarySchema) }),
  }),
  getMyApplication: defineRoute({
    method: 'GET',
    path: `${OWN}/:id`,
    summary: '自分の申請の内容と状態',
    audience: 'guest',
    params,
    answer: ownApplicationSchema,
  }),
  saveDraft: defineRoute({
    method: 'PUT',
    path: `${OWN}/:id`,
    summary: '下書きを保存する',
    audience: 'guest',
    params,
    body: requests.draftBody,
    answer: savedAnswer,
  }),
  addEvidence: defineRoute({
    method: 'POST',
    path: `${OWN}/:id/files`,
    summary: '書類を添付する',
    audience: 'guest',
    params,
    body: requests.evidenceBody,
    answer: evidenceAnswer,
    bodyLimitBytes: EVIDENCE_BYTES_MAX,
    // A household's papers many times over, from one address.
    callsPerMinute: 60,
  }),
  submitApplication: defineRoute({
    method: 'POST',
    path: `${OWN}/:id/submit`,
    summary: '申請を提出する',
    audience: 'guest',
    params,
    body: requests.submitBody,
    answer: submittedAnswer,
  }),
  correctApplication: defineRoute({
    method: 'POST',
    path: `${OWN}/:id/correct`,
    summary: '補正して提出する',
    audience: 'guest',
    params,
    body: requests.submitBody,
    answer: submittedAnswer,
  }),
  withdrawApplication: defineRoute({
    method: 'POST',
    path: `${OWN}/:id/withdraw`,
    summary: '申請を取り下げる',
    audience: 'guest',
    params,
    body: requests.withdrawBody,
    answer: movedAnswer,
  }),
  receiveResult: defineRoute({
    method: 'POST',
    path: `${OWN}/:id/results/:number`,
    summary: '電子交付の証明書を受け取る（PDF）',
    audience: 'resident',
    params: params.extend({ number: z.coerce.number().int().min(1).max(20) }),
    answer: z.unknown(),
    media: 'application/pdf',
  }),
} as const;

/** 職員の経路 */
export const applicationRoutes = {
  listIntake: defineRoute({
    method: 'GET',
    path: ALL,
    summary: '受付一覧',
    query: requests.intakeQuery,
    answer: z.object({
      applications: z.array(intakeRowSchema),
      total: z.int(),
      procedures: z.array(intakeProcedureSchema),
    }),
  }),
  getFigures: defineRoute({
    method: 'GET',
    path: '/api/application/figures',
    summary: '申請の状況（件数だけ）',
    query: figuresQuery,
    answer: figuresAnswer,
  }),
  getApplication: defineRoute({
    method: 'GET',
    path: `${ALL}/:id`,
    summary: '申請の内容と台帳との照合',
    params,
    answer: reviewedApplicationSchema,
  }),
  listHouseholdChoices: defineRoute({
    method: 'GET',
    path: `${ALL}/:id/household`,
    summary: '証明する人の候補（申請した人の世帯）',
    params,
    answer: z.object({ members: z.array(householdChoiceSchema) }),
  }),
  getSignatureProof: defineRoute({
    method: 'GET',
    path: `${ALL}/:id/signature`,
    summary: '電子署名を確かめ直す',
    params,
    answer: z.object({ proof: signatureProofSchema.nullable() }),
  }),
  getEvidence: defineRoute({
    method: 'GET',
    path: `${ALL}/:id/files/:fileId`,
    summary: '添付書類を見る',
    params: params.extend({ fileId: z.uuid() }),
    answer: z.object({ fileName: z.string(), mediaType: z.string(), content: z.string() }),
  }),
  saveDraftForResident: defineRoute({
    method: 'PUT',
    path: `${ALL}/:id`,
    summary: '窓口・書面の申請の下書きを保存する',
    params,
    body: requests.staffDraftBody,
    answer: savedAnswer,
  }),
  addEvidenceForResident: defineRoute({
    method: 'POST',
    path: `${ALL}/:id/files`,
    summary: '窓口・書面の申請に書類を添付する',
    params,
    body: requests.evidenceBody,
    answer: evidenceAnswer,
    bodyLimitBytes: EVIDENCE_BYTES_MAX,
  }),
  submitForResident: defineRoute({
    method: 'POST',
    path: `${ALL}/:id/submit`,
    summary: '窓口・書面の申請を受け付ける',
    params,
    body: requests.staffSubmitBody,
    answer: submittedAnswer,
  }),
  correctForResident: defineRoute({
    method: 'POST',
    path: `${ALL}/:id/correct`,
    summary: '窓口・書面で受けた補正を入力する',
    params,
    body: requests.staffSubmitBody,
    answer: submittedAnswer,
  }),
  startReview: defineRoute({
    method: 'POST',
    path: `${ALL}/:id/start-review`,
    summary: '形式審査・実質審査を始める',
    params,
    body: requests.startReviewBody,
    answer: movedAnswer,
  }),
  askCorrection: defineRoute({
    method: 'POST',
    path: `${ALL}/:id/ask-correction`,
    summary: '補正を求める',
    params,
    body: requests.askCorrectionBody,
    answer: movedAnswer,
  }),
  decideApplication: defineRoute({
    method: 'POST',
    path: `${ALL}/:id/decide`,
    summary: '承認・不承認を決める',
    params,
    body: requests.decideBody,
    answer: movedAnswer,
  }),
  withdrawForResident: defineRoute({
    method: 'POST',
    path: `${ALL}/:id/withdraw`,
    summary: '取下げの申出を入力する',
    params,
    body: requests.withdrawBody,
    answer: movedAnswer,
  }),
  deliverResult: defineRoute({
    method: 'POST',
    path: `${ALL}/:id/deliver`,
    summary: '結果の交付・通知を記録する',
    params,
    body: requests.deliverBody,
    answer: movedAnswer,
  }),
  listDelegations: defineRoute({
    method: 'GET',
    path: '/api/application/delegations',
    summary: '代理・委任の一覧',
    query: z.object({ addresseeNumber: z.string().regex(/^\d{1,15}$/) }),
    answer: z.object({ delegations: z.array(delegationSchema) }),
  }),
  recordDelegation: defineRoute({
    method: 'POST',
    path: '/api/application/delegations',
    summary: '代理・委任を記録する',
    body: requests.delegationBody,
    answer: delegationSchema,
  }),
  endDelegation: defineRoute({
    method: 'POST',
    path: '/api/application/delegations/:id/end',
    summary: '代理・委任を終える',
    params,
    body: requests.endDelegationBody,
    answer: delegationSchema,
  }),
} as const;
