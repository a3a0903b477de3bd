/**
 * 保留の理由 — what forbids that a piece goes out now, gravest first; pure. Asked when it comes in,
 * when it is printed and when it is posted.
 */
import { type HoldReason, holdReasons } from '@yakuba/contract/posting';
import type { ResidentRecord } from '@yakuba/contract/resident';

import type { PostalRequest } from '#modules/service/application';

export type CopyProblem = 'suppressed' | 'changed' | 'discarded' | 'damaged';

export interface Standing {
  readonly request: PostalRequest | null;
  /** 受取人 — the newest row; null where the register has none. */
  readonly row: ResidentRecord | null;
  readonly suppression: 'error' | 'alert' | null;
  readonly isElsewhere: boolean;
  readonly hasAddress: boolean;
  readonly isFitting: boolean;
  /** 証明書の問題 — why the copies may not be handed over; null where they may. */
  readonly copies: CopyProblem | null;
  readonly today: string;
}

export function holdsOf(standing: Standing): HoldReason[] {
  const { request, row, suppression, copies, today } = standing;
  const found: (HoldReason | null)[] = [
    request?.state === 'approved' || request?.state === 'delivered' ? null : 'withdrawn',
    gone(row, today),
    suppression === 'error' || copies === 'suppressed' ? 'suppressed' : null,
    request === null || request.isPaid ? null : 'unpaid',
    standing.hasAddress ? null : 'no-address',
    standing.hasAddress && !standing.isFitting ? 'address-long' : null,
    standing.isElsewhere ? 'address-differs' : null,
    request !== null && request.agentNumber !== null ? 'by-agent' : null,
    row !== null && isMovingLater(row, today) ? 'moving-out-planned' : null,
    suppression === 'alert' ? 'alert' : null,
  ];
  const reasons = found.filter((reason) => reason !== null);
  const isExplained = reasons.some((reason) => !holdReasons[reason].isReleasable);
  // A death or a moving out explains that the copies are true no longer.
  return copies === null || isExplained ? reasons : [copies, ...reasons];
}

/** 解けない理由 — the first that nobody may let pass. */
export function unreleasable(holds: readonly HoldReason[]): HoldReason | null {
  return holds.find((reason) => !holdReasons[reason].isReleasable) ?? null;
}

function gone(row: ResidentRecord | null, today: string): HoldReason | null {
  if (row === null) return 'closed';
  if (!row.isClosed && row.residentStatus !== '3') {
    const isPast = row.movingOutPlannedOn !== null && row.movingOutPlannedOn <= today;
    return isPast ? 'moved-out' : null;
  }
  if (row.changeReason === 'death') return 'deceased';
  return row.changeReason.startsWith('moving_out') ? 'moved-out' : 'closed';
}

function isMovingLater(row: ResidentRecord, today: string): boolean {
  return !row.isClosed && row.movingOutPlannedOn !== null && row.movingOutPlannedOn > today;
}
