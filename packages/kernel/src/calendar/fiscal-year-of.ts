/**
 * 年度 — the fiscal year, 1 April to 31 March, numbered by the Western year it begins in.
 */

import { bad, type Checked, good } from '../refusal/index.ts';
import { type EraTable, eraPattern, eras, findEra } from './eras.ts';
import { yearNumber } from './parse-wareki.ts';
import type { Period } from './period.ts';
import { dateDigits, type PlainDate, partsOf } from './plain-date.ts';
import { readDateText } from './read-date-text.ts';
import { formatEraYear } from './wareki.ts';

/** その日の年度 — the Western year in which the fiscal year of the day began. */
export function fiscalYearOf(date: PlainDate): number {
  const { year, month } = partsOf(date);
  return month < 4 ? year - 1 : year;
}

/**
 * 年度の表示 — 令和8年度. A year is called by the era of its first day, but 2019 is 令和元年度
 * as the national government decided; years before 明治6年度 are written in 西暦.
 */
export function formatFiscalYear(fiscalYear: number, table: EraTable = eras): string {
  const era = table.findLast((candidate) => candidate.firstFiscalYear <= fiscalYear);
  if (!era) return `${fiscalYear}年度`;
  return `${formatEraYear(era, fiscalYear - era.firstYear + 1)}度`;
}

/** 年度の読み取り — 令和8年度, R8, 2026年度 or 2026; 平成31年度 is 2019 as 令和元年度 is. */
export function parseFiscalYear(text: string, table: EraTable = eras): Checked<number> {
  const plain = readDateText(text);
  const western = /^(?:西暦)?([1-9]\d{3})(?:年度?)?$/.exec(plain);
  if (western) return good(Number(western[1]));
  const written = new RegExp(`^(${eraPattern(table)})(元|\\d{1,3})(?:年度?)?$`).exec(plain);
  const era = written && findEra(written[1] ?? '', table);
  if (!written || !era) return bad('年度は「令和8年度」「R8」「2026」のように入力してください。');
  const fiscalYear = era.firstYear + yearNumber(written[2]) - 1;
  const last = era.lastOn === null ? Number.POSITIVE_INFINITY : fiscalYearOf(era.lastOn);
  const isOfEra = fiscalYear >= partsOf(era.startsOn).year && fiscalYear <= last;
  if (isOfEra) return good(fiscalYear);
  return bad(`${era.name}にその年度はありません。元号と年を確かめてください。`);
}

/** 年度の期間 — from 1 April until the next 1 April, half-open. */
export function fiscalYearPeriod(fiscalYear: number): Period {
  const firstOfApril = (year: number) => dateDigits({ year, month: 4, day: 1 }) as PlainDate;
  return { from: firstOfApril(fiscalYear), until: firstOfApril(fiscalYear + 1) };
}
