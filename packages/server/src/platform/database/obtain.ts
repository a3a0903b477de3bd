/** データベースの用意 — the server of `DATABASE_URL`, or the embedded one in the data folder. */
import path from 'node:path';

import type { Config } from '#platform/config';

import { connect } from './connect.ts';
import { startEmbedded } from './embedded.ts';

export interface ObtainedDatabase {
  /** Owner's connection string, with the database's name. */
  readonly ownerUrl: string;
  stop(): Promise<void>;
}

const NAME = 'yakuba';

export async function obtainDatabase(config: Config): Promise<ObtainedDatabase> {
  if (config.databaseUrl !== undefined) {
    return { ownerUrl: config.databaseUrl, stop: () => Promise.resolve() };
  }
  const server = await startEmbedded(path.join(config.dataFolder, 'postgres'), settings);
  await ensureDatabase(server.ownerUrl);
  return { ownerUrl: `${server.ownerUrl}/${NAME}`, stop: () => server.stop() };
}

/** For a small machine: the register of a few towns fits in memory many times over. */
const settings = {
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
};

async function ensureDatabase(serverUrl: string): Promise<void> {
  const sql = connect(`${serverUrl}/postgres`, { connections: 1 });
  try {
    const [known] = await sql`select 1 from pg_database where datname = ${NAME}`;
    if (!known) await sql.unsafe(`create database ${NAME} encoding 'UTF8' template template0`);
  } finally {
    await sql.end();
  }
}
