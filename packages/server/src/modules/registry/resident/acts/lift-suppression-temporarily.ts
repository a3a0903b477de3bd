/**
 * 抑止の一時解除 — for a number of minutes, after which it stands again by itself.
 *
 * It leaves no event: other systems must not take it for a lifting (3.1). The audit entry tells.
 *
 * @spec juki 3.1
 * @spec juki 3.4
 */
import { suppressionRoutes } from '@yakuba/contract/resident';
import type { z } from 'zod';

import { defineAct } from '#platform/act';
import { may } from '#platform/authorisation';
import { insertRows } from '#platform/database';

import { loadSuppression, type StoredSuppression, targetOf } from '../queries/load-suppression.ts';
import { refuse } from '../rules/suppression-refusals.ts';

const { params, body } = suppressionRoutes.liftSuppressionTemporarily;
const input = params.extend(body.shape);
type Input = z.output<typeof input>;

interface Decision {
  readonly suppression: StoredSuppression;
  readonly liftedUntil: string;
  readonly reason: string;
}

interface Answer {
  readonly id: string;
  readonly liftedUntil: string;
}

export const liftSuppressionTemporarily = defineAct<Input, StoredSuppression, Decision, Answer>({
  name: 'resident:lift_suppression_temporarily',
  title: '抑止の一時解除',
  legalBasis: '標準仕様書3.1',
  permission: 'resident:lift_suppression_temporarily',
  input,
  idempotency: 'required',
  load: (tx, { id }, { municipalityCode }) => loadSuppression(tx, municipalityCode, id),
  decide: (suppression, { minutes, reason }, { actor, now }) => {
    if (suppression.liftedAt !== null) throw refuse('resident.suppression.already_lifted');
    const isProtection = suppression.kind === 'disclosure_protection';
    if (isProtection && !may(actor, 'resident:manage_disclosure_protection')) {
      throw refuse('resident.suppression.protection_responsible');
    }
    const liftedUntil = new Date(now.getTime() + minutes * 60_000).toISOString();
    return { suppression, liftedUntil, reason };
  },
  save: async (tx, { suppression, liftedUntil, reason }, context) => {
    const row = {
      municipalityCode: context.municipalityCode,
      id: context.actId,
      suppressionId: suppression.id,
      liftedBy: context.actor.id,
      liftedAt: context.now.toISOString(),
      liftedUntil,
      reason,
    };
    await insertRows(tx, 'resident.suppression_lifting', [row]);
  },
  record: ({ suppression }) => ({
    events: [],
    subjects: [suppression.addresseeNumber ?? targetOf(suppression)],
  }),
  answer: ({ suppression, liftedUntil }) => ({ id: suppression.id, liftedUntil }),
});
