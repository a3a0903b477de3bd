/** 手数料の改定 — an amount from a day on; what was charged before stays as it was. */
import { paymentRoutes } from '@yakuba/contract/payment';
import type { z } from 'zod';

import { defineAct } from '#platform/act';
import { insertRows } from '#platform/database';

const input = paymentRoutes.setFee.body;
type Input = z.output<typeof input>;

interface Decision extends Input {
  readonly id: string;
}

export const setFee = defineAct<Input, null, Decision, { id: string }>({
  name: 'payment:set_fee',
  title: '手数料の改定',
  legalBasis: '地方自治法第227条・第228条、手数料条例',
  permission: 'payment:set_fees',
  input,
  idempotency: 'required',
  load: () => Promise.resolve(null),
  decide: (_loaded, given, { newId }) => ({ ...given, id: newId() }),
  save: async (tx, rule, { municipalityCode, actor, now }) => {
    const by = { recordedAt: now.toISOString(), staffId: actor.id };
    await insertRows(tx, 'payment.fee_rule', [{ municipalityCode, ...rule, ...by }]);
  },
  record: ({ id, item, channel, amountYen, validFrom }) => ({
    events: [
      {
        type: 'FeeSet',
        subject: `fee:${item}`,
        effectiveOn: validFrom,
        payload: { id, item, channel, amountYen },
      },
    ],
    subjects: [],
  }),
  answer: ({ id }) => ({ id }),
});
