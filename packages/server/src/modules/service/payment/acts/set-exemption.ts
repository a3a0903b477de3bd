/** 減免の定め — who pays less or nothing, for what, from a day on. */
import { paymentRoutes } from '@yakuba/contract/payment';
import type { z } from 'zod';

import { defineAct } from '#platform/act';
import { insertRows } from '#platform/database';

const input = paymentRoutes.setExemption.body;
type Input = z.output<typeof input>;

interface Decision extends Input {
  readonly id: string;
}

export const setExemption = defineAct<Input, null, Decision, { id: string }>({
  name: 'payment:set_exemption',
  title: '減免の定め',
  legalBasis: '地方自治法第228条、手数料条例',
  permission: 'payment:set_fees',
  input,
  idempotency: 'required',
  load: () => Promise.resolve(null),
  decide: (_loaded, given, { newId }) => ({ ...given, id: newId() }),
  save: async (tx, rule, { municipalityCode, actor, now }) => {
    const by = { recordedAt: now.toISOString(), staffId: actor.id };
    await insertRows(tx, 'payment.exemption', [{ municipalityCode, ...rule, ...by }]);
  },
  record: ({ id, code, validFrom }) => ({
    events: [
      {
        type: 'ExemptionSet',
        subject: `exemption:${code}`,
        effectiveOn: validFrom,
        payload: { id, code },
      },
    ],
    subjects: [],
  }),
  answer: ({ id }) => ({ id }),
});
