/**
 * 待ち時間の見込み — the moving median of how long one turn took, times the turns to come; with the
 * error that earlier estimates had, never a bare number.
 */
import type { WaitEstimate } from '@yakuba/contract/queue';

export interface WaitFacts {
  /** 一人分の間隔 — of the last turns, in minutes. */
  readonly turns: readonly number[];
  /** 先に待つ人の数 */
  readonly ahead: number;
  /** 見込みの外れ — |estimate − truth| of the last tickets, in minutes. */
  readonly errors: readonly number[];
}

/** So few turns tell nothing. */
const TURNS_LEAST = 3;
/** Until the past is known, an estimate is taken to be off by half, and by two minutes at least. */
const ERROR_SHARE = 0.5;
const ERROR_LEAST = 2;

export function estimateWait({ turns, ahead, errors }: WaitFacts): WaitEstimate {
  if (turns.length < TURNS_LEAST) return null;
  const minutes = Math.round((medianOf(turns) ?? 0) * (ahead + 1));
  const known = errors.length >= TURNS_LEAST ? medianOf(errors) : null;
  const error = Math.max(ERROR_LEAST, known ?? minutes * ERROR_SHARE);
  return { minutes, errorMinutes: Math.ceil(error) };
}

/** 中央値 — null of nothing. */
export function medianOf(values: readonly number[]): number | null {
  return quantileOf(values, 0.5);
}

/** 分位数 — between neighbours by their distance; null of nothing. */
export function quantileOf(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((one, other) => one - other);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? 0;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}
