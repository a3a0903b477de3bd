/**
 * 証明書の応答 — previews, issues and their history.
 *
 * @spec juki 1.3.8
 * @spec juki 2.2.2
 */
import { z } from 'zod';

import { type CertificateOutlet, certificateOutlets, requesterSchema } from './request.ts';

/** 発行の状態 — what has become of a request. */
export const issueStatuses = {
  requested: '作成待ち',
  printed: '作成済み',
  refused: '作成中止',
  released: '交付済み',
  discarded: '処分済み',
} as const;
export type IssueStatus = keyof typeof issueStatuses;
export const issueStatusSchema = z.enum(Object.keys(issueStatuses) as [IssueStatus]);

/** 文字超過・欠字 — what the clerk is told before handing a certificate over (5.8). */
export const printAlertsSchema = z.object({
  overflow: z.array(
    z.object({
      personIndex: z.int(),
      item: z.string(),
      value: z.string(),
      printed: z.string(),
    }),
  ),
  missing: z.array(
    z.object({
      personIndex: z.int().nullable(),
      item: z.string(),
      characters: z.array(z.string()),
    }),
  ),
});
export type PrintAlerts = z.output<typeof printAlertsSchema>;

export const previewAnswer = printAlertsSchema.extend({
  /** PDF in base64; marked 見本. */
  pdf: z.string(),
  pages: z.int(),
  contentHash: z.string(),
  /** 証明する人の宛名番号, in the order printed. */
  addresseeNumbers: z.array(z.string()),
  /** 抑止のアラートなど — sentences that do not forbid the issue. */
  warnings: z.array(z.string()),
});
export type PreviewAnswer = z.output<typeof previewAnswer>;

export const issueAnswer = z.object({
  issues: z.array(z.object({ id: z.uuid(), issueNumber: z.string() })),
  addresseeNumbers: z.array(z.string()),
});
export type IssueAnswer = z.output<typeof issueAnswer>;

/** 交付履歴 — one copy and what became of it. */
export const issueSummarySchema = z.object({
  id: z.uuid(),
  issueNumber: z.string(),
  kind: z.string(),
  kindTitle: z.string(),
  status: issueStatusSchema,
  /** 見出し — name of the first person. */
  heading: z.string(),
  /** 交付対象者 — 宛名番号 in the order printed. */
  addresseeNumbers: z.array(z.string()),
  /** 記載事項 */
  items: z.array(z.string()),
  isOfficialUse: z.boolean(),
  /** 交付の経路 */
  outlet: z.enum(Object.keys(certificateOutlets) as [CertificateOutlet]),
  /** 枚数; null until it is made. */
  pages: z.int().nullable(),
  /** 交付年月日時 — when it was asked for, ISO. */
  requestedAt: z.string(),
  place: z.string().nullable(),
  terminal: z.string().nullable(),
  staffId: z.string(),
  /** 操作者の表示 — a name, or what kind of actor it was. */
  staffName: z.string(),
});
export type IssueSummary = z.output<typeof issueSummarySchema>;

/** 経過 — made, refused, handed over, discarded. */
export const issueStepSchema = z.object({
  kind: issueStatusSchema,
  recordedAt: z.string(),
  staffId: z.string(),
  staffName: z.string(),
  terminal: z.string().nullable(),
  /** 中止・処分の理由 */
  reason: z.string().nullable(),
});

export const issueDetailSchema = issueSummarySchema.extend({
  requester: requesterSchema,
  steps: z.array(issueStepSchema),
  alerts: printAlertsSchema.nullable(),
});
export type IssueDetail = z.output<typeof issueDetailSchema>;
