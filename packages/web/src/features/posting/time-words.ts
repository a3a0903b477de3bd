/** 時間の言葉 — how long an application took to be posted. */
const HOURS_A_DAY = 24;

/** 45分, 5時間, 1日3時間 — as coarse as one speaks of it. */
export function hoursWords(hours: number): string {
  if (hours < 1) return `${Math.round(hours * 60)}分`;
  const whole = Math.round(hours);
  if (whole < HOURS_A_DAY) return `${whole}時間`;
  const days = Math.floor(whole / HOURS_A_DAY);
  const rest = whole % HOURS_A_DAY;
  return rest === 0 ? `${days}日` : `${days}日${rest}時間`;
}

/** 申請から発送まで — between two instants. */
export function spanWords(from: string, until: string): string {
  return hoursWords((Date.parse(until) - Date.parse(from)) / 3_600_000);
}
