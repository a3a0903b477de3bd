/**
 * 郵送の反応 — an approved application whose certificates go by post becomes a piece; one that is
 * refused or handed over otherwise before it was printed goes no further.
 */

import { findPostalRequest } from '#modules/service/application';
import { findIssuesOf } from '#modules/service/certificate';
import { systemActor } from '#platform/authorisation';
import type { Transaction } from '#platform/database';
import type { JobContext, Reaction } from '#platform/jobs';

import { POSTING_ACTOR } from './model.ts';
import { judgePiece } from './store/judge-piece.ts';
import { type Hand, saveCancelled, savePiece } from './store.ts';

interface Moved {
  readonly applicationId: string;
  readonly toState: string;
}

export const enterPiece: Reaction = {
  name: 'posting:enter-piece',
  title: '郵送する証明書の受付',
  on: ['ApplicationDecided'],
  run: async (tx, event, context) => {
    const { applicationId, toState } = event.payload as Moved;
    const hand = handOf(context);
    if (toState === 'approved') await enter(tx, applicationId, { ...context, ...hand });
    else await drop(tx, { applicationId, reason: '申請が不承認になったため' }, hand);
  },
};

export const dropPiece: Reaction = {
  name: 'posting:drop-piece',
  title: '郵送によらずに交付した証明書の取りやめ',
  on: ['ApplicationDelivered'],
  run: async (tx, event, context) => {
    const { applicationId } = event.payload as Moved;
    const reason = '郵送によらずに交付したため';
    await drop(tx, { applicationId, reason }, handOf(context));
  },
};

function handOf(context: JobContext) {
  return { ...context, actor: systemActor(context.municipalityCode, POSTING_ACTOR, []) };
}

/** The event may come late: what the application is now is what holds. */
async function enter(
  tx: Transaction,
  applicationId: string,
  hand: ReturnType<typeof handOf>,
): Promise<void> {
  const { municipalityCode } = hand;
  const request = await findPostalRequest(tx, municipalityCode, applicationId);
  if (request?.state !== 'approved' || request.outlet !== 'post') return;
  const { reference, applicantNumber, receiptNumber, procedureTitle } = request;
  const issues = await findIssuesOf(tx, municipalityCode, reference);
  if (applicantNumber === null || issues.length === 0) return;
  // The copies are still being made; they are compared when they are printed.
  const asked = { applicationId, recipientNumber: applicantNumber, given: null, issueIds: [] };
  const { destination, holds } = await judgePiece(tx, asked, hand);
  const piece = {
    id: hand.newId(),
    applicationId,
    attempt: 1,
    receiptNumber,
    procedureTitle,
    recipientNumber: applicantNumber,
    destination,
    isGiven: false,
    issueIds: issues.map(({ id }) => id),
    holds: [...holds],
    allowed: [],
    submittedAt: request.submittedAt,
    approvedAt: request.approvedAt,
  };
  await savePiece(tx, piece, { kind: 'entered', reason: null }, hand);
}

/** Only what has not been printed: the mail room knows of the rest. */
async function drop(
  tx: Transaction,
  { applicationId, reason }: { readonly applicationId: string; readonly reason: string },
  hand: Hand,
): Promise<void> {
  const pieces = await tx<{ id: string }[]>`
    select id from posting.piece
    where municipality_code = ${hand.municipalityCode} and application_id = ${applicationId}
      and state in ('waiting', 'held') for update`;
  for (const { id } of pieces) await saveCancelled(tx, id, reason, hand);
}
