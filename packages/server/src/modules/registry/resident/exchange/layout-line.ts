/** 標準レイアウトの行 — cells of a line read into a record, and a record written as a line. */
import type { ResidentRecord } from '@yakuba/contract/resident';
import { parse } from 'csv-parse/sync';

import { checkRow } from './check-row.ts';
import type { Writing } from './column.ts';
import { residentLayout } from './layout.ts';
import { beginLine, type Items, type Reading } from './reading.ts';
import { isPlainLine } from './text-columns.ts';

/** セルへの分割 — null when quotes are used wrongly. A quote may hold no line break. */
export function splitCells(line: string): readonly string[] | null {
  if (!line.includes('"')) return line.split(',');
  try {
    const rows: string[][] = parse(line, { relax_column_count: true });
    return rows[0] ?? null;
  } catch {
    return null;
  }
}

/** 行の読取り — fills `reading.record`; false when anything was refused. */
export function readLine(line: string, at: number, reading: Reading): boolean {
  beginLine(reading, at, isPlainLine(line));
  const cells = line === '' ? null : splitCells(line);
  reading.column = '';
  const { problems } = reading.surroundings;
  if (cells?.length !== residentLayout.length) {
    reading.problems += 1;
    if (line === '') problems.add(at, null, 'line.empty');
    else if (!cells) problems.add(at, null, 'line.quotes');
    else problems.add(at, null, 'line.column_count', { count: String(cells.length) });
    return false;
  }
  for (let place = 0; place < residentLayout.length; place += 1) {
    const column = residentLayout[place];
    if (!column) break;
    reading.column = column.name;
    column.read(cells[place] ?? '', reading);
  }
  checkRow(reading);
  return reading.problems === 0;
}

/** 行の値 — the 122 cells of a record, not yet quoted. */
export function writeCells(record: ResidentRecord, writing: Writing): string[] {
  const items = record as unknown as Items;
  return residentLayout.map((column) => column.write(record, items, writing));
}

/** CSVの1行 — quoted only where a cell holds a comma or a quote; without the line break. */
export function joinCells(cells: readonly string[]): string {
  return cells.map(quoted).join(',');
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
