/**
 * 団体数の計測 — searching and signing in with 1,741 municipalities on one database, against the
 * same with four.
 */
import type { FastifyInstance } from 'fastify';

import { type App, createApp, createServer, migrateAll } from '../packages/server/src/app.ts';
import { generatePopulation } from '../packages/server/src/demo/population/index.ts';
import { bulkLoadResidents } from '../packages/server/src/modules/registry/resident/index.ts';
import { connect } from '../packages/server/src/platform/database/index.ts';
import { type Figure, figure } from './harness/figure.ts';
import { type HttpClient, openHttpClient } from './harness/http-client.ts';
import { applyLoad, type LoadResult } from './harness/load.ts';
import {
  benchDatabase,
  bigTown,
  note,
  PASSWORD,
  type Prepared,
  registerTown,
} from './harness/prepared.ts';
import { townCodes } from './harness/town-codes.ts';

const MANY = 1741;
const FEW = 4;
const PEOPLE = 20;
const HOUSEHOLDS = 9;
const CLIENTS = 8;
const SEARCHES = 1200;
const SIGN_INS = 24;
const TEXTS = ['サト', '田', '山本', '19600101', '一'];

export async function run(): Promise<Figure[]> {
  const prepared = await benchDatabase();
  const few = await openTowns(prepared, FEW);
  note(`${MANY} の団体を登録しています…`);
  const many = await openTowns(prepared, MANY);
  try {
    const searches = await inTurn(
      () => search(few),
      () => search(many),
    );
    const signIns = await inTurn(
      () => signIn(few),
      () => signIn(many),
    );
    return [
      figure('towns.search.p95', 'ミリ秒', searches.many, searches.few, { atMost: 1.3 }),
      figure('towns.sign-in.p50', 'ミリ秒', signIns.many, signIns.few, { atMost: 1.3 }),
    ];
  } finally {
    await few.close();
    await many.close();
  }
}

interface Towns {
  readonly codes: readonly string[];
  readonly port: number;
  readonly clients: readonly HttpClient[];
  close(): Promise<void>;
}

/** A database of its own beside the others, with `count` small towns and a server on it. */
async function openTowns(prepared: Prepared, count: number): Promise<Towns> {
  const name = `towns_${count}`;
  await prepared.owner.unsafe(`create database ${name} encoding 'UTF8' template template0`);
  const url = new URL(prepared.ownerUrl);
  url.pathname = `/${name}`;
  await migrateAll(url.href, prepared.config);
  const app = createApp({ config: prepared.config, ownerUrl: url.href });
  const codes = townCodes(count);
  await populate(app, url.href, codes);
  const server = await createServer(app, prepared.config);
  await server.listen({ host: '127.0.0.1', port: 0 });
  const port = (server.server.address() as { port: number }).port;
  const used = evenly(codes, FEW);
  const clients = await Promise.all(
    used.map(async (municipalityCode) => {
      const client = openHttpClient(port, CLIENTS);
      await client.signIn({ municipalityCode, accountId: 'clerk', password: PASSWORD });
      return client;
    }),
  );
  return { codes: used, port, clients, close: () => closeAll(app, server, clients) };
}

async function closeAll(
  app: App,
  server: FastifyInstance,
  clients: readonly HttpClient[],
): Promise<void> {
  for (const client of clients) client.close();
  await server.close();
  await app.close();
}

function evenly(codes: readonly string[], count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) => codes[Math.floor((index * (codes.length - 1)) / Math.max(1, count - 1))] ?? '',
  );
}

async function populate(app: App, ownerUrl: string, codes: readonly string[]): Promise<void> {
  const owner = connect(ownerUrl, { connections: 2 });
  const withStaff = new Set(evenly(codes, FEW));
  for (const [index, code] of codes.entries()) {
    if (withStaff.has(code)) await registerTown(app, code, `見本${index}町`);
    const town = { ...bigTown, code, numberBlock: 2_000_000 + index * 100 };
    const households = generatePopulation({
      town,
      seed: code,
      people: PEOPLE,
      households: HOUSEHOLDS,
      asOn: '2026-11-01',
    });
    await bulkLoadResidents(
      owner,
      code,
      households.flatMap((household) => household.rows),
      () => undefined,
    );
  }
  await owner.unsafe('vacuum analyze');
  await owner.end();
}

function search({ clients }: Towns): Promise<LoadResult> {
  return applyLoad({
    clients: CLIENTS,
    count: SEARCHES,
    warmUp: 200,
    send: async (index) => {
      const client = clients[index % clients.length];
      const answer = await client?.post('/api/resident/search', {
        text: TEXTS[index % TEXTS.length],
      });
      if (answer?.status !== 200) throw new Error(`answered ${answer?.status}`);
    },
  });
}

function signIn({ codes, port }: Towns): Promise<LoadResult> {
  return applyLoad({
    clients: 2,
    count: SIGN_INS,
    warmUp: 4,
    send: async (index) => {
      const client = openHttpClient(port, 1);
      const municipalityCode = codes[index % codes.length] ?? '';
      await client.signIn({ municipalityCode, accountId: 'clerk', password: PASSWORD });
      client.close();
    },
  });
}

/** Few, many, few, many, few, many: the middle of three of each. */
async function inTurn(few: () => Promise<LoadResult>, many: () => Promise<LoadResult>) {
  const results: { few: number; many: number }[] = [];
  for (let round = 0; round < 3; round += 1) {
    const one = await few();
    const other = await many();
    results.push({ few: measureOf(one), many: measureOf(other) });
  }
  const [, middle] = results.sort((one, other) => one.many / one.few - other.many / other.few);
  if (!middle) throw new Error('nothing was measured');
  return middle;
}

/** Few sign-ins are measured, so their middle stands for them; searches are many. */
function measureOf(result: LoadResult): number {
  return result.count > 100 ? result.p95 : result.p50;
}
