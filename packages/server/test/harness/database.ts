/**
 * 検査用の町 — a database of its own for a test file, two invented towns, and the system running
 * on it with a clock that stands still.
 */
import { randomBytes } from 'node:crypto';
import { after } from 'node:test';

import type { Actor } from '#platform/authorisation';
import { fixedClock } from '#platform/clock';
import { readConfig } from '#platform/config';
import { connect, type Sql } from '#platform/database';
import type { Worker } from '#platform/jobs';

import { type App, createApp, createWorker } from '../../src/app.ts';
import { TEMPLATE } from './template.ts';

/** Two invented towns; their codes bear right check digits and belong to no municipality. */
export const TOWN = '990001';
export const OTHER_TOWN = '990019';

export interface TestTown {
  readonly app: App;
  readonly worker: Worker;
  readonly owner: Sql;
  readonly ownerUrl: string;
  readonly clock: ReturnType<typeof fixedClock>;
}

/** Call once at the top of a test file; the database goes when the file's tests are done. */
export async function testTown(now = '2026-11-20T01:00:00.000Z'): Promise<TestTown> {
  const ownerUrl = await createDatabase();
  const owner = connect(ownerUrl, { connections: 2 });
  const config = readConfig({
    ...process.env,
    YAKUBA_LOG_LEVEL: 'silent',
    YAKUBA_CONNECTIONS: '6',
  });
  const clock = fixedClock(now);
  const app = createApp({ config, ownerUrl, clock });
  after(async () => {
    await app.close();
    await owner.end();
    await dropDatabase(ownerUrl);
  });
  return { app, worker: createWorker(app), owner, ownerUrl, clock };
}

export function actor(
  permissions: readonly string[],
  municipalityCode = TOWN,
  id = 'clerk01',
): Actor {
  return {
    municipalityCode,
    id,
    permissions: new Set(permissions),
    place: '本庁',
    terminal: '窓口1',
    sessionId: 'test',
  };
}

function serverUrl(): string {
  const url = process.env['YAKUBA_TEST_SERVER'];
  if (url === undefined) {
    throw new Error(
      'Run database tests through `npm test` or `node packages/server/test/run.ts FILE`.',
    );
  }
  return url;
}

async function createDatabase(): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const server = connect(`${serverUrl()}/postgres`, { connections: 1 });
  await server.unsafe(`create database ${name} template ${TEMPLATE}`);
  await server.end();
  return `${serverUrl()}/${name}`;
}

async function dropDatabase(ownerUrl: string): Promise<void> {
  const server = connect(`${serverUrl()}/postgres`, { connections: 1 });
  await server.unsafe(
    `drop database if exists ${new URL(ownerUrl).pathname.slice(1)} with (force)`,
  );
  await server.end();
}
