/**
 * 証明書の作成 — the one job of an issue.
 *
 * It runs in the transaction that deletes it: the file, its step and its record appear together or
 * not at all, and no second file of an issue can exist.
 *
 * @spec juki 5.1
 */
import { Refusal } from '@yakuba/kernel/refusal';

import { auditEntry, writeAudit } from '#platform/audit';
import { systemActor } from '#platform/authorisation';
import type { Transaction } from '#platform/database';
import { type Job, type JobContext, leaveEvents } from '#platform/jobs';
import { type CertificateView, PRINT_JOB, type StoredIssue } from './model.ts';
import { printIssue } from './printing/print-issue.ts';
import type { RenderedCertificate } from './printing/render-certificate.ts';
import { loadIssue } from './queries/load-issue.ts';
import { recheckIssue } from './queries/recheck-issue.ts';
import { refuse } from './refusals.ts';
import { documentHashOf } from './rules/content-hash.ts';
import { saveDocument, saveStep } from './store.ts';

interface Payload {
  readonly issueId: string;
}

interface Printing {
  readonly view: CertificateView;
  readonly rendered: RenderedCertificate;
}

export const printCertificate: Job<Payload> = {
  kind: PRINT_JOB,
  title: '証明書の作成',
  run: async (tx, { issueId }, context) => {
    const { municipalityCode } = context;
    const issue = await loadIssue(tx, municipalityCode, { id: issueId, isLocking: false });
    if (issue.status !== 'requested') return;
    const outcome = await print(tx, issue, context).catch((error: unknown) => {
      if (error instanceof Refusal) return error;
      throw error;
    });
    // Another job has made it meanwhile, or somebody put it away: held from here, and seen.
    const { status } = await loadIssue(tx, municipalityCode, { id: issueId, isLocking: true });
    if (status !== 'requested') return;
    if (outcome instanceof Refusal) await saveRefusal(tx, issue, outcome, context);
    else await savePrinting(tx, issue, outcome, context);
  },
};

async function print(tx: Transaction, issue: StoredIssue, context: JobContext): Promise<Printing> {
  if (issue.issuedOn !== context.today) throw refuse('certificate.print.day_passed');
  const view = await recheckIssue(tx, issue, context);
  return { view, rendered: await printIssue(issue, view.content, context) };
}

async function savePrinting(
  tx: Transaction,
  issue: StoredIssue,
  { view, rendered }: Printing,
  context: JobContext,
): Promise<void> {
  const { municipalityCode } = context;
  const documentHash = documentHashOf(rendered.pdf);
  await Promise.all([
    saveDocument(tx, municipalityCode, {
      issueId: issue.id,
      addresseeNumbers: view.subjects.map((subject) => subject.addresseeNumber),
      contentHash: issue.contentHash,
      documentHash,
      rendered,
      pdfInBase64: Buffer.from(rendered.pdf).toString('base64'),
      printedAt: context.now.toISOString(),
    }),
    leave(tx, issue, { kind: 'printed', documentHash, refusal: null }, context),
  ]);
}

function saveRefusal(
  tx: Transaction,
  issue: StoredIssue,
  refusal: Refusal,
  context: JobContext,
): Promise<void> {
  return leave(tx, issue, { kind: 'refused', documentHash: null, refusal }, context);
}

interface Outcome {
  readonly kind: 'printed' | 'refused';
  readonly documentHash: string | null;
  readonly refusal: Refusal | null;
}

/** Step, event and audit entry of the outcome, all in the job's transaction. */
async function leave(
  tx: Transaction,
  issue: StoredIssue,
  { kind, documentHash, refusal }: Outcome,
  context: JobContext,
): Promise<void> {
  const { municipalityCode, now } = context;
  const actor = systemActor(municipalityCode, 'certificate-printer', []);
  const subject = `certificate:${issue.id}`;
  const entry = auditEntry({
    actor,
    now,
    requestId: null,
    operation: PRINT_JOB,
    title: '証明書の作成',
    outcome: refusal ? 'refused' : 'done',
    ...(refusal ? { refusalCode: refusal.code } : {}),
    subjects: [...issue.subjects.map(({ addresseeNumber }) => addresseeNumber), subject],
    hasIndividualNumber: issue.request.options.items.includes('individualNumber'),
    actId: issue.actId,
  });
  const event = {
    type: kind === 'printed' ? 'CertificatePrinted' : 'CertificateRefused',
    subject,
    payload: { issueId: issue.id, documentHash, reasonCode: refusal?.code ?? null },
  };
  await Promise.all([
    saveStep(tx, municipalityCode, {
      id: context.newId(),
      issueId: issue.id,
      kind,
      recordedAt: now.toISOString(),
      staffId: actor.id,
      place: null,
      terminal: null,
      documentHash,
      reasonCode: refusal?.code ?? null,
      reason: refusal?.message ?? null,
    }),
    leaveEvents(tx, [event], { ...context, actor, actId: issue.actId }),
    writeAudit(tx, [entry]),
  ]);
}
