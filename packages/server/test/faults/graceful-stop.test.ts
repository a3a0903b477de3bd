/**
 * 穏やかな停止 — asked to stop while it works, the server finishes what it began, takes nothing
 * new, and ends without complaint.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import http from 'node:http';
import { after, test } from 'node:test';

import { openCounter } from '#harness/counter';
import { TOWN } from '#harness/database';
import { familyMovingIn } from '#harness/families';
import { testOffice } from '#harness/office';
import { programsOn } from '#harness/programs';

const office = await testOffice();
const programs = await programsOn(office.ownerUrl);
after(() => programs.stop());
const server = await programs.startServer();
const clerk = await openCounter(programs.address, 'clerk');

/** Holds every entry of a change until it is let go. */
async function holdEntries(): Promise<() => void> {
  const held = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const holding = office.owner.begin(async (tx) => {
    await tx`lock table resident.change in exclusive mode`;
    held.resolve();
    await released.promise;
  });
  holding.catch(held.reject);
  await held.promise;
  return released.resolve;
}

async function waitingEntries(): Promise<number> {
  const [row] = await office.owner<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  return row?.count ?? 0;
}

/** A connection that the server keeps open between requests. */
function keptAlive(): (path: string) => Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  after(() => agent.destroy());
  return (path) =>
    new Promise((resolve) => {
      const request = http.get(`${programs.address}${path}`, { agent }, (response) => {
        response.resume();
        response.once('end', () => resolve(response.statusCode ?? 0));
      });
      request.once('error', () => resolve(0));
    });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

test('requests under way are finished, new ones refused, and the exit is clean', async () => {
  const visit = keptAlive();
  assert.equal(await visit('/api/health'), 200);
  const letGo = await holdEntries();
  const entries = [1, 2, 3, 4].map((family) =>
    clerk.send(
      'POST',
      '/api/resident/changes',
      { kind: 'accept-moving-in', input: familyMovingIn(family), isSubmitted: true },
      `enter-${family}`,
    ),
  );
  while ((await waitingEntries()) < entries.length) await pause(20);
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await pause(500);
  assert.equal(server.exitCode, null, 'it waits for what is under way');
  assert.notEqual(await visit('/api/health'), 200, 'a kept connection is refused');
  const fresh = await fetch(`${programs.address}/api/health`).catch(() => null);
  assert.notEqual(fresh?.status, 200, 'a new connection is refused');
  letGo();
  for (const reply of await Promise.all(entries)) assert.equal(reply.status, 200, reply.text);
  assert.deepEqual(await ended, [0, null]);
  const rows = await office.owner`select from resident.change where municipality_code = ${TOWN}`;
  assert.equal(rows.length, entries.length);
});

test('a worker asked to stop ends cleanly too', async () => {
  const worker = programs.startWorker();
  const listening = async () => {
    const rows = await office.owner`select from pg_stat_activity
      where datname = current_database() and query ilike 'listen%'`;
    return rows.length > 0;
  };
  while (!(await listening())) await pause(50);
  await pause(200);
  const ended = once(worker, 'exit');
  worker.kill('SIGTERM');
  assert.deepEqual(await ended, [0, null]);
});
