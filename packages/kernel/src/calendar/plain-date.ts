/**
 * 年月日 — a day of the calendar without time or place, as `YYYY-MM-DD`.
 *
 * Only days that exist are plain dates. What a family register may hold besides them (不詳日,
 * 2月29日 of an ordinary year) is an `UncertainDate`.
 *
 * @spec juki 1.1.8
 */

import { bad, type Checked, good } from '../refusal/index.ts';

/** 年月日 — a real day, `YYYY-MM-DD`, years 0001 to 9999. */
export type PlainDate = string & { readonly brand: 'PlainDate' };

/** 年・月・日 — the three numbers of a date. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** 年月日の読み取り — `YYYY-MM-DD` as data carries it; what people write: `parseDateInput`. */
export function parsePlainDate(text: string): Checked<PlainDate> {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return bad('年月日は「2019-05-01」の形（西暦4桁-月2桁-日2桁）にしてください。');
  const [, year, month, day] = match;
  return plainDateOf({ year: Number(year), month: Number(month), day: Number(day) });
}

/** 暦上日 — the date of three numbers, or a sentence saying which of them the calendar lacks. */
export function plainDateOf(parts: DateParts): Checked<PlainDate> {
  const { year, month, day } = parts;
  if (![year, month, day].every(Number.isInteger)) return bad('年・月・日は整数にしてください。');
  if (year < 1 || year > 9999) return bad('年は西暦1年から9999年までにしてください。');
  if (month < 1 || month > 12) return bad('月は1から12までです。月を確かめてください。');
  const last = daysInMonth(year, month);
  if (day < 1 || day > last) {
    return bad(`その年の${month}月は1日から${last}日までです。日を確かめてください。`);
  }
  return good(dateDigits(parts) as PlainDate);
}

/** 年・月・日 — the three numbers of a date. */
export function partsOf(date: PlainDate): DateParts {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) {
    throw new RangeError('a plain date has three parts');
  }
  return { year, month, day };
}

/** 月の日数 — 28 to 31, by the Gregorian rule for every year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** 年月日の数字 — `YYYY-MM-DD` of three numbers, whether or not the calendar has that day. */
export function dateDigits({ year, month, day }: DateParts): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
