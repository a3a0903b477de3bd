/** 郵便物の応答 — a piece as the mail room sees it. */
import type { PostingPiece } from '@yakuba/contract/posting';

import type { StoredPiece } from '../model.ts';

export type FoundPiece = StoredPiece & {
  readonly ordinal: number | null;
  readonly checkCode: string | null;
};

/** 抑止された人の住所は示さない — the mail room needs it only when it may be posted. */
export function pieceAnswer(piece: FoundPiece, made: ReadonlySet<string>): PostingPiece {
  const { issueIds, destination, submittedAt, approvedAt, sentAt, ...others } = piece;
  const { allowed: _allowed, enteredBy: _by, enteredAt: _at, isGiven: _given, ...rest } = others;
  const isHidden = piece.holds.includes('suppressed');
  return {
    ...rest,
    registered: null,
    destination: isHidden ? { ...destination, postalCode: null, lines: [] } : destination,
    isMade: issueIds.every((id) => made.has(id)),
    copies: issueIds.length,
    submittedAt: submittedAt.toISOString(),
    approvedAt: approvedAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
  };
}
