/**
 * 取込みの計測 — 340,000 residents from a file with all checks, against COPY of the same rows into
 * the same tables; and the most memory the import used.
 */
import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

import { createApp, migrateAll } from '../packages/server/src/app.ts';
import { exportResidents } from '../packages/server/src/modules/registry/resident/index.ts';
import { systemActor } from '../packages/server/src/platform/authorisation/index.ts';
import { connect } from '../packages/server/src/platform/database/index.ts';
import { type Figure, figure } from './harness/figure.ts';
import { BIG_TOWN, benchDatabase, note, type Prepared, registerTown } from './harness/prepared.ts';

const TABLES = [
  'addressee.addressee',
  'resident.record',
  'resident.resident',
  'resident.household',
  'resident.search_entry',
];
const TASK = path.resolve(import.meta.dirname, '../packages/server/src/bin/task.ts');
const MEBIBYTES_MAX = 1024;

export async function run(): Promise<Figure[]> {
  const prepared = await benchDatabase();
  const folder = await mkdtemp(path.join(tmpdir(), 'yakuba-import-'));
  try {
    const file = path.join(folder, 'residents.csv');
    const rows = await exportTown(prepared, file);
    const url = await freshDatabase(prepared);
    const imported = await importFile(url, file);
    note(`取込み: ${rows} 行、最大 ${imported.mebibytes.toFixed(0)} MiB`);
    const copySeconds = await copyOnce(url, folder);
    return [
      figure('import.seconds', '秒', imported.seconds, copySeconds, { atMost: 6 }),
      figure('import.memory', 'MiB', imported.mebibytes, MEBIBYTES_MAX, { atMost: 1 }),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function exportTown({ app }: Prepared, file: string): Promise<number> {
  const actor = systemActor(BIG_TOWN, 'bench', ['resident:export_residents']);
  const report = await exportResidents({ database: app.database, actor, file });
  if (report.problemCount > 0)
    throw new Error(`${report.problemCount} values could not be written`);
  return report.rows;
}

async function freshDatabase(prepared: Prepared): Promise<string> {
  await prepared.owner.unsafe(`create database import_bench encoding 'UTF8' template template0`);
  const url = new URL(prepared.ownerUrl);
  url.pathname = '/import_bench';
  await migrateAll(url.href, prepared.config);
  const app = createApp({ config: prepared.config, ownerUrl: url.href });
  await registerTown(app, BIG_TOWN, '見本市');
  await app.close();
  return url.href;
}

interface Imported {
  readonly seconds: number;
  readonly mebibytes: number;
}

/** The import as an officer runs it: a program of its own. */
async function importFile(url: string, file: string): Promise<Imported> {
  const words = ['import', 'residents', file, '--municipality', BIG_TOWN];
  const begun = performance.now();
  const child = spawn(process.execPath, [TASK, ...words], {
    env: { ...process.env, DATABASE_URL: url, YAKUBA_FICTITIOUS_CODES: BIG_TOWN },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let mebibytes = 0;
  const watch = setInterval(() => {
    mebibytes = Math.max(mebibytes, peakOf(child.pid ?? 0));
  }, 100);
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`the import ended with ${code}`);
  return { seconds: (performance.now() - begun) / 1000, mebibytes };
}

/** 最大常駐量 — as the operating system accounts for it. */
function peakOf(processId: number): number {
  try {
    const status = readFileSync(`/proc/${processId}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

async function copyOnce(url: string, folder: string): Promise<number> {
  for (const table of TABLES) await copyOut(url, table, path.join(folder, table));
  const owner = connect(url, { connections: 1 });
  await owner.unsafe(`truncate ${TABLES.join(', ')}`);
  const begun = performance.now();
  await owner.unsafe('begin');
  for (const table of TABLES) {
    const target = await owner.unsafe(`copy ${table} from stdin`).writable();
    await pipeline(createReadStream(path.join(folder, table)), target);
  }
  await owner.unsafe('commit');
  const seconds = (performance.now() - begun) / 1000;
  await owner.end();
  return seconds;
}

/** A connection of its own: the driver may leave it unread after the last row. */
async function copyOut(url: string, table: string, file: string): Promise<void> {
  const owner = connect(url, { connections: 1 });
  const rows = await owner.unsafe(`copy ${table} to stdout`).readable();
  await pipeline(rows, createWriteStream(file));
  await owner.end({ timeout: 1 });
}
