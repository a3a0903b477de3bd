/** 送ってよい時 — quiet hours are put off to their end; a disaster waits for nobody's sleep. */
import type { Lane, QuietHours } from '../model.ts';

const JAPAN_MINUTES = 9 * 60;
const DAY_MINUTES = 24 * 60;

/** The instant itself, or the end of the quiet hours that it falls in. */
export function allowedAt(now: Date, { quietFrom, quietUntil }: QuietHours, lane: Lane): Date {
  if (lane === 0 || quietFrom === null || quietUntil === null) return now;
  if (quietFrom === quietUntil) return now;
  const minute = (Math.floor(now.getTime() / 60_000) + JAPAN_MINUTES) % DAY_MINUTES;
  const isOverMidnight = quietFrom > quietUntil;
  const isQuiet = isOverMidnight
    ? minute >= quietFrom || minute < quietUntil
    : minute >= quietFrom && minute < quietUntil;
  if (!isQuiet) return now;
  const wait = (quietUntil - minute + DAY_MINUTES) % DAY_MINUTES;
  return new Date((Math.floor(now.getTime() / 60_000) + wait) * 60_000);
}
