/**
 * 通算日 — days as whole numbers since 1970-01-01, which is what draws and sorts need.
 * Rows carry `YYYY-MM-DD`; only the generator counts days.
 */

/** 通算日 — whole days since 1970-01-01, negative before. */
export type Day = number;

/** 1年の平均日数 — for ages drawn in years. */
export const daysInYear = 365.25;

/** 年月日から通算日 — of `YYYY-MM-DD`; NaN when there is no such day. */
export function dayOf(date: string): Day {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

/** 通算日から年月日 — `YYYY-MM-DD`. */
export function dateOf(day: Day): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** 西暦年 — the year in which the day lies. */
export function yearOf(day: Day): number {
  return new Date(day * 86_400_000).getUTCFullYear();
}

/** 応当日 — the same day so many years later; 29 February gives 1 March in an ordinary year. */
export function anniversaryOf(day: Day, years: number): Day {
  const date = new Date(day * 86_400_000);
  return (
    Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate()) / 86_400_000
  );
}
