/**
 * 期間 — a half-open period of days: the first day belongs to it, `until` does not.
 *
 * People name the last day of a period. `formatPeriod` shows it so; `until` is the day after.
 */

import { bad, type Checked, good } from '../refusal/index.ts';
import { addDays } from './add-days.ts';
import { type EraTable, eras } from './eras.ts';
import { type PlainDate, parsePlainDate } from './plain-date.ts';
import { formatWareki } from './wareki.ts';

/** 期間 — from a day (inclusive) until a day (exclusive), or without end. */
export interface Period {
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

/** 期間の読み取り — `YYYY-MM-DD` each; an empty or null `until` means without end. */
export function parsePeriod(from: string, until: string | null): Checked<Period> {
  const first = parsePlainDate(from);
  if (!first.ok) return bad(`期間の始まり：${first.problem}`);
  if (until === null || until === '') return good({ from: first.value, until: null });
  const end = parsePlainDate(until);
  if (!end.ok) return bad(`期間の終わり：${end.problem}`);
  if (end.value <= first.value) {
    return bad('期間の終わりは始まりより後の日にしてください。終わりの日は期間に含みません。');
  }
  return good({ from: first.value, until: end.value });
}

/** 期間に含まれるか — whether the day lies in the period. */
export function contains(period: Period, date: PlainDate): boolean {
  return period.from <= date && (period.until === null || date < period.until);
}

/** 期間の重なり — whether two periods share a day; periods that only touch do not. */
export function overlaps(a: Period, b: Period): boolean {
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
}

/** その日に有効なもの — the entry in force on the day; of several the one that began last. */
export function inForceOn<T extends Period>(list: readonly T[], date: PlainDate): T | undefined {
  return list
    .filter((entry) => contains(entry, date))
    .reduce<T | undefined>(
      (latest, entry) => (latest && latest.from >= entry.from ? latest : entry),
      undefined,
    );
}

/** 期間の表示 — 令和8年4月1日から令和9年3月31日まで, the last day named. */
export function formatPeriod({ from, until }: Period, table: EraTable = eras): string {
  const start = `${formatWareki(from, 'long', table)}から`;
  return until === null ? start : `${start}${formatWareki(addDays(until, -1), 'long', table)}まで`;
}

function startsBeforeEnd(a: Period, b: Period): boolean {
  return b.until === null || a.from < b.until;
}
