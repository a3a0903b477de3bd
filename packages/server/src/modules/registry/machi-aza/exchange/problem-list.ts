/** 取込みの誤りの一覧 — keeps the first problems in full and counts all of them. */
import type { ImportProblem } from '../model.ts';

const KEPT_MAX = 10_000;

export interface ProblemList {
  readonly kept: readonly ImportProblem[];
  readonly count: number;
  add(line: number, column: string, rule: string): void;
}

export function problemList(): ProblemList {
  const kept: ImportProblem[] = [];
  let count = 0;
  return {
    kept,
    get count() {
      return count;
    },
    add: (line, column, rule) => {
      count += 1;
      if (kept.length < KEPT_MAX) kept.push({ line, column, rule });
    },
  };
}
