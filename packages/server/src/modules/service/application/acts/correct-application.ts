/** 補正 — the corrected application is sent in as another round, signed anew where it must be. */
import {
  applicationRoutes,
  ownApplicationRoutes,
  type SubmittedAnswer,
} from '@yakuba/contract/application';
import { tidyAnswers } from '@yakuba/kernel/form';
import type { z } from 'zod';

import { type ActContext, defineAct } from '#platform/act';
import type { Transaction } from '#platform/database';

import { submittedAnswers } from '../queries/load-application.ts';
import { openCorrection, requireOnlyAsked } from '../rules/check-correction.ts';
import {
  answerOfSubmission,
  decideSubmission,
  recordOfSubmission,
  type SubmissionDecision,
} from '../rules/decide-submission.ts';
import { ENTER_FOR_RESIDENT } from '../rules/require-own.ts';
import {
  gatherSubmission,
  type SubmissionMaterial,
  type SubmissionOrder,
} from '../store/gather-submission.ts';
import { saveSubmitted } from '../store/save-submission.ts';

const own = ownApplicationRoutes.correctApplication;
const ownInput = own.params.extend(own.body.shape);
type OwnInput = z.output<typeof ownInput>;

const staff = applicationRoutes.correctForResident;
const staffInput = staff.params.extend(staff.body.shape);
type StaffInput = z.output<typeof staffInput>;

const steps = {
  legalBasis: '行政手続法第7条',
  idempotency: 'required',
  save: saveSubmitted,
  record: recordOfSubmission,
  answer: answerOfSubmission,
} as const;

export const correctApplication = defineAct<
  OwnInput,
  SubmissionMaterial,
  SubmissionDecision,
  SubmittedAnswer
>({
  name: 'application:correct_application',
  title: '申請の補正',
  permission: 'application:apply',
  input: ownInput,
  load: (tx, given, context) => gather(tx, ownOrder(given), context),
  decide: (material, given, context) => decideSubmission(material, ownOrder(given), context),
  ...steps,
});

export const correctForResident = defineAct<
  StaffInput,
  SubmissionMaterial,
  SubmissionDecision,
  SubmittedAnswer
>({
  name: 'application:correct_for_resident',
  title: '窓口・書面で受けた補正の入力',
  permission: ENTER_FOR_RESIDENT,
  input: staffInput,
  load: (tx, given, context) => gather(tx, staffOrder(given), context),
  decide: (material, given, context) => decideSubmission(material, staffOrder(given), context),
  ...steps,
});

async function gather(
  tx: Transaction,
  order: SubmissionOrder,
  context: ActContext,
): Promise<SubmissionMaterial> {
  const material = await gatherSubmission(tx, order, context);
  if (material.isRepeated) return material;
  const { whole, procedure } = material;
  const { application, steps: path } = whole;
  const before = await submittedAnswers(tx, context.municipalityCode, application.id);
  const after = tidyAnswers(procedure.form, application.answers);
  const asked = openCorrection(path)?.fields ?? [];
  requireOnlyAsked(procedure.form, { before: before ?? {}, after }, asked);
  return material;
}

function ownOrder(given: OwnInput): SubmissionOrder {
  return { ...given, move: 'correct', identification: null };
}

function staffOrder(given: StaffInput): SubmissionOrder {
  return { ...given, move: 'correct', cms: null };
}
