/** 転入家族の照合 — every family in the ledger exactly once, with all its records. */
import assert from 'node:assert/strict';

import { extendChains, verifyChains } from '#platform/event-log';

import type { App } from '../../src/app.ts';
import { type TestTown, TOWN } from './database.ts';
import { recordCodesOf } from './families.ts';

export interface Acknowledged {
  readonly family: number;
  readonly changeId: string;
  readonly registered: readonly string[];
}

interface Bearer {
  readonly code: string;
  readonly addresseeNumber: string;
  readonly householdNumber: string;
}

type Owner = TestTown['owner'];

/** Each acknowledged family and no other: people, households, index, changes, reservations. */
export async function assertEachFamilyOnce(
  owner: Owner,
  families: readonly Acknowledged[],
): Promise<void> {
  const bearers = await owner<Bearer[]>`
    select r.resident_record_code as code, r.addressee_number, r.household_number
    from resident.record r where r.municipality_code = ${TOWN}
      and r.resident_record_code like '888%'`;
  const byCode = Map.groupBy(bearers, (bearer) => bearer.code);
  assert.equal(bearers.length, families.length * 4);
  for (const { family, registered } of families) {
    const own = recordCodesOf(family).map((code) => byCode.get(code) ?? []);
    assert.ok(own.every((some) => some.length === 1));
    const people = own.flat();
    assert.deepEqual(people.map((one) => one.addresseeNumber).sort(), [...registered].sort());
    assert.equal(new Set(people.map((one) => one.householdNumber)).size, 1);
  }
  const numbers = bearers.map((bearer) => bearer.addresseeNumber);
  assert.equal(new Set(numbers).size, numbers.length);
  assert.deepEqual(await sizesOf(owner), {
    residents: numbers.length,
    searchable: numbers.length,
    households: families.length,
    addressees: numbers.length,
    changes: families.length,
    approved: families.length,
    reserved: 0,
    waiting: 0,
  });
}

async function sizesOf(owner: Owner): Promise<object> {
  const [sizes] = await owner`select
    (select count(*)::int from resident.resident) as residents,
    (select count(*)::int from resident.search_entry) as searchable,
    (select count(*)::int from resident.household) as households,
    (select count(*)::int from addressee.addressee) as addressees,
    (select count(*)::int from resident.change) as changes,
    (select count(*)::int from resident.change where status = 'approved') as approved,
    (select count(*)::int from resident.pending_subject) as reserved,
    (select count(*)::int from platform.job) as waiting`;
  return { ...sizes };
}

/** One record of each act: of the entry and of the approval, the latter with its events. */
export async function assertRecordsComplete(
  owner: Owner,
  families: readonly Acknowledged[],
): Promise<void> {
  const ids = families.map(({ changeId }) => changeId);
  const acts = await owner<{ operation: string; acts: number; entries: number }[]>`
    select operation, count(distinct act_id)::int as acts, count(*)::int as entries
    from platform.audit_entry where outcome = 'done'
      and operation in ('resident:draft_change', 'resident:approve_change')
    group by operation order by operation`;
  assert.deepEqual(
    acts.map((row) => ({ ...row })),
    ['resident:approve_change', 'resident:draft_change'].map((operation) => ({
      operation,
      acts: ids.length,
      entries: ids.length,
    })),
  );
  const [left] = await owner<{ matched: number; events: number; keys: number }[]>`select
    (select count(*)::int from resident.change c where id = any(${ids}::uuid[])
      and exists (select from platform.audit_entry a where a.act_id = c.act_id)
      and exists (select from platform.event e where e.act_id = c.act_id)) as matched,
    (select count(*)::int from platform.event e where not exists (
      select from platform.audit_entry a where a.act_id = e.act_id)) as events,
    (select count(*)::int from platform.idempotency_key
      where act in ('resident:draft_change', 'resident:approve_change')) as keys`;
  assert.deepEqual({ ...left }, { matched: ids.length, events: 0, keys: ids.length * 2 });
}

/** The chain covers every row there is, and holds. */
export async function assertChainHolds(app: App, owner: Owner): Promise<void> {
  await extendChains(app.database, TOWN, new Date());
  const [rows] = await owner<{ recorded: number; covered: number }[]>`select
    (select count(*) from platform.event where municipality_code = ${TOWN})::int
      + (select count(*) from platform.audit_entry where municipality_code = ${TOWN})::int
      as recorded,
    (select sum(row_count) from platform.digest where municipality_code = ${TOWN})::int as covered`;
  assert.equal(rows?.covered, rows?.recorded);
  assert.deepEqual(await verifyChains(app.database, TOWN), []);
}
