/** 申請の審査 — the answers as they were signed, each beside what the register says now. */
import {
  applicationRoutes,
  type Comparison,
  type ReviewedApplication,
} from '@yakuba/contract/application';
import { type Answers, type FormDefinition, itemsOf, prefill, textIn } from '@yakuba/kernel/form';

import { staffNames } from '#modules/organisation/staff';
import { findIssuesOf } from '#modules/service/certificate';
import { defineQuery, type QueryContext } from '#platform/act';
import type { Reader } from '#platform/database';

import { referenceOf, type StoredApplication, type StoredSubmission } from '../model.ts';
import { refuse } from '../refusals.ts';
import { canonicalJson } from '../rules/canonical-json.ts';
import { openCorrection } from '../rules/check-correction.ts';
import { problemsOf } from '../rules/check-submission.ts';
import { requiresSecondPerson } from '../rules/second-person.ts';
import {
  appealNoticeIn,
  feeOfApplication,
  fileAnswer,
  stepAnswer,
  summaryOf,
} from './application-answers.ts';
import { findWhole, submittedAnswers } from './load-application.ts';
import { isLivingHere, readPerson, registerValuesOf } from './read-person.ts';
import { requireProcedure } from './require-procedure.ts';

export const getApplication = defineQuery({
  name: 'application:get_application',
  title: '申請の内容と台帳との照合',
  permission: 'application:view_applications',
  input: applicationRoutes.getApplication.params,
  run: async (reader, { id }, context): Promise<ReviewedApplication> => {
    const { municipalityCode } = context;
    const whole = await findWhole(reader, municipalityCode, id);
    if (!whole) throw refuse('application.application.not_found');
    const { application, files, steps, submissions } = whole;
    const procedure = await requireProcedure(reader, application, { municipalityCode });
    const sent = await submittedAnswers(reader, municipalityCode, id);
    const answers = sent ?? application.answers;
    const [comparison, fee, issues, names] = await Promise.all([
      compare(reader, { application, form: procedure.form, answers }, context),
      feeOfApplication(reader, municipalityCode, application),
      findIssuesOf(reader, municipalityCode, referenceOf(id)),
      staffNames(
        reader,
        municipalityCode,
        steps.map(({ actorId }) => actorId),
      ),
    ]);
    return {
      ...summaryOf(application),
      version: application.version,
      outlet: application.outlet,
      form: procedure.form,
      answers,
      files: files.map(fileAnswer),
      problems: problemsOf(procedure, answers, files),
      comparison,
      reviewerId: application.reviewerId,
      correction: openCorrection(steps),
      fee,
      steps: steps.map((step) => ({
        ...stepAnswer(step),
        actorId: step.actorId,
        actorName: names.get(step.actorId) ?? null,
      })),
      signature: signatureOf(submissions.at(-1)),
      agentNumber: application.agentNumber,
      delegationId: application.delegationId,
      appealNotice: appealNoticeIn(steps),
      issueIds: issues.map((issue) => issue.id),
      requiresSecondPerson: requiresSecondPerson(procedure),
    };
  },
  access: ({ applicantNumber }) => ({
    subjects: applicantNumber === null ? [] : [applicantNumber],
    items: ['申請', '台帳との照合'],
  }),
});

interface Compared {
  readonly application: StoredApplication;
  readonly form: FormDefinition;
  readonly answers: Answers;
}

/** Of every bound item; nothing for whoever is not in the register or lives here no longer. */
async function compare(
  reader: Reader,
  { application: { applicantNumber, agentNumber }, form, answers }: Compared,
  context: QueryContext,
): Promise<Comparison[]> {
  if (applicantNumber === null) return [];
  if (!(await isLivingHere(reader, applicantNumber, context))) return [];
  const read = await readPerson(reader, applicantNumber, context);
  if (read.isSuppressed) throw refuse('application.person.suppressed', { number: applicantNumber });
  const values = registerValuesOf(read);
  // The applicant of a form that an agent filled in is the agent, whom the answers name.
  const isByAgent = agentNumber !== null;
  const register = prefill(form, values);
  return itemsOf(form).flatMap(({ name, label, boundTo }) => {
    if (!Object.hasOwn(register, name) || (isByAgent && boundTo?.startsWith('applicant.')))
      return [];
    const [answer, known] = [answers[name] ?? null, register[name] ?? null];
    const isSame = canonicalJson(plain(answer)) === canonicalJson(plain(known));
    return [{ name, label: textIn(label, 'ja'), answer, register: known, isSame }];
  });
}

/** Spaces, parts that are empty, and a postal code, which follows from the rest, are no matter. */
function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(/\s/gu, '');
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(
    ([key, one]) => key !== 'postalCode' && one !== null && one !== '',
  );
  return Object.fromEntries(kept.map(([key, one]) => [key, plain(one)]));
}

function signatureOf(submission: StoredSubmission | undefined): ReviewedApplication['signature'] {
  if (!submission?.serialNumber) return null;
  const { serialNumber, signerNumber, digest, isSimulated } = submission;
  return { serialNumber, signerNumber, digest, label: isSimulated ? '模擬' : null };
}
