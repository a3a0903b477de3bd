/** 設定 — what a process reads from its environment, checked once at the start. */
import path from 'node:path';
import { z } from 'zod';

const environment = z.object({
  DATABASE_URL: z.string().optional(),
  YAKUBA_APP_PASSWORD: z.string().optional(),
  YAKUBA_DATA: z.string().default('.data'),
  YAKUBA_HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  YAKUBA_SECURE_COOKIE: z.enum(['true', 'false']).default('false'),
  YAKUBA_DEMO: z.enum(['true', 'false']).default('false'),
  YAKUBA_FICTITIOUS_CODES: z.string().default(''),
  YAKUBA_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  YAKUBA_CONNECTIONS: z.coerce.number().int().min(1).max(200).default(16),
});

export interface Config {
  /** Owner's connection, for migrations; absent when the embedded server is used. */
  readonly databaseUrl: string | undefined;
  readonly appPassword: string | undefined;
  readonly dataFolder: string;
  readonly host: string;
  readonly port: number;
  readonly isCookieSecure: boolean;
  /** 架空データによる運用 — every print and screen says so. */
  readonly isDemo: boolean;
  /** 架空の団体コード — codes admitted although no municipality bears them, e.g. 999999. */
  readonly fictitiousCodes: readonly string[];
  readonly logLevel: string;
  readonly connections: number;
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
    isCookieSecure: values.YAKUBA_SECURE_COOKIE === 'true',
    isDemo: values.YAKUBA_DEMO === 'true',
    fictitiousCodes: values.YAKUBA_FICTITIOUS_CODES.split(',').filter((code) => code !== ''),
    logLevel: values.YAKUBA_LOG_LEVEL,
    connections: values.YAKUBA_CONNECTIONS,
  };
}
