/**
 * 証明書の発行 — takes a request down exactly as decided and leaves one job a copy to make it.
 *
 * @spec juki 1.3.8
 * @spec juki 5.1
 * @spec juki 5.5
 */
import { certificateRoutes, type IssueAnswer, type IssueInput } from '@yakuba/contract/certificate';

import { type ActContext, defineAct } from '#platform/act';
import type { Transaction } from '#platform/database';
import {
  type CertificateRequest,
  type CertificateView,
  PRINT_JOB,
  type TownForm,
} from '../model.ts';
import { certificateKindOf } from '../printing/kinds.ts';
import { findTownForm } from '../queries/find-town-form.ts';
import { requireNoHold } from '../queries/issue-holds.ts';
import { refuse } from '../refusals.ts';
import { checkRequester, requirePermissions } from '../rules/check-request.ts';
import { contentHashOf } from '../rules/content-hash.ts';
import { issueNumberOf, seriesOf } from '../rules/issue-number.ts';
import { type NewIssue, saveIssues, takeOrdinals } from '../store.ts';

interface Loaded {
  readonly request: CertificateRequest;
  readonly form: TownForm;
  readonly view: CertificateView;
  readonly firstOrdinal: number;
}

interface Decision {
  readonly issues: readonly NewIssue[];
  readonly addresseeNumbers: string[];
  readonly hasIndividualNumber: boolean;
}

export const issueCertificate = defineAct<IssueInput, Loaded, Decision, IssueAnswer>({
  name: 'certificate:issue_certificate',
  title: '証明書の発行',
  legalBasis: '住民基本台帳法第12条〜第12条の3・第15条の4、標準仕様書5.1',
  permission: 'certificate:issue_certificate',
  input: certificateRoutes.issueCertificate.body,
  idempotency: 'required',
  load,
  decide: ({ request, form, view, firstOrdinal }, input, context) => {
    const kind = certificateKindOf(request.kind);
    requirePermissions(kind.permissions(request), context.actor.permissions);
    (kind.checkRequester ?? checkRequester)(request, input.requester);
    const contentHash = contentHashOf(view);
    if (input.expectedContentHash !== null && input.expectedContentHash !== contentHash) {
      throw refuse('certificate.content.changed');
    }
    const bound = { request, form, view, contentHash };
    return {
      issues: Array.from({ length: input.copies }, (_, index) =>
        newIssue(bound, { input, context, ordinal: firstOrdinal + index }),
      ),
      addresseeNumbers: view.subjects.map((subject) => subject.addresseeNumber),
      hasIndividualNumber: request.options.items.includes('individualNumber'),
    };
  },
  save: (tx, { issues }, { municipalityCode }) => saveIssues(tx, municipalityCode, issues),
  record: ({ issues, addresseeNumbers, hasIndividualNumber }) => ({
    events: issues.map(({ id, kind, issueNumber, contentHash, subjects }) => ({
      type: 'CertificateRequested',
      subject: `certificate:${id}`,
      payload: { issueId: id, kind, issueNumber, contentHash, subjects },
    })),
    subjects: [...addresseeNumbers, ...issues.map(({ id }) => `certificate:${id}`)],
    jobs: issues.map(({ id }) => ({
      kind: PRINT_JOB,
      subject: `certificate:${id}`,
      payload: { issueId: id },
    })),
    hasIndividualNumber,
  }),
  answer: ({ issues, addresseeNumbers }) => ({
    issues: issues.map(({ id, issueNumber }) => ({ id, issueNumber })),
    addresseeNumbers,
  }),
});

async function load(tx: Transaction, input: IssueInput, context: ActContext): Promise<Loaded> {
  const { municipalityCode, today, actor } = context;
  const form = await findTownForm(tx, municipalityCode, today);
  const request = requestOf(input, form);
  const view = await certificateKindOf(request.kind).view(tx, request, context);
  const numbers = view.subjects.map((subject) => subject.addresseeNumber);
  await requireNoHold(tx, numbers, context);
  const firstOrdinal = await takeOrdinals(tx, municipalityCode, {
    issuedOn: today,
    series: seriesOf({ terminal: actor.terminal, printer: input.printer }),
    count: input.copies,
  });
  return { request, form, view, firstOrdinal };
}

/** 請求の内容 — with the reading settled by the town where the clerk left it open. */
export function requestOf(
  input: Pick<IssueInput, 'kind' | 'selection' | 'options' | 'isOfficialUse'>,
  form: TownForm,
): CertificateRequest {
  const { kind, selection, options, isOfficialUse } = input;
  const hasKana = options.hasKana ?? form.hasKana;
  const items = [...new Set(options.items)].sort();
  return { kind, selection, options: { ...options, items, hasKana }, isOfficialUse };
}

function newIssue(
  bound: Omit<Loaded, 'firstOrdinal'> & { readonly contentHash: string },
  copy: { readonly input: IssueInput; readonly context: ActContext; readonly ordinal: number },
): NewIssue {
  const { request, form, view, contentHash } = bound;
  const { input, context, ordinal } = copy;
  const { id: staffId, place, terminal } = context.actor;
  const where = { townName: form.shortName, terminal, printer: input.printer };
  return {
    id: context.newId(),
    actId: context.actId,
    issueNumber: issueNumberOf({ issuedOn: context.today, ...where }, ordinal),
    issuedOn: context.today,
    kind: request.kind,
    request,
    requester: input.requester,
    form,
    items: [...view.items],
    heading: view.heading,
    contentHash,
    isOfficialUse: request.isOfficialUse,
    requestedAt: context.now.toISOString(),
    staffId,
    place,
    terminal,
    subjects: view.subjects,
  };
}
