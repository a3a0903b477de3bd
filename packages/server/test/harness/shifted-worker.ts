/**
 * 検査用の時計のずれた処理係 — a worker in a process of its own whose clock runs, but ahead of the
 * town's or behind it; so that a test can end it without warning.
 *
 * Run as a program with the database, the instant and the settings in the environment.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { readConfig } from '#platform/config';

import { createApp, createWorker } from '../../src/app.ts';
import type { TestTown } from './database.ts';

export interface ShiftedWorker {
  readonly town: TestTown;
  /** ずれ — ahead where positive. Milliseconds. */
  readonly shift: number;
  readonly environment: Readonly<Record<string, string>>;
}

/** 処理係の起動 — resolves when it has begun to listen. */
export async function startShiftedWorker(worker: ShiftedWorker): Promise<ChildProcess> {
  const { town, shift, environment } = worker;
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ...environment,
      YAKUBA_WORKER_DATABASE: town.ownerUrl,
      YAKUBA_WORKER_NOW: new Date(town.clock.now().getTime() + shift).toISOString(),
      YAKUBA_LOG_LEVEL: 'silent',
      YAKUBA_CONNECTIONS: '6',
    },
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', () => reject(new Error('the worker ended before it began')));
  });
  return child;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const from = Date.parse(process.env['YAKUBA_WORKER_NOW'] ?? '');
  const begun = performance.now();
  const app = createApp({
    config: readConfig(process.env),
    ownerUrl: process.env['YAKUBA_WORKER_DATABASE'] ?? '',
    clock: { now: () => new Date(from + performance.now() - begun) },
  });
  await createWorker(app, 4).start();
  process.stdout.write('working\n');
}
