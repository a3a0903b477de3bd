/**
 * 照会の記録の検査 — an entry is durable when its write resolves, and many of one moment are kept.
 *
 * @spec juki 10.2
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { actor, OTHER_TOWN, TOWN, testTown } from '#harness/database';
import { auditEntry, openAccessLog } from '#platform/audit';

const { app, owner, clock } = await testTown();
const log = openAccessLog(app.database);

function entryOf(operation: string, town = TOWN) {
  return auditEntry({
    actor: actor([], town),
    now: clock.now(),
    requestId: null,
    operation,
    title: '検査',
    outcome: 'read',
    subjects: ['1'],
  });
}

async function countOf(operation: string): Promise<number> {
  const rows = await owner`select from platform.audit_entry where operation = ${operation}`;
  return rows.length;
}

test('an entry is there as soon as its write resolves', async () => {
  await log.write(entryOf('test:one'));
  assert.equal(await countOf('test:one'), 1);
});

test('entries of one moment are all kept, each in its own town', async () => {
  const towns = Array.from({ length: 300 }, (_, index) => (index % 2 === 0 ? TOWN : OTHER_TOWN));
  await Promise.all(towns.map((town) => log.write(entryOf('test:many', town))));
  const rows = await owner<{ municipalityCode: string }[]>`
    select municipality_code from platform.audit_entry where operation = 'test:many'`;
  assert.equal(rows.filter((row) => row.municipalityCode === TOWN).length, 150);
  assert.equal(rows.length, 300);
});

test('an entry that can not be kept is not passed over in silence', async () => {
  const twice = entryOf('test:twice');
  await log.write(twice);
  await assert.rejects(log.write(twice), { code: '23505' });
});
