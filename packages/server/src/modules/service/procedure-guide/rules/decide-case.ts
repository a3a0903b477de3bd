/** 案件の決定 — parts, receipt numbers and the first desk of what is sent in; pure. */
import { type PlannedEntry, planEntries } from '#modules/service/application';
import type { ActContext } from '#platform/act';

import {
  type CaseOrder,
  type FormOfCase,
  registerNumberOf,
  type SubmissionOfCase,
} from '../store/gather-case.ts';
import type { CaseMoved, NewPart, SubmittedRow } from '../store.ts';
import { planCaseMove } from './case-moves.ts';
import { changeKindOf } from './register-changes.ts';

export interface SubmissionPlan {
  readonly caseNumber: string;
  readonly event: string;
  readonly entries: readonly PlannedEntry[];
  readonly submitted: SubmittedRow;
  readonly parts: readonly NewPart[];
  readonly moved: CaseMoved;
}

export function decideCase(
  { whole, guide, forms, reading, proofId }: SubmissionOfCase,
  order: CaseOrder,
  context: ActContext,
): SubmissionPlan {
  const { held } = whole;
  const { material } = guide;
  const entries = planEntries(
    forms.flatMap(({ entry }) => entry ?? []),
    context,
  );
  const at = context.now.toISOString();
  const parts = forms.map((form, index) => {
    const planned = entries.find(({ draft }) => draft.id === form.entry?.draft.id) ?? null;
    const isDone = form.entry === null && material.event === 'moving-in';
    const done = isDone ? { doneBy: context.actor.id, doneAt: at } : { doneBy: null, doneAt: null };
    const changeId = form.entry === null ? held.changeId : null;
    return { ...partOf(form, planned), ordinal: index + 1, changeId, ...done };
  });
  const people = material.people.filter(({ isConcerned }) => isConcerned).map(({ key }) => key);
  const numbers = [...people, order.guide.applicant].flatMap((key) => registerNumberOf(key) ?? []);
  const submitted: SubmittedRow = {
    id: held.id,
    guide: order.guide,
    addresseeNumbers: [...new Set(numbers)],
    applicantNumber: registerNumberOf(material.applicant?.key ?? null),
    applicantName: material.applicant?.fullName ?? null,
    reading,
    proofId,
    submittedAt: at,
  };
  const moved = planCaseMove(
    whole,
    { move: 'submit', standing: standingOf(parts, context) },
    context,
  );
  const { caseNumber, event } = held;
  return { caseNumber, event, entries, submitted, parts, moved };
}

function partOf(
  { guided: { procedure, feeYen }, names, entry }: FormOfCase,
  planned: PlannedEntry | null,
) {
  const { procedureCode, title, desk } = procedure;
  return {
    procedureCode,
    title,
    desk,
    names,
    changeKind: changeKindOf(procedureCode),
    applicationId: entry?.draft.id ?? null,
    receiptNumber: planned?.decision?.material.receiptNumber ?? null,
    missingPapers: entry?.missingPapers ?? [],
    feeYen: planned?.decision?.material.feeYen ?? feeYen ?? 0,
  };
}

/** The case stays with whoever sent it in, at the desk of the first procedure. */
function standingOf(parts: readonly NewPart[], { actor }: ActContext): CaseMoved['standing'] {
  const desk = parts[0]?.desk ?? null;
  const isOver = parts.every(({ doneAt }) => doneAt !== null);
  return isOver
    ? { state: 'done', desk, holderId: null }
    : { state: 'in-progress', desk, holderId: actor.id };
}
