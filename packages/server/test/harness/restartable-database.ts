/**
 * 止められるデータベース — a PostgreSQL of a test's own that stops without warning and comes back.
 */
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { connect, type EmbeddedServer, startEmbedded } from '#platform/database';

export interface RestartableDatabase {
  readonly ownerUrl: string;
  /** As when the power fails: nothing is said to anyone, nothing is written any more. */
  stopAtOnce(): Promise<void>;
  startAgain(): Promise<void>;
  /** Stops for good and removes the data. */
  remove(): Promise<void>;
}

const NAME = 'yakuba';

export async function restartableDatabase(): Promise<RestartableDatabase> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yakuba-restart-'));
  // The database may run as another user, who has to reach the folder.
  await chmod(folder, 0o755);
  let server: EmbeddedServer = await startEmbedded(folder);
  const { ownerUrl } = server;
  const { port } = new URL(ownerUrl);
  const postgres = connect(`${ownerUrl}/postgres`, { connections: 1 });
  await postgres.unsafe(`create database ${NAME} encoding 'UTF8' template template0`);
  await postgres.end();
  return {
    ownerUrl: `${ownerUrl}/${NAME}`,
    stopAtOnce: async () => {
      const text = await readFile(path.join(folder, 'cluster', 'postmaster.pid'), 'utf8');
      const postmaster = Number(text.split('\n')[0]);
      process.kill(postmaster, 'SIGQUIT');
      while (isRunning(postmaster)) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    startAgain: async () => {
      server = await startEmbedded(folder, { port });
    },
    remove: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
