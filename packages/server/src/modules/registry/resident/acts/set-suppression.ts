/** 抑止の設定 — for a person or a household, process by process. @spec juki 3.1 */
import { suppressionRoutes } from '@yakuba/contract/resident';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import { targetOf } from '../queries/load-suppression.ts';
import { refuse } from '../rules/suppression-refusals.ts';
import { insertSuppressions, type NewSuppression } from '../store/suppressions.ts';

const input = suppressionRoutes.setSuppression.body;
type Input = z.output<typeof input>;

interface Loaded {
  readonly isKnown: boolean;
}

export const setSuppression = defineAct<Input, Loaded, NewSuppression, { id: string }>({
  name: 'resident:set_suppression',
  title: '抑止の設定',
  legalBasis: '標準仕様書3.1',
  permission: 'resident:set_suppression',
  input,
  idempotency: 'required',
  load: async (tx, { target }, { municipalityCode }) => {
    const rows =
      target.kind === 'person'
        ? await tx`select 1 from resident.resident where municipality_code = ${municipalityCode}
            and addressee_number = ${target.addresseeNumber}`
        : await tx`select 1 from resident.household where municipality_code = ${municipalityCode}
            and household_number = ${target.householdNumber}`;
    return { isKnown: rows.length > 0 };
  },
  decide: ({ isKnown }, { target, kind, levels, startsOn, endsOn, reason }, context) => {
    if (!isKnown) throw refuse('resident.suppression.target_unknown', {}, 'target');
    if (Object.values(levels).every((level) => level === 'none')) {
      throw refuse('resident.suppression.no_level', {}, 'levels');
    }
    if (endsOn !== null && endsOn < startsOn) {
      throw refuse('resident.suppression.period', {}, 'endsOn');
    }
    return {
      id: context.newId(),
      kind,
      addresseeNumber: target.kind === 'person' ? target.addresseeNumber : null,
      householdNumber: target.kind === 'household' ? target.householdNumber : null,
      levels,
      startsOn,
      endsOn,
      reason,
      protectionId: null,
    };
  },
  save: async (tx, decision, context) => {
    await insertSuppressions(tx, [decision], context);
  },
  record: (decision) => ({
    events: [
      {
        type: 'SuppressionSet',
        subject: targetOf(decision),
        effectiveOn: decision.startsOn,
        payload: {
          suppressionId: decision.id,
          addresseeNumber: decision.addresseeNumber,
          householdNumber: decision.householdNumber,
          levels: decision.levels,
        },
      },
    ],
    subjects: [decision.addresseeNumber ?? targetOf(decision)],
  }),
  answer: ({ id }) => ({ id }),
});
