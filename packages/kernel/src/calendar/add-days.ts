/**
 * 日の計算 — moving along the calendar and measuring on it.
 */

import { dateDigits, daysInMonth, type PlainDate, partsOf } from './plain-date.ts';

const dayMilliseconds = 86_400_000;

/** 日数の加算 — the day `days` later, earlier when negative. Throws outside the years 1 to 9999. */
export function addDays(date: PlainDate, days: number): PlainDate {
  const moved = new Date((epochDay(date) + days) * dayMilliseconds);
  const year = moved.getUTCFullYear();
  if (Number.isNaN(year) || year < 1 || year > 9999) throw new RangeError('outside the calendar');
  return dateDigits({
    year,
    month: moved.getUTCMonth() + 1,
    day: moved.getUTCDate(),
  }) as PlainDate;
}

/**
 * 月数の加算 — the same day `months` later, or the last day of that month where it has no such
 * day (31 January plus one month is 28 February), as 民法第143条第2項 ends a period.
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + (month - 1) + months;
  const toYear = Math.floor(count / 12);
  const toMonth = count - toYear * 12 + 1;
  if (!(toYear >= 1 && toYear <= 9999)) throw new RangeError('outside the calendar');
  const toDay = Math.min(day, daysInMonth(toYear, toMonth));
  return dateDigits({ year: toYear, month: toMonth, day: toDay }) as PlainDate;
}

/** 年数の加算 — the same day `years` later; 29 February becomes the 28th in an ordinary year. */
export function addYears(date: PlainDate, years: number): PlainDate {
  return addMonths(date, years * 12);
}

/** 前後の比較 — negative when `a` is earlier, 0 on the same day, positive when it is later. */
export function compareDates(a: PlainDate, b: PlainDate): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** 日数 — how many days `to` lies after `from`; the first day is not counted (初日不算入). */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return epochDay(to) - epochDay(from);
}

function epochDay(date: PlainDate): number {
  const { year, month, day } = partsOf(date);
  const midnight = new Date(0);
  midnight.setUTCFullYear(year, month - 1, day);
  return midnight.getTime() / dayMilliseconds;
}
