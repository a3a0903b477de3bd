/**
 * 処理単位の見張り — a transaction whose connection is gone, or whose work has ended, can do
 * nothing more.
 *
 * The driver would send whatever is still asked of such a transaction in the midst of someone
 * else's; nothing may reach it.
 */
import type { TransactionSql } from 'postgres';

import { awayError, isConnectionLost } from './away.ts';
import type { Sql } from './connect.ts';

const LOSS_MILLISECONDS = 1_000;

/** Runs `work` in one transaction; rejects at once when its connection goes. */
export async function transact<T>(
  sql: Sql,
  mode: 'read only' | 'read write',
  work: (tx: TransactionSql) => Promise<T>,
): Promise<T> {
  const over = Promise.withResolvers<void>();
  let isOver = false;
  try {
    const outcome = await sql.begin(mode, async (tx) => {
      let isEnded = false;
      try {
        const value = await work(watched(tx, () => isOver || isEnded)).finally(() => {
          isEnded = true;
        });
        if (!isOver) return { value };
      } catch (error) {
        await Promise.race([over.promise, isConnectionLost(error) ? aMoment() : aTurn()]);
        if (!isOver) throw error;
      }
      // The driver would commit or roll back on a connection that is no more.
      return new Promise<never>(() => undefined);
    });
    return (outcome as { value: T }).value;
  } finally {
    isOver = true;
    over.resolve();
  }
}

function watched(tx: TransactionSql, isOver: () => boolean): TransactionSql {
  function requireConnection(): void {
    if (isOver()) throw awayError('this transaction is over, or its connection gone');
  }
  return new Proxy(tx, {
    apply: (target, self, words) => {
      requireConnection();
      return Reflect.apply(target as never, self, words);
    },
    get: (target, name) => {
      requireConnection();
      return Reflect.get(target, name);
    },
  });
}

function aTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Time for the driver to notice that the connection has gone. */
function aMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, LOSS_MILLISECONDS).unref());
}
