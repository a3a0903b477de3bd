/**
 * 検査の実行 — starts a PostgreSQL (embedded, or the one of DATABASE_URL), makes the template
 * database, and runs the project's tests with node's own runner, whose summary closes the output.
 *
 * `node run.ts [--faults] [--database] [file …]`; without files, every `*.test.ts` of the project.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { globSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

import { startEmbedded } from '#platform/database';

import { makeTemplate } from './harness/template.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
/** 打切り — a file that takes longer than this has hung, and is ended and named. Milliseconds. */
const LONGEST_FILE = 900_000;

async function main(): Promise<number> {
  const words = process.argv.slice(2);
  const named = words.filter((word) => !word.startsWith('--'));
  const files = named.length > 0 ? named : filesOf(words);
  const server = await startServer();
  try {
    await makeTemplate(server.ownerUrl);
    return await runTests(files, server.ownerUrl);
  } finally {
    await server.stop();
  }
}

/** `--database`: the server's tests alone; `--faults`: the long ones in place of the others. */
function filesOf(words: readonly string[]): string[] {
  const ending = words.includes('--faults') ? 'fault.ts' : 'test.ts';
  const folders = words.includes('--database')
    ? [`packages/server/{src,test}/**/*.${ending}`]
    : [`packages/*/{src,test}/**/*.${ending}`, `{e2e,bench}/**/*.${ending}`];
  return globSync(folders, { cwd: ROOT }).sort();
}

interface Server {
  readonly ownerUrl: string;
  stop(): Promise<void>;
}

async function startServer(): Promise<Server> {
  const given = process.env['DATABASE_URL'];
  if (given !== undefined) {
    const url = new URL(given);
    url.pathname = '';
    return { ownerUrl: url.href.replace(/\/$/, ''), stop: () => Promise.resolve() };
  }
  const folder = path.join(tmpdir(), `yakuba-test-${process.pid}`);
  const settings = { fsync: 'off', full_page_writes: 'off', max_connections: '200' };
  const server = await startEmbedded(folder, settings);
  return {
    ownerUrl: server.ownerUrl,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function runTests(files: readonly string[], ownerUrl: string): Promise<number> {
  const reporter = 'spec';
  const child = spawn(
    process.execPath,
    [
      '--test',
      '--test-concurrency=2',
      `--test-timeout=${LONGEST_FILE}`,
      `--test-reporter=${reporter}`,
      '--test-reporter-destination=stdout',
      ...files,
    ],
    {
      cwd: ROOT,
      stdio: 'inherit',
      env: {
        ...process.env,
        YAKUBA_TEST_SERVER: ownerUrl,
        YAKUBA_LOG_LEVEL: 'silent',
        // Nothing is written beside the project for a key that a test may need.
        YAKUBA_SECRET_KEY: randomBytes(32).toString('base64'),
      },
    },
  );
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

// The package of the embedded database ends the program itself, and would say that all went well.
process.exit(await main());
