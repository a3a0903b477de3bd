/**
 * 控えの棚 — sessions read in the last seconds, by name, and how often something was dropped: what
 * was read before a drop is not kept after it.
 */
import type { Session } from './session.ts';

export interface SessionEntry {
  readonly session: Session;
  readonly readAt: number;
  lastSeenAt: number;
  writtenAt: number;
}

export interface SessionEntries {
  find(name: string): SessionEntry | undefined;
  /** Keeps an entry unless something was dropped since `generation` was asked. */
  keep(name: string, entry: SessionEntry, generation: number): void;
  forget(name: string): void;
  generation(): number;
  drop(municipalityCode: string, accountId: string): void;
  dropAll(): void;
}

const ENTRIES_MAX = 20_000;

export function openSessionEntries(onDrop: () => void): SessionEntries {
  const entries = new Map<string, SessionEntry>();
  let drops = 0;
  function dropped(): void {
    drops += 1;
    onDrop();
  }
  return {
    find: (name) => entries.get(name),
    keep: (name, entry, generation) => {
      if (generation !== drops) return;
      if (entries.size >= ENTRIES_MAX) entries.clear();
      entries.set(name, entry);
    },
    forget: (name) => void entries.delete(name),
    generation: () => drops,
    drop: (municipalityCode, accountId) => {
      dropped();
      for (const [name, { session }] of entries) {
        const isTheirs = session.municipalityCode === municipalityCode;
        if (isTheirs && session.accountId === accountId) entries.delete(name);
      }
    },
    dropAll: () => {
      dropped();
      entries.clear();
    },
  };
}
