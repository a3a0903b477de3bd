/**
 * サーバーの突然の停止 — killed in the midst of a thousand families moving in, restarted, asked
 * again with the same keys: each family is registered exactly once, and every record is there.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { issueInput } from '#harness/certificate-town';
import { type Counter, openCounter, type Reply } from '#harness/counter';
import { familyMovingIn } from '#harness/families';
import {
  type Acknowledged,
  assertChainHolds,
  assertEachFamilyOnce,
  assertRecordsComplete,
} from '#harness/family-ledger';
import { testOffice } from '#harness/office';
import { killAtOnce, programsOn } from '#harness/programs';
import { scaled, spelledName } from '#harness/spelled-number';

const FAMILIES = scaled(1000, 60);
const CLIENTS = 32;
const CERTIFICATE_EVERY = 10;
const KILLS = [1 / 3, 2 / 3];

const office = await testOffice();
const programs = await programsOn(office.ownerUrl);
after(() => programs.stop());
let server = await programs.startServer();

const broken: Reply[] = [];
const onReply = (reply: Reply) => {
  if (reply.status !== 200) broken.push(reply);
};
const clerk = await openCounter(programs.address, 'clerk', { onReply });
const approver = await openCounter(programs.address, 'approver', { onReply });
const families: Acknowledged[] = [];

interface Step {
  readonly id: string;
  readonly version: number;
}

async function moveIn(family: number): Promise<void> {
  const entry = { kind: 'accept-moving-in', input: familyMovingIn(family), isSubmitted: true };
  const { id, version } = await clerk.insist<Step>(
    '/api/resident/changes',
    entry,
    `enter-${family}`,
  );
  const { registered } = await approver.insist<{ registered: string[] }>(
    `/api/resident/changes/${id}/approve`,
    { version },
    `approve-${family}`,
  );
  if (family % CERTIFICATE_EVERY === 0) await requestCertificate(family, registered);
  families.push({ family, changeId: id, registered });
}

/** Leaves a job in the outbox. */
async function requestCertificate(family: number, people: readonly string[]): Promise<void> {
  const request = issueInput({ selection: { kind: 'people', addresseeNumbers: people } });
  await clerk.insist('/api/certificate/issues', request, `issue-${family}`);
}

async function inParallel(count: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  async function lane(): Promise<void> {
    for (let index = next++; index < count; index = next++) await work(index);
  }
  await Promise.all(Array.from({ length: CLIENTS }, lane));
}

async function killMidway(): Promise<void> {
  for (const share of KILLS) {
    while (families.length < FAMILIES * share) await pause(10);
    const before = families.length;
    await killAtOnce(server);
    assert.ok(before < FAMILIES, 'killed in the midst');
    server = await programs.startServer();
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

test('every family is answered in spite of the kills', async () => {
  await Promise.all([inParallel(FAMILIES, moveIn), killMidway()]);
  assert.equal(families.length, FAMILIES);
  assert.ok(
    broken.some((reply) => reply.status === 0),
    'no request was hit',
  );
  assert.deepEqual(
    broken.filter((reply) => reply.status !== 0 && reply.status !== 503),
    [],
  );
});

test('the outbox holds what was asked for, and a worker does it', async () => {
  const wanted = Math.ceil(FAMILIES / CERTIFICATE_EVERY);
  assert.equal(await jobs(), wanted);
  const worker = programs.startWorker();
  while ((await jobs()) > 0) await pause(100);
  await killAtOnce(worker);
  const steps = await office.owner<{ kind: string; count: number }[]>`
    select kind, count(*)::int as count from certificate.step group by kind`;
  assert.deepEqual(
    steps.map((row) => ({ ...row })),
    [{ kind: 'printed', count: wanted }],
  );
});

test('each family is in the register exactly once', () =>
  assertEachFamilyOnce(office.owner, families));

async function jobs(): Promise<number> {
  const [row] = await office.owner<{ count: number }[]>`
    select count(*)::int as count from platform.job`;
  return row?.count ?? 0;
}

test('every act has its record and its events', () =>
  assertRecordsComplete(office.owner, families));

test('the digest chain covers all of it and holds', () =>
  assertChainHolds(office.app, office.owner));

test('what is asked once more is answered as before', async () => {
  for (const { family, registered } of families.slice(0, 20)) {
    const again = await askAgain(clerk, family);
    const known = families.find((one) => one.family === family);
    assert.equal(again, known?.changeId);
    assert.equal(registered.length, 4);
  }
});

async function askAgain(counter: Counter, family: number): Promise<string> {
  const entry = { kind: 'accept-moving-in', input: familyMovingIn(family), isSubmitted: true };
  return (await counter.insist<Step>('/api/resident/changes', entry, `enter-${family}`)).id;
}

test('the search finds each family', async () => {
  await inParallel(FAMILIES, async (index) => {
    const { family, registered } = families[index] ?? assert.fail();
    const reply = await clerk.send('POST', '/api/resident/search', {
      text: spelledName(family).kanji,
    });
    assert.equal(reply.status, 200, reply.text);
    const { residents } = JSON.parse(reply.text) as { residents: { addresseeNumber: string }[] };
    const found = residents.map((one) => one.addresseeNumber).sort();
    assert.deepEqual(found, [...registered].sort());
  });
});
