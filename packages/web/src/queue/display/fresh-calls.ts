/** 新しい呼出し — what a display has not shown yet; it chimes for these and for nothing else. */
import type { DisplayState } from '@yakuba/contract/queue';

export type ShownCall = DisplayState['calls'][number];

/** A call of the same number once more is a new one. */
export function callKey({ label, calledAt }: ShownCall): string {
  return `${label} ${calledAt}`;
}

/** Nothing is new to a display that has just been switched on. */
export function freshCalls(before: DisplayState | null, now: DisplayState): ShownCall[] {
  if (before === null) return [];
  const known = new Set(before.calls.map(callKey));
  return now.calls.filter((call) => !known.has(callKey(call)));
}
