/** 会計日 — today, or the next day after those that are closed already. */
import { addDays, parsePlainDate } from '@yakuba/kernel/calendar';

import type { Reader } from '#platform/database';

/**
 * Entries of a town hold the day open together; the closing of a day waits for them, and those that
 * come after it find the day closed.
 */
export async function businessDay(
  reader: Reader,
  municipalityCode: string,
  today: string,
): Promise<string> {
  const lockName = `payment-day/${municipalityCode}`;
  const [, rows] = await Promise.all([
    reader`select pg_advisory_xact_lock_shared(hashtextextended(${lockName}, 0))`.execute(),
    reader<{ day: string }[]>`
      select day from payment.closing
      where municipality_code = ${municipalityCode} and day >= ${today}`.execute(),
  ]);
  const closed = new Set(rows.map(({ day }) => day));
  let on = today;
  while (closed.has(on)) on = dayAfter(on);
  return on;
}

export function dayAfter(on: string): string {
  const day = parsePlainDate(on);
  if (!day.ok) throw new TypeError('not a day');
  return addDays(day.value, 1);
}
