/**
 * 現存か除票か — how a person stands on a day, and which row of the history a certificate shows.
 *
 * @spec juki 5.1
 */
import type { ResidentRecord } from '@yakuba/contract/resident';

import type { CertificateSubject } from '#modules/registry/resident';

/** `moving-out-due`: the planned day has come and the record has not been closed yet. */
export type Standing = 'living' | 'closed' | 'moving-out-due';

export function standingOf({ current }: CertificateSubject, today: string): Standing {
  if (current.isClosed || current.residentStatus === '3') return 'closed';
  if (current.movingOutPlannedOn === null) return 'living';
  return isAwaitingMove(current, today) ? 'living' : 'moving-out-due';
}

/** 転出予定 — notified, but the planned day has not come. One closed early has moved already. */
export function isAwaitingMove(row: ResidentRecord, today: string): boolean {
  return !row.isClosed && row.movingOutPlannedOn !== null && row.movingOutPlannedOn > today;
}

/**
 * 証明に用いる行 — the newest; before the planned day of a move, what its notification recorded is
 * left out, so the newest row that the notification did not make.
 */
export function rowShown({ current, history }: CertificateSubject, today: string): ResidentRecord {
  if (!isAwaitingMove(current, today)) return current;
  return history.findLast((row) => !isNotification(row)) ?? current;
}

/** 証明に用いる履歴 — rows of the present record that may be shown. */
export function historyShown(subject: CertificateSubject, today: string): ResidentRecord[] {
  const { recompilationNumber } = rowShown(subject, today);
  const isAwaiting = isAwaitingMove(subject.current, today);
  return subject.history.filter(
    (row) =>
      row.recompilationNumber === recompilationNumber &&
      !row.isUnselectable &&
      !row.isDeleted &&
      !(isAwaiting && isNotification(row)),
  );
}

function isNotification(row: ResidentRecord): boolean {
  return row.changeReason === 'moving_out_planned';
}
