/** 郵送の書込み — pieces, bundles, what stands in them, and the steps of each. */
import type { BundleState, HoldReason, MailKind, ReturnReason } from '@yakuba/contract/posting';

import type { ActContext } from '#platform/act';
import { insertRows, type Transaction } from '#platform/database';

import type { Enclosure, StoredPiece } from './model.ts';

export type Hand = Pick<ActContext, 'municipalityCode' | 'now' | 'newId'> & {
  readonly actor: { readonly id: string };
};

export interface NewStep {
  readonly pieceId: string;
  readonly kind:
    | 'entered'
    | 'held'
    | 'released'
    | 'reserved'
    | 'prepared'
    | 'sent'
    | 'returned'
    | 'resent'
    | 'cancelled';
  readonly reason: string | null;
}

export async function saveSteps(
  tx: Transaction,
  steps: readonly NewStep[],
  { municipalityCode, now, newId, actor }: Hand,
): Promise<void> {
  if (steps.length === 0) return;
  const at = { recordedAt: now.toISOString(), actorId: actor.id };
  const rows = steps.map((step) => ({ municipalityCode, id: newId(), ...step, ...at }));
  await insertRows(tx, 'posting.step', rows);
}

export type NewPiece = Pick<
  StoredPiece,
  | 'id'
  | 'applicationId'
  | 'attempt'
  | 'receiptNumber'
  | 'procedureTitle'
  | 'recipientNumber'
  | 'destination'
  | 'isGiven'
  | 'issueIds'
  | 'holds'
  | 'allowed'
  | 'submittedAt'
  | 'approvedAt'
>;

/** Held from the beginning where anything forbids it; the steps say so. */
export async function savePiece(
  tx: Transaction,
  piece: NewPiece,
  given: { readonly kind: 'entered' | 'resent'; readonly reason: string | null },
  hand: Hand,
): Promise<void> {
  const isHeld = piece.holds.length > 0;
  await insertRows(tx, 'posting.piece', [
    {
      municipalityCode: hand.municipalityCode,
      ...piece,
      state: isHeld ? 'held' : 'waiting',
      enteredBy: hand.actor.id,
      enteredAt: hand.now.toISOString(),
      submittedAt: piece.submittedAt.toISOString(),
      approvedAt: piece.approvedAt.toISOString(),
      note: given.reason,
    },
  ]);
  const held = { pieceId: piece.id, kind: 'held', reason: piece.holds.join('、') } as const;
  await saveSteps(tx, [{ pieceId: piece.id, ...given }, ...(isHeld ? [held] : [])], hand);
}

/** 保留 — out of the bundle where nothing of it was printed. */
export async function saveHold(
  tx: Transaction,
  piece: { readonly id: string; readonly isPrinted: boolean },
  holds: readonly HoldReason[],
  hand: Hand,
): Promise<void> {
  await tx`update posting.piece set state = 'held', holds = ${[...holds]}::text[], note = null,
      bundle_id = case when ${piece.isPrinted} then bundle_id end
    where municipality_code = ${hand.municipalityCode} and id = ${piece.id}`;
  await saveSteps(tx, [{ pieceId: piece.id, kind: 'held', reason: holds.join('、') }], hand);
}

/** 保留の解除 — with the destination as it is now. */
export async function saveRelease(
  tx: Transaction,
  piece: Pick<StoredPiece, 'id' | 'destination' | 'allowed'>,
  reason: string,
  hand: Hand,
): Promise<void> {
  await tx`update posting.piece set state = 'waiting', holds = '{}',
      allowed = ${[...piece.allowed]}::text[], note = ${reason},
      destination = ${tx.json(piece.destination as never)}
    where municipality_code = ${hand.municipalityCode} and id = ${piece.id}`;
  await saveSteps(tx, [{ pieceId: piece.id, kind: 'released', reason }], hand);
}

export async function saveCancelled(
  tx: Transaction,
  pieceId: string,
  reason: string,
  hand: Hand,
): Promise<void> {
  await tx`update posting.piece set state = 'cancelled', holds = '{}', note = ${reason}
    where municipality_code = ${hand.municipalityCode} and id = ${pieceId}`;
  await saveSteps(tx, [{ pieceId, kind: 'cancelled', reason }], hand);
}

export interface NewBundle {
  readonly id: string;
  readonly number: string;
  readonly madeOn: string;
  readonly ordinal: number;
  readonly pieceIds: readonly string[];
}

export async function saveBundle(tx: Transaction, bundle: NewBundle, hand: Hand): Promise<void> {
  const { municipalityCode, now, actor } = hand;
  const { pieceIds, ...rest } = bundle;
  const standing = { state: 'preparing', pieceCount: pieceIds.length };
  const made = { madeAt: now.toISOString(), staffId: actor.id };
  await insertRows(tx, 'posting.bundle', [{ municipalityCode, ...rest, ...standing, ...made }]);
  await tx`update posting.piece set state = 'reserved', bundle_id = ${bundle.id}
    where municipality_code = ${municipalityCode} and id = any(${[...pieceIds]}::uuid[])`;
  const steps = pieceIds.map((pieceId) => {
    const kind = 'reserved' as const;
    return { pieceId, kind, reason: bundle.number };
  });
  await saveSteps(tx, steps, hand);
}

/** 束に入れる — the database lets a piece in once. */
export async function saveEnclosure(
  tx: Transaction,
  bundleId: string,
  enclosure: Enclosure,
  hand: Hand,
): Promise<void> {
  const { municipalityCode, now } = hand;
  const row = { municipalityCode, bundleId, ...enclosure, enclosedAt: now.toISOString() };
  await insertRows(tx, 'posting.enclosure', [row]);
  await tx`update posting.piece set state = 'prepared', note = null
    where municipality_code = ${municipalityCode} and id = ${enclosure.pieceId}`;
  await saveSteps(tx, [{ pieceId: enclosure.pieceId, kind: 'prepared', reason: null }], hand);
}

export function saveBundleState(
  tx: Transaction,
  municipalityCode: string,
  { id, state }: { readonly id: string; readonly state: BundleState },
): Promise<unknown> {
  return tx`update posting.bundle set state = ${state}
    where municipality_code = ${municipalityCode} and id = ${id}`.execute();
}

export function saveBundleFile(
  tx: Transaction,
  file: {
    readonly bundleId: string;
    readonly pdf: Uint8Array;
    readonly documentHash: string;
    readonly pages: number;
  },
  { municipalityCode, now }: Pick<Hand, 'municipalityCode' | 'now'>,
): Promise<unknown> {
  // In base64 the file travels a third shorter than in the hexadecimal of a plain parameter.
  const text = Buffer.from(file.pdf).toString('base64');
  return tx`insert into posting.bundle_file (municipality_code, bundle_id, pdf, document_hash,
      pages, made_at)
    values (${municipalityCode}, ${file.bundleId}, decode(${text}, 'base64'),
      ${file.documentHash}, ${file.pages}, ${now.toISOString()})`.execute();
}

export interface Sending {
  readonly sentOn: string;
  readonly mailKind: MailKind;
}

export function saveSentBundle(
  tx: Transaction,
  municipalityCode: string,
  { id, sentOn, mailKind }: Sending & { readonly id: string },
): Promise<unknown> {
  return tx`update posting.bundle set state = 'sent', sent_on = ${sentOn},
      mail_kind = ${mailKind}
    where municipality_code = ${municipalityCode} and id = ${id}`.execute();
}

export async function saveSent(
  tx: Transaction,
  piece: { readonly id: string; readonly trackingNumber: string | null },
  sentOn: string,
  hand: Hand,
): Promise<void> {
  await tx`update posting.piece set state = 'sent', sent_on = ${sentOn},
      sent_at = ${hand.now.toISOString()}, tracking_number = ${piece.trackingNumber}
    where municipality_code = ${hand.municipalityCode} and id = ${piece.id}`;
  await saveSteps(tx, [{ pieceId: piece.id, kind: 'sent', reason: sentOn }], hand);
}

export async function saveReturned(
  tx: Transaction,
  returned: { readonly id: string; readonly on: string; readonly reason: ReturnReason },
  hand: Hand,
): Promise<void> {
  await tx`update posting.piece set state = 'returned', returned_on = ${returned.on},
      return_reason = ${returned.reason}
    where municipality_code = ${hand.municipalityCode} and id = ${returned.id}`;
  const step = { pieceId: returned.id, kind: 'returned', reason: returned.reason } as const;
  await saveSteps(tx, [step], hand);
}
