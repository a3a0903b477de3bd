/** 構成 — puts the system together; reads like a table of contents. */
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { openResidentDoors, useConfiguredJpki } from '#modules/service/identity-proof';
import { httpPaymentProvider, usePaymentProvider } from '#modules/service/payment';
import { type ActRunner, openActRunner, openQueryRunner, type QueryRunner } from '#platform/act';
import { type AccessLog, openAccessLog } from '#platform/audit';
import { type Clock, systemClock } from '#platform/clock';
import { type Config, obtainSecretKey } from '#platform/config';
import {
  appPasswordOf,
  appUrl,
  connect,
  type Database,
  type MigrationReport,
  type MigrationSource,
  migrate,
  openDatabase,
} from '#platform/database';
import { createHttpServer } from '#platform/http';
import { openIdentity } from '#platform/identity';
import { jobBell, openWorker, type Worker } from '#platform/jobs';
import { createLogger, createMetrics } from '#platform/observability';

import { modules } from './modules.ts';

export interface App {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly accessLog: AccessLog;
  readonly acts: ActRunner;
  readonly queries: QueryRunner;
  close(): Promise<void>;
}

export interface AppOptions {
  readonly config: Config;
  readonly ownerUrl: string;
  readonly clock?: Clock;
  readonly logger?: Logger;
}

export function createApp({ config, ownerUrl, clock = systemClock, ...given }: AppOptions): App {
  useConfiguredJpki(config.jpki);
  if (config.paymentProvider) usePaymentProvider(httpPaymentProvider(config.paymentProvider));
  const logger = given.logger ?? createLogger(config.logLevel);
  const url = appUrl(ownerUrl, config.appPassword);
  const database = openDatabase(() => connect(url, { connections: config.connections }));
  const accessLog = openAccessLog(database);
  const reactions = modules.flatMap((module) => module.reactions);
  const ring = jobBell(database);
  const acts = openActRunner({ database, clock, reactions, ring });
  const queries = openQueryRunner(database, accessLog, clock);
  return { database, clock, logger, accessLog, acts, queries, close: () => database.close() };
}

export async function createServer(app: App, config: Config): Promise<FastifyInstance> {
  const { database, clock, acts, queries, accessLog, logger } = app;
  const secretKey = await obtainSecretKey(config);
  const identity = openIdentity({ database, clock, accessLog, config, secretKey });
  return createHttpServer({
    routes: [...identity.routes, ...modules.flatMap((module) => module.routes)],
    acts,
    queries,
    authenticator: identity.authenticator,
    residentAuthenticator: openResidentDoors({ database, clock, towns: identity.towns, accessLog }),
    isCookieSecure: config.isCookieSecure,
    trustedProxies: config.trustedProxies,
    metrics: createMetrics(),
    logger,
    webFolder: fileURLToPath(new URL('../../web/dist', import.meta.url)),
    isReady: () => database.isAnswering(),
  });
}

export function createWorker(app: App, width = 12): Worker {
  return openWorker({
    database: app.database,
    clock: app.clock,
    jobs: modules.flatMap((module) => module.jobs),
    reactions: modules.flatMap((module) => module.reactions),
    width,
    onFailure: (kind, error) =>
      app.logger.error({ kind, name: error instanceof Error ? error.name : 'unknown' }, 'failed'),
  });
}

/** Brings the database to this release's schema; safe to call from several processes at once. */
export async function migrateAll(ownerUrl: string, config: Config): Promise<MigrationReport> {
  const owner = connect(ownerUrl, { connections: 2 });
  try {
    const password = appPasswordOf(ownerUrl, config.appPassword);
    return await migrate(owner, migrationSources(), password);
  } finally {
    await owner.end();
  }
}

/** 移行元 — the ground first, then every room in floor order. */
export function migrationSources(): MigrationSource[] {
  const ground = {
    room: 'platform',
    folder: new URL('./platform/migrations/', import.meta.url),
  };
  const rooms = modules.flatMap((module) =>
    module.migrations ? [{ room: module.name, folder: module.migrations }] : [],
  );
  return [ground, ...rooms];
}
