/** 期間の言葉 — half-open periods as officers read them: the end is the last day. */
import { addDays, formatWareki, type PlainDate } from '@yakuba/kernel/calendar';

export interface Span {
  readonly validFrom: string;
  /** The day after the last; null without end. */
  readonly validUntil: string | null;
}

/** 令和8年4月1日から令和9年3月31日まで; 期限なし without an end. */
export function periodWords({ validFrom, validUntil }: Span): string {
  const from = `${formatWareki(validFrom as PlainDate)}から`;
  if (validUntil === null) return `${from}（期限なし）`;
  return `${from}${formatWareki(addDays(validUntil as PlainDate, -1))}まで`;
}

export function isInForce({ validFrom, validUntil }: Span, on: string): boolean {
  return validFrom <= on && (validUntil === null || on < validUntil);
}

/** 最終日の翌日 — the last day as entered, as the half-open end; null when left empty. */
export function endAfter(lastDay: string): string | null {
  return lastDay === '' ? null : addDays(lastDay as PlainDate, 1);
}

/** The last day of a half-open end, as it is entered. */
export function lastDayOf(validUntil: string | null): string {
  return validUntil === null ? '' : addDays(validUntil as PlainDate, -1);
}
