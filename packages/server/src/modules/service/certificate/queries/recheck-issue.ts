/**
 * 請求と台帳の照合 — reads the register as of now and refuses when anything differs from what was
 * decided, when somebody has been closed since, or when a hold stands.
 *
 * @spec juki 3.1
 * @spec juki 5.1
 */
import type { Reader } from '#platform/database';
import type { CertificateView, StoredIssue, ViewContext } from '../model.ts';
import { certificateKindOf } from '../printing/kinds.ts';
import { requireUnchanged } from '../rules/check-release.ts';
import { requireNoHold } from './issue-holds.ts';

export async function recheckIssue(
  reader: Reader,
  issue: StoredIssue,
  context: ViewContext,
): Promise<CertificateView> {
  const view = await certificateKindOf(issue.kind).view(reader, issue.request, context);
  requireUnchanged(issue, view);
  const numbers = view.subjects.map((subject) => subject.addresseeNumber);
  await requireNoHold(reader, numbers, context);
  return view;
}
