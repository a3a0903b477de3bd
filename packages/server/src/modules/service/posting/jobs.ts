/**
 * 郵送の仕事 — a bundle is made some pieces at a time; each time is a transaction of its own, so a
 * worker that dies has put them in or has not, and the next goes on from there.
 */
import { takeBack } from '#modules/service/application';
import { eventsOfCancelling, holdReleased, saveCancelling } from '#modules/service/certificate';
import { systemActor } from '#platform/authorisation';
import type { Transaction } from '#platform/database';
import { enqueue, type Job, type JobContext, leaveEvents } from '#platform/jobs';

import {
  POSTING_ACTOR,
  PREPARE_JOB,
  PRINT_JOB,
  type StoredBundle,
  TURN_BACK_JOB,
} from './model.ts';
import { lockBundle, lockPiecesOf } from './queries/load-piece.ts';
import { preparePiece } from './store/prepare-piece.ts';
import { printBundle } from './store/print-bundle.ts';
import { saveBundleState } from './store.ts';

/** Few enough that the bar moves, and that little is done again after a worker has died. */
const PIECES_A_TIME = 5;

interface OfBundle {
  readonly bundleId: string;
}

export const preparePieces: Job<OfBundle> = {
  kind: PREPARE_JOB,
  title: '郵送する証明書の用意',
  run: async (tx, { bundleId }, context) => {
    const { municipalityCode } = context;
    const bundle = await lockBundle(tx, municipalityCode, bundleId);
    if (bundle.state !== 'preparing') return;
    const wanted = { bundleId, state: 'reserved', most: PIECES_A_TIME };
    const pieces = await lockPiecesOf(tx, municipalityCode, wanted);
    const hand = { ...context, actor: systemActor(municipalityCode, POSTING_ACTOR, []) };
    let enclosed = await countEnclosed(tx, municipalityCode, bundleId);
    for (const piece of pieces) {
      const isIn = await preparePiece(tx, { bundle, piece, ordinal: enclosed + 1 }, hand);
      if (isIn) enclosed += 1;
    }
    await goOn(tx, { bundle, enclosed, isLast: pieces.length < PIECES_A_TIME }, context);
  },
};

async function goOn(
  tx: Transaction,
  at: { readonly bundle: StoredBundle; readonly enclosed: number; readonly isLast: boolean },
  context: JobContext,
): Promise<void> {
  const { bundle, enclosed, isLast } = at;
  const { id } = bundle;
  const next = { subject: `posting-bundle:${id}`, payload: { bundleId: id } };
  if (!isLast) {
    await enqueue(tx, [{ kind: PREPARE_JOB, ...next }], context);
    return;
  }
  const state = enclosed === 0 ? 'empty' : 'printing';
  await saveBundleState(tx, context.municipalityCode, { id, state });
  if (enclosed > 0) await enqueue(tx, [{ kind: PRINT_JOB, ...next }], context);
}

async function countEnclosed(
  tx: Transaction,
  municipalityCode: string,
  bundleId: string,
): Promise<number> {
  const [row] = await tx<{ count: number }[]>`
    select count(*)::int as count from posting.enclosure
    where municipality_code = ${municipalityCode} and bundle_id = ${bundleId}`;
  return row?.count ?? 0;
}

export const printPieces: Job<OfBundle> = {
  kind: PRINT_JOB,
  title: '郵送の印刷用ファイルの作成',
  run: async (tx, { bundleId }, context) => {
    const bundle = await lockBundle(tx, context.municipalityCode, bundleId);
    if (bundle.state !== 'printing') return;
    const actor = systemActor(context.municipalityCode, POSTING_ACTOR, []);
    await printBundle(tx, bundle, { ...context, actor });
  },
};

interface TurningBack {
  readonly applicationId: string;
  readonly reference: string;
  readonly reason: string;
}

/** What was printed is in the office, and is put away before the approval is taken back. */
export const turnBack: Job<TurningBack> = {
  kind: TURN_BACK_JOB,
  title: '郵送できない申請の差戻し',
  run: async (tx, { applicationId, reference, reason }, context) => {
    const actor = systemActor(context.municipalityCode, POSTING_ACTOR, []);
    const hand = { ...context, actor, actId: context.newId() };
    const issues = await holdReleased(tx, context.municipalityCode, reference);
    await saveCancelling(tx, { issues, reason }, hand);
    await leaveEvents(tx, eventsOfCancelling(issues), hand);
    await takeBack(tx, { id: applicationId, note: reason }, context);
  },
};
