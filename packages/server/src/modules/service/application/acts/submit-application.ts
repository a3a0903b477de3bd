/**
 * 申請の提出 — exactly once: the content as signed is kept, a receipt number given, the fee asked
 * for. The same submission again is answered like the first.
 */
import {
  applicationRoutes,
  ownApplicationRoutes,
  type SubmittedAnswer,
} from '@yakuba/contract/application';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import {
  answerOfSubmission,
  decideSubmission,
  recordOfSubmission,
  type SubmissionDecision,
} from '../rules/decide-submission.ts';
import { ENTER_FOR_RESIDENT } from '../rules/require-own.ts';
import { gatherSubmission, type SubmissionMaterial } from '../store/gather-submission.ts';
import { saveSubmitted } from '../store/save-submission.ts';

const own = ownApplicationRoutes.submitApplication;
const ownInput = own.params.extend(own.body.shape);
type OwnInput = z.output<typeof ownInput>;

const staff = applicationRoutes.submitForResident;
const staffInput = staff.params.extend(staff.body.shape);
type StaffInput = z.output<typeof staffInput>;

const steps = {
  idempotency: 'required',
  save: saveSubmitted,
  record: recordOfSubmission,
  answer: answerOfSubmission,
} as const;

export const submitApplication = defineAct<
  OwnInput,
  SubmissionMaterial,
  SubmissionDecision,
  SubmittedAnswer
>({
  name: 'application:submit_application',
  title: '申請の提出',
  legalBasis: '情報通信技術を活用した行政の推進等に関する法律第6条',
  permission: 'application:apply',
  input: ownInput,
  load: (tx, given, context) => gatherSubmission(tx, ownOrder(given), context),
  decide: (material, given, context) => decideSubmission(material, ownOrder(given), context),
  ...steps,
});

export const submitForResident = defineAct<
  StaffInput,
  SubmissionMaterial,
  SubmissionDecision,
  SubmittedAnswer
>({
  name: 'application:submit_for_resident',
  title: '窓口・書面の申請の受付',
  legalBasis: '手続ごとの根拠法令',
  permission: ENTER_FOR_RESIDENT,
  input: staffInput,
  load: (tx, given, context) => gatherSubmission(tx, staffOrder(given), context),
  decide: (material, given, context) => decideSubmission(material, staffOrder(given), context),
  ...steps,
});

function ownOrder(given: OwnInput) {
  return { ...given, move: 'submit', identification: null } as const;
}

function staffOrder(given: StaffInput) {
  return { ...given, move: 'submit', cms: null } as const;
}
