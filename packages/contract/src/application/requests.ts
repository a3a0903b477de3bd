/** 申請の入力 — drafts, submissions, corrections, reviews and decisions. */
import { z } from 'zod';

import { selectionSchema } from '../certificate/index.ts';
import { base64 } from '../identity-proof/index.ts';
import { dateInput, optionalText, requiredText } from '../resident/inputs.ts';
import { answersSchema } from './answers.ts';
import { applicationChannels, delegationKinds, intakeOrders, resultOutlets } from './words.ts';

const keysOf = <T extends object>(table: T) => Object.keys(table) as [keyof T & string];

export const applicationReference = z.object({
  id: z.uuid('申請の識別番号が正しくありません。'),
});

export const procedureCode = z
  .string()
  .regex(/^[a-z][a-z0-9-]{2,59}$/, '手続の識別名が正しくありません。');

const addresseeNumber = z.string().regex(/^\d{1,15}$/, '宛名番号は数字で入力してください。');

/** 楽観的な版 — the newest version that the writer has seen; 0 when there is none. */
const version = z.coerce.number().int().min(0).max(1_000_000);

const outlet = z.enum(keysOf(resultOutlets)).default('electronic');

/** A draft may be as unfinished as it is; only its size is bounded. */
const answers = answersSchema.refine(
  (given) => JSON.stringify(given).length <= 200_000,
  '入力の量が多すぎます。書類として添付してください。',
);

/** 下書き — the id is made by the device, so that a draft begun without a network stays one. */
export const draftBody = z.strictObject({
  procedureCode,
  version,
  answers,
  outlet,
  /** 委任者 — whom the applicant acts for; null for oneself. */
  onBehalfOf: addresseeNumber.nullable().default(null),
});

export const staffDraftBody = z.strictObject({
  procedureCode,
  version,
  answers,
  outlet,
  channel: z.enum(keysOf(applicationChannels)).exclude(['online']),
  /** 申請者 — null where the person is not in the register. */
  applicantNumber: addresseeNumber.nullable(),
  agentNumber: addresseeNumber.nullable().default(null),
});

/** 添付書類 — the bytes decide what it is; the name is only shown. */
export const evidenceBody = z.strictObject({
  item: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, '添付する欄が正しくありません。'),
  fileName: requiredText('ファイル名', 200),
  content: base64(7_200_000),
});

export const submitBody = z.strictObject({
  version,
  /** 電子署名 — CMS over the content to be signed; null where the procedure needs none. */
  cms: base64(86_000).nullable().default(null),
});

export const staffSubmitBody = z.strictObject({
  version,
  /** 本人確認 — how the staff knew who applies. */
  identification: requiredText('本人確認の方法', 200),
});

export const startReviewBody = z.strictObject({
  /** `formal` takes it up; `substantive` closes the formal review. */
  stage: z.enum(['formal', 'substantive']),
  /** 処理の期限 — the town's own 標準処理期間, told by the clerk. */
  dueOn: dateInput.nullable().default(null),
});

export const askCorrectionBody = z.strictObject({
  fields: z
    .array(
      z.strictObject({
        path: requiredText('補正する項目', 120),
        message: requiredText('直してほしい内容', 500),
      }),
    )
    .min(1, '補正を求める項目を一つ以上示してください。')
    .max(60),
  dueOn: dateInput,
});

const approval = z.strictObject({
  decision: z.literal('approved'),
  note: optionalText(500),
  /** 証明する人 — where the answers name them by words alone. */
  selection: selectionSchema.nullable().default(null),
});

const refusal = z.strictObject({
  decision: z.literal('refused'),
  /** 理由 — 行政手続法第8条. */
  reason: requiredText('不承認の理由', 2_000),
});

export const decideBody = z.discriminatedUnion('decision', [approval, refusal]);

/** 決定の入力 — body and path together. */
export const decideInput = z.discriminatedUnion('decision', [
  approval.extend(applicationReference.shape),
  refusal.extend(applicationReference.shape),
]);

export const withdrawBody = z.strictObject({ reason: optionalText(500) });

export const deliverBody = z.strictObject({ note: optionalText(500) });

export const delegationBody = z
  .strictObject({
    kind: z.enum(keysOf(delegationKinds)),
    principalNumber: addresseeNumber,
    agentNumber: addresseeNumber,
    /** 委任の範囲 — null: every procedure, for a legal representative alone. */
    procedureCodes: z.array(procedureCode).min(1).max(100).nullable().default(null),
    validFrom: dateInput,
    validUntil: dateInput.nullable().default(null),
    /** 確かめた書類 */
    evidence: requiredText('確かめた書類', 300),
  })
  .refine((given) => given.validUntil === null || given.validUntil > given.validFrom, {
    path: ['validUntil'],
    message: '終期は始期より後の日にしてください。',
  });

export const endDelegationBody = z.strictObject({ reason: requiredText('終了の理由', 300) });

export const intakeQuery = z.object({
  state: z.string().max(200).optional(),
  channel: z.enum(keysOf(applicationChannels)).optional(),
  procedureCode: procedureCode.optional(),
  receiptNumber: z.string().max(30).optional(),
  isOverdue: z.enum(['true', 'false']).optional(),
  /** 期限 — due on this day at the latest. */
  dueBy: dateInput.optional(),
  order: z.enum(keysOf(intakeOrders)).default('due'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
