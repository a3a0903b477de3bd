/**
 * 証明書の計測 — the printing office: requests entered over HTTP, then taken by a worker that
 * reads the ledger again, sets, stores and records each; against the typesetting of the same
 * sheets alone. And one certificate at a time, from the request to the stored PDF.
 */
import { todayInJapan } from '@yakuba/kernel/calendar';

import type { PrintOrder } from '../packages/server/src/modules/service/certificate/index.ts';
import { certificateKindOf } from '../packages/server/src/modules/service/certificate/printing/kinds.ts';
import { loadIssue } from '../packages/server/src/modules/service/certificate/queries/load-issue.ts';
import { recheckIssue } from '../packages/server/src/modules/service/certificate/queries/recheck-issue.ts';
import { createTypesetter } from '../packages/server/src/platform/printing/index.ts';
import { type Figure, figure } from './harness/figure.ts';
import { type HttpClient, openHttpClient } from './harness/http-client.ts';
import { applyLoad, type LoadResult } from './harness/load.ts';
import { BIG_TOWN, benchDatabase, note, PASSWORD, type Prepared } from './harness/prepared.ts';

const KIND = 'household';
const COUNT = 600;
const WARM_UP = 240;
const SINGLES = 100;
const WAIT_MILLISECONDS_MAX = 120_000;

export async function run(): Promise<Figure[]> {
  const prepared = await benchDatabase();
  const households = await sampleHouseholds(prepared);
  const client = openHttpClient(prepared.port, 4);
  await client.signIn({ municipalityCode: BIG_TOWN, accountId: 'clerk', password: PASSWORD });
  const queue = households.slice(0, COUNT + WARM_UP);
  const before = await countPrinted(prepared.owner);
  await enter(client, queue);
  const worker = prepared.startWorker();
  try {
    const perSecond = await printingRate(prepared, { before, count: COUNT });
    const singles = await oneAtATime(prepared, client, households.slice(-SINGLES));
    await worker.stop();
    const alone = await typesettingAlone(prepared);
    note(`証明書: 一通ずつの請求から保管まで p50 ${singles.p50.toFixed(0)} ミリ秒`);
    return [
      figure('certificate.rate', '通/秒', perSecond, alone.perSecond, { atLeast: 0.7 }),
      figure('certificate.p95', 'ミリ秒', singles.p95, alone.p95, null),
    ];
  } finally {
    await worker.stop();
    client.close();
  }
}

/** 窓口の速さ — the printing office alone, for a bench that is held against it in its own run. */
export async function certificateRate(prepared: Prepared, count: number): Promise<number> {
  const households = await sampleHouseholds(prepared);
  const client = openHttpClient(prepared.port, 4);
  await client.signIn({ municipalityCode: BIG_TOWN, accountId: 'clerk', password: PASSWORD });
  const before = await countPrinted(prepared.owner);
  await enter(client, households.slice(0, count + WARM_UP));
  client.close();
  const worker = prepared.startWorker();
  try {
    return await printingRate(prepared, { before, count });
  } finally {
    await worker.stop();
  }
}

/** Households of four, so that each certificate is one full sheet. */
async function sampleHouseholds({ owner }: Prepared): Promise<string[]> {
  const rows = await owner<{ householdNumber: string }[]>`
    select resident.household_number from resident.resident
    join resident.record using (municipality_code, addressee_number, history_number)
    where municipality_code = ${BIG_TOWN} and not resident.is_closed
    group by resident.household_number
    having count(*) = 4 and count(moving_out_planned_on) = 0
      and count(head_of_household_name) = 4
    order by md5(resident.household_number) limit ${COUNT + WARM_UP + SINGLES}`;
  return rows.map((row) => row.householdNumber);
}

/** 同じ証明書の組版 — the very certificates that the worker made, from their content alone. */
async function typesettingAlone(prepared: Prepared): Promise<LoadResult> {
  const orders = await madeOrders(prepared);
  const typesetter = createTypesetter();
  // Each once: the typesetter is quick with what it has just set.
  let next = 0;
  return applyLoad({
    clients: 1,
    count: COUNT,
    warmUp: WARM_UP,
    send: async () => {
      const order = orders[next++];
      if (!order) throw new Error('nothing was made');
      typesetter.pdf(certificateKindOf(KIND).prepare(typesetter, order as never).request);
      await new Promise((resolve) => setImmediate(resolve));
    },
  });
}

async function madeOrders({ app, owner }: Prepared): Promise<PrintOrder[]> {
  const made = await owner<{ id: string }[]>`
    select id from certificate.issue where municipality_code = ${BIG_TOWN}
    order by requested_at limit ${COUNT + WARM_UP}`;
  const now = app.clock.now();
  const context = { municipalityCode: BIG_TOWN, now, today: todayInJapan(now) };
  const orders: PrintOrder[] = [];
  for (const { id } of made) {
    const order = await app.database.read(BIG_TOWN, async (reader) => {
      const issue = await loadIssue(reader, BIG_TOWN, { id, isLocking: false });
      const { content } = await recheckIssue(reader, issue, context);
      return {
        ...issue,
        content,
        issuedAt: issue.requestedAt,
        verification: null,
        scannable: null,
      };
    });
    orders.push(order as PrintOrder);
  }
  return orders;
}

async function enter(client: HttpClient, households: readonly string[]): Promise<void> {
  await applyLoad({
    clients: 4,
    count: households.length,
    send: async (index) => {
      const body = request(households[index] ?? '');
      const answer = await client.post('/api/certificate/issues', body, crypto.randomUUID());
      if (answer.status !== 200) throw new Error(answer.body.toString());
    },
  });
}

/** From the sixtieth stored PDF, when the worker is warm, to the last. */
async function printingRate(
  { owner }: Prepared,
  { before, count }: { readonly before: number; readonly count: number },
): Promise<number> {
  await printed(owner, before + WARM_UP);
  const begun = performance.now();
  const warm = await countPrinted(owner);
  const all = before + count + WARM_UP;
  await printed(owner, all);
  return ((all - warm) * 1000) / (performance.now() - begun);
}

async function oneAtATime(
  { owner }: Prepared,
  client: HttpClient,
  households: readonly string[],
): Promise<LoadResult> {
  return applyLoad({
    clients: 1,
    count: households.length,
    send: async (index) => {
      const before = await countPrinted(owner);
      const body = request(households[index] ?? '');
      const answer = await client.post('/api/certificate/issues', body, `bench-single-${index}`);
      if (answer.status !== 200) throw new Error(answer.body.toString());
      await printed(owner, before + 1);
    },
  });
}

function request(householdNumber: string): object {
  return {
    kind: KIND,
    selection: { kind: 'household', householdNumber },
    options: { items: ['headAndRelationship'] },
    requester: {
      name: '見本　請求',
      relation: 'self',
      purpose: null,
      address: null,
      identityProofs: ['individual-number-card'],
    },
    copies: 1,
  };
}

async function printed(owner: Prepared['owner'], wanted: number): Promise<void> {
  const begun = performance.now();
  while (performance.now() - begun < WAIT_MILLISECONDS_MAX) {
    if ((await countPrinted(owner)) >= wanted) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('certificates were not printed in time');
}

async function countPrinted(owner: Prepared['owner']): Promise<number> {
  const [done] = await owner<{ printed: number; refused: number }[]>`
    select count(*) filter (where kind = 'printed')::int as printed,
      count(*) filter (where kind = 'refused')::int as refused
    from certificate.step where municipality_code = ${BIG_TOWN}`;
  if ((done?.refused ?? 0) > 0) throw new Error(`${done?.refused} certificates were refused`);
  return done?.printed ?? 0;
}
