/** 照会期間 — days in Japan as instants; the last 31 days where none are given. */

const DAY_MILLISECONDS = 86_400_000;

export interface Instants {
  /** ISO instants, half-open. */
  readonly from: string;
  readonly until: string;
}

export function instantsOf(
  period: { readonly from?: string | undefined; readonly until?: string | undefined },
  today: string,
): Instants {
  const tomorrow = startOf(today) + DAY_MILLISECONDS;
  const until = period.until === undefined ? tomorrow : startOf(period.until);
  const from = period.from === undefined ? until - 31 * DAY_MILLISECONDS : startOf(period.from);
  return { from: new Date(from).toISOString(), until: new Date(until).toISOString() };
}

function startOf(day: string): number {
  return new Date(`${day}T00:00:00+09:00`).getTime();
}
