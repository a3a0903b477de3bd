/** 申請の見え方 — summary, steps, files and fee, the same words for the applicant and the staff. */
import {
  type ApplicationFee,
  type ApplicationSummary,
  applicationMoves,
  applicationStates,
  type EvidenceFile,
} from '@yakuba/contract/application';

import { findPayment } from '#modules/service/payment';
import type { Reader } from '#platform/database';

import {
  feeReferenceOf,
  type StoredApplication,
  type StoredFile,
  type StoredStep,
} from '../model.ts';

export type Summarised = Pick<
  StoredApplication,
  | 'id'
  | 'receiptNumber'
  | 'procedureCode'
  | 'procedureTitle'
  | 'channel'
  | 'state'
  | 'applicantNumber'
  | 'savedAt'
  | 'submittedAt'
  | 'dueOn'
>;

export function summaryOf(one: Summarised): ApplicationSummary {
  return {
    id: one.id,
    receiptNumber: one.receiptNumber,
    procedureCode: one.procedureCode,
    procedureTitle: one.procedureTitle,
    channel: one.channel,
    state: one.state,
    stateTitle: applicationStates[one.state],
    applicantNumber: one.applicantNumber,
    savedAt: one.savedAt.toISOString(),
    submittedAt: one.submittedAt?.toISOString() ?? null,
    dueOn: one.dueOn,
  };
}

export function stepAnswer({ move, toState, recordedAt, note }: StoredStep) {
  return {
    move,
    title: applicationMoves[move],
    toState,
    recordedAt: recordedAt.toISOString(),
    note,
  };
}

/** 教示 — of the refusal, where there was one. */
export function appealNoticeIn(steps: readonly StoredStep[]): string | null {
  return steps.find(({ move }) => move === 'refuse')?.detail.appealNotice ?? null;
}

export function fileAnswer({ digest: _, ...file }: StoredFile): EvidenceFile {
  return file;
}

/** 手数料の状態 — asked of the payment room. */
export async function feeOfApplication(
  reader: Reader,
  municipalityCode: string,
  application: StoredApplication,
): Promise<ApplicationFee> {
  const { feeYen, submittedAt } = application;
  const reference = feeReferenceOf(application);
  const none = { amountYen: feeYen, checkoutUrl: null };
  if (submittedAt === null || feeYen === 0) return { ...none, state: 'none', reference: null };
  const payment = await findPayment(reader, municipalityCode, reference);
  if (!payment) return { ...none, state: 'at-counter', reference };
  const { status, amountYen, checkoutUrl } = payment;
  return {
    state: status,
    amountYen,
    reference,
    checkoutUrl: status === 'requested' ? checkoutUrl : null,
  };
}
