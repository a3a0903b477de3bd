/**
 * 消除の予約 — in the transaction of a load: people with a moving out planned are closed on the
 * day.
 *
 * @spec juki 1.1.5
 */
import { todayInJapan } from '@yakuba/kernel/calendar';

import type { Transaction } from '#platform/database';
import { enqueue } from '#platform/jobs';
import { newId } from '#platform/module';

import type { ResidentRecord } from '../model.ts';
import { isPlannedMover, plannedMoverJobs } from '../rules/planned-movers.ts';

export interface ClosingReservation {
  /** Keeps the person in mind if there is something to do; `newest` is the newest row. */
  note(newest: ResidentRecord | undefined): void;
  finish(tx: Transaction): Promise<void>;
}

export function openClosingReservation(municipalityCode: string, now: Date): ClosingReservation {
  const today = todayInJapan(now);
  const movers: ResidentRecord[] = [];
  return {
    note: (newest) => {
      if (newest && isPlannedMover(newest, today)) movers.push(newest);
    },
    finish: async (tx) => {
      const jobs = plannedMoverJobs(movers);
      if (jobs.length === 0) return;
      await enqueue(tx, jobs, { municipalityCode, now, newId: () => newId(now) });
    },
  };
}
