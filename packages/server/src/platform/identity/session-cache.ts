/**
 * セッションの控え — sessions of the last seconds, so that a request usually asks nothing.
 *
 * Dropped at once in this process, and by notification in the others. What is read while a drop
 * passes by is answered once and not kept.
 */
import { todayInJapan } from '@yakuba/kernel/calendar';
import type { Clock } from '#platform/clock';
import type { Database } from '#platform/database';

import { isOver, type Session } from './session.ts';
import { openSessionEntries, type SessionEntries, type SessionEntry } from './session-entries.ts';
import { findSession, SESSION_CHANNEL, touchSession } from './session-store.ts';
import { type SessionKey, tokenDigest } from './session-token.ts';

export interface SessionCache {
  /** The session in force, noted as used now; null when there is none. */
  use(key: SessionKey): Promise<Session | null>;
  drop(municipalityCode: string, accountId: string): void;
}

const FRESH_MILLISECONDS = 3_000;
const WRITE_MILLISECONDS = 30_000;

export function openSessionCache(database: Database, clock: Clock): SessionCache {
  const reading = new Map<string, Promise<SessionEntry | null>>();
  const entries = openSessionEntries(() => reading.clear());
  const listen = listener(database, {
    onChange: (payload) => {
      const at = payload.indexOf('/');
      entries.drop(payload.slice(0, at), payload.slice(at + 1));
    },
    onStart: entries.dropAll,
  });

  function fresh(name: string, key: SessionKey): Promise<SessionEntry | null> {
    const known = entries.find(name);
    const age = known ? clock.now().getTime() - known.readAt : Number.POSITIVE_INFINITY;
    if (known && age >= 0 && age < FRESH_MILLISECONDS) return Promise.resolve(known);
    const underway = reading.get(name);
    if (underway) return underway;
    const started = readSession({ database, clock, entries }, name, key).finally(() => {
      if (reading.get(name) === started) reading.delete(name);
    });
    reading.set(name, started);
    return started;
  }

  return {
    drop: entries.drop,
    use: async (key) => {
      await listen();
      const entry = await fresh(`${key.municipalityCode}/${tokenDigest(key.token)}`, key);
      if (!entry) return null;
      const now = clock.now();
      if (isOver({ ...entry.session, lastSeenAt: entry.lastSeenAt }, now.getTime())) return null;
      entry.lastSeenAt = Math.max(entry.lastSeenAt, now.getTime());
      if (now.getTime() - entry.writtenAt >= WRITE_MILLISECONDS) {
        entry.writtenAt = now.getTime();
        await database.write(key.municipalityCode, (tx) => touchSession(tx, entry.session, now));
      }
      return entry.session;
    },
  };
}

interface Reading {
  readonly database: Database;
  readonly clock: Clock;
  readonly entries: SessionEntries;
}

async function readSession(
  { database, clock, entries }: Reading,
  name: string,
  key: SessionKey,
): Promise<SessionEntry | null> {
  const begun = entries.generation();
  const now = clock.now();
  const digest = tokenDigest(key.token);
  const session = await database.read(key.municipalityCode, (reader) =>
    findSession(reader, { ...key, tokenDigest: digest }, todayInJapan(now)),
  );
  if (!session) {
    entries.forget(name);
    return null;
  }
  const lastSeenAt = Math.max(session.lastSeenAt, entries.find(name)?.lastSeenAt ?? 0);
  const entry = { session, readAt: now.getTime(), lastSeenAt, writtenAt: session.lastSeenAt };
  entries.keep(name, entry, begun);
  return entry;
}

/**
 * Listens from the first use on. Whoever reconnects may have missed something and starts empty;
 * while no connection can be had, the few seconds of freshness bound what is missed.
 */
function listener(
  database: Database,
  on: { onChange: (payload: string) => void; onStart: () => void },
): () => Promise<void> {
  let started: Promise<unknown> | undefined;
  return async () => {
    started ??= database.listen(SESSION_CHANNEL, on.onChange, on.onStart).catch(() => {
      started = undefined;
    });
    await started;
  };
}
