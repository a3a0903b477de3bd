/**
 * 和暦 — a day in the era calendar, and how it is written on screens and certificates.
 *
 * @spec juki 1.1.9
 * @spec juki 1.3.6
 */

import { type Era, type EraTable, eraOf, eras } from './eras.ts';
import { formatSeireki } from './format-seireki.ts';
import { type PlainDate, partsOf } from './plain-date.ts';

/** 和暦 — era, year of the era (1 is 元年), month and day. */
export interface Wareki {
  readonly era: Era;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** 和暦の書式 — `long` 令和元年5月1日, `short` R1.5.1, `digits` 5010501. */
export type WarekiStyle = 'long' | 'short' | 'digits';

/** 和暦への変換 — null before 明治6年1月1日, when the calendar was another. */
export function toWareki(date: PlainDate, table: EraTable = eras): Wareki | null {
  const era = eraOf(date, table);
  if (!era) return null;
  const { year, month, day } = partsOf(date);
  return { era, year: year - era.firstYear + 1, month, day };
}

/**
 * 和暦の表示 — in the style asked for. A day without era is written in 西暦; a day without a
 * seven-digit form (before 明治6年, or year 100 of an era) has the eight digits of 西暦 instead.
 */
export function formatWareki(
  date: PlainDate,
  style: WarekiStyle = 'long',
  table: EraTable = eras,
): string {
  const wareki = toWareki(date, table);
  if (style === 'digits') return digitsOf(date, wareki);
  if (!wareki) return formatSeireki(date);
  const { era, year, month, day } = wareki;
  if (style === 'short') return `${era.letter}${year}.${month}.${day}`;
  return `${formatEraYear(era, year)}${month}月${day}日`;
}

/** 和暦の印字 — the long style in full-width figures, for certificates. */
export function formatWarekiFullWidth(date: PlainDate, table: EraTable = eras): string {
  return toFullWidthFigures(formatWareki(date, 'long', table));
}

/** 元号と年 — 令和元年, 令和8年. */
export function formatEraYear(era: Era, year: number): string {
  return `${era.name}${year === 1 ? '元' : year}年`;
}

/** 全角数字 — figures made full width; everything else is left as it is. */
export function toFullWidthFigures(text: string): string {
  return text.replaceAll(/\d/g, (figure) => '０１２３４５６７８９'[Number(figure)] ?? figure);
}

function digitsOf(date: PlainDate, wareki: Wareki | null): string {
  if (!wareki || wareki.year > 99) return date.replaceAll('-', '');
  const monthDay = date.slice(5).replace('-', '');
  return `${wareki.era.code}${String(wareki.year).padStart(2, '0')}${monthDay}`;
}
