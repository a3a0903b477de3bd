/**
 * 証明書の作成の検査 — made from the ledger as of now or not at all; by many workers, some of which
 * die; each once, each with its own people.
 *
 * @spec juki 3.1
 * @spec juki 5.1
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { certificateTown, clerk, issueInput, putRows } from '#harness/certificate-town';
import { TOWN } from '#harness/database';
import { residentRow } from '#harness/resident-row';
import { startWorkerProcess } from '#harness/worker-process';

import { readPdfText } from '#platform/printing';

import { createWorker } from '../../../app.ts';
import { issueCertificate } from './acts/issue-certificate.ts';
import { registerIssueHold } from './index.ts';
import { getIssue } from './queries/get-issue.ts';

const town = await certificateTown();

function household(number: number): string {
  return String(5000 + number);
}

function person(number: number, over = {}) {
  return residentRow({
    addresseeNumber: String(1000 + number),
    householdNumber: household(number),
    fullName: `住民番号${1000 + number}号`,
    headOfHouseholdName: `住民番号${1000 + number}号`,
    registeredDomicile: `本籍${1000 + number}番地`,
    ...over,
  });
}

async function issueFor(number: number, over: object = {}): Promise<string> {
  const selection = { kind: 'household', householdNumber: household(number) };
  const { issues } = await town.app.acts.run(issueCertificate, {
    actor: clerk(),
    input: issueInput({ selection, options: { items: ['domicile'] }, ...over }),
    idempotencyKey: crypto.randomUUID(),
    requestId: null,
  });
  return issues[0]?.id ?? '';
}

function look(id: string) {
  return town.app.queries.run(getIssue, { actor: clerk(), input: { id }, requestId: null });
}

async function refusedBecause(id: string): Promise<string> {
  await town.worker.drain();
  const issue = await look(id);
  assert.equal(issue.status, 'refused');
  assert.equal(issue.pages, null);
  const [step] = await town.owner`select reason_code from certificate.step where issue_id = ${id}`;
  return step?.['reasonCode'];
}

test('a death registered between the request and the printing stops it', async () => {
  await putRows(town, [person(1)]);
  const id = await issueFor(1);
  await putRows(town, [
    person(1, {
      historyNumber: 2,
      changeReason: 'death',
      changeCategory: 'deletion',
      residentStatus: '3',
      isClosed: true,
    }),
  ]);
  assert.equal(await refusedBecause(id), 'certificate.household.not_found');
});

test('any change of the people concerned stops it, and so does a new member', async () => {
  await putRows(town, [person(2), person(3)]);
  const changed = await issueFor(2);
  const joined = await issueFor(3);
  await putRows(town, [
    person(2, { historyNumber: 2, addressLotNumber: '99番地', changeReason: 'relocation' }),
    person(4, { householdNumber: household(3), headOfHouseholdName: '住民番号1003号' }),
  ]);
  assert.equal(await refusedBecause(changed), 'certificate.print.register_changed');
  assert.equal(await refusedBecause(joined), 'certificate.print.register_changed');
});

async function suppress(number: string, level: string): Promise<void> {
  await town.owner`insert into resident.suppression
    (municipality_code, id, kind, addressee_number, change_level, certificate_level,
      inquiry_level, starts_on, ends_on, set_by, set_at)
    values (${TOWN}, gen_random_uuid(), 'disclosure_protection', ${number}, 'none', ${level},
      'none', '2024-01-01', '2024-02-01', 'chief', '2024-01-01T00:00:00Z')`;
}

test('a suppression set after the request stops it, and one that stands refuses the request', async () => {
  await putRows(town, [person(5)]);
  const id = await issueFor(5);
  await suppress('1005', 'error');
  assert.equal(await refusedBecause(id), 'certificate.subject.suppressed');
  await assert.rejects(issueFor(5), { code: 'certificate.subject.suppressed' });
  await town.owner`update resident.suppression set lifted_at = now(), lifted_by = 'chief'`;
  await suppress('1005', 'alert');
  const released = await issueFor(5);
  await town.worker.drain();
  assert.equal((await look(released)).status, 'printed');
});

test('a room above may hold a certificate too', async () => {
  await putRows(town, [person(8)]);
  const held = new Set(['1008']);
  registerIssueHold({
    name: 'test',
    findHeld: async (_reader, numbers) =>
      numbers
        .filter((addresseeNumber) => held.has(addresseeNumber))
        .map((addresseeNumber) => ({ addresseeNumber, level: 'error' })),
  });
  await assert.rejects(issueFor(8), { code: 'certificate.subject.suppressed' });
  held.clear();
  assert.notEqual(await issueFor(8), '');
  await town.worker.drain();
});

test('a request of yesterday is not printed today', async () => {
  await putRows(town, [person(6)]);
  const id = await issueFor(6);
  const now = town.clock.now().toISOString();
  town.clock.set('2024-06-04T01:00:00.000Z');
  assert.equal(await refusedBecause(id), 'certificate.print.day_passed');
  town.clock.set(now);
});

test('a printing asked for twice is done once', async () => {
  await putRows(town, [person(7)]);
  const id = await issueFor(7);
  await town.owner`insert into platform.job
    (municipality_code, id, kind, subject, payload, attempts, run_at)
    select municipality_code, gen_random_uuid(), kind, 'another', payload, 0, run_at
    from platform.job where subject = ${`certificate:${id}`}`;
  await town.worker.drain();
  const steps = await town.owner`select kind from certificate.step where issue_id = ${id}`;
  assert.deepEqual(
    steps.map((step) => step['kind']),
    ['printed'],
  );
});

test('with a worker killed midway each certificate is made once, of its own people', async () => {
  const numbers = Array.from({ length: 20 }, (_, index) => 100 + index);
  await putRows(
    town,
    numbers.map((number) => person(number)),
  );
  const doomed = await startWorkerProcess(town);
  const others = [createWorker(town.app, 2), createWorker(town.app, 2)];
  const ids = await Promise.all(numbers.map((number) => issueFor(number)));
  const some = async () => (await outcomes(ids)).length;
  while ((await some()) < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  doomed.kill('SIGKILL');
  for (let round = 0; round < 20 && (await some()) < ids.length; round += 1) {
    await Promise.all(others.map((worker) => worker.drain()));
  }
  const made = await outcomes(ids);
  assert.equal(made.length, ids.length);
  assert.ok(made.every((step) => step['kind'] === 'printed'));
  for (const [index, id] of ids.entries()) {
    const [row] = await town.owner<{ pdf: Buffer }[]>`
      select pdf from certificate.document where municipality_code = ${TOWN} and issue_id = ${id}`;
    const text = (await readPdfText(row?.pdf ?? Buffer.of())).join('').replaceAll(/\s/gu, '');
    const found = [...text.matchAll(/住民番号(\d+)号|本籍(\d+)番地/g)].map((m) => m[1] ?? m[2]);
    assert.deepEqual([...new Set(found)], [String(1000 + (numbers[index] ?? 0))]);
  }
  // What an earlier test put off falls due, and finds its certificate made.
  town.clock.set(new Date(town.clock.now().getTime() + 60_000).toISOString());
  await town.worker.drain();
  const left = await town.owner`select 1 from platform.job`;
  assert.equal(left.length, 0);
});

function outcomes(ids: readonly string[]) {
  return town.owner`select issue_id, kind from certificate.step
    where issue_id = any(${[...ids]}::uuid[])`;
}
