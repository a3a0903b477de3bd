/**
 * データベース — a reader cannot write, a writer exists only inside a transaction, and both see
 * one municipality alone.
 */
import type { ListenMeta, Row, TransactionSql } from 'postgres';

import { awayError } from './away.ts';
import type { Sql } from './connect.ts';
import { type Glance, glance } from './glance.ts';
import { openPool, type Pool } from './pool.ts';
import { transact } from './scope.ts';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** Tagged SQL inside a read-only transaction of one municipality. */
export type Reader = TransactionSql & { readonly [readable]: true };

/** Tagged SQL inside a read-write transaction of one municipality. */
export type Transaction = Reader & { readonly [writable]: true };

/**
 * 問合せの計画 — `by-keys` where every statement finds a few rows by their keys: one plan serves all,
 * and none is made anew each time.
 */
export type Planning = 'each' | 'by-keys';

export interface Database {
  read<T>(
    municipalityCode: string,
    work: (reader: Reader) => Promise<T>,
    planning?: Planning,
  ): Promise<T>;
  write<T>(municipalityCode: string, work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** One statement that finds a few rows by their keys, for what nearly every request asks. */
  glance<T extends readonly Row[]>(municipalityCode: string, ask: Glance<T>): Promise<T>;
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

/**
 * `open` makes a set of connections, of `connections` where it is told; it is called again when one
 * of the set was lost.
 */
export function openDatabase(open: (connections?: number) => Sql): Database {
  const pool = openPool(() => open());
  const glances = openPool(() => open(1));
  const ear = open();
  return {
    read: (code, work, planning = 'each') =>
      inTown(pool, { mode: 'read only', code, planning }, (tx) => work(tx as unknown as Reader)),
    // A write goes by keys alone.
    write: (code, work) =>
      inTown(pool, { mode: 'read write', code, planning: 'by-keys' }, (tx) =>
        work(tx as unknown as Transaction),
      ),
    glance: async (code, ask) => {
      const scope = scopeOf({ mode: 'read only', code, planning: 'by-keys' });
      return bounded(glances, (sql, onBegun) => glance(sql, scope, { ask, onBegun }));
    },
    get untenanted() {
      return pool.current;
    },
    listen: (channel, onNotice, onStart) => ear.listen(channel, onNotice, onStart),
    isAnswering: () => Promise.race([answers(pool), later(AWAY_MILLISECONDS, false)]),
    close: async () => {
      await Promise.all([pool.close(), glances.close(), ear.end({ timeout: 5 })]);
    },
  };
}

interface Scope {
  readonly mode: 'read only' | 'read write';
  /** 団体コード */
  readonly code: string;
  readonly planning: Planning;
}

async function inTown<T>(
  pool: Pool,
  scope: Scope,
  work: (tx: TransactionSql) => Promise<T>,
): Promise<T> {
  const text = scopeOf(scope);
  return bounded(pool, (sql, onBegun) =>
    transact(sql, scope.mode, async (tx) => {
      onBegun();
      // Sent without waiting: the work's first statement travels in the same packet.
      const set = tx.unsafe(text).execute();
      set.catch(() => undefined);
      const value = await work(tx);
      await set;
      return value;
    }),
  );
}

/** Nobody waits for long on a server that is away. */
async function bounded<T>(
  pool: Pool,
  start: (sql: Sql, onBegun: () => void) => Promise<T>,
): Promise<T> {
  const sql = pool.current;
  const wait = waitWhileAway(pool, sql);
  const onBegun = (): void => {
    wait.over();
    pool.answered();
  };
  try {
    return await Promise.race([start(sql, onBegun), wait.tooLong]);
  } catch (error) {
    pool.failed(sql, error);
    throw error;
  } finally {
    wait.stop();
  }
}

/** 団体の範囲 — what the transaction may see, and how its statements are planned. */
function scopeOf({ code, planning }: Scope): string {
  if (!/^\d{6}$/.test(code)) throw new TypeError('not a municipality code');
  const town = `set local yakuba.municipality_code = '${code}'`;
  return planning === 'each' ? town : `${town}; set local plan_cache_mode = force_generic_plan`;
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
