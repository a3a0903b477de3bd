/**
 * 失敗時の待ち時間 — how long a sign-in waits after failures; pure.
 *
 * An account waits from the fifth failure on. A town hall reaches the system from one address, so
 * an address is given more before it waits, and waits less.
 *
 * @spec juki 10.3
 */

export type ThrottleKind = 'account' | 'address';

interface Limit {
  readonly failuresFree: number;
  readonly firstWaitSeconds: number;
  readonly waitSecondsMax: number;
}

const limits: Record<ThrottleKind, Limit> = {
  account: { failuresFree: 4, firstWaitSeconds: 30, waitSecondsMax: 900 },
  address: { failuresFree: 29, firstWaitSeconds: 5, waitSecondsMax: 60 },
};

/** 失敗の記憶 — failures are counted anew after this long without one. */
export const FORGET_SECONDS = 3600;

/**
 * 待ち時間 — seconds after the `failures`-th failure in a row; doubles with each, up to a limit.
 */
export function waitSecondsAfter(kind: ThrottleKind, failures: number): number {
  const { failuresFree, firstWaitSeconds, waitSecondsMax } = limits[kind];
  const excess = failures - failuresFree;
  if (excess <= 0) return 0;
  return Math.min(waitSecondsMax, firstWaitSeconds * 2 ** Math.min(excess - 1, 20));
}
