/** 配信の数の示し方 — none is none; one to four might point at somebody: not told apart. */
const LEAST_SHOWN = 5;

export function shownCount(count: number): string {
  if (count === 0) return '0';
  return count < LEAST_SHOWN ? '5未満' : count.toLocaleString('ja-JP');
}

/** 進み具合 — of a hundred; null where so few are meant that it would tell them apart. */
export function shownPercent(done: number, total: number): number | null {
  return total < LEAST_SHOWN ? null : Math.floor((done * 100) / total);
}
