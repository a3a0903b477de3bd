/** 手続の終了 — what the desk had to do is done; with the last of them the case ends. */
import { caseRoutes, type MovedCase } from '@yakuba/contract/procedure-guide';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import type { WholeCase } from '../model.ts';
import { lockCase } from '../queries/load-case.ts';
import { eventOfMove, planCaseMove, requireHeld, requireOpenPart } from '../rules/case-moves.ts';
import { type CaseMoved, saveCaseMove, savePartDone } from '../store.ts';

const input = caseRoutes.finishPart.params;
type Input = z.output<typeof input>;

interface Decision {
  readonly whole: WholeCase;
  readonly ordinal: number;
  readonly moved: CaseMoved;
}

export const finishPart = defineAct<Input, WholeCase, Decision, MovedCase>({
  name: 'procedure_guide:finish_part',
  title: '案件の手続の終了',
  legalBasis: '住民記録システム標準仕様書 10.8',
  permission: 'procedure_guide:work_on_cases',
  input,
  idempotency: 'required',
  load: (tx, { id }, { municipalityCode }) => lockCase(tx, municipalityCode, id),
  decide: (whole, { ordinal }, context) => {
    requireHeld(whole.held, context.actor.id);
    const part = requireOpenPart(whole, ordinal);
    const isLast = whole.parts.every((one) => one.ordinal === ordinal || one.doneAt !== null);
    const { desk } = whole.held;
    const standing = isLast
      ? ({ state: 'done', desk, holderId: null } as const)
      : ({ state: 'in-progress', desk, holderId: context.actor.id } as const);
    const order = { move: 'finish', standing, note: part.title, partOrdinal: ordinal } as const;
    return { whole, ordinal, moved: planCaseMove(whole, order, context) };
  },
  save: async (tx, { whole, ordinal, moved }, { municipalityCode, actor }) => {
    const done = { caseId: whole.held.id, ordinal, by: actor.id, at: moved.at };
    await savePartDone(tx, municipalityCode, done);
    await saveCaseMove(tx, municipalityCode, moved);
  },
  record: ({ whole, moved }) => {
    const type = moved.standing.state === 'done' ? 'CaseFinished' : 'CasePartFinished';
    return eventOfMove(type, whole, moved);
  },
  answer: ({ whole, moved }) => ({
    id: whole.held.id,
    state: moved.standing.state,
    desk: moved.standing.desk,
  }),
});
