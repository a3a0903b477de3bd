/** 作業 — one command of the task program. */
import type { Config } from '#platform/config';

export interface TaskCall {
  readonly config: Config;
  /** Owner's connection string of the database. */
  readonly ownerUrl: string;
  /** Words after the command's own, options taken out. */
  readonly words: readonly string[];
  /** `--name value` and `--name` (then `true`). */
  readonly options: ReadonlyMap<string, string>;
  /** A line for the person who called. */
  readonly say: (line: string) => void;
}

export interface Task {
  /** As typed, e.g. `import residents`. */
  readonly command: string;
  readonly usage: string;
  readonly title: string;
  /** False when the task reads only the project's files. */
  readonly usesDatabase: boolean;
  /** Returns false when what it found is not in order. */
  run(call: TaskCall): Promise<boolean>;
}

/** What a caller got wrong in the command itself. */
export class TaskUsageError extends Error {}

export function wordAt(call: TaskCall, index: number, name: string): string {
  const word = call.words[index];
  if (word === undefined) throw new TaskUsageError(`${name} を指定してください。`);
  return word;
}

export function optionOf(call: TaskCall, name: string): string {
  const value = call.options.get(name);
  if (value === undefined) throw new TaskUsageError(`--${name} を指定してください。`);
  return value;
}
