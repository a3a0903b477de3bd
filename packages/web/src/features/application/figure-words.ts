/** 申請の状況の言葉 — counts, shares and durations as they are read; pure. */
import { type Abandoned, type Duration, SMALL_COUNT } from '@yakuba/contract/application';

const HOUR = 60;
const DAY = 24 * HOUR;

/** 所要時間 — the two largest units: 3日4時間, 5時間20分, 12分. */
export function minutesInWords(minutes: number): string {
  const [days, hours] = [Math.floor(minutes / DAY), Math.floor((minutes % DAY) / HOUR)];
  if (days > 0) return hours > 0 ? `${days}日${hours}時間` : `${days}日`;
  const rest = minutes % HOUR;
  if (hours > 0) return rest > 0 ? `${hours}時間${rest}分` : `${hours}時間`;
  return `${rest}分`;
}

/** 中央値と90パーセント — ― where nothing was measured. */
export function durationInWords(duration: Duration, which: 'median' | 'p90'): string {
  return duration === null ? '―' : minutesInWords(duration[which]);
}

/** 割合 — 0 to 100; null where there is nothing to divide by. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : (part / whole) * 100;
}

/** 割合の表示 — to one place; ― where there is none. */
export function shareInWords(part: number, whole: number): string {
  const share = shareOf(part, whole);
  return share === null ? '―' : `${share.toFixed(1)}%`;
}

export function countInWords(count: number): string {
  return count.toLocaleString('ja-JP');
}

/** 少ない件数 — told as fewer than, so that nobody is guessed. */
export function smallCountInWords(count: number | null): string {
  return count === null ? `${SMALL_COUNT}件未満` : `${countInWords(count)}件`;
}

/** 月の表示 — by the years of the calendar, so that months compare. */
export function monthInWords(month: string): string {
  const [year, ordinal] = month.split('-');
  return `${year}年${Number(ordinal)}月`;
}

/** 棒の長さ — of the largest that is told; what is not told has none. */
export function shareOfMost(count: number | null, sections: Abandoned['sections']): number {
  const most = Math.max(1, ...sections.map((one) => one.count ?? 0));
  return ((count ?? 0) / most) * 100;
}

/** 合計 — of one count over all months. */
export function sumOf<Name extends string>(
  rows: readonly Readonly<Record<Name, number>>[],
  name: Name,
): number {
  return rows.reduce((sum, row) => sum + row[name], 0);
}
