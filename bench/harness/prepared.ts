/**
 * 計測の場 — one database for the whole run: a town of 340,000 beside the four, a server and a
 * worker as programs of their own, staff who may do what is measured.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type App, createApp, migrateAll } from '../../packages/server/src/app.ts';
import {
  choosePort,
  startProgram,
  waitUntilReady,
} from '../../packages/server/src/demo/children.ts';
import { demoTowns } from '../../packages/server/src/demo/data/index.ts';
import { loadTowns } from '../../packages/server/src/demo/load-towns.ts';
import {
  generatePopulation,
  type TownProfile,
} from '../../packages/server/src/demo/population/index.ts';
import { registerMunicipality } from '../../packages/server/src/modules/organisation/municipality/index.ts';
import { addStaffMember } from '../../packages/server/src/modules/organisation/staff/index.ts';
import {
  bulkLoadResidents,
  receiveRecordCodes,
} from '../../packages/server/src/modules/registry/resident/index.ts';
import { type Config, readConfig } from '../../packages/server/src/platform/config/index.ts';
import {
  connect,
  obtainDatabase,
  type Sql,
} from '../../packages/server/src/platform/database/index.ts';

export const BIG_TOWN = '990001';
/** Smaller for a trial: `YAKUBA_BENCH_PEOPLE=30000`. */
export const BIG_PEOPLE = Number(process.env['YAKUBA_BENCH_PEOPLE'] ?? '340000');
/** 静かに、上限なしで — load is made on purpose, and from one address. */
const quiet = { YAKUBA_LOG_LEVEL: 'error', YAKUBA_DOOR_LIMITS: 'off' };
const BIG_HOUSEHOLDS = Math.round((BIG_PEOPLE * 15) / 34);
export const PASSWORD = 'bench-password-340000';

export interface Prepared {
  readonly app: App;
  readonly owner: Sql;
  readonly ownerUrl: string;
  readonly port: number;
  readonly config: Config;
  /** A worker as a program of its own; the benches that need one start it. */
  startWorker(): { stop(): Promise<void> };
}

interface Opened {
  readonly prepared: Promise<Prepared>;
  readonly closers: (() => Promise<unknown>)[];
}

let opened: Opened | undefined;

/** The database with the big town, made once for all benches of a run. */
export function benchDatabase(): Promise<Prepared> {
  if (!opened) {
    const closers: Opened['closers'] = [];
    opened = { prepared: prepare(closers), closers };
  }
  return opened.prepared;
}

export async function closeBenchDatabase(): Promise<void> {
  for (const close of (opened?.closers ?? []).reverse()) await close();
  opened = undefined;
}

export function note(line: string): void {
  process.stderr.write(`${line}\n`);
}

export const bigTown: TownProfile = {
  code: BIG_TOWN,
  prefecture: '見本県',
  municipality: '見本市',
  name: '見本市',
  machiAza: (demoTowns[0]?.machiAza ?? []).map((place) => ({ ...place })),
  ageing: 0.3,
  numberBlock: 1_000_000,
};

/**
 * 統計の更新 — what the database does by itself within a minute of a growth: plans that were made
 * while a table was empty are made anew.
 */
export function refreshStatistics({ owner }: Prepared): Promise<unknown> {
  return owner.unsafe('analyze');
}

async function prepare(closers: Opened['closers']): Promise<Prepared> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yakuba-bench-'));
  await chmod(folder, 0o755);
  closers.push(() => rm(folder, { recursive: true, force: true }));
  const config = readConfig({ ...process.env, YAKUBA_DATA: folder, ...quiet });
  const database = await obtainDatabase(config);
  closers.push(() => database.stop());
  const { ownerUrl } = database;
  await migrateAll(ownerUrl, config);
  const app = createApp({ config, ownerUrl });
  closers.push(() => app.close());
  const owner = connect(ownerUrl, { connections: 16 });
  closers.push(() => owner.end());
  note('四町を読み込んでいます…');
  await loadTowns(app, ownerUrl, () => undefined);
  note(`${BIG_PEOPLE.toLocaleString('en')}人の町を読み込んでいます…`);
  await loadBigTown(app, owner);
  await owner.unsafe('vacuum analyze');
  const port = await choosePort(0);
  const environment = { DATABASE_URL: ownerUrl, PORT: String(port), ...quiet };
  const server = startProgram('serve', environment);
  closers.push(() => server.stop());
  await waitUntilReady(`http://127.0.0.1:${port}`, server.process);
  const startWorker = () => startProgram('work', environment);
  return { app, owner, ownerUrl, port, config, startWorker };
}

async function loadBigTown(app: App, owner: Sql): Promise<void> {
  await registerTown(app, BIG_TOWN, '見本市');
  function* rows() {
    const request = {
      town: bigTown,
      seed: 'bench',
      people: BIG_PEOPLE,
      households: BIG_HOUSEHOLDS,
    };
    for (const household of generatePopulation({ ...request, asOn: '2026-11-01' }))
      yield* household.rows;
  }
  await bulkLoadResidents(owner, BIG_TOWN, rows(), () => undefined);
}

/** A town with a clerk `clerk` and an approver `approver`, both with `PASSWORD`. */
export async function registerTown(app: App, code: string, name: string): Promise<void> {
  const now = app.clock.now();
  await app.database.write(code, async (tx) => {
    await registerMunicipality(tx, {
      municipalityCode: code,
      kind: 'municipality',
      name,
      nameKana: 'ミホン',
      prefectureName: '見本県',
      districtName: null,
      postalCode: null,
      seatAddress: '見本県',
      validFrom: '2020-04-01',
      now,
      mayor: { title: '市長', name: '見本　首長' },
    });
    const codes = Array.from({ length: 1000 }, (_, index) => String(96_000_000_000 + index));
    await receiveRecordCodes(tx, code, codes);
    for (const role of ['clerk', 'approver'] as const) {
      await addStaffMember(tx, {
        municipalityCode: code,
        accountId: role,
        displayName: '見本　職員',
        nameKana: 'ミホン　ショクイン',
        section: '住民課',
        password: PASSWORD,
        mustChangePassword: false,
        roles: [role],
        validFrom: '2020-04-01',
        now,
      });
    }
  });
}
