/** 開庁時間の内外 — when the desks are open: Monday to Friday, closed days apart. */
import type { OpeningHours } from '@yakuba/contract/municipality';

export interface Calendar {
  /** Oldest first. */
  readonly hours: readonly OpeningHours[];
  readonly closedDays: ReadonlySet<string>;
}

const JAPAN_MILLISECONDS = 9 * 3_600_000;

/** Null where no hours are known for the day: then it is neither inside nor outside. */
export function isOutsideHours({ hours, closedDays }: Calendar, instant: Date): boolean | null {
  const local = new Date(instant.getTime() + JAPAN_MILLISECONDS);
  const [day = '', time = ''] = local.toISOString().split('T');
  const inForce = hours.findLast(({ validFrom }) => validFrom <= day);
  if (!inForce) return null;
  const weekday = local.getUTCDay();
  if (weekday === 0 || weekday === 6 || closedDays.has(day)) return true;
  const clock = time.slice(0, 5);
  return clock < inForce.opensAt || clock >= inForce.closesAt;
}
