/**
 * 転出予定者の消除の予約 — the jobs for people who come into the register with a moving out already
 * planned, as from a file: one for those of a household who leave on the same day.
 *
 * @spec juki 1.1.5
 */
import type { NewJob } from '#platform/act';

import type { ResidentRecord } from '../model.ts';
import type { MovingOutReason } from './close-movers.ts';
import { movingOutJob } from './moving-out-job.ts';

/** 国外 — as a file may name it in place of a prefecture. */
const ABROAD = '国外';

/** Planned for today or later; a day that has passed unclosed is for a clerk to look into. */
export function isPlannedMover(newest: ResidentRecord, today: string): boolean {
  return !newest.isClosed && (newest.movingOutPlannedOn ?? '') >= today;
}

export function plannedMoverJobs(movers: readonly ResidentRecord[]): NewJob[] {
  const together = Map.groupBy(movers, (mover) =>
    [mover.householdNumber, mover.movingOutPlannedOn, reasonOf(mover)].join(' '),
  );
  return [...together.values()].flatMap((people) => {
    const [first] = people;
    if (!first?.movingOutPlannedOn) return [];
    return movingOutJob({
      addresseeNumbers: people.map((mover) => mover.addresseeNumber),
      plannedOn: first.movingOutPlannedOn,
      reason: reasonOf(first),
      remaining: [],
    });
  });
}

/** Abroad: there is a place, in no municipality of a prefecture; see `plannedItems`. */
function reasonOf(mover: ResidentRecord): MovingOutReason {
  const { plannedMunicipalityCode: code, plannedPrefecture: prefecture } = mover;
  const isAbroad =
    prefecture === ABROAD || (!code && !prefecture && Boolean(mover.plannedMunicipality));
  return isAbroad ? 'moving_out_abroad' : 'moving_out_domestic';
}
