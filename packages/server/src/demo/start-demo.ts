/** デモの開始 — database, towns, web, server and worker, in this order. */
import path from 'node:path';

import { type Config, readConfig } from '#platform/config';
import { obtainDatabase } from '#platform/database';

import { createApp, migrateAll } from '../app.ts';
import { buildWeb } from './build-web.ts';
import { type CardHolder, chooseCardHolders } from './card-holders.ts';
import { choosePort, startProgram, waitUntilReady } from './children.ts';
import { loadTowns } from './load-towns.ts';
import { prepareServices } from './prepare-services.ts';
import type { ProgressBar } from './progress-bar.ts';
import { type Simulators, startSimulators } from './simulators.ts';
import type { Steps } from './steps.ts';

export interface RunningDemo {
  readonly address: string;
  readonly simulators: Simulators;
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
    return { ...(await start(options, closers)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(
  { config, port, steps, bar }: DemoOptions,
  closers: (() => Promise<unknown>)[],
): Promise<Omit<RunningDemo, 'stop'>> {
  const database = await steps.step('データベースを起こす', () => obtainDatabase(config));
  closers.push(() => database.stop());
  const { ownerUrl } = database;
  await steps.step('表を整える', () => migrateAll(ownerUrl, config));
  const holders = await steps.step('四町の住民を読み込む', () => load(config, ownerUrl, bar));
  await steps.step('画面を組み立てる', buildWeb);
  const [chosen, kioskPort] = [await choosePort(port), await choosePort(0)];
  const folder = path.join(config.dataFolder, 'simulator');
  const simulators = await steps.step('模擬のカード・決済・キオスク・郵便受けを起こす', () =>
    startSimulators({ folder, holders, port: chosen, kioskPort }),
  );
  closers.push(() => simulators.stop());
  const environment = {
    DATABASE_URL: ownerUrl,
    YAKUBA_DATA: config.dataFolder,
    PORT: String(chosen),
    YAKUBA_DEMO: 'true',
    YAKUBA_LOG_LEVEL: process.env['YAKUBA_LOG_LEVEL'] ?? 'warn',
    ...simulators.environment,
  };
  const address = `http://127.0.0.1:${chosen}`;
  const server = startProgram('serve', environment);
  const worker = startProgram('work', environment);
  closers.push(() => Promise.all([server.stop(), worker.stop()]));
  await steps.step('サーバーと処理係を起こす', () => waitUntilReady(address, server.process));
  await steps.step('手数料・取扱時間・受付の区分・お知らせの分野を定める', () =>
    prepareServices(address),
  );
  return { address, simulators };
}

async function load(config: Config, ownerUrl: string, bar: ProgressBar): Promise<CardHolder[]> {
  const app = createApp({ config: { ...config, logLevel: 'warn' }, ownerUrl });
  try {
    await loadTowns(app, ownerUrl, bar.show);
    return await chooseCardHolders(app);
  } finally {
    bar.end();
    await app.close();
  }
}

export function demoConfig(dataFolder?: string): Config {
  const environment = dataFolder === undefined ? {} : { YAKUBA_DATA: dataFolder };
  return readConfig({ ...process.env, YAKUBA_DEMO: 'true', ...environment });
}
