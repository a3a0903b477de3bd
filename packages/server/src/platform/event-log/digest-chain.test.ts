/**
 * ダイジェスト鎖の検査 — the chain holds over what was recorded, and breaks where it was altered.
 *
 * @spec juki 10.2
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { actor, OTHER_TOWN, TOWN, testTown } from '#harness/database';
import { auditEntry, writeAudit } from '#platform/audit';
import { extendChains, recordedTowns, verifyChains } from '#platform/event-log';

const { app, owner, clock } = await testTown();

async function record(operation: string, town = TOWN): Promise<void> {
  const entry = auditEntry({
    actor: actor([], town),
    now: clock.now(),
    requestId: null,
    operation,
    title: '検査',
    outcome: 'read',
    subjects: ['1'],
  });
  await app.database.write(town, (tx) => writeAudit(tx, [entry]));
}

/** A transaction of another database of the same server holds the horizon back while it runs. */
async function extend(wanted: number): Promise<number> {
  let covered = 0;
  for (let attempt = 0; attempt < 3_000 && covered < wanted; attempt += 1) {
    covered += await extendChains(app.database, TOWN, clock.now());
    if (covered < wanted) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return covered;
}

test('covers what was recorded, once, and verifies', async () => {
  await record('a');
  await record('b');
  await record('c', OTHER_TOWN);
  assert.deepEqual(await recordedTowns(app.database), [TOWN, OTHER_TOWN]);
  assert.equal(await extend(2), 2);
  await record('d');
  assert.equal(await extend(1), 1);
  assert.equal(await extendChains(app.database, TOWN, clock.now()), 0);
  assert.deepEqual(await verifyChains(app.database, TOWN), []);
});

test('finds an altered row and a removed row', async () => {
  await owner`update platform.audit_entry set actor = 'someone' where operation = 'b'`;
  const altered = await verifyChains(app.database, TOWN);
  assert.deepEqual(
    altered.map((fault) => [fault.chain, fault.number]),
    [['audit', 1]],
  );
  await owner`delete from platform.audit_entry where operation = 'd'`;
  const removed = await verifyChains(app.database, TOWN);
  assert.deepEqual(
    removed.map((fault) => fault.number),
    [1, 2],
  );
});

test('finds a removed link', async () => {
  await owner`delete from platform.digest where municipality_code = ${TOWN} and number = 1`;
  const faults = await verifyChains(app.database, TOWN);
  assert.ok(faults.some((fault) => fault.problem.includes('つながって')));
});

test('lets the application neither alter nor remove what is recorded', async () => {
  for (const table of ['event', 'audit_entry', 'idempotency_key', 'digest']) {
    await assert.rejects(
      app.database.write(TOWN, (tx) => tx.unsafe(`delete from platform.${table}`)),
      { code: '42501' },
    );
  }
});
