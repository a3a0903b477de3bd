/**
 * 窓口でのまとめた受付 — several applications of one visit, written and sent in by one act of a
 * room above: the same rules as for each alone, one transaction, one proof of identity.
 */
import type { ApplicationState } from '@yakuba/contract/application';
import type { Answers } from '@yakuba/kernel/form';

import type { Procedure } from '#modules/service/procedure';
import type { ActContext, ActRecord } from '#platform/act';
import type { Transaction } from '#platform/database';

import type { StoredApplication } from '../model.ts';
import { paperProblems } from '../rules/check-submission.ts';
import { decideDraft } from '../rules/decide-draft.ts';
import {
  decideSubmission,
  recordOfSubmission,
  type SubmissionDecision,
} from '../rules/decide-submission.ts';
import { type DraftRow, saveDraftRow } from '../store.ts';
import { gatherFrom, type SubmissionMaterial, type SubmissionOrder } from './gather-submission.ts';
import { saveSubmitted } from './save-submission.ts';

/** 受け付ける申請 — as the counter filled it in. */
export interface CounterEntry {
  readonly procedure: Procedure;
  readonly answers: Answers;
  readonly applicantNumber: string | null;
  /** 本人確認の方法 */
  readonly identification: string;
}

/** 受付の材料 — without `material` where papers are still to come: then only a draft is kept. */
export interface GatheredEntry {
  readonly draft: DraftRow;
  readonly order: SubmissionOrder;
  readonly material: SubmissionMaterial | null;
  readonly missingPapers: readonly string[];
}

/** 受付の決定 */
export interface PlannedEntry extends GatheredEntry {
  readonly decision: SubmissionDecision | null;
}

export async function gatherEntries(
  tx: Transaction,
  entries: readonly CounterEntry[],
  context: ActContext,
): Promise<GatheredEntry[]> {
  const gathered: GatheredEntry[] = [];
  // One after another: each takes the next receipt number.
  for (const entry of entries) gathered.push(await gatherEntry(tx, entry, context));
  return gathered;
}

export function planEntries(
  entries: readonly GatheredEntry[],
  context: ActContext,
): PlannedEntry[] {
  return entries.map((entry) => ({
    ...entry,
    decision: entry.material && decideSubmission(entry.material, entry.order, context),
  }));
}

export async function saveEntries(
  tx: Transaction,
  entries: readonly PlannedEntry[],
  context: ActContext,
): Promise<void> {
  const { municipalityCode, now } = context;
  for (const { draft, decision } of entries) {
    await saveDraftRow(tx, municipalityCode, { draft, now });
    if (decision) await saveSubmitted(tx, decision, context);
  }
}

/** 受付の記録 — events and people of all of them. */
export function recordOfEntries(entries: readonly PlannedEntry[]): ActRecord {
  const records = entries.map(({ draft, decision }): ActRecord => {
    if (decision) return recordOfSubmission(decision);
    return { events: [], subjects: [`application:${draft.id}`] };
  });
  return {
    events: records.flatMap(({ events }) => events),
    subjects: [...new Set(records.flatMap(({ subjects }) => subjects))],
  };
}

async function gatherEntry(
  tx: Transaction,
  { procedure, answers, applicantNumber, identification }: CounterEntry,
  context: ActContext,
): Promise<GatheredEntry> {
  const draft = decideDraft(null, procedure, {
    id: context.newId(),
    procedureCode: procedure.procedureCode,
    version: 0,
    answers,
    outlet: 'counter',
    channel: 'counter',
    applicantNumber,
    agentNumber: null,
    actorId: context.actor.id,
  });
  const order = { id: draft.id, version: 1, move: 'submit', cms: null, identification } as const;
  const missingPapers = paperProblems(procedure, draft.answers);
  if (missingPapers.length > 0) return { draft, order, material: null, missingPapers };
  const application = unsubmitted(draft, context);
  const whole = { application, steps: [], submissions: [], files: [] };
  const material = await gatherFrom(tx, { whole, procedure, order }, context);
  return { draft, order, material, missingPapers };
}

function unsubmitted(draft: DraftRow, { now }: ActContext): StoredApplication {
  const state: ApplicationState = 'draft';
  return {
    ...draft,
    state,
    delegationId: null,
    receiptNumber: null,
    feeYen: 0,
    feeRound: 1,
    paidAt: null,
    reviewerId: null,
    dueOn: null,
    savedAt: now,
    submittedAt: null,
  };
}
