/**
 * 再送 — what came back goes out again in a new envelope: the same papers, which are compared with
 * the register once more. To another address than that of the register only after a second person.
 */
import { type Destination, type MovedPiece, postingRoutes } from '@yakuba/contract/posting';
import type { z } from 'zod';

import { defineAct } from '#platform/act';
import type { Transaction } from '#platform/database';

import type { StoredPiece } from '../model.ts';
import { lockPiece } from '../queries/load-piece.ts';
import { refuse } from '../refusals.ts';
import { requireState } from '../rules/require-state.ts';
import { successorOf } from '../rules/succeed-piece.ts';
import { type Judged, judgePiece } from '../store/judge-piece.ts';
import { type NewPiece, savePiece } from '../store.ts';

const input = postingRoutes.resendPiece.params.extend(postingRoutes.resendPiece.body.shape);
type Input = z.output<typeof input>;

interface Loaded {
  readonly piece: StoredPiece;
  readonly judged: Judged;
  readonly isFollowed: boolean;
}

interface Decision {
  readonly piece: StoredPiece;
  readonly next: NewPiece;
  readonly reason: string;
}

export const resendPiece = defineAct<Input, Loaded, Decision, MovedPiece>({
  name: 'posting:resend_piece',
  title: '返戻された証明書の再送',
  legalBasis: '町の事務処理要領（返戻の処理）',
  permission: 'posting:handle_postings',
  input,
  idempotency: 'required',
  load: async (tx, { id, destination }, context) => {
    const piece = await lockPiece(tx, context.municipalityCode, id);
    const given = givenOf(destination);
    return {
      piece,
      judged: await judgePiece(tx, { ...piece, given }, context),
      isFollowed: await isFollowed(tx, context.municipalityCode, piece),
    };
  },
  decide: ({ piece, judged, isFollowed }, { destination, reason }, { newId }) => {
    requireState(piece, 'returned');
    if (isFollowed) {
      const told = { receipt: piece.receiptNumber, state: '再送済み' };
      throw refuse('posting.piece.state', told);
    }
    const { holds } = judged;
    const isGiven = destination !== null;
    const given = { id: newId(), destination: judged.destination, isGiven, holds, allowed: [] };
    return { piece, next: successorOf(piece, given), reason };
  },
  save: (tx, { next, reason }, context) => savePiece(tx, next, { kind: 'resent', reason }, context),
  record: ({ piece: { id, applicationId, recipientNumber }, next }) => ({
    events: [
      {
        type: 'PostingResent',
        subject: `posting:${id}`,
        payload: { pieceId: id, applicationId, nextId: next.id, holds: next.holds },
      },
    ],
    subjects: [recipientNumber, `application:${applicationId}`],
  }),
  answer: ({ next }) => ({ id: next.id, state: next.holds.length > 0 ? 'held' : 'waiting' }),
});

/** The name is that of the register, whoever typed the address. */
function givenOf(destination: Input['destination']): Destination | null {
  if (destination === null) return null;
  const { postalCode, address } = destination;
  return { postalCode, lines: address.split(/\s*\n\s*/u).filter(Boolean), name: '' };
}

async function isFollowed(
  tx: Transaction,
  municipalityCode: string,
  { applicationId, attempt }: StoredPiece,
): Promise<boolean> {
  const rows = await tx`select 1 from posting.piece
    where municipality_code = ${municipalityCode} and application_id = ${applicationId}
      and attempt > ${attempt}`;
  return rows.length > 0;
}
