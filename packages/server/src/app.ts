/** 構成 — puts the system together; reads like a table of contents. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { useConfiguredTownSeals, useVerificationSite } from '#modules/service/certificate';
import {
  cardTableRoutes,
  openResidentDoors,
  useConfiguredJpki,
} from '#modules/service/identity-proof';
import { centreRoutes, openCentreDoors } from '#modules/service/kiosk';
import {
  type NoticeSender,
  noticeSettings,
  openNoticeSender,
  useNoticeKey,
  useNoticeSettings,
} from '#modules/service/notice';
import { httpPaymentProvider, usePaymentProvider } from '#modules/service/payment';
import { usePushSender, webPushSender } from '#modules/service/queue';
import { type ActRunner, openActRunner, openQueryRunner, type QueryRunner } from '#platform/act';
import { type AccessLog, openAccessLog } from '#platform/audit';
import { type Clock, systemClock } from '#platform/clock';
import { type Config, type KioskConfig, obtainSecretKey } from '#platform/config';
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
import { useVirusScanner } from '#platform/files';
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
  useConfiguredTownSeals({
    folder: config.townSealFolder,
    admitsSimulated: config.isDemo || config.jpki.mode === 'simulator',
  });
  useVerificationSite(config.publicUrl);
  if (config.paymentProvider) usePaymentProvider(httpPaymentProvider(config.paymentProvider));
  useVirusScanner(config.virusScanner);
  if (config.push) usePushSender(webPushSender(config.push));
  useNoticeSettings({ mail: config.mail, push: config.push });
  useNoticeKey(() => obtainSecretKey(config));
  const logger = given.logger ?? createLogger(config.logLevel);
  const url = appUrl(ownerUrl, config.appPassword);
  const database = openDatabase((connections = config.connections) =>
    connect(url, { connections }),
  );
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
    routes: [
      ...identity.routes,
      ...modules.flatMap((module) => module.routes),
      ...cardTableRoutes(config.jpki.cardTable),
    ],
    acts,
    queries,
    authenticator: identity.authenticator,
    residentAuthenticator: openResidentDoors({ database, clock, towns: identity.towns, accessLog }),
    isCookieSecure: config.isCookieSecure,
    hasDoorLimits: config.hasDoorLimits,
    trustedProxies: config.trustedProxies,
    metrics: createMetrics(),
    logger,
    webFolder: fileURLToPath(new URL('../../web/dist', import.meta.url)),
    isReady: () => database.isAnswering(),
  });
}

/** 証明書交付センターの待受け — mutual TLS on a port of its own; nothing else is served there. */
export async function createKioskServer(app: App, config: KioskConfig): Promise<FastifyInstance> {
  const [cert, key, ca] = await Promise.all([
    readFile(config.certificateFile),
    readFile(config.keyFile),
    readFile(config.authorityFile),
  ]);
  return createHttpServer({
    routes: centreRoutes(),
    acts: app.acts,
    queries: app.queries,
    authenticator: openCentreDoors(config.centre, app),
    metrics: createMetrics(),
    logger: app.logger,
    webFolder: '/nowhere',
    isReady: () => app.database.isAnswering(),
    tls: { cert, key, ca, requestCert: true, rejectUnauthorized: true, minVersion: 'TLSv1.2' },
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

/** 送信係 — hands notices over, beside the worker. */
export function createNoticeSender(app: App): NoticeSender {
  return openNoticeSender({
    database: app.database,
    clock: app.clock,
    settings: noticeSettings(),
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
