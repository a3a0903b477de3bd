/**
 * 即時の交付 — copies decided, made and handed over in one transaction, for outlets where whoever
 * asks stands waiting. For upper rooms: their act holds the people's rows before it comes here, so
 * that what is read for the copy is still true when the copy leaves.
 *
 * @spec juki 1.3.8
 * @spec juki 5.1
 */
import type { ActContext, ActRecord, NewEvent } from '#platform/act';
import type { Transaction } from '#platform/database';

import { certificateKindOf } from '../printing/kinds.ts';
import { printIssue } from '../printing/print-issue.ts';
import type { RenderedCertificate } from '../printing/render-certificate.ts';
import { documentHashOf } from '../rules/content-hash.ts';
import {
  type IssueOrder,
  type IssuePlan,
  planIssues,
  recordOfIssues,
} from '../rules/plan-issues.ts';
import { gatherIssue } from '../store/gather-issue.ts';
import { type NewIssue, type NewStep, saveDocument, saveIssues, saveSteps } from '../store.ts';

/** 作成した一通 — with the file that leaves, and the hash that every record of it bears. */
export interface MadeIssue {
  readonly issue: NewIssue;
  readonly rendered: RenderedCertificate;
  /** The file, as it is stored and as it leaves. */
  readonly pdfInBase64: string;
  readonly documentHash: string;
}

export interface MadeAtOnce {
  readonly plan: IssuePlan;
  /** In the order of the copies. */
  readonly made: readonly MadeIssue[];
}

/** Refuses as the counter's own act does; nothing is written yet but the numbers taken. */
export async function makeAtOnce(
  tx: Transaction,
  order: IssueOrder,
  context: ActContext,
): Promise<MadeAtOnce> {
  const { kind, selection } = order;
  const people = selection.kind === 'people' ? selection.addresseeNumbers : [];
  // Sent together: what is read after the hold stays as it is.
  const held = certificateKindOf(kind).hold?.(tx, context.municipalityCode, people);
  const [material] = await Promise.all([gatherIssue(tx, order, context), held]);
  const plan = planIssues(material, order, context);
  const { content } = material.view;
  const made = plan.issues.map((issue) => make(issue, content, context));
  return { plan, made: await Promise.all(made) };
}

async function make(issue: NewIssue, content: unknown, context: ActContext): Promise<MadeIssue> {
  const printable = { ...issue, requestedAt: context.now };
  const rendered = await printIssue(printable, content, context);
  const pdfInBase64 = Buffer.from(rendered.pdf).toString('base64');
  return { issue, rendered, pdfInBase64, documentHash: documentHashOf(rendered.pdf) };
}

/** Issue, file, making and handing over of every copy. */
export async function saveAtOnce(
  tx: Transaction,
  { plan, made }: MadeAtOnce,
  context: ActContext,
): Promise<void> {
  const { municipalityCode, now } = context;
  // First: files and steps refer to the issues.
  const issues = saveIssues(tx, municipalityCode, plan.issues);
  const documents = made.map(({ issue, rendered, pdfInBase64, documentHash }) =>
    saveDocument(tx, municipalityCode, {
      issueId: issue.id,
      addresseeNumbers: issue.subjects.map(({ addresseeNumber }) => addresseeNumber),
      contentHash: issue.contentHash,
      documentHash,
      rendered,
      pdfInBase64,
      printedAt: now.toISOString(),
    }),
  );
  const steps = made.flatMap((one) => stepsOf(one, context));
  await Promise.all([issues, ...documents, saveSteps(tx, municipalityCode, steps)]);
}

function stepsOf({ issue, documentHash }: MadeIssue, context: ActContext): NewStep[] {
  const { actor, now, newId } = context;
  const step = {
    issueId: issue.id,
    recordedAt: now.toISOString(),
    staffId: actor.id,
    place: actor.place,
    terminal: actor.terminal,
    documentHash,
    reasonCode: null,
    reason: null,
  };
  return [
    { id: newId(), kind: 'printed', ...step },
    { id: newId(), kind: 'released', ...step },
  ];
}

/** 即時の交付の記録 — as of a copy made by the worker and handed over at the counter; no jobs. */
export function recordOfAtOnce({ plan, made }: MadeAtOnce): ActRecord {
  const { jobs: _, ...asked } = recordOfIssues(plan);
  const left = made.flatMap(({ issue: { id }, documentHash }): NewEvent[] => {
    const subject = `certificate:${id}`;
    const payload = { issueId: id, documentHash };
    return [
      { type: 'CertificatePrinted', subject, payload: { ...payload, reasonCode: null } },
      { type: 'CertificateReleased', subject, payload },
    ];
  });
  return { ...asked, events: [...asked.events, ...left] };
}
