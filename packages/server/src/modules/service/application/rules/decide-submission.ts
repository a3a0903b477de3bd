/** 提出の決定 — what is kept of a submission or a correction; pure. */
import type { SubmittedAnswer } from '@yakuba/contract/application';
import type { SignerProof } from '#modules/service/identity-proof';
import type { ActContext, ActRecord } from '#platform/act';

import { refuse } from '../refusals.ts';
import type { SubmissionMaterial, SubmissionOrder } from '../store/gather-submission.ts';
import type { NewMove, NewSubmission, Standing } from '../store.ts';
import { moved } from './transitions.ts';

export interface SubmissionDecision {
  readonly material: SubmissionMaterial;
  /** Null where the same submission came before. */
  readonly kept: KeptSubmission | null;
}

export interface KeptSubmission {
  readonly move: NewMove;
  readonly standing: Standing;
  readonly submission: NewSubmission;
  readonly signer: SignerProof | null;
  /** 請求する額が決まった — for the first time, or another than before. */
  readonly hasFee: boolean;
  /** 前の請求を取りやめる — a correction has changed the fee. */
  readonly endsFee: boolean;
}

export function decideSubmission(
  material: SubmissionMaterial,
  order: SubmissionOrder,
  context: ActContext,
): SubmissionDecision {
  if (material.isRepeated) return { material, kept: null };
  const { whole, content, cms, signer, receiptNumber, feeYen, delegation } = material;
  const { application, steps } = whole;
  const isFirst = order.move === 'submit';
  if (!isFirst && application.receiptNumber === null) throw refuse('application.submit.reused');
  const at = context.now.toISOString();
  const step = {
    id: context.newId(),
    applicationId: application.id,
    ordinal: steps.length + 1,
    move: order.move,
    fromState: application.state,
    toState: moved(application.state, order.move),
    actorId: context.actor.id,
    recordedAt: at,
    note: null,
    detail: {},
  };
  const submission = {
    applicationId: application.id,
    round: material.round,
    ...content,
    cms,
    serialNumber: signer?.serialNumber ?? null,
    signerNumber: signer?.addresseeNumber ?? null,
    isSimulated: signer?.isSimulated ?? false,
    identification: order.identification,
    actorId: context.actor.id,
    submittedAt: at,
  };
  const first = { receiptNumber, submittedAt: at, feeYen, delegationId: delegation?.id ?? null };
  const isChanged = !isFirst && feeYen !== application.feeYen;
  const changed = isChanged ? { feeYen, feeRound: material.round } : {};
  const standing: Standing = { ...(isFirst ? first : changed), dueOn: null };
  return {
    material,
    kept: {
      move: step,
      standing,
      submission,
      signer,
      hasFee: (isFirst || isChanged) && feeYen > 0,
      endsFee: isChanged && application.feeYen > 0,
    },
  };
}

export function recordOfSubmission({ material, kept }: SubmissionDecision): ActRecord {
  const { whole, receiptNumber, content, round } = material;
  const { id, applicantNumber, agentNumber, procedureCode, channel } = whole.application;
  const people = [applicantNumber, agentNumber].filter((one) => one !== null);
  const subject = `application:${id}`;
  const payload = {
    applicationId: id,
    receiptNumber,
    procedureCode,
    channel,
    applicantNumber,
    round,
    digest: content.digest,
  };
  const type = round === 1 ? 'ApplicationSubmitted' : 'ApplicationCorrected';
  return { events: kept ? [{ type, subject, payload }] : [], subjects: [...people, subject] };
}

export function answerOfSubmission({ material, kept }: SubmissionDecision): SubmittedAnswer {
  const { whole, receiptNumber, content, feeYen } = material;
  const { id, state } = whole.application;
  return {
    id,
    receiptNumber,
    state: kept?.move.toState ?? state,
    digest: content.digest,
    feeYen,
  };
}
