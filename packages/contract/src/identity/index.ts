/**
 * 職員の認証 — routes of signing in, the session, the password and the second factor.
 *
 * @spec juki 10.3
 */
import { z } from 'zod';

import { defineRoute } from '../route/index.ts';

/** 団体の種類 — a municipality, or the joint secretariat that serves several. */
export const townKinds = ['municipality', 'joint-secretariat'] as const;

export type TownKind = (typeof townKinds)[number];

/** サインインの方法 — one entry today; single sign-on (OIDC) will be the second. */
export const signInMethods = ['password'] as const;

/** 残りの手続 — what must be done before anything else is allowed. */
export const pendingSteps = ['second-factor-enrolment', 'password-change'] as const;

export const sessionSchema = z.object({
  municipalityCode: z.string(),
  municipalityName: z.string(),
  prefectureName: z.string(),
  accountId: z.string(),
  displayName: z.string(),
  /** Japanese names of the roles held today: 窓口担当, 決裁者. */
  roles: z.array(z.string()),
  /** `module:act`, exactly what may be done now. */
  permissions: z.array(z.string()),
  /** To be sent back as the header `x-csrf-token` with every write. */
  csrfToken: z.string(),
  idleSeconds: z.int().positive(),
  absoluteUntil: z.iso.datetime(),
  isDemo: z.boolean(),
  isSecretariat: z.boolean(),
  pending: z.enum(pendingSteps).nullable(),
});

export type Session = z.output<typeof sessionSchema>;

export const signInOutcomes = [
  'signed-in',
  'second-factor-required',
  'second-factor-enrolment-required',
  'password-change-required',
] as const;

export type SignInOutcome = (typeof signInOutcomes)[number];

const NEW_PASSWORD = '新しいパスワードを入力してください。12文字以上です。';

export const signIn = defineRoute({
  method: 'POST',
  path: '/api/identity/sign-in',
  summary: 'サインインする',
  body: z.object({
    municipalityCode: z.string().regex(/^\d{6}$/, '団体を選んでください。'),
    accountId: z.string().trim().min(1, '操作者IDを入力してください。').max(100),
    password: z.string().min(1, 'パスワードを入力してください。').max(1000),
    /** 認証アプリの6桁、または予備コード */
    code: z.string().trim().max(40).optional(),
  }),
  answer: z.object({
    outcome: z.enum(signInOutcomes),
    /** Null only while the second factor is still asked for. */
    session: sessionSchema.nullable(),
  }),
});

export const signOut = defineRoute({
  method: 'POST',
  path: '/api/identity/sign-out',
  summary: 'サインアウトする',
  answer: z.null(),
});

export const getSession = defineRoute({
  method: 'GET',
  path: '/api/identity/session',
  summary: '今のサインインの内容',
  answer: sessionSchema,
});

export const listTowns = defineRoute({
  method: 'GET',
  path: '/api/identity/towns',
  summary: 'サインインできる団体の一覧',
  answer: z.object({
    towns: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        prefectureName: z.string(),
        kind: z.enum(townKinds),
      }),
    ),
    methods: z.array(z.enum(signInMethods)),
    isDemo: z.boolean(),
  }),
});

export const enrolSecondFactor = defineRoute({
  method: 'POST',
  path: '/api/identity/second-factor/enrol',
  summary: '二要素認証の登録を始める',
  answer: z.object({
    /** Base32, to be typed in where no camera is at hand. */
    secret: z.string(),
    /** `otpauth://…`, shown as a QR code. */
    uri: z.string(),
  }),
});

export const confirmSecondFactor = defineRoute({
  method: 'POST',
  path: '/api/identity/second-factor/confirm',
  summary: '認証アプリのコードで二要素認証の登録を終える',
  body: z.object({
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/, '認証アプリに表示された6桁の数字を入力してください。'),
  }),
  answer: z.object({
    /** Shown once; each signs in once when the authenticator is lost. */
    recoveryCodes: z.array(z.string()),
    session: sessionSchema,
  }),
});

export const changePassword = defineRoute({
  method: 'POST',
  path: '/api/identity/change-password',
  summary: 'パスワードを変更する',
  body: z.object({
    currentPassword: z.string().min(1, '今のパスワードを入力してください。').max(1000),
    newPassword: z.string().min(1, NEW_PASSWORD).max(1000),
  }),
  answer: z.object({ session: sessionSchema }),
});
