/** かんたん窓口の案件 — what of cases that pass from desk to desk travels over HTTP. */
import { z } from 'zod';

import { optionalText, requiredText } from '../resident/inputs.ts';
import { defineRoute } from '../route/index.ts';
import { readingSchema } from './guide.ts';
import { guideBody, lifeEvents } from './requests.ts';

const keysOf = <T extends object>(table: T) => Object.keys(table) as [keyof T & string];

/** 案件の状態 */
export const caseStates = {
  guiding: '案内中',
  waiting: '待ち',
  'in-progress': '対応中',
  done: '済',
  stopped: '中止',
} as const;
export type CaseState = keyof typeof caseStates;

/** 手続ごとの状態 */
export const partStates = { waiting: '待ち', 'in-progress': '対応中', done: '済' } as const;
export type PartState = keyof typeof partStates;

/** 案件の経過 */
export const caseMoves = {
  open: '案内の開始',
  submit: '申請の提出',
  take: '受取り',
  'hand-over': '引継ぎ',
  finish: '手続の終了',
  stop: '中止',
} as const;
export type CaseMove = keyof typeof caseMoves;

export const caseReference = z.object({ id: z.uuid('案件の識別番号が正しくありません。') });
const partReference = caseReference.extend({ ordinal: z.coerce.number().int().min(1).max(99) });

/** 楽観的な版 — the newest version that the writer has seen. */
const version = z.coerce.number().int().min(1).max(100_000);

const event = z.enum(keysOf(lifeEvents));
const state = z.enum(keysOf(caseStates));

export const caseSummarySchema = z.object({
  id: z.uuid(),
  /** 案件番号 — `2026-00012` */
  caseNumber: z.string(),
  event,
  state,
  /** 今の窓口 — null while it is guided. */
  desk: z.string().nullable(),
  holderName: z.string().nullable(),
  /** 届出人の氏名 — null before anything was sent in, or where looking is suppressed. */
  applicantName: z.string().nullable(),
  openedAt: z.string(),
  /** 今の状態になった日時 */
  movedAt: z.string(),
  parts: z.int(),
  partsDone: z.int(),
  subjects: z.array(z.string()),
});
export type CaseSummary = z.output<typeof caseSummarySchema>;

export const casePartSchema = z.object({
  ordinal: z.int(),
  procedureCode: z.string(),
  title: z.string(),
  desk: z.string(),
  state: z.enum(keysOf(partStates)),
  names: z.array(z.string()),
  /** 住民記録の届出の種類 */
  changeKind: z.string().nullable(),
  changeId: z.uuid().nullable(),
  applicationId: z.uuid().nullable(),
  /** Null for what is done in the register, and while papers are missing. */
  receiptNumber: z.string().nullable(),
  /** 待っている書類 — without which it could not be sent in. */
  missingPapers: z.array(z.string()),
  feeYen: z.int(),
  doneAt: z.string().nullable(),
});
export type CasePart = z.output<typeof casePartSchema>;

const caseStepSchema = z.object({
  move: z.enum(keysOf(caseMoves)),
  desk: z.string().nullable(),
  note: z.string().nullable(),
  staffName: z.string(),
  recordedAt: z.string(),
});

export const caseDetailSchema = caseSummarySchema.extend({
  version: z.int(),
  isMine: z.boolean(),
  happenedOn: z.string().nullable(),
  householdNumber: z.string().nullable(),
  /** 案内の途中 — what was answered so far; null once it is sent in. */
  guide: z.unknown().nullable(),
  /** 住民記録の届出 — of a moving-in that has to be decided first. */
  changeId: z.uuid().nullable(),
  reading: readingSchema.nullable(),
  parts: z.array(casePartSchema),
  steps: z.array(caseStepSchema),
  /** 引継先 — desks to which it may go. */
  desks: z.array(z.string()),
});
export type CaseDetail = z.output<typeof caseDetailSchema>;

const monthSchema = z.object({
  month: z.string(),
  cases: z.int(),
  /** 所要時間の中央値 — from the first question to the last desk; null where none ended. */
  medianMinutes: z.number().nullable(),
  /** 受付までの中央値 — to the receipt numbers. */
  submitMedianMinutes: z.number().nullable(),
});

/** 所要時間の前後比較 — this month and the one before. */
export const caseFiguresSchema = z.object({ current: monthSchema, before: monthSchema });
export type CaseFigures = z.output<typeof caseFiguresSchema>;

const openBody = z.strictObject({ event });

export const keepGuideBody = z.strictObject({
  version,
  guide: guideBody,
  changeId: z.uuid().nullable().default(null),
});

export const submitCaseBody = z.strictObject({
  version,
  guide: guideBody,
  /** 本人の確認 — the resident has read everything and says that it is right. */
  isConfirmed: z.literal(true, '内容を読み合わせて、届け出る方の確認を受けてください。'),
});

export const handOverBody = z.strictObject({
  desk: requiredText('引継先の窓口', 60),
  note: optionalText(300),
});

export const stopBody = z.strictObject({ reason: requiredText('中止の理由', 200) });

const movedCase = z.object({ id: z.uuid(), state, desk: z.string().nullable() });
export type MovedCase = z.output<typeof movedCase>;

const keptAnswer = z.object({ id: z.uuid(), version: z.int() });
export type KeptCase = z.output<typeof keptAnswer>;

export const submittedCase = movedCase.extend({
  caseNumber: z.string(),
  parts: z.array(casePartSchema),
});
export type SubmittedCase = z.output<typeof submittedCase>;

const CASES = '/api/procedure-guide/cases';

export const caseRoutes = {
  openCase: defineRoute({
    method: 'POST',
    path: CASES,
    summary: '案件を開く（案内を始める）',
    body: openBody,
    answer: keptAnswer.extend({ caseNumber: z.string() }),
  }),
  keepGuide: defineRoute({
    method: 'PUT',
    path: `${CASES}/:id/guide`,
    summary: '案内の途中の答えを残す',
    params: caseReference,
    body: keepGuideBody,
    answer: keptAnswer,
  }),
  submitCase: defineRoute({
    method: 'POST',
    path: `${CASES}/:id/submit`,
    summary: '案件の申請をまとめて提出する',
    params: caseReference,
    body: submitCaseBody,
    answer: submittedCase,
  }),
  takeCase: defineRoute({
    method: 'POST',
    path: `${CASES}/:id/take`,
    summary: '案件を受け取る',
    params: caseReference,
    answer: movedCase,
  }),
  handOverCase: defineRoute({
    method: 'POST',
    path: `${CASES}/:id/hand-over`,
    summary: '案件を次の窓口へ引き継ぐ',
    params: caseReference,
    body: handOverBody,
    answer: movedCase,
  }),
  finishPart: defineRoute({
    method: 'POST',
    path: `${CASES}/:id/parts/:ordinal/finish`,
    summary: '案件の手続を済にする',
    params: partReference,
    answer: movedCase,
  }),
  stopCase: defineRoute({
    method: 'POST',
    path: `${CASES}/:id/stop`,
    summary: '案件を中止する',
    params: caseReference,
    body: stopBody,
    answer: movedCase,
  }),
  listCases: defineRoute({
    method: 'GET',
    path: CASES,
    summary: '案件の一覧（窓口・状態から）と所要時間',
    query: z.object({
      desk: z.string().max(60).optional(),
      /** 済・中止も含める — of the last days; otherwise what is under way. */
      isWhole: z.enum(['true', 'false']).optional(),
    }),
    answer: z.object({
      cases: z.array(caseSummarySchema),
      desks: z.array(z.object({ desk: z.string(), waiting: z.int(), inProgress: z.int() })),
      figures: caseFiguresSchema,
    }),
  }),
  getCase: defineRoute({
    method: 'GET',
    path: `${CASES}/:id`,
    summary: '案件の内容',
    params: caseReference,
    answer: caseDetailSchema,
  }),
} as const;
