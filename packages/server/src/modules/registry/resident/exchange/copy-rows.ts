/** 一括の追加 — rows of a table by PostgreSQL's COPY, many times faster than inserting them. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { Transaction } from '#platform/database';

/** COPYの値 — null, text, number, truth, or a list of whole numbers. */
export type CopyValue = string | number | boolean | null | readonly number[];

/** 追加先 — a table and its columns; both are constants of the caller. */
export interface CopyTarget {
  readonly table: `${string}.${string}`;
  readonly columns: readonly string[];
}

const PIECE = 256 * 1024;

/** 一括の追加 — `lines` as `copyLine` makes them. The connection must be the owner's. */
export async function copyRows(
  tx: Transaction,
  { table, columns }: CopyTarget,
  lines: readonly string[],
): Promise<void> {
  if (lines.length === 0) return;
  const writable = await tx.unsafe(`copy ${table} (${columns.join(', ')}) from stdin`).writable();
  await pipeline(Readable.from(pieces(lines)), writable);
}

function* pieces(lines: readonly string[]): Generator<Buffer> {
  let piece: string[] = [];
  let length = 0;
  for (const line of lines) {
    piece.push(line);
    length += line.length;
    if (length < PIECE) continue;
    yield Buffer.from(`${piece.join('\n')}\n`);
    piece = [];
    length = 0;
  }
  if (piece.length > 0) yield Buffer.from(`${piece.join('\n')}\n`);
}

/** COPYの1行 — the values of a row's keys, in the order of the columns. */
export function copyLine(row: object, keys: readonly string[]): string {
  const values = row as Readonly<Record<string, CopyValue | undefined>>;
  return keys.map((key) => copyText(values[key])).join('\t');
}

function copyText(value: CopyValue | undefined): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number') return String(value);
  return `{${value.join(',')}}`;
}

function escaped(text: string): string {
  if (!/[\\\t\n\r]/.test(text)) return text;
  return text.replaceAll(/[\\\t\n\r]/g, (char) => ESCAPES[char] ?? char);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};
