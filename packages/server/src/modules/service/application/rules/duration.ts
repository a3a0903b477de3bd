/** 所要時間 — median and 90th percentile, by nearest rank: an application took just as long. */
import type { Duration } from '@yakuba/contract/application';

const MINUTE = 60_000;

/** From one instant to another, in minutes; null where there is none. */
export function durationOf(spans: readonly (readonly [Date, Date])[]): Duration {
  const minutes = spans
    .map(([from, until]) => Math.round((until.getTime() - from.getTime()) / MINUTE))
    .toSorted((one, other) => one - other);
  if (minutes.length === 0) return null;
  const at = (share: number) => minutes[Math.ceil(share * minutes.length) - 1] ?? 0;
  return { median: at(0.5), p90: at(0.9), count: minutes.length };
}
