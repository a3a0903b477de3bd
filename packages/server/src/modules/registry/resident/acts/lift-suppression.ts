/** 抑止の解除 — for good; a protection is ended by its own procedure. @spec juki 3.1 */
import { suppressionRoutes } from '@yakuba/contract/resident';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import { loadSuppression, type StoredSuppression, targetOf } from '../queries/load-suppression.ts';
import { refuse } from '../rules/suppression-refusals.ts';
import { liftSuppressions } from '../store/suppressions.ts';

const { params, body } = suppressionRoutes.liftSuppression;
const input = params.extend(body.shape);
type Input = z.output<typeof input>;

interface Decision {
  readonly suppression: StoredSuppression;
  readonly reason: string;
}

export const liftSuppression = defineAct<Input, StoredSuppression, Decision, { id: string }>({
  name: 'resident:lift_suppression',
  title: '抑止の解除',
  legalBasis: '標準仕様書3.1',
  permission: 'resident:lift_suppression',
  input,
  idempotency: 'required',
  load: (tx, { id }, { municipalityCode }) => loadSuppression(tx, municipalityCode, id),
  decide: (suppression, { reason }) => {
    if (suppression.liftedAt !== null) throw refuse('resident.suppression.already_lifted');
    if (suppression.kind === 'disclosure_protection') {
      throw refuse('resident.suppression.protection');
    }
    return { suppression, reason };
  },
  save: async (tx, { suppression, reason }, context) => {
    await liftSuppressions(tx, [suppression.id], reason, context);
  },
  record: ({ suppression }) => ({
    events: [
      {
        type: 'SuppressionLifted',
        subject: targetOf(suppression),
        payload: {
          suppressionId: suppression.id,
          addresseeNumber: suppression.addresseeNumber,
          householdNumber: suppression.householdNumber,
        },
      },
    ],
    subjects: [suppression.addresseeNumber ?? targetOf(suppression)],
  }),
  answer: ({ suppression }) => ({ id: suppression.id }),
});
