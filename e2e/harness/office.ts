/** 役場を開く — database, towns, server and printing worker, all for one journey file. */
import process from 'node:process';
import { after } from 'node:test';

import { createApp, createServer, createWorker } from '../../packages/server/src/app.ts';
import { readConfig } from '../../packages/server/src/platform/config/index.ts';
import { testTown } from '../../packages/server/test/harness/database.ts';
import { untilPrepared } from './before-opening.ts';
import { buildOnce } from './build-once.ts';
import { loadSmallTowns } from './small-towns.ts';

export interface Office {
  readonly address: string;
  /** Owner's connection to the journey's own database. */
  readonly ownerUrl: string;
}

/** Call once in a journey file; everything is put away when its tests are done. */
export async function openOffice(): Promise<Office> {
  let close = (): Promise<void> => Promise.resolve();
  after(() => close());
  const [{ ownerUrl }] = await Promise.all([testTown(), untilPrepared()]);
  const config = readConfig({
    ...process.env,
    YAKUBA_DEMO: 'true',
    YAKUBA_LOG_LEVEL: process.env['YAKUBA_LOG_LEVEL'] ?? 'silent',
    YAKUBA_CONNECTIONS: '8',
  });
  const app = createApp({ config, ownerUrl });
  await Promise.all([loadSmallTowns(app, ownerUrl), buildOnce()]);
  const server = await createServer(app, config);
  const worker = createWorker(app);
  await worker.start();
  const port = Number(process.env['YAKUBA_JOURNEY_PORT'] ?? 0);
  const address = await server.listen({ host: '127.0.0.1', port });
  close = async () => {
    await server.close();
    await worker.stop();
    await app.close();
  };
  return { address, ownerUrl };
}
