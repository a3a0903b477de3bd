/** 処理係 — runs reactions and jobs: printing, notices, the digest chain. */
import { readConfig } from '#platform/config';
import { obtainDatabase } from '#platform/database';

import { createApp, createNoticeSender, createWorker, migrateAll } from '../app.ts';

const STOP_MILLISECONDS = 10_000;

const config = readConfig(process.env);
const database = await obtainDatabase(config);
await migrateAll(database.ownerUrl, config);
const app = createApp({ config, ownerUrl: database.ownerUrl });
const worker = createWorker(app);
const sender = createNoticeSender(app);
await Promise.all([worker.start(), sender.start()]);
app.logger.info('working');

async function stop(signal: string): Promise<void> {
  app.logger.info({ signal }, 'stopping');
  setTimeout(() => process.exit(1), STOP_MILLISECONDS).unref();
  await Promise.all([worker.stop(), sender.stop()]);
  await app.close();
  await database.stop();
  process.exit(0);
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  // The package of the embedded database would end the process in the midst of its work.
  process.removeAllListeners(signal);
  process.once(signal, () => void stop(signal));
}
