/**
 * 行の追加 — many rows of one table in one statement and one parameter.
 *
 * Keys are camelCase, columns snake_case. The first row's keys are the columns; columns it does not
 * name take the table's default. `table` is a constant of the caller, never input.
 */
import type { Transaction } from './database.ts';

export function insertRows(
  transaction: Transaction,
  table: `${string}.${string}`,
  rows: readonly object[],
  onConflict: '' | 'on conflict do nothing' = '',
): Promise<{ count: number }> {
  const first = rows[0];
  if (first === undefined) return Promise.resolve({ count: 0 });
  const text = `${insertionText(table, first, '$1')} ${onConflict}`;
  const sent = transaction.unsafe(text, [rowsText(rows)], { prepare: true });
  return sent.execute() as unknown as Promise<{ count: number }>;
}

/** The insert of rows like the first, which stand as JSON in the parameter. */
export function insertionText(table: string, first: object, parameter: string): string {
  const columns = Object.keys(first).map(columnName).join(', ');
  return `insert into ${table} (${columns}) select ${columns}
    from json_populate_recordset(null::${table}, ${parameter}::text::json)`;
}

export function rowsText(rows: readonly object[]): string {
  return JSON.stringify(rows.map(toColumns));
}

const columnNames = new Map<string, string>();

/** `isNameKanaConfirmed` → `is_name_kana_confirmed`. */
export function columnName(key: string): string {
  const known = columnNames.get(key);
  if (known !== undefined) return known;
  if (!/^[a-z][A-Za-z0-9]*$/.test(key)) throw new TypeError(`not a column key: ${key}`);
  const column = key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  columnNames.set(key, column);
  return column;
}

function toColumns(row: object): Record<string, unknown> {
  const columns: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(row)) {
    if (value !== null && value !== undefined) columns[columnName(key)] = value;
  }
  return columns;
}
