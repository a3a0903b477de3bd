/**
 * 接続の喪失 — a transaction whose connection was lost can do nothing more, least of all in the
 * midst of the transaction that comes after it; and the system goes on.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { TOWN, testTown } from '#harness/database';
import { connect, isDatabaseAway, openDatabase } from '#platform/database';

const town = await testTown();
await town.owner`create table public.lost (who text)`;
const database = openDatabase(() => connect(town.ownerUrl, { connections: 1 }));
after(() => database.close());

/** Ends every connection of the application but the one that asks. */
function cutAll(): Promise<unknown> {
  return town.owner`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()
      and backend_type = 'client backend' and state <> 'active'`;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

for (const size of [1, 5000]) {
  test(`what is left of a lost transaction is never written (${size} characters)`, async () => {
    const resumed = Promise.withResolvers<void>();
    const orphan = Promise.withResolvers<unknown>();
    const lost = database.write(TOWN, async (tx) => {
      await tx`select 1`;
      await resumed.promise;
      const late = async () => tx`insert into public.lost values (${'x'.repeat(size)})`;
      orphan.resolve(await late().catch((error: unknown) => error));
    });
    const rejected = assert.rejects(lost, isDatabaseAway);
    await pause(50);
    await cutAll();
    await rejected;
    await database.write(TOWN, async (tx) => {
      await tx`select 1`;
      resumed.resolve();
      assert.ok(isDatabaseAway(await orphan.promise));
      await pause(20);
    });
    const rows = await town.owner`select from public.lost`;
    assert.equal(rows.length, 0);
  });
}

test('a statement under way is rejected, and the next one answered', async () => {
  const lost = database.write(TOWN, (tx) => tx`select pg_sleep(30)`);
  const rejected = assert.rejects(lost, isDatabaseAway);
  await pause(50);
  await town.owner`select pg_terminate_backend(pid) from pg_stat_activity
    where query like '%pg_sleep(30)%' and pid <> pg_backend_pid()`;
  await rejected;
  for (let round = 0; round < 5; round += 1) {
    await database.write(TOWN, (tx) => tx`insert into public.lost values ('after')`);
  }
  assert.equal((await town.owner`select from public.lost`).length, 5);
  assert.equal(await database.isAnswering(), true);
});

test('an error of the work itself is told as it is, and leaves nothing', async () => {
  const failing = database.write(TOWN, async (tx) => {
    await tx`insert into public.lost values ('undone')`;
    throw new RangeError('of the work');
  });
  await assert.rejects(failing, new RangeError('of the work'));
  assert.equal((await town.owner`select from public.lost where who = 'undone'`).length, 0);
});
