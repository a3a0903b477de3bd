/**
 * 証明書の発行 — takes a request down exactly as decided and leaves one job a copy to make it.
 *
 * @spec juki 1.3.8
 * @spec juki 5.1
 * @spec juki 5.5
 */
import { certificateRoutes, type IssueAnswer, type IssueInput } from '@yakuba/contract/certificate';

import { defineAct } from '#platform/act';

import {
  type IssueMaterial,
  type IssuePlan,
  planIssues,
  recordOfIssues,
} from '../rules/plan-issues.ts';
import { gatherIssue } from '../store/gather-issue.ts';
import { saveIssues } from '../store.ts';

export const issueCertificate = defineAct<IssueInput, IssueMaterial, IssuePlan, IssueAnswer>({
  name: 'certificate:issue_certificate',
  title: '証明書の発行',
  legalBasis: '住民基本台帳法第12条〜第12条の3・第15条の4、標準仕様書5.1',
  permission: 'certificate:issue_certificate',
  input: certificateRoutes.issueCertificate.body,
  idempotency: 'required',
  load: (tx, input, context) => gatherIssue(tx, { ...input, reference: null }, context),
  decide: (material, input, context) =>
    planIssues(material, { ...input, reference: null }, context),
  save: (tx, { issues }, { municipalityCode }) => saveIssues(tx, municipalityCode, issues),
  record: recordOfIssues,
  answer: ({ issues, addresseeNumbers }) => ({
    issues: issues.map(({ id, issueNumber }) => ({ id, issueNumber })),
    addresseeNumbers,
  }),
});
