/**
 * 編集の履歴 — every step can be undone and done again. Typing in one field is one step, however
 * many letters it has.
 */

/** 一つの編集 */
export interface Edit<T> {
  readonly next: T;
  /** 「項目の追加」 — said when it is undone. */
  readonly words: string;
  /** Steps of the same key, one after another, are one. */
  readonly mergeKey?: string | undefined;
}

interface Step<T> {
  readonly before: T;
  readonly after: T;
  readonly words: string;
  readonly mergeKey: string | undefined;
}

export interface History<T> {
  readonly present: T;
  readonly past: readonly Step<T>[];
  readonly future: readonly Step<T>[];
}

const STEPS_MAX = 500;

export function beginHistory<T>(present: T): History<T> {
  return { present, past: [], future: [] };
}

/** 編集を加える — what had been undone can then no more be done again. */
export function withEdit<T>(history: History<T>, { next, words, mergeKey }: Edit<T>): History<T> {
  const { present, past } = history;
  if (Object.is(next, present)) return history;
  const last = past.at(-1);
  const isSame = mergeKey !== undefined && last?.mergeKey === mergeKey;
  const isMerged = isSame && history.future.length === 0;
  const step = { before: isMerged && last ? last.before : present, after: next, words, mergeKey };
  const kept = isMerged ? past.slice(0, -1) : past;
  return { present: next, past: [...kept, step].slice(-STEPS_MAX), future: [] };
}

export function undone<T>({ present, past, future }: History<T>): History<T> {
  const step = past.at(-1);
  if (!step) return { present, past, future };
  return { present: step.before, past: past.slice(0, -1), future: [step, ...future] };
}

export function redone<T>({ present, past, future }: History<T>): History<T> {
  const [step, ...rest] = future;
  if (!step) return { present, past, future };
  return { present: step.after, past: [...past, step], future: rest };
}
