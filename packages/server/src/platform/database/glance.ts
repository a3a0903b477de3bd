/**
 * 一目の読出し — one statement of one municipality, in a transaction of its own whose beginning and
 * end travel with it: one packet there, one wait.
 *
 * It keeps to one connection, on which nothing but such questions is asked, each in full before the
 * next: that is what lets them be sent without waiting.
 */
import type { PendingQuery, Row } from 'postgres';

import type { Sql } from './connect.ts';
import type { Reader } from './database.ts';

export type Glance<T extends readonly Row[]> = (reader: Reader) => PendingQuery<T & Row[]>;

/** `onBegun` once the server has answered; rejects when any of the three statements failed. */
export async function glance<T extends readonly Row[]>(
  sql: Sql,
  scope: string,
  { ask, onBegun }: { readonly ask: Glance<T>; readonly onBegun: () => void },
): Promise<T> {
  const begun = sql.unsafe(`begin read only; ${scope}`).execute();
  const asked = asking(sql, ask);
  const ended = sql.unsafe('commit').execute();
  const [beginning, answer, end] = await Promise.allSettled([begun.then(onBegun), asked, ended]);
  for (const one of [beginning, answer, end]) if (one.status === 'rejected') throw one.reason;
  return (answer as PromiseFulfilledResult<T>).value;
}

/** A question that cannot even be put fails by itself: what was begun is ended all the same. */
function asking<T extends readonly Row[]>(sql: Sql, ask: Glance<T>): Promise<T> {
  try {
    return ask(sql as unknown as Reader).execute() as unknown as Promise<T>;
  } catch (error) {
    return Promise.reject(error);
  }
}
