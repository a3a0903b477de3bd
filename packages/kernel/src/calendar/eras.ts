/**
 * 元号 — the eras as data, so that a new one is a row and not a change of code.
 *
 * Every function that reads or writes 和暦 takes another table as its last argument; a new era is
 * put there by a setting. 明治 begins with its sixth year, when the solar calendar came. The days
 * 明治45年7月30日 and 大正15年12月25日 belong to two eras and are admitted under both names.
 *
 * @spec juki 1.3.6 (partly: 設定による元号の追加、今は元号表に1行足す)
 * @spec juki 1.1.8
 */

import type { PlainDate } from './plain-date.ts';

/** 元号 — one era: its names, its days and its fiscal years. */
export interface Era {
  /** First digit of the seven-digit form, and the code of the resident layout. */
  readonly code: number;
  readonly name: string;
  readonly letter: string;
  /** Western year of 元年. */
  readonly firstYear: number;
  readonly startsOn: PlainDate;
  /** Last day on which the name is admitted; null while the era lasts. */
  readonly lastOn: PlainDate | null;
  /** First fiscal year called by this era; 2019 was 令和元年度 although it began in 平成. */
  readonly firstFiscalYear: number;
}

/** 元号表 — eras in the order of their days. */
export type EraTable = readonly Era[];

type Row = readonly [
  name: string,
  letter: string,
  startsOn: string,
  lastOn: string | null,
  years: readonly [first: number, firstFiscal: number],
];

const rows: readonly Row[] = [
  ['明治', 'M', '1873-01-01', '1912-07-30', [1868, 1873]],
  ['大正', 'T', '1912-07-30', '1926-12-25', [1912, 1913]],
  ['昭和', 'S', '1926-12-25', '1989-01-07', [1926, 1927]],
  ['平成', 'H', '1989-01-08', '2019-04-30', [1989, 1989]],
  ['令和', 'R', '2019-05-01', null, [2019, 2019]],
];

/** 元号表 — 明治6年1月1日 to 令和. */
export const eras: EraTable = rows.map(([name, letter, startsOn, lastOn, years], at) => ({
  code: at + 1,
  name,
  letter,
  firstYear: years[0],
  startsOn: startsOn as PlainDate,
  lastOn: lastOn as PlainDate | null,
  firstFiscalYear: years[1],
}));

/** 元号の検索 — the era whose name, letter or first character is written, if any. */
export function findEra(written: string, table: EraTable = eras): Era | undefined {
  return table.find((era) => [era.name, era.letter, era.name[0]].includes(written.toUpperCase()));
}

/** その日の元号 — the era of `YYYY-MM-DD` digits; on a day of two eras the new one. */
export function eraOf(digits: string, table: EraTable = eras): Era | undefined {
  return table.findLast((era) => era.startsOn <= digits);
}

/** 元号の書き方 — every way an era may be written, as a regular expression source. */
export function eraPattern(table: EraTable = eras): string {
  return table.flatMap((era) => [era.name, era.name[0], era.letter]).join('|');
}
