/**
 * 西暦の表示 — for the two dates that are shown so: a foreign resident's date of birth and the
 * last day of the period of stay.
 *
 * @spec juki 1.1.9
 */

import { type PlainDate, partsOf } from './plain-date.ts';

/** 西暦の表示 — 2019年5月1日. */
export function formatSeireki(date: PlainDate): string {
  const { year, month, day } = partsOf(date);
  return `${year}年${month}月${day}日`;
}
