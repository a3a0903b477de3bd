/**
 * 転出予定日の消除の予約 — the job that closes the records of people whose planned day comes.
 *
 * @spec juki 1.1.5
 */
import type { PlacementInput } from '@yakuba/contract/resident';

import type { NewJob } from '#platform/act';

import type { MovingOutReason } from './close-movers.ts';

export const CLOSE_DUE_MOVING_OUT = 'resident:close-due-moving-out';

/** Numbers only; what else is needed stands in the register when the day comes. */
export interface DueMovingOut {
  readonly addresseeNumbers: readonly string[];
  /** 転出予定年月日 */
  readonly plannedOn: string;
  readonly reason: MovingOutReason;
  readonly remaining: readonly PlacementInput[];
}

/** Due when the planned day begins in Japan. */
export function movingOutJob(due: DueMovingOut): NewJob {
  return {
    kind: CLOSE_DUE_MOVING_OUT,
    // Jobs of one subject wait for each other, so another day is another subject.
    subject: `moving-out:${due.addresseeNumbers[0] ?? ''}:${due.plannedOn}`,
    payload: due,
    runAt: new Date(`${due.plannedOn}T00:00:00+09:00`).toISOString(),
  };
}
