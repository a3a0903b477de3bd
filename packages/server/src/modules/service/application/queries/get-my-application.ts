/** 自分の申請 — what is written, what is still wrong, what to sign, and where it stands. */
import { type OwnApplication, ownApplicationRoutes } from '@yakuba/contract/application';

import { findIssuesOf } from '#modules/service/certificate';
import { defineQuery } from '#platform/act';
import type { Reader } from '#platform/database';

import { referenceOf, type WholeApplication } from '../model.ts';
import { openCorrection } from '../rules/check-correction.ts';
import { problemsOf } from '../rules/check-submission.ts';
import { contentToSign } from '../rules/content-to-sign.ts';
import { requireReadable } from '../rules/require-own.ts';
import {
  appealNoticeIn,
  feeOfApplication,
  fileAnswer,
  stepAnswer,
  summaryOf,
} from './application-answers.ts';
import { findWhole } from './load-application.ts';
import { requireProcedure } from './require-procedure.ts';

export const getMyApplication = defineQuery({
  name: 'application:get_my_application',
  title: '自分の申請',
  permission: 'application:apply',
  input: ownApplicationRoutes.getMyApplication.params,
  run: async (reader, { id }, { municipalityCode, actor }): Promise<OwnApplication> => {
    const whole = requireReadable(await findWhole(reader, municipalityCode, id), actor);
    const { application, files, steps, submissions } = whole;
    const procedure = await requireProcedure(reader, application, { municipalityCode });
    const isOpen = application.state === 'draft' || application.state === 'correctionAsked';
    const round = (submissions.at(-1)?.round ?? 0) + 1;
    const signing = contentToSign({ municipalityCode, application, procedure, files, round });
    const [fee, resultCount] = await Promise.all([
      feeOfApplication(reader, municipalityCode, application),
      countResults(reader, municipalityCode, whole),
    ]);
    return {
      ...summaryOf(application),
      version: application.version,
      procedureVersion: application.procedureVersion,
      outlet: application.outlet,
      answers: application.answers,
      files: files.map(fileAnswer),
      problems: isOpen ? problemsOf(procedure, application.answers, files) : [],
      signing: isOpen
        ? { ...signing, content: Buffer.from(signing.content).toString('base64') }
        : null,
      requiresSignature: procedure.signature === 'required',
      correction: openCorrection(steps),
      fee,
      steps: steps.map(stepAnswer),
      appealNotice: appealNoticeIn(steps),
      isResultReady: resultCount > 0,
      resultCount,
    };
  },
  access: ({ applicantNumber }) => ({
    subjects: applicantNumber === null ? [] : [applicantNumber],
    items: ['申請'],
  }),
});

/** Electronic copies that may be received; none before all of them are made. */
async function countResults(
  reader: Reader,
  municipalityCode: string,
  { application: { id, state, outlet } }: WholeApplication,
): Promise<number> {
  if (outlet !== 'electronic' || (state !== 'approved' && state !== 'delivered')) return 0;
  const issues = await findIssuesOf(reader, municipalityCode, referenceOf(id));
  const isMade = issues.every(({ status }) => status === 'printed' || status === 'released');
  return isMade ? issues.length : 0;
}
