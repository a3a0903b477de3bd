/**
 * 保留の解除 — by somebody who neither reviewed the application nor asked for the posting, and with
 * what they made sure of. What nobody may let pass is looked at again and refuses; a reason that
 * has come since is let pass by nobody unseen.
 */
import {
  type HoldReason,
  holdReasons,
  type MovedPiece,
  postingRoutes,
} from '@yakuba/contract/posting';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import type { StoredPiece } from '../model.ts';
import { lockPiece } from '../queries/load-piece.ts';
import { refuse } from '../refusals.ts';
import { unreleasable } from '../rules/holds-of.ts';
import { requireState } from '../rules/require-state.ts';
import { successorOf } from '../rules/succeed-piece.ts';
import { type Judged, judgePiece } from '../store/judge-piece.ts';
import { saveCancelled, saveHold, savePiece, saveRelease } from '../store.ts';

const input = postingRoutes.releasePiece.params.extend(postingRoutes.releasePiece.body.shape);
type Input = z.output<typeof input>;

interface Loaded {
  readonly piece: StoredPiece;
  readonly judged: Judged;
}

interface Decision extends Loaded {
  /** 初めて分かった保留の理由 — nobody has let these pass: the piece is held for them instead. */
  readonly unseen: readonly HoldReason[];
  readonly reason: string;
  readonly newId: string;
}

export const releasePiece = defineAct<Input, Loaded, Decision, MovedPiece>({
  name: 'posting:release_piece',
  title: '郵送の保留の解除',
  legalBasis: '町の事務処理要領（送付先の確認）',
  permission: 'posting:release_held',
  input,
  idempotency: 'required',
  load: async (tx, { id }, context) => {
    const piece = await lockPiece(tx, context.municipalityCode, id);
    const given = piece.isGiven ? piece.destination : null;
    // While the copies are being made there is nothing to compare yet.
    const issueIds = piece.bundleId === null && piece.attempt === 1 ? [] : piece.issueIds;
    return { piece, judged: await judgePiece(tx, { ...piece, given, issueIds }, context) };
  },
  decide: ({ piece, judged }, { reason }, { actor, newId }) => {
    requireState(piece, 'held');
    const involved = [...(judged.request?.reviewers ?? []), piece.enteredBy];
    if (involved.includes(actor.id)) throw refuse('posting.release.same_person');
    const standing = unreleasable(judged.holds);
    if (standing !== null) {
      const { title, advice } = holdReasons[standing];
      throw refuse('posting.release.still_held', { title, advice });
    }
    const unseen = judged.holds.filter((one) => !piece.holds.includes(one));
    return { piece, judged, unseen, reason, newId: newId() };
  },
  save: async (tx, { piece, judged, unseen, reason, newId }, context) => {
    const { destination, holds } = judged;
    if (unseen.length > 0) {
      const isPrinted = piece.bundleId !== null;
      await saveHold(tx, { id: piece.id, isPrinted }, holds, context);
      return;
    }
    if (piece.bundleId === null) {
      await saveRelease(tx, { id: piece.id, destination, allowed: [...holds] }, reason, context);
      return;
    }
    // Pulled out of its bundle: the printed papers go out with the next.
    await saveCancelled(tx, piece.id, '次の束で送るため', context);
    const { isGiven } = piece;
    const given = { id: newId, destination, isGiven, holds: [], allowed: holds };
    await savePiece(tx, successorOf(piece, given), { kind: 'resent', reason }, context);
  },
  record: ({ piece: { id, applicationId, recipientNumber }, judged, unseen }) => {
    const released = {
      type: 'PostingReleased',
      subject: `posting:${id}`,
      payload: { pieceId: id, applicationId, allowed: judged.holds },
    };
    return {
      events: unseen.length > 0 ? [] : [released],
      subjects: [recipientNumber, `application:${applicationId}`],
    };
  },
  answer: ({ piece, unseen, newId }) => {
    if (unseen.length > 0) return { id: piece.id, state: 'held' };
    return { id: piece.bundleId === null ? piece.id : newId, state: 'waiting' };
  },
});
