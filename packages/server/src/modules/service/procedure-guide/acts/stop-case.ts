/** 案件の中止 — the resident breaks off; applications that were sent in stay what they are. */
import { caseReference, caseRoutes, type MovedCase } from '@yakuba/contract/procedure-guide';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import type { WholeCase } from '../model.ts';
import { lockCase } from '../queries/load-case.ts';
import { eventOfMove, planCaseMove, requireHeld } from '../rules/case-moves.ts';
import { type CaseMoved, saveCaseMove } from '../store.ts';

const input = caseReference.extend(caseRoutes.stopCase.body.shape);
type Input = z.output<typeof input>;

interface Decision {
  readonly whole: WholeCase;
  readonly moved: CaseMoved;
}

export const stopCase = defineAct<Input, WholeCase, Decision, MovedCase>({
  name: 'procedure_guide:stop_case',
  title: '案件の中止',
  legalBasis: '住民記録システム標準仕様書 10.8',
  permission: 'procedure_guide:work_on_cases',
  input,
  idempotency: 'required',
  load: (tx, { id }, { municipalityCode }) => lockCase(tx, municipalityCode, id),
  decide: (whole, { reason }, context) => {
    // A guide that nobody goes on with may be ended by anybody at the counter.
    if (whole.held.state !== 'guiding') requireHeld(whole.held, context.actor.id);
    const standing = { state: 'stopped', desk: whole.held.desk, holderId: null } as const;
    const order = { move: 'stop', standing, note: reason } as const;
    return { whole, moved: planCaseMove(whole, order, context) };
  },
  save: async (tx, { moved }, { municipalityCode }) => {
    await tx`update procedure_guide.guided_case set guide = null
      where municipality_code = ${municipalityCode} and id = ${moved.caseId}`;
    await saveCaseMove(tx, municipalityCode, moved);
  },
  record: ({ whole, moved }) => eventOfMove('CaseStopped', whole, moved),
  answer: ({ whole, moved }) => ({
    id: whole.held.id,
    state: moved.standing.state,
    desk: moved.standing.desk,
  }),
});
