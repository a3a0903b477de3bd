/** 設定 — what a process reads from its environment, checked once at the start. */
import path from 'node:path';
import { z } from 'zod';

import { type MailConfig, mailEnvironment, mailOf } from './mail-config.ts';
import { readTrustedProxies } from './trusted-proxies.ts';

export type { MailConfig } from './mail-config.ts';
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
  /** 模擬のカード置き場 — where the simulator answers; only with `YAKUBA_JPKI=simulator`. */
  YAKUBA_JPKI_CARDS: z.url({ protocol: /^http$/, hostname: /^127\.0\.0\.1$/ }).optional(),
  /** 決済事業者 — absent: money is taken at the counter alone. */
  YAKUBA_PAYMENT_URL: z.url({ protocol: /^https?$/ }).optional(),
  YAKUBA_PAYMENT_SECRET: z.string().min(16).optional(),
  /** コンビニ交付 — the centre's own listener: all of these, or none. */
  YAKUBA_KIOSK_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  YAKUBA_KIOSK_CERTIFICATE: z.string().optional(),
  YAKUBA_KIOSK_KEY: z.string().optional(),
  YAKUBA_KIOSK_AUTHORITY: z.string().optional(),
  YAKUBA_KIOSK_CENTRE: z.string().min(1).optional(),
  /** 番号の知らせ — VAPID keys of Web Push, and whom the push services may write to. */
  YAKUBA_PUSH_PUBLIC_KEY: z.string().optional(),
  YAKUBA_PUSH_PRIVATE_KEY: z.string().optional(),
  YAKUBA_PUSH_CONTACT: z
    .string()
    .regex(/^(mailto:|https:)/)
    .optional(),
  /** 団体の電子署名 — folder of the towns' keys; absent: nothing is issued electronically. */
  YAKUBA_TOWN_SEALS: z.string().optional(),
  ...mailEnvironment,
  /** ウイルス検査 — host:port of the town's clamd; absent: files are judged by structure alone. */
  YAKUBA_CLAMAV: z
    .string()
    .regex(/^[A-Za-z0-9.-]+:\d{1,5}$/)
    .optional(),
  /** 呼出しの上限 — `off` where load is made on purpose. */
  YAKUBA_DOOR_LIMITS: z.enum(['on', 'off']).default('on'),
  YAKUBA_CONNECTIONS: z.coerce.number().int().min(1).max(200).default(10),
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
  /** 呼出しの上限 — of one address, where anybody may knock. */
  readonly hasDoorLimits: boolean;
  /** 架空データによる運用 — every print and screen says so. */
  readonly isDemo: boolean;
  /** 架空の団体コード — codes admitted although no municipality bears them, e.g. 999999. */
  readonly fictitiousCodes: readonly string[];
  readonly logLevel: string;
  readonly connections: number;
  /** 決済事業者 — where it answers, and the key of calls and callbacks. */
  readonly paymentProvider: {
    readonly url: string;
    readonly secret: string;
    /** Where residents reach the server; null: payers are not led back. */
    readonly publicUrl: string | null;
  } | null;
  /** コンビニ交付 — absent: no listener for the centre. */
  readonly kiosk: KioskConfig | null;
  /** 番号の知らせ（Web Push） — absent: a phone asks by itself. */
  readonly push: PushConfig | null;
  /** お知らせのメール — absent: none is sent. */
  readonly mail: MailConfig | null;
  /** ウイルス検査 — absent: no scanner is asked. */
  readonly virusScanner: { readonly host: string; readonly port: number } | null;
  /** 団体の電子署名 — folder of `<団体コード>.key.pem` and `<団体コード>.certificate.pem`. */
  readonly townSealFolder: string | undefined;
  /** 住民の宛先 — where residents reach the server; codes on paper lead there. */
  readonly publicUrl: string | null;
  readonly jpki: {
    readonly mode: 'off' | 'simulator' | 'live';
    /** JSON file of the authorities that are trusted, and where they answer. */
    readonly trustFile: string | undefined;
    /** 模擬のカード置き場 — null wherever cards are real. */
    readonly cardTable: string | null;
  };
}

/** コンビニ交付の待受け — files in PEM; `centre` is the CN of the client that is let in. */
export interface KioskConfig {
  readonly port: number;
  readonly certificateFile: string;
  readonly keyFile: string;
  readonly authorityFile: string;
  readonly centre: string;
}

/** VAPID — RFC 8292. */
export interface PushConfig {
  readonly publicKey: string;
  readonly privateKey: string;
  readonly contact: string;
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
    hasDoorLimits: values.YAKUBA_DOOR_LIMITS === 'on',
    isDemo: values.YAKUBA_DEMO === 'true',
    fictitiousCodes: values.YAKUBA_FICTITIOUS_CODES.split(',').filter((code) => code !== ''),
    logLevel: values.YAKUBA_LOG_LEVEL,
    connections: values.YAKUBA_CONNECTIONS,
    paymentProvider: paymentProviderOf(values),
    kiosk: kioskOf(values),
    push: pushOf(values),
    mail: mailOf(values),
    virusScanner: scannerOf(values),
    townSealFolder: values.YAKUBA_TOWN_SEALS,
    publicUrl: values.YAKUBA_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    jpki: jpkiOf(values),
  };
}

/** Both, or none: an address without a key is a mistake. */
function paymentProviderOf(values: z.output<typeof environment>): Config['paymentProvider'] {
  const { YAKUBA_PAYMENT_URL: url, YAKUBA_PAYMENT_SECRET: secret } = values;
  if (url === undefined && secret === undefined) return null;
  const publicUrl = values.YAKUBA_PUBLIC_URL?.replace(/\/$/, '') ?? null;
  if (url !== undefined && secret !== undefined) return { url, secret, publicUrl };
  throw new Error(
    '設定に誤りがあります: YAKUBA_PAYMENT_URL と YAKUBA_PAYMENT_SECRET は両方必要です',
  );
}

/** Cards on a table belong to the simulator, and to nothing else. */
function jpkiOf(values: z.output<typeof environment>): Config['jpki'] {
  const { YAKUBA_JPKI: mode, YAKUBA_JPKI_TRUST: trustFile, YAKUBA_JPKI_CARDS: table } = values;
  if (table !== undefined && mode !== 'simulator') {
    throw new Error(
      '設定に誤りがあります: YAKUBA_JPKI_CARDS は YAKUBA_JPKI=simulator のときだけ指定できます',
    );
  }
  return { mode, trustFile, cardTable: table ?? null };
}

function scannerOf({ YAKUBA_CLAMAV: address }: z.output<typeof environment>) {
  if (address === undefined) return null;
  const [host = '', port = ''] = address.split(':');
  return { host, port: Number(port) };
}

function kioskOf(values: z.output<typeof environment>): KioskConfig | null {
  const { YAKUBA_KIOSK_PORT: port, YAKUBA_KIOSK_CERTIFICATE: certificateFile } = values;
  const { YAKUBA_KIOSK_KEY: keyFile, YAKUBA_KIOSK_AUTHORITY: authorityFile } = values;
  const { YAKUBA_KIOSK_CENTRE: centre } = values;
  const all = { port, certificateFile, keyFile, authorityFile, centre };
  return allOrNone(all, 'YAKUBA_KIOSK_PORT・CERTIFICATE・KEY・AUTHORITY・CENTRE');
}

function pushOf(values: z.output<typeof environment>): PushConfig | null {
  const { YAKUBA_PUSH_PUBLIC_KEY: publicKey, YAKUBA_PUSH_PRIVATE_KEY: privateKey } = values;
  const all = { publicKey, privateKey, contact: values.YAKUBA_PUSH_CONTACT };
  return allOrNone(all, 'YAKUBA_PUSH_PUBLIC_KEY・PRIVATE_KEY・CONTACT');
}

function allOrNone<T extends object>(
  values: T,
  names: string,
): { [K in keyof T]: NonNullable<T[K]> } | null {
  const given = Object.values(values).filter((value) => value !== undefined);
  if (given.length === 0) return null;
  if (given.length === Object.keys(values).length) {
    return values as { [K in keyof T]: NonNullable<T[K]> };
  }
  throw new Error(`設定に誤りがあります: ${names} は全て必要です`);
}
