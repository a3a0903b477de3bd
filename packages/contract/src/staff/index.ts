/**
 * 職員 — routes of the staff directory, roles, and the audit record.
 *
 * @spec juki 10.2
 * @spec juki 10.3
 * @spec juki 10.4
 */
import { z } from 'zod';

import { defineRoute } from '../route/index.ts';
import { permissionNames } from './permissions.ts';

export {
  type PermissionName,
  permissionNames,
  permissionTitles,
  residentPermissionTitles,
} from './permissions.ts';

export const roleNames = ['clerk', 'approver', 'auditor', 'administrator', 'secretariat'] as const;

export type RoleName = (typeof roleNames)[number];

const DAY = z.iso.date('年月日は「2026-04-01」の形で入力してください。');
const text = (max: number) => z.string().trim().min(1).max(max);

export const accountIdSchema = z
  .string()
  .trim()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{1,39}$/,
    '操作者IDは半角の英数字と . _ - で、2文字から40文字までにしてください。',
  );

const PASSWORD = z.string().min(1, '仮のパスワードを入力してください。12文字以上です。').max(1000);

export const rolePeriodSchema = z.object({
  role: z.enum(roleNames),
  validFrom: DAY,
  /** 期間の終わり — the day after the last; null without end. */
  validUntil: DAY.nullable(),
});

export const permissionPeriodSchema = z.object({
  permission: z.enum(permissionNames),
  effect: z.enum(['grant', 'withhold']),
  validFrom: DAY,
  validUntil: DAY.nullable(),
});

export const staffRegistrationSchema = z.object({
  accountId: accountIdSchema,
  displayName: text(60),
  nameKana: z
    .string()
    .trim()
    .regex(/^[ァ-ヶー・　 ]{1,80}$/, '氏名のカナは全角カタカナで入力してください。'),
  section: text(60),
  password: PASSWORD,
  serviceFrom: DAY,
  serviceUntil: DAY.nullable(),
  roles: z.array(rolePeriodSchema).max(20),
});

export const roleAssignmentSchema = z.object({
  accountId: accountIdSchema,
  roles: z.array(rolePeriodSchema).max(20),
  /** 個人別の権限 — granted beyond the roles or withheld from them. */
  permissions: z.array(permissionPeriodSchema).max(60),
});

export const suspensionSchema = z.object({
  accountId: accountIdSchema,
  isSuspended: z.boolean(),
});

export const passwordResetSchema = z.object({
  accountId: accountIdSchema,
  password: PASSWORD,
  /** 認証アプリの機器をなくしたとき */
  clearsSecondFactor: z.boolean(),
});

export const postingSchema = z.object({
  accountId: accountIdSchema,
  section: text(60),
  validFrom: DAY,
  /** 利用終了日 — the account is refused from this day on; null without end. */
  serviceUntil: DAY.nullable(),
});

export const staffMemberSchema = z.object({
  accountId: z.string(),
  displayName: z.string(),
  nameKana: z.string(),
  section: z.string(),
  serviceFrom: z.string(),
  serviceUntil: z.string().nullable(),
  isSuspended: z.boolean(),
  isWaiting: z.boolean(),
  hasSecondFactor: z.boolean(),
  roles: z.array(rolePeriodSchema),
  permissions: z.array(permissionPeriodSchema),
});

/** 登録の完了 — done; there is nothing more to say. */
const nothing = z.object({});

const byAccount = z.object({ accountId: accountIdSchema });

export const listStaff = defineRoute({
  method: 'GET',
  path: '/api/staff/members',
  summary: '職員の一覧',
  answer: z.object({ members: z.array(staffMemberSchema) }),
});

export const listRoles = defineRoute({
  method: 'GET',
  path: '/api/staff/roles',
  summary: '役割と操作権限の一覧',
  answer: z.object({
    roles: z.array(
      z.object({
        name: z.enum(roleNames),
        title: z.string(),
        permissions: z.array(z.object({ name: z.string(), title: z.string() })),
      }),
    ),
  }),
});

export const registerStaffMember = defineRoute({
  method: 'POST',
  path: '/api/staff/members',
  summary: '職員を登録する',
  body: staffRegistrationSchema,
  answer: nothing,
});

export const assignRoles = defineRoute({
  method: 'POST',
  path: '/api/staff/members/:accountId/assign-roles',
  summary: '役割と個人別の権限を期間を付けて割り当てる',
  params: byAccount,
  body: roleAssignmentSchema.omit({ accountId: true }),
  answer: nothing,
});

export const suspendAccount = defineRoute({
  method: 'POST',
  path: '/api/staff/members/:accountId/suspend',
  summary: '利用を停止・再開する',
  params: byAccount,
  body: suspensionSchema.omit({ accountId: true }),
  answer: nothing,
});

export const resetPassword = defineRoute({
  method: 'POST',
  path: '/api/staff/members/:accountId/reset-password',
  summary: 'パスワードを初期化する',
  params: byAccount,
  body: passwordResetSchema.omit({ accountId: true }),
  answer: nothing,
});

export const unlockAccount = defineRoute({
  method: 'POST',
  path: '/api/staff/members/:accountId/unlock',
  summary: 'サインイン失敗による待ち時間を解除する',
  params: byAccount,
  answer: nothing,
});

export const schedulePosting = defineRoute({
  method: 'POST',
  path: '/api/staff/members/:accountId/schedule-posting',
  summary: '所属と利用終了日を予定する',
  params: byAccount,
  body: postingSchema.omit({ accountId: true }),
  answer: nothing,
});

export const auditOutcomes = ['done', 'read', 'refused'] as const;

export const auditFilterSchema = z.object({
  /** 対象者の宛名番号 */
  subject: z.string().trim().min(1).max(40).optional(),
  /** 操作者ID */
  staff: z.string().trim().min(1).max(100).optional(),
  /** 期間 — half-open days in Japan; the last 31 days when absent. */
  from: DAY.optional(),
  until: DAY.optional(),
  outcome: z.enum(auditOutcomes).optional(),
  page: z.coerce.number().int().min(1).max(200).default(1),
});

export const auditLineSchema = z.object({
  id: z.string(),
  recordedAt: z.string(),
  actor: z.string(),
  actorName: z.string().nullable(),
  operation: z.string(),
  title: z.string(),
  outcome: z.enum(auditOutcomes),
  refusalCode: z.string().nullable(),
  subjects: z.array(z.string()),
  items: z.array(z.string()),
  purpose: z.string().nullable(),
  place: z.string().nullable(),
  terminal: z.string().nullable(),
  hasIndividualNumber: z.boolean(),
});

export const listAuditEntries = defineRoute({
  method: 'GET',
  path: '/api/staff/audit-entries',
  summary: '操作記録を対象者・操作者・期間で調べる',
  query: auditFilterSchema,
  answer: z.object({ entries: z.array(auditLineSchema), hasMore: z.boolean() }),
});

export const readersFilterSchema = z.object({ subject: z.string().trim().min(1).max(40) });

export const listReaders = defineRoute({
  method: 'GET',
  path: '/api/staff/readers/:subject',
  summary: 'この住民の記録を照会した職員',
  params: readersFilterSchema,
  answer: z.object({
    subject: z.string(),
    readers: z.array(
      z.object({
        actor: z.string(),
        actorName: z.string().nullable(),
        times: z.int(),
        firstAt: z.string(),
        lastAt: z.string(),
        hasIndividualNumber: z.boolean(),
      }),
    ),
  }),
});

export const reviewKinds = [
  'night-and-holiday',
  'many-searches',
  'sign-in-failures',
  'sign-in-counts',
] as const;

export const reviewFilterSchema = z.object({
  kind: z.enum(reviewKinds),
  from: DAY,
  until: DAY,
  /** 大量検索とみなす1時間あたりの件数 */
  searchesPerHour: z.coerce.number().int().min(1).max(10_000).default(50),
});

export const reviewAccess = defineRoute({
  method: 'GET',
  path: '/api/staff/access-reviews/:kind',
  summary: '操作記録の分析（深夜・休業日、大量検索、サインイン失敗、ID別サインイン数）',
  params: reviewFilterSchema.pick({ kind: true }),
  query: reviewFilterSchema.omit({ kind: true }),
  answer: z.object({
    lines: z.array(
      z.object({
        actor: z.string(),
        actorName: z.string().nullable(),
        /** 日（深夜・休業日、失敗、サインイン数）または1時間（大量検索） */
        period: z.string(),
        times: z.int(),
      }),
    ),
  }),
});
