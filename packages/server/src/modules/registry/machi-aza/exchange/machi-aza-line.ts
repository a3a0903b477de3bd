/**
 * 町字の1行 — checks a line of the national list and makes a row of it.
 *
 * Every rule a line breaks is reported, not the first alone.
 *
 * @spec juki 1.3.3
 */
import { parseMunicipalityCode } from '@yakuba/kernel/identifier';
import { characterProblem, isKatakanaName, toKatakana } from '@yakuba/kernel/text';

import { addressGrams, addressSearchKey, kanaKeyOf } from '../rules.ts';
import type { ColumnNames, Heading } from './columns.ts';
import type { ProblemList } from './problem-list.ts';
import type { TsvLine } from './read-tsv.ts';

export const machiAzaColumns: ColumnNames = {
  required: [
    'local_government_code',
    'prefecture',
    'municipality',
    'machi',
    'koaza',
    'latitude',
    'longitude',
  ],
  optional: ['machi_kana', 'koaza_kana', 'postal_code', 'machi_aza_code', 'valid_from'],
};

/** Columns of the row in the order `copyLine` writes them; `line` is the place in the file. */
export const copiedColumns = [
  'line',
  'local_government_code',
  'prefecture',
  'municipality',
  'machi',
  'koaza',
  'machi_kana',
  'koaza_kana',
  'postal_code',
  'machi_aza_code',
  'latitude',
  'longitude',
  'valid_from',
  'search_key',
  'kana_key',
  'grams',
] as const;

export interface MachiAzaLine {
  readonly code: string;
  readonly prefecture: string;
  readonly municipality: string;
  readonly isLocated: boolean;
  /** One line of COPY text, newline included. */
  readonly copyLine: string;
}

const names = ['prefecture', 'municipality', 'machi', 'koaza'] as const;
const kana = ['machi_kana', 'koaza_kana'] as const;
const lengths = { prefecture: 4, municipality: 24, machi: 120, koaza: 120 } as const;

/** 町字の1行 — null when the line breaks a rule; `problems` then says which. */
export function readMachiAzaLine(
  line: TsvLine,
  heading: Heading,
  problems: ProblemList,
): MachiAzaLine | null {
  const before = problems.count;
  const cell = (column: string) => heading.cell(line, column);
  const report = (column: string, rule: string) => problems.add(line.line, column, rule);
  if (line.cells.length !== heading.width) {
    report(
      '（行）',
      `列が${line.cells.length}個あります。見出しと同じ${heading.width}個にしてください。`,
    );
    return null;
  }
  checkNames(cell, report);
  checkCodes(cell, report);
  checkCoordinates(cell, report);
  if (problems.count > before) return null;
  return toMachiAzaLine(line.line, cell);
}

type Cell = (column: string) => string;
type Report = (column: string, rule: string) => void;

function checkNames(cell: Cell, report: Report): void {
  for (const column of names) {
    const text = cell(column);
    if (text === '' && column !== 'koaza') report(column, '空欄にはできません。');
    if (text.length > lengths[column]) report(column, `${lengths[column]}文字以内にしてください。`);
    const problem = characterProblem(text);
    if (problem) report(column, problem);
  }
  for (const column of kana) {
    const text = toKatakana(cell(column));
    if (text !== '' && !isKatakanaName(text)) report(column, 'フリガナはカタカナにしてください。');
  }
}

function checkCodes(cell: Cell, report: Report): void {
  const code = cell('local_government_code');
  if (code !== '') {
    const checked = parseMunicipalityCode(code);
    if (!checked.ok) report('local_government_code', checked.problem);
    else if (checked.value !== code) {
      report('local_government_code', '半角6桁の数字だけで書いてください。');
    }
  }
  const postalCode = cell('postal_code');
  if (!/^(\d{7})?$/.test(postalCode)) report('postal_code', '郵便番号は半角7桁の数字です。');
  const machiAzaCode = cell('machi_aza_code');
  if (!/^(\d{7})?$/.test(machiAzaCode)) report('machi_aza_code', '町字コードは半角7桁の数字です。');
  const validFrom = cell('valid_from');
  if (validFrom !== '' && !isDay(validFrom)) {
    report('valid_from', '年月日は「2026-04-01」の形にしてください。');
  }
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

function checkCoordinates(cell: Cell, report: Report): void {
  const [latitude, longitude] = [cell('latitude'), cell('longitude')];
  if (latitude === '' && longitude === '') return;
  if (!isBetween(latitude, 20, 46)) {
    report(
      'latitude',
      '緯度は日本の範囲（20度から46度）の数にしてください。経度とともに空欄でも構いません。',
    );
  }
  if (!isBetween(longitude, 122, 154)) {
    report(
      'longitude',
      '経度は日本の範囲（122度から154度）の数にしてください。緯度とともに空欄でも構いません。',
    );
  }
}

function isBetween(text: string, least: number, most: number): boolean {
  const value = Number(text);
  return /^\d+(\.\d+)?$/.test(text) && value >= least && value <= most;
}

function toMachiAzaLine(line: number, cell: Cell): MachiAzaLine {
  const [prefecture, municipality] = [cell('prefecture'), cell('municipality')];
  const place = `${cell('machi')}${cell('koaza')}`;
  const key = addressSearchKey(prefecture, municipality, place);
  const kanaKey = kanaKeyOf(cell('machi_kana'), cell('koaza_kana'));
  const grams = addressGrams({ prefecture, municipality, place, kanaKey });
  const values = copiedColumns.map((column) => {
    if (column === 'line') return String(line);
    if (column === 'search_key') return copyText(key);
    if (column === 'kana_key') return kanaKey;
    if (column === 'grams') return `{${grams.join(',')}}`;
    if (column === 'machi_kana' || column === 'koaza_kana') {
      return copyText(toKatakana(cell(column))) || '\\N';
    }
    if (column === 'koaza') return copyText(cell(column));
    return copyText(cell(column)) || '\\N';
  });
  return {
    code: cell('local_government_code'),
    prefecture,
    municipality,
    isLocated: cell('latitude') !== '',
    copyLine: `${values.join('\t')}\n`,
  };
}

function copyText(text: string): string {
  return text.replaceAll('\\', '\\\\');
}
