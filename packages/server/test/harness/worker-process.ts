/**
 * 検査用の処理係 — a worker in a process of its own, so that a test can kill it without warning.
 *
 * Run as a program with the database and the instant in the environment.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { fixedClock } from '#platform/clock';
import { readConfig } from '#platform/config';

import { createApp, createWorker } from '../../src/app.ts';
import type { TestTown } from './database.ts';

/** 処理係の起動 — resolves when it has begun to listen. */
export async function startWorkerProcess(town: TestTown): Promise<ChildProcess> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      YAKUBA_WORKER_DATABASE: town.ownerUrl,
      YAKUBA_WORKER_NOW: town.clock.now().toISOString(),
      YAKUBA_LOG_LEVEL: 'silent',
    },
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', () => reject(new Error('the worker ended before it began')));
  });
  return child;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const config = readConfig({ ...process.env, YAKUBA_CONNECTIONS: '5' });
  const app = createApp({
    config,
    ownerUrl: process.env['YAKUBA_WORKER_DATABASE'] ?? '',
    clock: fixedClock(process.env['YAKUBA_WORKER_NOW'] ?? ''),
  });
  await createWorker(app, 2).start();
  process.stdout.write('working\n');
}
