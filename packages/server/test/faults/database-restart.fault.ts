/**
 * データベースの再起動 — stopped at once under load and started again, twice: whoever asks
 * meanwhile
 * is told to come back, soon; afterwards server and worker go on by themselves, and nothing that
 * was acknowledged is lost.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { issueInput } from '#harness/certificate-town';
import { type Counter, openCounter, type Reply } from '#harness/counter';
import { OTHER_TOWN, TOWN } from '#harness/database';
import { familyMovingIn } from '#harness/families';
import {
  type Acknowledged,
  assertChainHolds,
  assertEachFamilyOnce,
  assertRecordsComplete,
} from '#harness/family-ledger';
import { setUpOffice } from '#harness/office';
import { programsOn } from '#harness/programs';
import { restartableDatabase } from '#harness/restartable-database';
import { scaled } from '#harness/spelled-number';
import { readConfig } from '#platform/config';
import { connect } from '#platform/database';

import { createApp, migrateAll } from '../../src/app.ts';

const FAMILIES = scaled(400, 60);
const CLIENTS = 32;
const STOPS = [1 / 4, 2 / 3];
const AWAY_MILLISECONDS = 4_000;
const ANSWER_MILLISECONDS_MAX = 6_000;
const RECOVERY_MILLISECONDS_MAX = 15_000;

const database = await restartableDatabase();
const { ownerUrl } = database;
const config = readConfig({ ...process.env, YAKUBA_LOG_LEVEL: 'silent', YAKUBA_CONNECTIONS: '4' });
await migrateAll(ownerUrl, config);
const setUp = createApp({ config, ownerUrl });
for (const code of [TOWN, OTHER_TOWN]) await setUpOffice(setUp, code, new Date());
await setUp.close();
const programs = await programsOn(ownerUrl);
after(async () => {
  await programs.stop();
  await database.remove();
});
const server = await programs.startServer();
const worker = programs.startWorker();

const replies: Reply[] = [];
const onReply = (reply: Reply) => replies.push(reply);
const clerk = await openCounter(programs.address, 'clerk', { onReply });
const approver = await openCounter(programs.address, 'approver', { onReply });
const families: Acknowledged[] = [];
const readiness: number[] = [];
const recoveries: number[] = [];
const stops: number[] = [];

async function moveIn(family: number): Promise<void> {
  const entry = { kind: 'accept-moving-in', input: familyMovingIn(family), isSubmitted: true };
  const { id, version } = await clerk.insist<{ id: string; version: number }>(
    '/api/resident/changes',
    entry,
    `enter-${family}`,
  );
  const { registered } = await approver.insist<{ registered: string[] }>(
    `/api/resident/changes/${id}/approve`,
    { version },
    `approve-${family}`,
  );
  const selection = { kind: 'people', addresseeNumbers: registered };
  await clerk.insist('/api/certificate/issues', issueInput({ selection }), `issue-${family}`);
  await read(clerk, registered[0] ?? '');
  families.push({ family, changeId: id, registered });
}

/** A question in between; whether it is answered or put off is judged with all the others. */
function read(counter: Counter, addresseeNumber: string): Promise<Reply> {
  return counter.send('GET', `/api/resident/residents/${addresseeNumber}`);
}

async function allFamilies(): Promise<void> {
  let next = 0;
  async function lane(): Promise<void> {
    for (let index = next++; index < FAMILIES; index = next++) await moveIn(index);
  }
  await Promise.all(Array.from({ length: CLIENTS }, lane));
}

async function stopAndStart(): Promise<void> {
  for (const share of STOPS) {
    while (families.length < FAMILIES * share) await pause(10);
    stops.push(performance.now());
    await database.stopAtOnce();
    const asking = pause(AWAY_MILLISECONDS);
    readiness.push(await ready());
    await asking;
    await database.startAgain();
    const begun = performance.now();
    while ((await ready()) !== 200) await pause(50);
    recoveries.push(performance.now() - begun);
  }
}

async function ready(): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(`${programs.address}/api/ready`);
  assert.ok(performance.now() - begun < ANSWER_MILLISECONDS_MAX);
  if (answer.status === 503) assert.ok(answer.headers.get('retry-after'));
  return answer.status;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function ask<T extends object>(sql: string): Promise<T[]> {
  const owner = connect(ownerUrl, { connections: 1 });
  try {
    return await owner.unsafe<T[]>(sql);
  } finally {
    await owner.end();
  }
}

test('every family is answered in spite of the restarts', async () => {
  await Promise.all([allFamilies(), stopAndStart()]);
  assert.equal(families.length, FAMILIES);
});

test('meanwhile everyone is told to come back, in a problem document, and soon', () => {
  const unanswered = replies.filter((reply) => reply.status !== 200);
  assert.ok(unanswered.length >= CLIENTS, `${unanswered.length} requests met the restart`);
  for (const { status, headers, text } of unanswered) {
    assert.equal(status, 503, text);
    assert.ok(Number(headers.get('retry-after')) > 0);
    assert.match(headers.get('content-type') ?? '', /^application\/problem\+json/);
    assert.equal(JSON.parse(text).code, 'platform.http.database_away');
  }
  const slowest = Math.max(...unanswered.map(waitOf));
  assert.ok(slowest < ANSWER_MILLISECONDS_MAX, `the slowest took ${slowest} ms`);
});

/** From the request or the stop, whichever came later, to the answer. */
function waitOf({ begunAt, endedAt }: Reply): number {
  const stop = stops.findLast((at) => at < endedAt) ?? 0;
  return endedAt - Math.max(begunAt, stop);
}

test('readiness turns to 503 and back, while the processes go on', () => {
  assert.deepEqual(readiness, [503, 503]);
  assert.ok(Math.max(...recoveries) < RECOVERY_MILLISECONDS_MAX, recoveries.join());
  for (const { exitCode, signalCode } of [server, worker]) {
    assert.deepEqual({ exitCode, signalCode }, { exitCode: null, signalCode: null });
  }
});

test('the worker goes on by itself and makes every certificate once', async () => {
  const waiting = 'select count(*)::int as count from platform.job';
  const begun = performance.now();
  while ((await ask<{ count: number }>(waiting))[0]?.count !== 0) {
    assert.ok(performance.now() - begun < 120_000, 'the worker does nothing');
    await pause(250);
  }
  const steps = await ask<{ kind: string; count: number }>(
    'select kind, count(*)::int as count from certificate.step group by kind',
  );
  assert.deepEqual(
    steps.map((row) => ({ ...row })),
    [{ kind: 'printed', count: FAMILIES }],
  );
});

test('nothing acknowledged is lost and nothing is there twice', async () => {
  const owner = connect(ownerUrl, { connections: 2 });
  const app = createApp({ config, ownerUrl });
  try {
    await assertEachFamilyOnce(owner, families);
    await assertRecordsComplete(owner, families);
    await assertChainHolds(app, owner);
  } finally {
    await app.close();
    await owner.end();
  }
});

test('whoever signs out elsewhere is heard again after the restarts', async () => {
  const leaving = await openCounter(programs.address, 'auditor');
  const session = () => leaving.send('GET', '/api/identity/session');
  assert.equal((await session()).status, 200);
  await ask(`update platform.session set ended_at = now() where account_id = 'auditor'`);
  await ask(`select pg_notify('yakuba_session', '${TOWN}/auditor')`);
  await pause(300);
  assert.equal((await session()).status, 401);
});
