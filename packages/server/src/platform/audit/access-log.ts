/**
 * 照会の記録 — reads are recorded before they are answered.
 *
 * Entries of one moment are written together, one transaction a town, so that recording a read
 * costs little; `write` resolves only when its entry is durable. While many read at once, each
 * transaction waits a moment for those that are just about to be recorded.
 */
import { type Database, isDatabaseAway } from '#platform/database';

import { type AuditEntry, writeAudit } from './audit-entry.ts';

export interface AccessLog {
  write(entry: AuditEntry): Promise<void>;
}

interface Waiting {
  readonly entry: AuditEntry;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

const MOMENT_MILLISECONDS = 2;

export function openAccessLog(database: Database): AccessLog {
  const queues = new Map<string, Waiting[]>();

  async function flush(town: string, queue: Waiting[]): Promise<void> {
    for (let isFirst = true; queue.length > 0; isFirst = false) {
      if (!isFirst) await new Promise((resolve) => setTimeout(resolve, MOMENT_MILLISECONDS));
      const batch = queue.splice(0, 200);
      try {
        await database.write(town, (tx) =>
          writeAudit(
            tx,
            batch.map((waiting) => waiting.entry),
          ),
        );
        for (const waiting of batch) waiting.resolve();
      } catch (error) {
        // Whoever queued meanwhile would wait as long again for the same.
        const rest = isDatabaseAway(error) ? queue.splice(0) : [];
        for (const waiting of [...batch, ...rest]) waiting.reject(error);
      }
    }
    queues.delete(town);
  }

  return {
    write: (entry) =>
      new Promise((resolve, reject) => {
        const waiting = { entry, resolve, reject };
        const queue = queues.get(entry.municipalityCode);
        if (queue) {
          queue.push(waiting);
          return;
        }
        const fresh = [waiting];
        queues.set(entry.municipalityCode, fresh);
        void flush(entry.municipalityCode, fresh);
      }),
  };
}
