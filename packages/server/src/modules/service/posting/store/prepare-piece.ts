/**
 * 一件の用意 — checks once more, hands the copies over to the mail room and puts the piece into its
 * bundle; or holds it with the reason. All of it in the job's transaction.
 */
import { kindTitleOf, recordOfRelease, saveRelease } from '#modules/service/certificate';
import { auditEntry, writeAudit } from '#platform/audit';
import type { Actor } from '#platform/authorisation';
import type { Transaction } from '#platform/database';
import { type JobContext, leaveEvents } from '#platform/jobs';

import {
  type EnclosedDocument,
  PREPARE_JOB,
  type StoredBundle,
  type StoredPiece,
} from '../model.ts';
import { checkCodeOf } from '../rules/check-code.ts';
import { saveEnclosure, saveHold } from '../store.ts';
import { type Judged, judgePiece } from './judge-piece.ts';

export interface Preparing {
  readonly bundle: StoredBundle;
  readonly piece: StoredPiece;
  readonly ordinal: number;
}

type Hand = JobContext & { readonly actor: Actor };

/** Answers whether the piece stands in the bundle. */
export async function preparePiece(
  tx: Transaction,
  { bundle, piece, ordinal }: Preparing,
  context: Hand,
): Promise<boolean> {
  const given = piece.isGiven ? piece.destination : null;
  const judged = await judgePiece(tx, { ...piece, given }, context);
  const isMoved =
    JSON.stringify(judged.destination.lines) !== JSON.stringify(piece.destination.lines);
  const standing = judged.holds.filter((reason) => !piece.allowed.includes(reason));
  // Whoever let it go saw another address than the one that would be printed now.
  const holds = standing.length === 0 && isMoved ? ['changed' as const] : standing;
  if (holds.length > 0) {
    await saveHold(tx, { id: piece.id, isPrinted: false }, holds, context);
    return false;
  }
  const documents = documentsOf(judged, piece);
  const printed = documents.filter(({ releaseId }) => releaseId !== null);
  const sheets = printed.reduce((sum, { pages }) => sum + pages, 1);
  const coded = { bundleId: bundle.id, ordinal, pieceId: piece.id, documents };
  const checkCode = checkCodeOf({ ...coded, receiptNumber: piece.receiptNumber });
  await saveEnclosure(
    tx,
    bundle.id,
    { ordinal, pieceId: piece.id, checkCode, documents, sheets },
    context,
  );
  if (printed.length > 0) await handOver(tx, judged, context);
  return true;
}

/** What came back by post is in the office already, and is not printed again. */
function documentsOf({ releases }: Judged, { attempt }: StoredPiece): EnclosedDocument[] {
  return releases.map(({ issue, releaseId, documentHash, pages }) => ({
    issueId: issue.id,
    releaseId: attempt === 1 ? releaseId : null,
    title: kindTitleOf(issue.kind),
    issueNumber: issue.issueNumber,
    verificationCode: issue.verificationCode,
    pages,
    documentHash,
  }));
}

async function handOver(tx: Transaction, { releases }: Judged, context: Hand): Promise<void> {
  const { actor, now, newId } = context;
  for (const release of releases) {
    await saveRelease(tx, release, context);
    const record = recordOfRelease(release);
    const { actId } = release.issue;
    await leaveEvents(tx, record.events, { ...context, actId });
    const entry = auditEntry({
      actor,
      now,
      requestId: null,
      operation: PREPARE_JOB,
      title: '郵送する証明書の交付',
      outcome: 'done',
      subjects: [...record.subjects],
      hasIndividualNumber: record.hasIndividualNumber ?? false,
      actId: newId(),
    });
    await writeAudit(tx, [entry]);
  }
}
