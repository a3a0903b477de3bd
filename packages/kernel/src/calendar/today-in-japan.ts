/**
 * 日本の日時 — the day and time of an instant in Japan, wherever the program runs.
 *
 * Japan is nine hours ahead of UTC all year. Instants here are those of the system itself; the
 * summer time of 1948 to 1951 is not considered.
 */

import { type EraTable, eras } from './eras.ts';
import type { PlainDate } from './plain-date.ts';
import { formatWareki } from './wareki.ts';

const aheadMilliseconds = 9 * 60 * 60 * 1000;

/** 日本の今日 — the calendar day in Japan at the instant given. */
export function todayInJapan(now: Date): PlainDate {
  return inJapan(now).toISOString().slice(0, 10) as PlainDate;
}

/** 日時の表示 — 令和8年11月22日 9時05分, in Japan time. */
export function formatInstantJapan(instant: Date, table: EraTable = eras): string {
  const minutes = String(inJapan(instant).getUTCMinutes()).padStart(2, '0');
  const day = formatWareki(todayInJapan(instant), 'long', table);
  return `${day} ${inJapan(instant).getUTCHours()}時${minutes}分`;
}

/** The instant moved so that its UTC fields read as the clock in Japan does. */
function inJapan(instant: Date): Date {
  return new Date(instant.getTime() + aheadMilliseconds);
}
