/** 食違いの一覧 — money without a thing, a thing without money, money to go back. */
import { z } from 'zod';

import { defineQuery } from '#platform/act';

import { differenceOf } from '../rules/difference-of.ts';
import { readPayments } from './load-payment.ts';
import { deliveryOf } from './payables.ts';
import { unpaidHandovers } from './unpaid-handovers.ts';

/** 終わった支払い — looked at for this long, should the thing be handed over after all. */
const ENDED_DAYS = 60;

export const listDifferences = defineQuery({
  name: 'payment:list_differences',
  title: '入金と交付の食違いの一覧',
  permission: 'payment:view_payments',
  input: z.object({}),
  run: async (reader, _input, { municipalityCode, now }) => {
    const unsettledSince = new Date(now.getTime() - ENDED_DAYS * 86_400_000);
    const unsettled = await readPayments(reader, municipalityCode, { unsettledSince });
    const differences = await unpaidHandovers(reader, municipalityCode, now);
    for (const payment of unsettled) {
      const delivery = await deliveryOf(reader, municipalityCode, payment);
      const kind = differenceOf(payment, delivery);
      if (kind === null) continue;
      const { id: paymentId, reference, item, amountYen, requestedAt } = payment;
      const about = { paymentId, reference, item, amountYen };
      differences.push({ kind, ...about, requestedAt: requestedAt.toISOString() });
    }
    return { differences };
  },
  access: () => null,
});
