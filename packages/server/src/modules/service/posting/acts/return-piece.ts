/** 返戻の記録 — a piece came back by post, and why the post office says so. */
import { type MovedPiece, postingRoutes } from '@yakuba/contract/posting';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import type { StoredPiece } from '../model.ts';
import { lockPiece } from '../queries/load-piece.ts';
import { refuse } from '../refusals.ts';
import { requireState } from '../rules/require-state.ts';
import { saveReturned } from '../store.ts';

const input = postingRoutes.returnPiece.params.extend(postingRoutes.returnPiece.body.shape);
type Input = z.output<typeof input>;
type Decision = Pick<Input, 'reason' | 'returnedOn'> & { readonly piece: StoredPiece };

export const returnPiece = defineAct<Input, StoredPiece, Decision, MovedPiece>({
  name: 'posting:return_piece',
  title: '郵便物の返戻の記録',
  legalBasis: '町の事務処理要領（返戻の処理）',
  permission: 'posting:handle_postings',
  input,
  idempotency: 'required',
  load: (tx, { id }, { municipalityCode }) => lockPiece(tx, municipalityCode, id),
  decide: (piece, { reason, returnedOn }, { today }) => {
    requireState(piece, 'sent');
    const isPossible = returnedOn <= today && returnedOn >= (piece.sentOn ?? returnedOn);
    if (!isPossible) throw refuse('posting.return.day', {}, 'returnedOn');
    return { piece, reason, returnedOn };
  },
  save: (tx, { piece, reason, returnedOn }, context) =>
    saveReturned(tx, { id: piece.id, on: returnedOn, reason }, context),
  record: ({ piece: { id, applicationId, recipientNumber }, reason, returnedOn }) => ({
    events: [
      {
        type: 'PostingReturned',
        subject: `posting:${id}`,
        payload: { pieceId: id, applicationId, reason, returnedOn },
      },
    ],
    subjects: [recipientNumber, `application:${applicationId}`],
  }),
  answer: ({ piece }) => ({ id: piece.id, state: 'returned' }),
});
