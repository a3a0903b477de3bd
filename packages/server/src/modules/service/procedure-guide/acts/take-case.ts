/** 案件の受取り — by one member of staff; whoever comes second is told who was first. */
import { caseReference, type MovedCase } from '@yakuba/contract/procedure-guide';

import { staffNames } from '#modules/organisation/staff';
import { defineAct } from '#platform/act';

import type { WholeCase } from '../model.ts';
import { lockCase } from '../queries/load-case.ts';
import { eventOfMove, planCaseMove, requireWaiting } from '../rules/case-moves.ts';
import { type CaseMoved, saveCaseMove } from '../store.ts';

interface Loaded {
  readonly whole: WholeCase;
  readonly holderName: string | null;
}

interface Decision {
  readonly whole: WholeCase;
  readonly moved: CaseMoved;
}

export const takeCase = defineAct<{ id: string }, Loaded, Decision, MovedCase>({
  name: 'procedure_guide:take_case',
  title: '案件の受取り',
  legalBasis: '住民記録システム標準仕様書 10.8',
  permission: 'procedure_guide:work_on_cases',
  input: caseReference,
  idempotency: 'required',
  load: async (tx, { id }, { municipalityCode }) => {
    const whole = await lockCase(tx, municipalityCode, id);
    const { holderId } = whole.held;
    const names = await staffNames(tx, municipalityCode, holderId === null ? [] : [holderId]);
    return { whole, holderName: holderId === null ? null : (names.get(holderId) ?? null) };
  },
  decide: ({ whole, holderName }, _input, context) => {
    requireWaiting(whole.held, holderName);
    const { desk } = whole.held;
    const standing = { state: 'in-progress', desk, holderId: context.actor.id } as const;
    return { whole, moved: planCaseMove(whole, { move: 'take', standing }, context) };
  },
  save: (tx, { moved }, { municipalityCode }) => saveCaseMove(tx, municipalityCode, moved),
  record: ({ whole, moved }) => eventOfMove('CaseTaken', whole, moved),
  answer: ({ whole, moved }) => ({
    id: whole.held.id,
    state: moved.standing.state,
    desk: moved.standing.desk,
  }),
});
