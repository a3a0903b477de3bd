/**
 * データベース — a reader cannot write, a writer exists only inside a transaction, and both see
 * one municipality alone.
 */
import type { ListenMeta, TransactionSql } from 'postgres';

import { awayError } from './away.ts';
import type { Sql } from './connect.ts';
import { openPool, type Pool } from './pool.ts';
import { transact } from './scope.ts';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** Tagged SQL inside a read-only transaction of one municipality. */
export type Reader = TransactionSql & { readonly [readable]: true };

/** Tagged SQL inside a read-write transaction of one municipality. */
export type Transaction = Reader & { readonly [writable]: true };

export interface Database {
  read<T>(municipalityCode: string, work: (reader: Reader) => Promise<T>): Promise<T>;
  write<T>(municipalityCode: string, work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Cross-town statements are few: published views, finding pending jobs, health. */
  readonly untenanted: Sql;
  /**
   * Hears notifications from now on, across restarts of the server; `onStart` at each beginning.
   */
  listen(
    channel: string,
    onNotice: (payload: string) => void,
    onStart?: () => void,
  ): Promise<ListenMeta>;
  /** Whether the server answers, known within a few seconds. */
  isAnswering(): Promise<boolean>;
  close(): Promise<void>;
}

const AWAY_MILLISECONDS = 2_000;

/** `open` makes a set of connections; it is called again when one of the set was lost. */
export function openDatabase(open: () => Sql): Database {
  const pool = openPool(open);
  const ear = open();
  return {
    read: (code, work) => inTown(pool, 'read only', code, (tx) => work(tx as unknown as Reader)),
    write: (code, work) =>
      inTown(pool, 'read write', code, (tx) => work(tx as unknown as Transaction)),
    get untenanted() {
      return pool.current;
    },
    listen: (channel, onNotice, onStart) => ear.listen(channel, onNotice, onStart),
    isAnswering: () => Promise.race([answers(pool), later(AWAY_MILLISECONDS, false)]),
    close: async () => {
      await Promise.all([pool.close(), ear.end({ timeout: 5 })]);
    },
  };
}

async function inTown<T>(
  pool: Pool,
  mode: 'read only' | 'read write',
  municipalityCode: string,
  work: (tx: TransactionSql) => Promise<T>,
): Promise<T> {
  if (!/^\d{6}$/.test(municipalityCode)) throw new TypeError('not a municipality code');
  const sql = pool.current;
  const wait = waitWhileAway(pool, sql);
  const running = transact(sql, mode, async (tx) => {
    wait.over();
    pool.answered();
    // Sent without waiting: the work's first statement travels in the same packet.
    const scope = tx.unsafe(scopeOf(mode, municipalityCode)).execute();
    scope.catch(() => undefined);
    const value = await work(tx);
    await scope;
    return value;
  });
  try {
    return await Promise.race([running, wait.tooLong]);
  } catch (error) {
    pool.failed(sql, error);
    throw error;
  } finally {
    wait.stop();
  }
}

/**
 * 団体の範囲 — what the transaction may see. A write goes by keys alone, so that its statements
 * need no plan of their own each time.
 */
function scopeOf(mode: 'read only' | 'read write', municipalityCode: string): string {
  const town = `set local yakuba.municipality_code = '${municipalityCode}'`;
  return mode === 'read only' ? town : `${town}; set local plan_cache_mode = force_generic_plan`;
}

async function answers(pool: Pool): Promise<boolean> {
  const sql = pool.current;
  try {
    await sql`select 1`;
    pool.answered();
    return true;
  } catch (error) {
    pool.failed(sql, error);
    return false;
  }
}

function later<T>(milliseconds: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, value).unref());
}

interface Wait {
  /** Rejects when no connection came for a while and the server is away, or the set replaced. */
  readonly tooLong: Promise<never>;
  /** A connection has come. Throws when it comes too late. */
  over(): void;
  stop(): void;
}

function waitWhileAway(pool: Pool, sql: Sql): Wait {
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => undefined);
  let isTooLate = false;
  const timer = setInterval(() => {
    if (pool.isAnswering && pool.current === sql) return;
    isTooLate = true;
    clearInterval(timer);
    reject(awayError('the database is away'));
  }, AWAY_MILLISECONDS);
  return {
    tooLong: promise,
    stop: () => clearInterval(timer),
    over: () => {
      clearInterval(timer);
      if (isTooLate) throw awayError('nobody waits any more');
    },
  };
}
