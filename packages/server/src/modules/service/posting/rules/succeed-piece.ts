/** 次の発送 — of what is in the office again: another piece with the same papers; pure. */
import type { HoldReason } from '@yakuba/contract/posting';

import type { StoredPiece } from '../model.ts';
import type { NewPiece } from '../store.ts';

export function successorOf(
  piece: StoredPiece,
  given: Pick<NewPiece, 'id' | 'destination' | 'isGiven'> & {
    readonly holds: readonly HoldReason[];
    readonly allowed: readonly HoldReason[];
  },
): NewPiece {
  const { applicationId, attempt, receiptNumber, procedureTitle, recipientNumber } = piece;
  return {
    ...given,
    holds: [...given.holds],
    allowed: [...given.allowed],
    applicationId,
    attempt: attempt + 1,
    receiptNumber,
    procedureTitle,
    recipientNumber,
    issueIds: piece.issueIds,
    submittedAt: piece.submittedAt,
    approvedAt: piece.approvedAt,
  };
}
