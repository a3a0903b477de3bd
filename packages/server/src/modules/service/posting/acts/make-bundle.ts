/**
 * 束の作成 — takes waiting pieces into a bundle, each into no other, and leaves one job to issue
 * and print them all.
 */
import { postingRoutes } from '@yakuba/contract/posting';
import type { z } from 'zod';

import { findSettledIssues } from '#modules/service/certificate';
import { defineAct } from '#platform/act';

import { PREPARE_JOB, type StoredPiece } from '../model.ts';
import { lockPieces } from '../queries/load-piece.ts';
import { refuse } from '../refusals.ts';
import { requireState } from '../rules/require-state.ts';
import { type NewBundle, saveBundle } from '../store.ts';

const input = postingRoutes.makeBundle.body;
type Input = z.output<typeof input>;

interface Loaded {
  readonly pieces: readonly StoredPiece[];
  readonly made: ReadonlySet<string>;
  readonly ordinal: number;
}

interface Decision {
  readonly bundle: NewBundle;
  readonly recipients: readonly string[];
}

export interface MadeBundle {
  readonly id: string;
  readonly number: string;
  readonly pieceCount: number;
}

export const makeBundle = defineAct<Input, Loaded, Decision, MadeBundle>({
  name: 'posting:make_bundle',
  title: '郵送の束の作成',
  legalBasis: '住民基本台帳法第12条第7項（郵便による交付）',
  permission: 'posting:handle_postings',
  input,
  idempotency: 'required',
  load: async (tx, { pieceIds }, { municipalityCode, today }) => {
    // Bundles of a town are numbered one after another.
    const lockName = `posting-bundle/${municipalityCode}`;
    await tx`select pg_advisory_xact_lock(hashtextextended(${lockName}, 0))`;
    const pieces = await lockPieces(tx, municipalityCode, pieceIds);
    const issueIds = pieces.flatMap((piece) => piece.issueIds);
    const [made, [last]] = await Promise.all([
      findSettledIssues(tx, municipalityCode, issueIds),
      tx<{ ordinal: number | null }[]>`
        select max(ordinal) as ordinal from posting.bundle
        where municipality_code = ${municipalityCode} and made_on = ${today}`,
    ]);
    return { pieces, made: new Set(made), ordinal: (last?.ordinal ?? 0) + 1 };
  },
  decide: ({ pieces, made, ordinal }, { pieceIds }, { newId, today }) => {
    const ids = new Set(pieceIds);
    if (pieces.length !== ids.size) throw refuse('posting.piece.not_found', {}, 'pieceIds');
    for (const piece of pieces) {
      requireState(piece, 'waiting');
      if (!piece.issueIds.every((id) => made.has(id))) {
        throw refuse('posting.piece.not_made', { receipt: piece.receiptNumber }, 'pieceIds');
      }
    }
    const number = `${today.replaceAll('-', '')}-${String(ordinal).padStart(2, '0')}`;
    return {
      bundle: { id: newId(), number, madeOn: today, ordinal, pieceIds: [...ids] },
      recipients: pieces.map(({ recipientNumber }) => recipientNumber),
    };
  },
  save: (tx, { bundle }, context) => saveBundle(tx, bundle, context),
  record: ({ bundle: { id, pieceIds }, recipients }) => {
    const subject = `posting-bundle:${id}`;
    return {
      events: [{ type: 'PostingBundleMade', subject, payload: { bundleId: id, pieceIds } }],
      subjects: [...new Set(recipients), subject],
      jobs: [{ kind: PREPARE_JOB, subject, payload: { bundleId: id } }],
    };
  },
  answer: ({ bundle: { id, number, pieceIds } }) => ({ id, number, pieceCount: pieceIds.length }),
});
