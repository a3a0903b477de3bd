/**
 * 追加のまとめ — rows of several tables in one statement: what is always written together need not
 * be asked for table by table. All of it is added, or nothing.
 */
import type { Transaction } from './database.ts';
import { insertionText, rowsText } from './insert-rows.ts';

/** 追加の一部 — an insert whose one parameter is a text; answers no rows. */
export interface Insertion {
  /** With the place of the parameter: `$1`. */
  text(parameter: string): string;
  readonly value: string;
}

/** 行の追加 — as `insertRows` does it; null where there is no row. */
export function insertionOf(
  table: `${string}.${string}`,
  rows: readonly object[],
  onConflict: '' | 'on conflict do nothing' = '',
): Insertion | null {
  const [first] = rows;
  if (first === undefined) return null;
  return {
    text: (parameter) => `${insertionText(table, first, parameter)} ${onConflict}`,
    value: rowsText(rows),
  };
}

/** Answers how many rows each of them added; 0 where there was none. */
export async function insertTogether(
  transaction: Transaction,
  insertions: readonly (Insertion | null)[],
): Promise<number[]> {
  const parts = insertions.filter((one) => one !== null);
  const added = parts.length === 0 ? [] : await insertAll(transaction, parts);
  return insertions.map((one) => (one === null ? 0 : (added[parts.indexOf(one)] ?? 0)));
}

async function insertAll(tx: Transaction, parts: readonly Insertion[]): Promise<number[]> {
  const values = parts.map(({ value }) => value);
  const [only] = parts;
  if (only && parts.length === 1) {
    const { count } = await tx.unsafe(only.text('$1'), values, { prepare: true });
    return [count];
  }
  const inserts = parts.map((one, at) => `part${at} as (${one.text(`$${at + 1}`)} returning 1)`);
  const counts = parts.map((_, at) => `(select count(*) from part${at})::integer`);
  const text = `with ${inserts.join(', ')} select array[${counts.join(', ')}] as counts`;
  const [row] = await tx.unsafe<{ counts: number[] }[]>(text, values, { prepare: true });
  return row?.counts ?? [];
}
