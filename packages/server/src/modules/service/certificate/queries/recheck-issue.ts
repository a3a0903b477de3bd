/**
 * 請求と台帳の照合 — reads the register as of now and refuses when anything differs from what was
 * decided, when somebody has been closed since, or when a hold stands.
 *
 * @spec juki 3.1
 * @spec juki 5.1
 */
import { holdResidents } from '#modules/registry/resident';
import type { Reader, Transaction } from '#platform/database';

import type { CertificateView, StoredIssue, ViewContext } from '../model.ts';
import { certificateKindOf } from '../printing/kinds.ts';
import { requireUnchanged } from '../rules/check-release.ts';
import { requireNoHold } from './issue-holds.ts';

/**
 * 交付のときの照合 — the people's rows are held until the handing over is recorded: a death, a
 * moving out or a suppression that is being registered either is seen here or comes after.
 */
export async function recheckHeld(
  tx: Transaction,
  issue: StoredIssue,
  context: ViewContext,
): Promise<CertificateView> {
  const numbers = issue.subjects.map((subject) => subject.addresseeNumber);
  // Sent together: what is read after the hold sees what whoever changed them before has written.
  const held = [
    holdResidents(tx, context.municipalityCode, numbers),
    certificateKindOf(issue.kind).hold?.(tx, context.municipalityCode, numbers),
  ];
  const [view] = await Promise.all([recheckIssue(tx, issue, context), ...held]);
  return view;
}

/** What differs is told before what is held; both are asked for at once. */
export async function recheckIssue(
  reader: Reader,
  issue: StoredIssue,
  context: ViewContext,
): Promise<CertificateView> {
  const numbers = issue.subjects.map((subject) => subject.addresseeNumber);
  const [viewed, held] = await Promise.allSettled([
    certificateKindOf(issue.kind).view(reader, issue.request, context),
    requireNoHold(reader, numbers, context),
  ]);
  if (viewed.status === 'rejected') throw viewed.reason;
  requireUnchanged(issue, viewed.value);
  if (held.status === 'rejected') throw held.reason;
  return viewed.value;
}
