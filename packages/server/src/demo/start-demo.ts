/** デモの開始 — database, towns, web, server and worker, in this order. */
import { type Config, readConfig } from '#platform/config';
import { obtainDatabase } from '#platform/database';

import { createApp, migrateAll } from '../app.ts';
import { buildWeb } from './build-web.ts';
import { choosePort, startProgram, waitUntilReady } from './children.ts';
import { loadTowns } from './load-towns.ts';
import type { ProgressBar } from './progress-bar.ts';
import type { Steps } from './steps.ts';

export interface RunningDemo {
  readonly address: string;
  stop(): Promise<void>;
}

export interface DemoOptions {
  readonly config: Config;
  readonly port: number;
  readonly steps: Steps;
  readonly bar: ProgressBar;
}

export async function startDemo(options: DemoOptions): Promise<RunningDemo> {
  const closers: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const close of closers.reverse()) await close();
  };
  try {
    return { address: await start(options, closers), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(
  { config, port, steps, bar }: DemoOptions,
  closers: (() => Promise<unknown>)[],
): Promise<string> {
  const database = await steps.step('データベースを起こす', () => obtainDatabase(config));
  closers.push(() => database.stop());
  const { ownerUrl } = database;
  await steps.step('表を整える', () => migrateAll(ownerUrl, config));
  await steps.step('四町の住民を読み込む', () => load(config, ownerUrl, bar));
  await steps.step('画面を組み立てる', buildWeb);
  const chosen = await choosePort(port);
  const environment = {
    DATABASE_URL: ownerUrl,
    YAKUBA_DATA: config.dataFolder,
    PORT: String(chosen),
    YAKUBA_DEMO: 'true',
    YAKUBA_LOG_LEVEL: process.env['YAKUBA_LOG_LEVEL'] ?? 'warn',
  };
  const address = `http://127.0.0.1:${chosen}`;
  const server = startProgram('serve', environment);
  const worker = startProgram('work', environment);
  closers.push(() => Promise.all([server.stop(), worker.stop()]));
  await steps.step('サーバーと処理係を起こす', () => waitUntilReady(address, server.process));
  return address;
}

async function load(config: Config, ownerUrl: string, bar: ProgressBar): Promise<number> {
  const app = createApp({ config: { ...config, logLevel: 'warn' }, ownerUrl });
  try {
    return await loadTowns(app, ownerUrl, bar.show);
  } finally {
    bar.end();
    await app.close();
  }
}

export function demoConfig(dataFolder?: string): Config {
  const environment = dataFolder === undefined ? {} : { YAKUBA_DATA: dataFolder };
  return readConfig({ ...process.env, YAKUBA_DEMO: 'true', ...environment });
}
