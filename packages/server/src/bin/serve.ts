/** サーバー — answers the counter's screens and the API. Stops gracefully on SIGTERM. */
import { readConfig } from '#platform/config';
import { obtainDatabase } from '#platform/database';

import { createApp, createKioskServer, createServer, migrateAll } from '../app.ts';

const STOP_MILLISECONDS = 10_000;

const config = readConfig(process.env);
const database = await obtainDatabase(config);
await migrateAll(database.ownerUrl, config);
const app = createApp({ config, ownerUrl: database.ownerUrl });
const server = await createServer(app, config);
await server.listen({ host: config.host, port: config.port });
app.logger.info({ port: config.port }, 'listening');
const centre = config.kiosk ? await createKioskServer(app, config.kiosk) : null;
await centre?.listen({ host: config.host, port: config.kiosk?.port ?? 0 });

async function stop(signal: string): Promise<void> {
  app.logger.info({ signal }, 'stopping');
  setTimeout(() => process.exit(1), STOP_MILLISECONDS).unref();
  await Promise.all([server.close(), centre?.close()]);
  await app.close();
  await database.stop();
  process.exit(0);
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  // The package of the embedded database would end the process in the midst of its work.
  process.removeAllListeners(signal);
  process.once(signal, () => void stop(signal));
}
