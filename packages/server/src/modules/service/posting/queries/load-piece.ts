/** 郵便物の読出し — for whoever is about to change it, its row is held. */
import type { Reader, Transaction } from '#platform/database';

import type { StoredBundle, StoredPiece } from '../model.ts';
import { refuse } from '../refusals.ts';

/** 列 — of the piece `p`; a document is read as text, since names inside are not columns. */
export function pieceColumns(reader: Reader) {
  return reader`p.id, p.application_id, p.attempt, p.receipt_number, p.procedure_title,
    p.recipient_number, p.destination, p.is_given, p.issue_ids, p.state, p.holds, p.allowed,
    p.entered_by, p.entered_at, p.submitted_at, p.approved_at, p.bundle_id, p.tracking_number,
    p.sent_on, p.sent_at, p.returned_on, p.return_reason, p.note`;
}

export async function lockPiece(
  tx: Transaction,
  municipalityCode: string,
  id: string,
): Promise<StoredPiece> {
  const [piece] = await tx<StoredPiece[]>`
    select ${pieceColumns(tx)} from posting.piece p
    where p.municipality_code = ${municipalityCode} and p.id = ${id} for update`;
  if (!piece) throw refuse('posting.piece.not_found');
  return piece;
}

/** Of a bundle, in a state; in the order in which the applications came in. */
export function lockPiecesOf(
  tx: Transaction,
  municipalityCode: string,
  wanted: { readonly bundleId: string; readonly state: string; readonly most: number },
): Promise<StoredPiece[]> {
  return tx<StoredPiece[]>`
    select ${pieceColumns(tx)} from posting.piece p
    where p.municipality_code = ${municipalityCode} and p.bundle_id = ${wanted.bundleId}
      and p.state = ${wanted.state}
    order by p.submitted_at, p.receipt_number, p.attempt limit ${wanted.most}
    for update` as unknown as Promise<StoredPiece[]>;
}

export function lockPieces(
  tx: Transaction,
  municipalityCode: string,
  ids: readonly string[],
): Promise<StoredPiece[]> {
  return tx<StoredPiece[]>`
    select ${pieceColumns(tx)} from posting.piece p
    where p.municipality_code = ${municipalityCode} and p.id = any(${[...ids]}::uuid[])
    order by p.id for update` as unknown as Promise<StoredPiece[]>;
}

export async function lockBundle(
  tx: Transaction,
  municipalityCode: string,
  id: string,
): Promise<StoredBundle> {
  const [bundle] = await tx<StoredBundle[]>`
    select id, number, state, piece_count, made_at, staff_id, mail_kind, sent_on
    from posting.bundle
    where municipality_code = ${municipalityCode} and id = ${id} for update`;
  if (!bundle) throw refuse('posting.bundle.not_found');
  return bundle;
}
