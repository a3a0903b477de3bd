/**
 * 申請者への交付 — for upper rooms, as a file or by post: the same checks as at the counter, for
 * the one application that a copy was made for. What was read is saved by the same transaction.
 */
import type { CertificateOutlet } from '@yakuba/contract/certificate';

import type { ActContext, ActRecord } from '#platform/act';
import type { Transaction } from '#platform/database';

import type { StoredIssue } from '../model.ts';
import { loadDocument, loadIssue } from '../queries/load-issue.ts';
import { recheckHeld } from '../queries/recheck-issue.ts';
import { refuse } from '../refusals.ts';
import { requireBound, requireReady } from '../rules/check-release.ts';
import { saveStep } from '../store.ts';

export interface CheckedRelease {
  readonly releaseId: string;
  readonly issue: StoredIssue;
  readonly documentHash: string;
  readonly pages: number;
}

interface Wanted {
  readonly id: string;
  /** 請求の番号 — of the one application that it may be handed over for. */
  readonly reference: string;
}

/** What an act and a job both have. */
type Hand = Omit<ActContext, 'actId'>;

export function checkElectronicRelease(
  tx: Transaction,
  wanted: Wanted,
  context: Hand,
): Promise<CheckedRelease> {
  return checkRelease(tx, { ...wanted, outlet: 'electronic' }, context);
}

/** 郵送の前の照合 — the people's rows are held until the transaction ends. */
export function checkPostalRelease(
  tx: Transaction,
  wanted: Wanted,
  context: Hand,
): Promise<CheckedRelease> {
  return checkRelease(tx, { ...wanted, outlet: 'post' }, context);
}

/** Refuses whatever was not made for this reference, is not made yet, or is true no longer. */
async function checkRelease(
  tx: Transaction,
  { id, reference, outlet }: Wanted & { readonly outlet: CertificateOutlet },
  context: Hand,
): Promise<CheckedRelease> {
  const issue = await loadIssue(tx, context.municipalityCode, { id, isLocking: true });
  if (issue.outlet !== outlet || issue.reference !== reference) {
    throw refuse('certificate.issue.not_found');
  }
  requireReady(issue.status);
  const [document] = await Promise.all([
    loadDocument(tx, context.municipalityCode, id),
    recheckHeld(tx, issue, context),
  ]);
  if (!document) throw refuse('certificate.release.document_differs');
  requireBound(issue, document);
  const { documentHash, pages } = document;
  return { releaseId: context.newId(), issue, documentHash, pages };
}

export function saveRelease(
  tx: Transaction,
  { releaseId, issue, documentHash }: CheckedRelease,
  { municipalityCode, actor, now }: Hand,
): Promise<unknown> {
  return saveStep(tx, municipalityCode, {
    id: releaseId,
    issueId: issue.id,
    kind: 'released',
    recordedAt: now.toISOString(),
    staffId: actor.id,
    place: actor.place,
    terminal: actor.terminal,
    documentHash,
    reasonCode: null,
    reason: null,
  });
}

/** 交付の記録 — for the act that hands it over. */
export function recordOfRelease({ issue, documentHash }: CheckedRelease): ActRecord {
  const subject = `certificate:${issue.id}`;
  return {
    events: [
      { type: 'CertificateReleased', subject, payload: { issueId: issue.id, documentHash } },
    ],
    subjects: [...issue.subjects.map(({ addresseeNumber }) => addresseeNumber), subject],
    hasIndividualNumber: issue.request.options.items.includes('individualNumber'),
  };
}
