/** 検査用の雛形 — one migrated database, copied for each test file. */
import { appPasswordOf, connect, migrate } from '#platform/database';

import { migrationSources } from '../../src/app.ts';

export const TEMPLATE = 'yakuba_template';

export async function makeTemplate(serverUrl: string): Promise<void> {
  const server = connect(`${serverUrl}/postgres`);
  await server.unsafe(`drop database if exists ${TEMPLATE} with (force)`);
  await server.unsafe(`create database ${TEMPLATE} encoding 'UTF8' template template0`);
  await server.end();
  const owner = connect(`${serverUrl}/${TEMPLATE}`);
  const url = `${serverUrl}/${TEMPLATE}`;
  await migrate(owner, migrationSources(), appPasswordOf(url, process.env['YAKUBA_APP_PASSWORD']));
  await owner.end();
}
