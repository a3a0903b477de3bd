/**
 * 負荷の側のプログラム — whoever sends the load is a program of its own, as clients are in the
 * field: what it takes to read the answers is not paid by the program that measures, which holds
 * much.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { inspect } from 'node:util';
import type { LoadResult } from './load.ts';

export interface LoadProgram<Item> {
  /** Every item once; rejects when one is not answered rightly. */
  send(items: readonly Item[]): Promise<LoadResult>;
  close(): Promise<void>;
}

/** `setting` is what the program is told before the first items. */
export function openLoadProgram<Item>(program: URL, setting: object): LoadProgram<Item> {
  const child = fork(program);
  child.send(setting);
  return {
    send: async (items) => {
      const answered = once(child, 'message');
      const ended = once(child, 'exit').then(() => Promise.reject(new Error('the load ended')));
      child.send(items);
      const [{ load, problem }] = await Promise.race([answered, ended]);
      if (problem !== undefined) throw new Error(`the load failed: ${problem}`);
      return load;
    },
    close: async () => {
      if (child.exitCode !== null) return;
      const exited = once(child, 'exit');
      child.disconnect();
      await exited;
    },
  };
}

/** そのプログラムの中で — `open` makes of the setting what sends the items. */
export function answerLoad<Setting, Item>(
  open: (setting: Setting) => {
    readonly send: (items: readonly Item[]) => Promise<LoadResult>;
    readonly close: () => void;
  },
): void {
  process.once('message', (setting: Setting) => {
    const { send, close } = open(setting);
    process.once('disconnect', close);
    process.on('message', (items: readonly Item[]) => {
      send(items).then(
        (load) => process.send?.({ load }),
        (error) => process.send?.({ problem: inspect(error) }),
      );
    });
  });
}
