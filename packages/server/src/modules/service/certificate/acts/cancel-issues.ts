/**
 * 発行の取消し — for acts of upper rooms: copies of a reference that is approved no longer are not
 * made any more, or put away; one that was handed over forbids it.
 */
import type { ActContext, NewEvent } from '#platform/act';
import type { Transaction } from '#platform/database';

import type { StoredIssue } from '../model.ts';
import { findIssuesOf } from '../queries/find-issues-of.ts';
import { loadIssue } from '../queries/load-issue.ts';
import { refuse } from '../refusals.ts';
import { saveStep } from '../store.ts';

type Hand = Pick<ActContext, 'municipalityCode' | 'now' | 'newId'> & {
  readonly actor: Pick<ActContext['actor'], 'id' | 'place' | 'terminal'>;
};

/** 取り消す部 — held until the end; refuses where one has been handed over. */
export async function checkCancelling(
  tx: Transaction,
  municipalityCode: string,
  reference: string,
): Promise<StoredIssue[]> {
  const open: StoredIssue[] = [];
  for (const { id } of await findIssuesOf(tx, municipalityCode, reference)) {
    const issue = await loadIssue(tx, municipalityCode, { id, isLocking: true });
    if (issue.status === 'released') throw refuse('certificate.cancel.released');
    if (issue.status === 'requested' || issue.status === 'printed') open.push(issue);
  }
  return open;
}

/** 回収した部 — handed over once and in the office again; held until the end. */
export async function holdReleased(
  tx: Transaction,
  municipalityCode: string,
  reference: string,
): Promise<StoredIssue[]> {
  const found: StoredIssue[] = [];
  for (const { id } of await findIssuesOf(tx, municipalityCode, reference)) {
    const issue = await loadIssue(tx, municipalityCode, { id, isLocking: true });
    if (issue.status === 'released') found.push(issue);
  }
  return found;
}

/** What waits to be made is refused, so that the job finds its outcome; what is made, discarded. */
export async function saveCancelling(
  tx: Transaction,
  { issues, reason }: { readonly issues: readonly StoredIssue[]; readonly reason: string },
  { municipalityCode, now, newId, actor }: Hand,
): Promise<void> {
  for (const issue of issues) {
    const isMade = issue.status === 'printed' || issue.status === 'released';
    await saveStep(tx, municipalityCode, {
      id: newId(),
      issueId: issue.id,
      kind: isMade ? 'discarded' : 'refused',
      recordedAt: now.toISOString(),
      staffId: actor.id,
      place: actor.place,
      terminal: actor.terminal,
      documentHash: null,
      reasonCode: isMade ? null : 'certificate.cancel.reference',
      reason,
    });
  }
}

export function eventsOfCancelling(issues: readonly StoredIssue[]): NewEvent[] {
  return issues.map(({ id }) => ({
    type: 'CertificateDiscarded',
    subject: `certificate:${id}`,
    payload: { issueId: id },
  }));
}
