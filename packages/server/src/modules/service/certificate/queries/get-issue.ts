/**
 * 証明書の発行の状態 — one issue with who asked for it and every step since.
 *
 * @spec juki 1.3.8
 * @spec juki 2.2.2
 */
import { type IssueDetail, type IssueStatus, issueReference } from '@yakuba/contract/certificate';

import { nameOfActor, staffNames } from '#modules/organisation/staff';
import { defineQuery } from '#platform/act';

import { summaryOf } from './issue-summary.ts';
import { loadDocument, loadIssue } from './load-issue.ts';

interface StepRow {
  readonly kind: IssueStatus;
  readonly recordedAt: Date;
  readonly staffId: string;
  readonly terminal: string | null;
  readonly reason: string | null;
}

export const getIssue = defineQuery({
  name: 'certificate:get_issue',
  title: '証明書の発行の状態',
  permission: 'certificate:view_issue_history',
  input: issueReference,
  run: async (reader, { id }, { municipalityCode }): Promise<IssueDetail> => {
    const [issue, document, steps] = await Promise.all([
      loadIssue(reader, municipalityCode, { id, isLocking: false }),
      loadDocument(reader, municipalityCode, id),
      reader<StepRow[]>`
        select kind, recorded_at, staff_id, terminal, reason from certificate.step
        where municipality_code = ${municipalityCode} and issue_id = ${id}
        order by recorded_at,
          array_position(array['printed', 'refused', 'released', 'discarded'], kind), id`,
    ]);
    const staff = [issue.staffId, ...steps.map((step) => step.staffId)];
    const names = await staffNames(reader, municipalityCode, staff);
    return {
      ...summaryOf({ ...issue, pages: document?.pages ?? null }, names),
      requester: issue.requester,
      steps: steps.map((step) => ({
        ...step,
        recordedAt: step.recordedAt.toISOString(),
        staffName: nameOfActor(names, step.staffId),
      })),
      alerts: document?.alerts ?? null,
    };
  },
  access: (issue) => ({ subjects: issue.addresseeNumbers, items: ['交付履歴'] }),
});
