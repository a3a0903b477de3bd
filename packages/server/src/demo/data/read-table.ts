/** デモ用の表 — reads a tab-separated table that lies beside this file. */
import { readFileSync } from 'node:fs';

/**
 * 表の読み込み — rows of fields; lines beginning with `#` (source, licence, headings) are left out.
 */
export function readTable(name: string): readonly (readonly string[])[] {
  const text = readFileSync(new URL(`./${name}.tsv`, import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => line.split('\t'));
}

/** 欄 — the field at a place of a row; a table of ours without it is a mistake of ours. */
export function field(row: readonly string[], index: number): string {
  const value = row[index];
  if (value === undefined) throw new TypeError(`table row lacks field ${index}: ${row.join('|')}`);
  return value;
}
