/**
 * 証明書の処分 — a copy issued by mistake is noted as disposed of and stays where it is.
 *
 * @spec juki 1.3.8
 */
import { certificateRoutes, type IssueStatus } from '@yakuba/contract/certificate';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import type { StoredIssue } from '../model.ts';
import { loadIssue } from '../queries/load-issue.ts';
import { requireDiscardable, requireOwn } from '../rules/check-release.ts';
import { saveStep } from '../store.ts';

const { params, body } = certificateRoutes.discardCertificate;
const input = params.extend(body.shape);
type Input = z.output<typeof input>;

interface Decision {
  readonly stepId: string;
  readonly issue: StoredIssue;
  readonly reason: string;
}

interface Answer {
  readonly id: string;
  readonly status: IssueStatus;
}

export const discardCertificate = defineAct<Input, StoredIssue, Decision, Answer>({
  name: 'certificate:discard_certificate',
  title: '証明書の処分',
  legalBasis: '標準仕様書1.3.8',
  permission: 'certificate:issue_certificate',
  input,
  idempotency: 'required',
  load: (tx, { id }, { municipalityCode }) =>
    loadIssue(tx, municipalityCode, { id, isLocking: true }),
  decide: (issue, { reason }, context) => {
    requireOwn(issue, context.actor);
    requireDiscardable(issue.status);
    return { stepId: context.newId(), issue, reason };
  },
  save: async (tx, { stepId, issue, reason }, { municipalityCode, actor, now }) => {
    await saveStep(tx, municipalityCode, {
      id: stepId,
      issueId: issue.id,
      kind: 'discarded',
      recordedAt: now.toISOString(),
      staffId: actor.id,
      place: actor.place,
      terminal: actor.terminal,
      documentHash: null,
      reasonCode: null,
      reason,
    });
  },
  record: ({ issue }) => ({
    events: [
      {
        type: 'CertificateDiscarded',
        subject: `certificate:${issue.id}`,
        payload: { issueId: issue.id },
      },
    ],
    subjects: [
      ...issue.subjects.map((subject) => subject.addresseeNumber),
      `certificate:${issue.id}`,
    ],
  }),
  answer: ({ issue }) => ({ id: issue.id, status: 'discarded' }),
});
