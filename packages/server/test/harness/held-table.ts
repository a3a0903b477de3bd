/** 検査用の足止め — holds every writing into a table until it is let go: so races are staged. */
import type { TransactionSql } from 'postgres';

import type { Sql } from '#platform/database';

/** Answers how to let go, which resolves when the table is free. */
export function holdTable(owner: Sql, table: string): Promise<() => Promise<void>> {
  return hold(owner, (tx) => tx.unsafe(`lock table ${table} in exclusive mode`));
}

/** 名前の足止め — of an advisory lock, by the name that the product gives it. */
export function holdName(owner: Sql, name: string): Promise<() => Promise<void>> {
  return hold(owner, (tx) => tx`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}

async function hold(
  owner: Sql,
  take: (tx: TransactionSql) => Promise<unknown>,
): Promise<() => Promise<void>> {
  const held = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const holding = owner.begin(async (tx) => {
    await take(tx);
    held.resolve();
    await released.promise;
  });
  holding.catch(held.reject);
  await held.promise;
  return async () => {
    released.resolve();
    await holding;
  };
}

const LOOKS_MAX = 600;

/** Until so many connections wait for a lock of any kind; gives up after some seconds. */
export async function waitingFor(owner: Sql, count: number): Promise<void> {
  for (let look = 0; look < LOOKS_MAX; look += 1) {
    const rows = await owner`select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    if (rows.length >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
