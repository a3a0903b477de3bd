/**
 * 接続の束 — connections that outlive a restart of the server.
 *
 * The driver keeps what it had not sent when a connection broke and sends it on the next one, ahead
 * of the greeting. So a broken connection is never used again: the whole set is replaced, and the
 * old one closes once its remaining work had time to end.
 */
import { isConnectionLost, isDatabaseAway } from './away.ts';
import type { Sql } from './connect.ts';

export interface Pool {
  readonly current: Sql;
  /** False from the first sign that the server is away until it answers again. */
  readonly isAnswering: boolean;
  /** The server answered on these connections. */
  answered(): void;
  /** Work on these connections failed. */
  failed(on: Sql, error: unknown): void;
  close(): Promise<void>;
}

const RETIRE_MILLISECONDS = 5_000;
const END = { timeout: 5 };

export function openPool(open: () => Sql): Pool {
  const retired = new Map<Sql, NodeJS.Timeout>();
  let current = open();
  let isAnswering = true;

  function retire(old: Sql): void {
    const timer = setTimeout(() => {
      retired.delete(old);
      void old.end(END);
    }, RETIRE_MILLISECONDS);
    retired.set(old, timer.unref());
  }

  return {
    get current() {
      return current;
    },
    get isAnswering() {
      return isAnswering;
    },
    answered: () => {
      isAnswering = true;
    },
    failed: (on, error) => {
      if (!isDatabaseAway(error)) return;
      isAnswering = false;
      if (on !== current || !isConnectionLost(error)) return;
      retire(on);
      current = open();
    },
    close: async () => {
      for (const timer of retired.values()) clearTimeout(timer);
      await Promise.all([current, ...retired.keys()].map((sql) => sql.end(END)));
    },
  };
}
