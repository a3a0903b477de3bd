/**
 * 交付の検査 — before anything is made and before a byte goes out: the people, the content and the
 * file must be those of the request.
 *
 * @spec juki 1.3.8
 */
import { type IssueStatus, issueStatuses } from '@yakuba/contract/certificate';

import type { Actor } from '#platform/authorisation';

import type { CertificateView, StoredDocument, StoredIssue } from '../model.ts';
import { refuse } from '../refusals.ts';
import { contentHashOf } from './content-hash.ts';

/** 請求と台帳の照合 — the register now against what was decided. */
export function requireUnchanged(issue: StoredIssue, view: CertificateView): void {
  const isSame =
    view.subjects.length === issue.subjects.length &&
    view.subjects.every((subject, index) => {
      const bound = issue.subjects[index];
      return (
        bound?.addresseeNumber === subject.addresseeNumber &&
        bound.historyNumber === subject.historyNumber
      );
    });
  if (!isSame || contentHashOf(view) !== issue.contentHash) {
    throw refuse('certificate.print.register_changed');
  }
}

/** 請求とファイルの照合 — people and hashes of the file against the request. */
export function requireBound(issue: StoredIssue, document: StoredDocument): void {
  const people = issue.subjects.map((subject) => subject.addresseeNumber);
  const isBound =
    document.addresseeNumbers.join('\n') === people.join('\n') &&
    document.contentHash === issue.contentHash &&
    document.documentHash === document.actualHash &&
    document.documentHash === document.notedHash;
  if (!isBound) throw refuse('certificate.release.document_differs');
}

/** 交付できる状態 */
export function requireReady(status: IssueStatus): void {
  if (status === 'printed' || status === 'released') return;
  throw refuse('certificate.release.not_ready', { status: issueStatuses[status] });
}

/** 処分できる状態 — what was made, handed over or not. */
export function requireDiscardable(status: IssueStatus): void {
  if (status === 'printed' || status === 'released') return;
  throw refuse('certificate.discard.not_possible', { status: issueStatuses[status] });
}

/** 他の職員の請求を交付する権限 */
export const RELEASE_FOR_OTHERS = 'certificate:release_for_others';

/** 交付する者 — the one who asked, at the terminal where it was asked for. */
export function requireOwn(issue: StoredIssue, actor: Actor): void {
  const isOwn = actor.id === issue.staffId && actor.terminal === issue.terminal;
  if (!isOwn && !actor.permissions.has(RELEASE_FOR_OTHERS)) {
    throw refuse('certificate.release.not_own');
  }
}
