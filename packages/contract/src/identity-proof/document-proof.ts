/** 書類による本人確認 — the checklist of the counter and what was seen; numbers are never taken. */
import { z } from 'zod';

import { defineRoute } from '../route/index.ts';
import { addresseeNumber } from './binding.ts';

/** 書類の区分 — one is enough; or two, at least one of them of group A. */
export const documentGroups = ['one', 'two-a', 'two-b'] as const;

/** 求める確認 — 1点か2点、写真付き1点のみ、不要. */
export const proofRequirements = ['standard', 'photo-only', 'none'] as const;

export type ProofRequirement = (typeof proofRequirements)[number];

export const checklistItem = z.object({
  kind: z.string(),
  title: z.string(),
  group: z.enum(documentGroups),
  hasPhoto: z.boolean(),
  hasExpiry: z.boolean(),
  /** What to look at, each to be ticked. */
  points: z.array(z.string()),
});

export type ChecklistItem = z.output<typeof checklistItem>;

export const requirementSchema = z.object({
  requirement: z.enum(proofRequirements),
  sentence: z.string(),
  legalBasis: z.string(),
});

const procedureCode = z.string().trim().min(1, '手続を選んでください。').max(100);
const reference = z
  .string()
  .trim()
  .min(1, '受付番号を入力してください。')
  .max(60)
  .regex(/^[A-Za-z0-9-]+$/, '受付番号は英数字とハイフンで入力してください。');

export const getChecklist = defineRoute({
  method: 'GET',
  path: '/api/identity-proof/checklist',
  summary: '手続の本人確認に要る書類の一覧',
  query: z.object({ procedureCode }),
  answer: z.object({ required: requirementSchema, documents: z.array(checklistItem) }),
});

export const recordDocumentProof = defineRoute({
  method: 'POST',
  path: '/api/identity-proof/document-proofs',
  summary: '書類による本人確認を記録する',
  body: z.strictObject({
    reference,
    procedureCode,
    /** Null for somebody whom the register does not hold, such as an agent. */
    addresseeNumber: addresseeNumber.nullable(),
    person: z.enum(['self', 'household-member', 'agent']),
    documents: z
      .array(
        z.strictObject({
          kind: z.string().max(60),
          seenPoints: z.array(z.string().max(60)).max(20),
          expiresOn: z.iso.date('有効期限を日付で入力してください。').nullable(),
        }),
      )
      .max(4, '書類は4点までです。'),
  }),
  answer: z.object({ id: z.string() }),
});

export const documentProofSchema = z.object({
  id: z.string(),
  reference: z.string(),
  procedureCode: z.string(),
  addresseeNumber: z.string().nullable(),
  person: z.enum(['self', 'household-member', 'agent']),
  requirement: z.enum(proofRequirements),
  documents: z.array(
    z.object({ kind: z.string(), title: z.string(), seenPoints: z.array(z.string()) }),
  ),
  recordedAt: z.string(),
  staffId: z.string(),
});

export type DocumentProof = z.output<typeof documentProofSchema>;

export const listDocumentProofs = defineRoute({
  method: 'GET',
  path: '/api/identity-proof/document-proofs',
  summary: '受付番号の本人確認の記録',
  query: z.object({ reference }),
  answer: z.object({ proofs: z.array(documentProofSchema) }),
});
