/** 仮登録・審査・決裁 — routes by which a change is entered, reviewed and decided (4.0.8). */
import { z } from 'zod';

import { defineRoute } from '../route/index.ts';
import { requiredText } from './inputs.ts';
import type { ResidentRecord } from './items.ts';
import { residentRecordSchema } from './record.ts';

/** 手続の種類 — each is one file under the resident room's `acts/`. */
export const changeKinds = {
  'accept-moving-in': '転入',
  'accept-relocation': '転居',
  'accept-moving-out': '転出',
  'receive-moving-in-notice': '転入通知の受理',
  'register-birth': '出生',
  'register-death': '死亡',
  'separate-household': '世帯分離',
  'merge-households': '世帯合併',
  'change-household': '世帯変更',
  'change-head': '世帯主変更',
  'enter-by-authority': '職権記載',
  'correct-by-authority': '職権修正',
  'delete-by-authority': '職権消除',
  'correct-clerical-error': '誤記修正',
  'cancel-change': '異動の取消し',
} as const;
export type ChangeKindName = keyof typeof changeKinds;

export const changeStatuses = {
  draft: '下書き',
  submitted: '決裁待ち',
  returned: '差戻し',
  approved: '本登録済み',
  withdrawn: '取下げ',
} as const;

const kind = z.enum(Object.keys(changeKinds) as [ChangeKindName]);
const status = z.enum(Object.keys(changeStatuses) as [keyof typeof changeStatuses]);

/** 異動の前後 — one person before and after; `before` is null for someone new. */
export interface PersonChange {
  readonly before: ResidentRecord | null;
  readonly after: ResidentRecord;
}
export const personChangeSchema = z.object({
  before: residentRecordSchema.nullable(),
  after: residentRecordSchema,
}) as z.ZodType<PersonChange>;

export const changePreviewSchema = z.object({
  people: z.array(personChangeSchema),
  /** 確認を要する事項 — sentences that do not forbid the change. */
  alerts: z.array(z.object({ code: z.string(), message: z.string() })),
});
export type ChangePreview = z.output<typeof changePreviewSchema>;

export const changeSummarySchema = z.object({
  id: z.uuid(),
  kind,
  status,
  version: z.int(),
  heading: z.string(),
  effectiveOn: z.string().nullable(),
  notifiedOn: z.string().nullable(),
  applicant: z.string(),
  applicantName: z.string(),
  appliedAt: z.string(),
  decidedBy: z.string().nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: z.string().nullable(),
  returnReason: z.string().nullable(),
  /** 本登録された者, or those whom the change concerns. */
  subjects: z.array(z.string()),
  householdNumbers: z.array(z.string()),
});
export type ChangeSummary = z.output<typeof changeSummarySchema>;

export const changeReference = z.object({ id: z.uuid('仮登録番号が正しくありません。') });

/** What every step of a change answers. */
export const changeStepSchema = z.object({ id: z.uuid(), status, version: z.int() });
export type ChangeStep = z.output<typeof changeStepSchema>;

const draftBody = z.strictObject({
  kind,
  input: z.unknown().optional(),
  /**
   * 決裁へ回す — otherwise kept as a draft of the clerk's own, of which nothing but the kind has to
   * be known: `input` holds what was entered so far.
   */
  isSubmitted: z.boolean().default(true),
});

const versionBody = z.strictObject({ version: z.coerce.number().int() });

export const changeRoutes = {
  previewChange: defineRoute({
    method: 'POST',
    path: '/api/resident/changes/preview',
    summary: '異動の内容を確かめる（何も変えない）',
    body: z.strictObject({ kind, input: z.unknown() }),
    answer: changePreviewSchema,
  }),
  draftChange: defineRoute({
    method: 'POST',
    path: '/api/resident/changes',
    summary: '異動を仮登録する',
    body: draftBody,
    answer: changeStepSchema,
  }),
  reviseChange: defineRoute({
    method: 'PUT',
    path: '/api/resident/changes/:id',
    summary: '仮登録の内容を直す',
    params: changeReference,
    body: draftBody.extend({ version: z.coerce.number().int() }),
    answer: changeStepSchema,
  }),
  withdrawChange: defineRoute({
    method: 'POST',
    path: '/api/resident/changes/:id/withdraw',
    summary: '仮登録を取り下げる',
    params: changeReference,
    body: versionBody,
    answer: changeStepSchema,
  }),
  returnChange: defineRoute({
    method: 'POST',
    path: '/api/resident/changes/:id/return',
    summary: '仮登録を差し戻す',
    params: changeReference,
    body: versionBody.extend({
      reason: requiredText('差戻しの理由', 500),
    }),
    answer: changeStepSchema,
  }),
  approveChange: defineRoute({
    method: 'POST',
    path: '/api/resident/changes/:id/approve',
    summary: '決裁して本登録する',
    params: changeReference,
    body: versionBody,
    answer: changeStepSchema.extend({
      registered: z.array(z.string()),
      householdNumbers: z.array(z.string()),
    }),
  }),
  listChanges: defineRoute({
    method: 'GET',
    path: '/api/resident/changes',
    summary: '仮登録の一覧',
    query: z.object({
      status: status.optional(),
      isOwn: z.enum(['true', 'false']).optional(),
      place: z.string().max(60).optional(),
      page: z.coerce.number().int().min(1).default(1),
    }),
    answer: z.object({ changes: z.array(changeSummarySchema), total: z.int() }),
  }),
  getChange: defineRoute({
    method: 'GET',
    path: '/api/resident/changes/:id',
    summary: '仮登録の内容と異動の前後',
    params: changeReference,
    answer: z.object({
      change: changeSummarySchema,
      input: z.unknown(),
      preview: changePreviewSchema.nullable(),
      /** Why the change can't be decided as things stand, if so. */
      problem: z.object({ code: z.string(), message: z.string() }).nullable(),
    }),
  }),
} as const;
