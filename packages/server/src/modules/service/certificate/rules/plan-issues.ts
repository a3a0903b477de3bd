/** 発行の計画 — from what was asked and what the register says, the copies to be written; pure. */
import type { CertificateOutlet, IssueInput } from '@yakuba/contract/certificate';

import type { ActContext, ActRecord } from '#platform/act';

import {
  type CertificateRequest,
  type CertificateView,
  PRINT_JOB,
  type TownForm,
} from '../model.ts';
import { certificateKindOf } from '../printing/kinds.ts';
import { refuse } from '../refusals.ts';
import type { NewIssue } from '../store.ts';
import { checkRequester, requirePermissions } from './check-request.ts';
import { contentHashOf } from './content-hash.ts';
import { issueNumberOf } from './issue-number.ts';

/** 発行の材料 — all that was read, and the numbers taken. */
export interface IssueMaterial {
  readonly request: CertificateRequest;
  readonly form: TownForm;
  readonly view: CertificateView;
  readonly firstOrdinal: number;
  /** 検証番号 — one a copy. */
  readonly verificationCodes: readonly string[];
}

/** 発行の指示 — an input whose outlet may be any, and what it was asked for. */
export type IssueOrder = Omit<IssueInput, 'outlet'> & {
  readonly outlet: CertificateOutlet;
  readonly reference: string | null;
};

export interface IssuePlan {
  readonly issues: readonly NewIssue[];
  readonly addresseeNumbers: string[];
  readonly hasIndividualNumber: boolean;
}

/** Refuses by kind, requester and permission, and where the register has changed since. */
export function planIssues(
  material: IssueMaterial,
  order: IssueOrder,
  context: ActContext,
): IssuePlan {
  const { request, view } = material;
  const kind = certificateKindOf(request.kind);
  requirePermissions(kind.permissions(request), context.actor.permissions);
  (kind.checkRequester ?? checkRequester)(request, order.requester);
  const contentHash = contentHashOf(view);
  if (order.expectedContentHash !== null && order.expectedContentHash !== contentHash) {
    throw refuse('certificate.content.changed');
  }
  const bound = { material, contentHash };
  return {
    issues: Array.from({ length: order.copies }, (_, index) =>
      newIssue(bound, { order, context, index }),
    ),
    addresseeNumbers: view.subjects.map((subject) => subject.addresseeNumber),
    hasIndividualNumber: request.options.items.includes('individualNumber'),
  };
}

/** 発行の記録 — events, subjects and the jobs that make the copies. */
export function recordOfIssues(plan: IssuePlan): ActRecord {
  const { issues, addresseeNumbers, hasIndividualNumber } = plan;
  return {
    events: issues.map(({ id, kind, issueNumber, contentHash, subjects, outlet, reference }) => ({
      type: 'CertificateRequested',
      subject: `certificate:${id}`,
      payload: { issueId: id, kind, issueNumber, contentHash, subjects, outlet, reference },
    })),
    subjects: [...addresseeNumbers, ...issues.map(({ id }) => `certificate:${id}`)],
    jobs: issues.map(({ id }) => ({
      kind: PRINT_JOB,
      subject: `certificate:${id}`,
      payload: { issueId: id },
    })),
    hasIndividualNumber,
  };
}

function newIssue(
  bound: { readonly material: IssueMaterial; readonly contentHash: string },
  copy: { readonly order: IssueOrder; readonly context: ActContext; readonly index: number },
): NewIssue {
  const { request, form, view, firstOrdinal, verificationCodes } = bound.material;
  const { order, context, index } = copy;
  const { id: staffId, place, terminal } = context.actor;
  const where = { townName: form.shortName, terminal, printer: order.printer };
  return {
    id: context.newId(),
    actId: context.actId,
    issueNumber: issueNumberOf({ issuedOn: context.today, ...where }, firstOrdinal + index),
    issuedOn: context.today,
    kind: request.kind,
    request,
    requester: order.requester,
    form,
    items: [...view.items],
    heading: view.heading,
    contentHash: bound.contentHash,
    isOfficialUse: request.isOfficialUse,
    requestedAt: context.now.toISOString(),
    staffId,
    place,
    terminal,
    outlet: order.outlet,
    reference: order.reference,
    verificationCode: verificationCodes[index] ?? null,
    subjects: view.subjects,
  };
}
