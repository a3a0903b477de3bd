/** 案件の引継ぎ — to the next desk, with everything in it; or back to wait at the same one. */
import { caseReference, caseRoutes, type MovedCase } from '@yakuba/contract/procedure-guide';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import type { WholeCase } from '../model.ts';
import { lockCase } from '../queries/load-case.ts';
import { refuse } from '../refusals.ts';
import { desksAhead, eventOfMove, planCaseMove, requireHeld } from '../rules/case-moves.ts';
import { type CaseMoved, saveCaseMove } from '../store.ts';

const input = caseReference.extend(caseRoutes.handOverCase.body.shape);
type Input = z.output<typeof input>;

interface Decision {
  readonly whole: WholeCase;
  readonly moved: CaseMoved;
}

export const handOverCase = defineAct<Input, WholeCase, Decision, MovedCase>({
  name: 'procedure_guide:hand_over_case',
  title: '案件の引継ぎ',
  legalBasis: '住民記録システム標準仕様書 10.8',
  permission: 'procedure_guide:work_on_cases',
  input,
  idempotency: 'required',
  load: (tx, { id }, { municipalityCode }) => lockCase(tx, municipalityCode, id),
  decide: (whole, { desk, note }, context) => {
    requireHeld(whole.held, context.actor.id);
    if (!desksAhead(whole.parts).includes(desk)) {
      throw refuse('procedure_guide.desk.unknown', { desk }, 'desk');
    }
    const standing = { state: 'waiting', desk, holderId: null } as const;
    return { whole, moved: planCaseMove(whole, { move: 'hand-over', standing, note }, context) };
  },
  save: (tx, { moved }, { municipalityCode }) => saveCaseMove(tx, municipalityCode, moved),
  record: ({ whole, moved }) => eventOfMove('CaseHandedOver', whole, moved),
  answer: ({ whole, moved }) => ({
    id: whole.held.id,
    state: moved.standing.state,
    desk: moved.standing.desk,
  }),
});
