/**
 * 一目の読出しの検査 — many at once keep their towns apart, and what fails concerns nobody else.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { TOWN, testTown } from '#harness/database';

import { isDatabaseAway } from './away.ts';
import { appUrl, connect } from './connect.ts';
import { openDatabase } from './database.ts';

const town = await testTown();
const url = appUrl(town.ownerUrl, undefined);
const database = openDatabase((connections = 2) => connect(url, { connections }));
after(() => database.close());

const codes = [TOWN, '990019', '990027'];

function seenFrom(code: string, asked: number) {
  return database.glance<{ code: string; asked: number; planning: string }[]>(
    code,
    (reader) => reader`select current_setting('yakuba.municipality_code') as code,
      ${asked}::integer as asked, current_setting('plan_cache_mode') as planning`,
  );
}

test('three hundred at once see each their own town and their own answer', async () => {
  const asked = Array.from({ length: 300 }, (_, at) => ({ at, code: codes[at % 3] as string }));
  const seen = await Promise.all(asked.map(({ at, code }) => seenFrom(code, at)));
  assert.deepEqual(
    seen.map(([row]) => row),
    asked.map(({ at, code }) => ({ code, asked: at, planning: 'force_generic_plan' })),
  );
});

test('a glance cannot write', async () => {
  await assert.rejects(
    database.glance(
      TOWN,
      (reader) => reader`delete from platform.job where municipality_code = ${TOWN}`,
    ),
    /read-only transaction/,
  );
});

test('a statement that fails, or cannot even be put, fails alone', async () => {
  const [before, failed, unsaid, later] = await Promise.allSettled([
    seenFrom(TOWN, 1),
    database.glance(TOWN, (reader) => reader`select 1 / 0`),
    database.glance(TOWN, () => {
      throw new RangeError('of the question');
    }),
    seenFrom('990019', 2),
  ]);
  assert.equal(before.status === 'fulfilled' && before.value[0]?.asked, 1);
  assert.match(String(failed.status === 'rejected' && failed.reason), /division by zero/);
  assert.match(String(unsaid.status === 'rejected' && unsaid.reason), /of the question/);
  assert.equal(later.status === 'fulfilled' && later.value[0]?.code, '990019');
});

test('nothing is asked of a town that is none', async () => {
  await assert.rejects(seenFrom("990019'; select 1; --", 1), /not a municipality code/);
});

test('a connection that was lost while nobody asked is not noticed', async () => {
  await seenFrom(TOWN, 5);
  await town.owner`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and usename = 'yakuba_app'`;
  await new Promise((resolve) => setTimeout(resolve, 100));
  assert.equal((await seenFrom(TOWN, 6))[0]?.asked, 6);
});

test('lost with its connection it is rejected, never answered, and the next one is well', async () => {
  const lost = database.glance(TOWN, (reader) => reader`select pg_sleep(30)`);
  const behind = seenFrom('990019', 3);
  const rejected = Promise.all([
    assert.rejects(lost, isDatabaseAway),
    assert.rejects(behind, isDatabaseAway),
  ]);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await town.owner`select pg_terminate_backend(pid) from pg_stat_activity
    where query like '%pg_sleep(30)%' and pid <> pg_backend_pid()`;
  await rejected;
  const [row] = await seenFrom('990027', 4);
  assert.deepEqual([row?.code, row?.asked], ['990027', 4]);
});
