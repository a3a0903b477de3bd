/**
 * 案件の動き — who may move a case, and where it stands afterwards; pure.
 *
 * A case is held by one at a time. It ends by itself when its last part is done.
 */
import { type CaseMove, caseStates, type PartState } from '@yakuba/contract/procedure-guide';
import type { ActContext } from '#platform/act';

import type { StoredCase, StoredPart, WholeCase } from '../model.ts';
import { refuse } from '../refusals.ts';
import type { CaseMoved } from '../store.ts';

/** 提出前の案件 — held by whoever guides it. */
export function requireGuiding({ state }: StoredCase): void {
  if (state === 'guiding') return;
  if (state === 'stopped')
    throw refuse('procedure_guide.case.ended', { state: caseStates.stopped });
  throw refuse('procedure_guide.case.sent_already');
}

/** 待っている案件 — `holderName` names who was first. */
export function requireWaiting({ state }: StoredCase, holderName: string | null): void {
  if (state === 'waiting') return;
  if (state === 'guiding') throw refuse('procedure_guide.case.not_sent');
  if (state === 'in-progress') {
    throw refuse('procedure_guide.case.taken', { name: holderName ?? 'ほかの職員' });
  }
  throw refuse('procedure_guide.case.ended', { state: caseStates[state] });
}

/** 対応中の案件 — of the person who asks. */
export function requireHeld({ state, holderId }: StoredCase, actorId: string): void {
  if (state === 'guiding') throw refuse('procedure_guide.case.not_sent');
  if (state === 'done' || state === 'stopped') {
    throw refuse('procedure_guide.case.ended', { state: caseStates[state] });
  }
  if (holderId !== actorId) throw refuse('procedure_guide.case.not_mine');
}

/** 済にできる手続 — not done yet, and of the desk at which the case is. */
export function requireOpenPart({ held, parts }: WholeCase, ordinal: number): StoredPart {
  const part = parts.find((one) => one.ordinal === ordinal);
  if (!part) throw refuse('procedure_guide.part.unknown');
  const { title, desk } = part;
  if (part.doneAt !== null) throw refuse('procedure_guide.part.done_already', { title });
  if (desk !== held.desk) throw refuse('procedure_guide.part.other_desk', { title, desk });
  return part;
}

/** 手続の状態 — follows from the case: whoever holds it works on what is of the desk. */
export function partStateOf(part: StoredPart, { state, desk }: StoredCase): PartState {
  if (part.doneAt !== null) return 'done';
  return state === 'in-progress' && part.desk === desk ? 'in-progress' : 'waiting';
}

/** 引継先 — desks with something left to do, in order; then the others of the case. */
export function desksAhead(parts: readonly StoredPart[]): string[] {
  const open = parts.filter(({ doneAt }) => doneAt === null).map(({ desk }) => desk);
  return [...new Set([...open, ...parts.map(({ desk }) => desk)])];
}

export interface MoveOrder {
  readonly move: CaseMove;
  readonly standing: CaseMoved['standing'];
  readonly note?: string | null;
  readonly partOrdinal?: number;
}

export function planCaseMove(
  { held, steps }: Pick<WholeCase, 'held' | 'steps'>,
  { move, standing, note = null, partOrdinal }: MoveOrder,
  { actor, now }: ActContext,
): CaseMoved {
  return {
    caseId: held.id,
    step: {
      ordinal: steps.length + 1,
      move,
      desk: standing.desk ?? held.desk,
      partOrdinal: partOrdinal ?? null,
      note,
      staffId: actor.id,
    },
    standing,
    at: now.toISOString(),
  };
}

/** 出来事 — of a move, without a word about anybody. */
export function eventOfMove(type: string, { held }: Pick<WholeCase, 'held'>, moved: CaseMoved) {
  const { caseNumber, event, addresseeNumbers } = held;
  const { state, desk } = moved.standing;
  const payload = { caseId: held.id, caseNumber, event, state, desk };
  return {
    events: [{ type, subject: `case:${held.id}`, payload }],
    subjects: [...addresseeNumbers, `case:${held.id}`],
  };
}
