/**
 * データベース — a reader cannot write, a writer exists only inside a transaction, and both see
 * one municipality alone.
 */
import type { TransactionSql } from 'postgres';

import type { Sql } from './connect.ts';

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
  close(): Promise<void>;
}

export function openDatabase(sql: Sql): Database {
  return {
    read: (code, work) => inTown(sql, 'read only', code, (tx) => work(tx as unknown as Reader)),
    write: (code, work) =>
      inTown(sql, 'read write', code, (tx) => work(tx as unknown as Transaction)),
    untenanted: sql,
    close: () => sql.end({ timeout: 5 }),
  };
}

async function inTown<T>(
  sql: Sql,
  mode: 'read only' | 'read write',
  municipalityCode: string,
  work: (tx: TransactionSql) => Promise<T>,
): Promise<T> {
  if (!/^\d{6}$/.test(municipalityCode)) throw new TypeError('not a municipality code');
  const outcome = await sql.begin(mode, async (tx) => {
    // Sent without waiting: the work's first statement travels in the same packet.
    const scope = tx.unsafe(`set local yakuba.municipality_code = '${municipalityCode}'`).execute();
    scope.catch(() => undefined);
    const value = await work(tx);
    await scope;
    return { value };
  });
  return (outcome as { value: T }).value;
}
