/**
 * 申請の差戻し — what may not be posted goes back: the copies are put away, the approval is taken
 * back with the reason, and the fee is returned.
 */
import { type MovedPiece, postingRoutes } from '@yakuba/contract/posting';
import type { z } from 'zod';

import { referenceOf } from '#modules/service/application';
import { defineAct } from '#platform/act';

import { type StoredPiece, TURN_BACK_JOB } from '../model.ts';
import { lockPiece } from '../queries/load-piece.ts';
import { requireState } from '../rules/require-state.ts';
import { saveCancelled } from '../store.ts';

const input = postingRoutes.turnBackPiece.params.extend(postingRoutes.turnBackPiece.body.shape);
type Input = z.output<typeof input>;

interface Decision {
  readonly piece: StoredPiece;
  readonly reason: string;
}

export const turnBackPiece = defineAct<Input, StoredPiece, Decision, MovedPiece>({
  name: 'posting:turn_back_piece',
  title: '郵送できない申請の差戻し',
  legalBasis: '行政手続法第8条',
  permission: 'posting:release_held',
  input,
  idempotency: 'required',
  load: (tx, { id }, { municipalityCode }) => lockPiece(tx, municipalityCode, id),
  decide: (piece, { reason }) => {
    requireState(piece, 'held');
    return { piece, reason };
  },
  save: (tx, { piece, reason }, context) => saveCancelled(tx, piece.id, reason, context),
  record: ({ piece: { id, applicationId, recipientNumber }, reason }) => ({
    events: [
      {
        type: 'PostingTurnedBack',
        subject: `posting:${id}`,
        payload: { pieceId: id, applicationId },
      },
    ],
    subjects: [recipientNumber, `application:${applicationId}`],
    jobs: [
      {
        kind: TURN_BACK_JOB,
        subject: `application:${applicationId}`,
        payload: { applicationId, reference: referenceOf(applicationId), reason },
      },
    ],
  }),
  answer: ({ piece }) => ({ id: piece.id, state: 'cancelled' }),
});
