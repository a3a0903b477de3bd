/**
 * 不詳日 — a date that may be known in part, or not be of the calendar at all.
 *
 * `on` always holds ten characters `YYYY-MM-DD`; what is unknown is `00` (`0000` for the year).
 * `notation` is the wording shown instead of the date, or null. A day such as 2月29日 of an
 * ordinary year, which a family register may hold, exists only here.
 *
 * @spec juki 1.1.8
 * @spec juki 1.1.9
 */

import { bad, type Checked, good } from '../refusal/index.ts';
import { type EraTable, eraOf, eras } from './eras.ts';
import { type PlainDate, parsePlainDate } from './plain-date.ts';
import { formatEraYear, toFullWidthFigures } from './wareki.ts';

/** 不詳日 — digits for keeping and sorting, and the notation when the day is not known. */
export interface UncertainDate {
  readonly on: string;
  readonly notation: string | null;
}

/** 不詳日の表示の条件 — 和暦 unless told otherwise; full-width figures for certificates. */
export interface UncertainDateStyle {
  readonly calendar?: 'wareki' | 'seireki' | undefined;
  readonly fullWidth?: boolean | undefined;
  readonly eras?: EraTable | undefined;
}

/**
 * 不詳日の確認 — digits and notation as data carries them. Only the shape of the digits is
 * checked: month 00 to 12, day 00 to 31, and nothing known below something unknown.
 */
export function uncertainDate(on: string, notation: string | null): Checked<UncertainDate> {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(on);
  if (!match) return bad('年月日は「YYYY-MM-DD」の形（不詳の部分は00）にしてください。');
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  if (month > 12) return bad('月は00（不詳）から12までです。月を確かめてください。');
  if (day > 31) return bad('日は00（不詳）から31までです。日を確かめてください。');
  if ((year === 0 && month > 0) || (month === 0 && day > 0)) {
    return bad('年が不詳なら月日も、月が不詳なら日も00にしてください。');
  }
  return good({ on, notation: notation === '' ? null : notation });
}

/** 確かな日 — a calendar day as an uncertain date without notation. */
export function certainDate(date: PlainDate): UncertainDate {
  return { on: date, notation: null };
}

/** 暦上日 — the calendar day when it is known exactly, else null (unknown or no such day). */
export function calendarDayOf({ on, notation }: UncertainDate): PlainDate | null {
  if (notation !== null) return null;
  const date = parsePlainDate(on);
  return date.ok ? date.value : null;
}

/** 不詳日の表示 — the notation, or the date; digits unknown without a notation read as 不詳. */
export function formatUncertainDate(value: UncertainDate, style: UncertainDateStyle = {}): string {
  const text = value.notation ?? formatDigits(value.on, style);
  return style.fullWidth ? toFullWidthFigures(text) : text;
}

function formatDigits(on: string, style: UncertainDateStyle): string {
  const [year = 0, month = 0, day = 0] = on.split('-').map(Number);
  if (year === 0) return '年月日不詳';
  const era = style.calendar === 'seireki' ? undefined : eraOf(on, style.eras ?? eras);
  const written = era ? formatEraYear(era, year - era.firstYear + 1) : `${year}年`;
  if (month === 0) return `${written}　月日不詳`;
  return day === 0 ? `${written}${month}月　日不詳` : `${written}${month}月${day}日`;
}
