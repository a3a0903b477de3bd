/** 設定 — what a process reads from its environment, checked once at the start. */
import path from 'node:path';
import { z } from 'zod';

import { readTrustedProxies } from './trusted-proxies.ts';

export { obtainSecretKey } from './secret-key.ts';

const environment = z.object({
  DATABASE_URL: z.string().optional(),
  YAKUBA_APP_PASSWORD: z.string().optional(),
  YAKUBA_DATA: z.string().default('.data'),
  YAKUBA_HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  YAKUBA_SECRET_KEY: z.string().min(1).optional(),
  YAKUBA_TRUSTED_PROXIES: z.string().default(''),
  YAKUBA_SECURE_COOKIE: z.enum(['true', 'false']).default('false'),
  YAKUBA_DEMO: z.enum(['true', 'false']).default('false'),
  YAKUBA_FICTITIOUS_CODES: z.string().default(''),
  YAKUBA_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** 公的個人認証 — off, the local simulator, or the real authorities. */
  YAKUBA_JPKI: z.enum(['off', 'simulator', 'live']).default('off'),
  YAKUBA_JPKI_TRUST: z.string().optional(),
  /** 決済事業者 — absent: money is taken at the counter alone. */
  YAKUBA_PAYMENT_URL: z.url({ protocol: /^https?$/ }).optional(),
  YAKUBA_PAYMENT_SECRET: z.string().min(16).optional(),
  YAKUBA_CONNECTIONS: z.coerce.number().int().min(1).max(200).default(16),
});

export interface Config {
  /** Owner's connection, for migrations; absent when the embedded server is used. */
  readonly databaseUrl: string | undefined;
  readonly appPassword: string | undefined;
  readonly dataFolder: string;
  readonly host: string;
  readonly port: number;
  /** 秘密鍵 — Base64 of 32 bytes; absent: a file of the data folder. */
  readonly secretKey: string | undefined;
  /** 信頼する中継 — whose `X-Forwarded-For` is believed; nobody's unless named. */
  readonly trustedProxies: readonly string[];
  readonly isCookieSecure: boolean;
  /** 架空データによる運用 — every print and screen says so. */
  readonly isDemo: boolean;
  /** 架空の団体コード — codes admitted although no municipality bears them, e.g. 999999. */
  readonly fictitiousCodes: readonly string[];
  readonly logLevel: string;
  readonly connections: number;
  /** 決済事業者 — where it answers, and the key of calls and callbacks. */
  readonly paymentProvider: { readonly url: string; readonly secret: string } | null;
  readonly jpki: {
    readonly mode: 'off' | 'simulator' | 'live';
    /** JSON file of the authorities that are trusted, and where they answer. */
    readonly trustFile: string | undefined;
  };
}

export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) throw new Error(`設定に誤りがあります: ${z.prettifyError(parsed.error)}`);
  const values = parsed.data;
  return {
    databaseUrl: values.DATABASE_URL,
    appPassword: values.YAKUBA_APP_PASSWORD,
    dataFolder: path.resolve(values.YAKUBA_DATA),
    host: values.YAKUBA_HOST,
    port: values.PORT,
    secretKey: values.YAKUBA_SECRET_KEY,
    trustedProxies: readTrustedProxies(values.YAKUBA_TRUSTED_PROXIES),
    isCookieSecure: values.YAKUBA_SECURE_COOKIE === 'true',
    isDemo: values.YAKUBA_DEMO === 'true',
    fictitiousCodes: values.YAKUBA_FICTITIOUS_CODES.split(',').filter((code) => code !== ''),
    logLevel: values.YAKUBA_LOG_LEVEL,
    connections: values.YAKUBA_CONNECTIONS,
    paymentProvider: paymentProviderOf(values),
    jpki: { mode: values.YAKUBA_JPKI, trustFile: values.YAKUBA_JPKI_TRUST },
  };
}

/** Both, or none: an address without a key is a mistake. */
function paymentProviderOf(values: z.output<typeof environment>): Config['paymentProvider'] {
  const { YAKUBA_PAYMENT_URL: url, YAKUBA_PAYMENT_SECRET: secret } = values;
  if (url === undefined && secret === undefined) return null;
  if (url !== undefined && secret !== undefined) return { url, secret };
  throw new Error(
    '設定に誤りがあります: YAKUBA_PAYMENT_URL と YAKUBA_PAYMENT_SECRET は両方必要です',
  );
}
