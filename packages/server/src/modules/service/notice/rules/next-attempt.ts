/** 再送の時 — after a relay took nothing: soon for an alert, ever more seldom for the rest. */
import type { Lane } from '../model.ts';

const SECONDS: Readonly<Record<Lane, readonly number[]>> = {
  0: [2, 5, 10, 20, 30, 60, 60, 120, 120, 300, 300, 600],
  1: [10, 30, 60, 300, 900, 1800, 3600],
  2: [60, 300, 900, 3600, 7200],
};

/** Null when it has been tried often enough. `attempts` counts those that failed. */
export function nextAttemptAt(lane: Lane, attempts: number, now: Date): Date | null {
  const wait = SECONDS[lane][attempts - 1];
  return wait === undefined ? null : new Date(now.getTime() + wait * 1000);
}
