/**
 * 見本の住民データ — what a file of the standard layout says of its households, read by the
 * journey itself, apart from the code that imports it.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { ageOn, formatWareki, parsePlainDate, todayInJapan } from '@yakuba/kernel/calendar';

/** 1行 — cells by the headings of the file. */
export type SampleRow = Readonly<Record<string, string>>;

export interface SampleHousehold {
  readonly number: string;
  readonly rows: readonly SampleRow[];
}

/** 世帯ごと — rows of each household in the order of 記載順位. */
export function readHouseholds(file: string): SampleHousehold[] {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  assert.ok(!text.includes('"'), 'cells of the sample stand without quotes');
  const [heading = '', ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
  const names = heading.split(',');
  const households = new Map<string, SampleRow[]>();
  for (const line of lines) {
    const cells = line.split(',');
    const row = Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
    const number = cell(row, '世帯番号');
    households.set(number, [...(households.get(number) ?? []), row]);
  }
  return [...households].map(([number, rows]) => ({ number, rows: rows.toSorted(byOrder) }));
}

/** 値 — of a heading that the file must have. */
export function cell(row: SampleRow, name: string): string {
  const value = row[name];
  assert.notEqual(value, undefined, `the sample has the column ${name}`);
  return value ?? '';
}

/** 除票か — dead or moved out. */
export function isClosed(row: SampleRow): boolean {
  return cell(row, '除票フラグ') === '1';
}

/** 年月日 — a day of the file as the screens write it. */
export function writtenDay(day: string): string {
  const parsed = parsePlainDate(day);
  assert.ok(parsed.ok, day);
  return formatWareki(parsed.value);
}

/** 生年月日と年齢 — 不詳 in words and without an age; the age only of residents. */
export function writtenBirth(row: SampleRow): string {
  if (cell(row, '生年月日_不詳フラグ') === '1') return '年月日不詳';
  const day = parsePlainDate(cell(row, '生年月日'));
  assert.ok(day.ok);
  const age =
    cell(row, '住民状態') === '1' ? `（${ageOn(day.value, todayInJapan(new Date()))}歳）` : '';
  return `${formatWareki(day.value)}${age}`;
}

/** 状態 — the marks that must stand beside the name. */
export function marksOf(row: SampleRow): string[] {
  const closed = { '2': '転出者', '3': '死亡者' }[cell(row, '住民状態')];
  const isPlanned = !isClosed(row) && cell(row, '転出予定年月日') !== '';
  return [
    ...(closed === undefined ? [] : [closed]),
    ...(isPlanned ? ['転出予定'] : []),
    ...(cell(row, '住民種別') === '2' ? ['外国人'] : []),
  ];
}

function byOrder(one: SampleRow, other: SampleRow): number {
  return Number(cell(one, '記載順位')) - Number(cell(other, '記載順位'));
}
