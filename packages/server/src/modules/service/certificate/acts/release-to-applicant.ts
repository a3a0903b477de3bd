/**
 * 申請者への電子交付 — for acts of upper rooms: the same checks as at the counter, for the one
 * application that a copy was made for. What was read is saved by the same transaction.
 */
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
}

/** Refuses whatever was not made for this reference, is not made yet, or is true no longer. */
export async function checkElectronicRelease(
  tx: Transaction,
  { id, reference }: { readonly id: string; readonly reference: string },
  context: ActContext,
): Promise<CheckedRelease> {
  const issue = await loadIssue(tx, context.municipalityCode, { id, isLocking: true });
  if (issue.outlet !== 'electronic' || issue.reference !== reference) {
    throw refuse('certificate.issue.not_found');
  }
  requireReady(issue.status);
  const [document] = await Promise.all([
    loadDocument(tx, context.municipalityCode, id),
    recheckHeld(tx, issue, context),
  ]);
  if (!document) throw refuse('certificate.release.document_differs');
  requireBound(issue, document);
  return { releaseId: context.newId(), issue, documentHash: document.documentHash };
}

export function saveElectronicRelease(
  tx: Transaction,
  { releaseId, issue, documentHash }: CheckedRelease,
  { municipalityCode, actor, now }: ActContext,
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

/** 電子交付の記録 — for the act that hands it over. */
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
