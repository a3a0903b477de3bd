/** 支払いの一覧 — those with money booked on a day, or the one of a reference; newest first. */
import { type PaymentLine, paymentRoutes } from '@yakuba/contract/payment';

import { defineQuery } from '#platform/act';

import { statusOf } from '../rules/payment-status.ts';
import { readPayments } from './load-payment.ts';

export const listPayments = defineQuery({
  name: 'payment:list_payments',
  title: '支払いの一覧',
  permission: 'payment:view_payments',
  input: paymentRoutes.listPayments.query,
  run: async (reader, { day, reference }, { municipalityCode }) => {
    const choice = reference === undefined ? { bookedOn: day } : { reference };
    const found = await readPayments(reader, municipalityCode, choice);
    const payments = found.map((payment): PaymentLine => {
      const { id: paymentId, item, channel, method, copies, amountYen } = payment;
      const about = { reference: payment.reference, item, channel, method, copies, amountYen };
      const requestedAt = payment.requestedAt.toISOString();
      return { paymentId, status: statusOf(payment), ...about, requestedAt };
    });
    return { payments: payments.toReversed() };
  },
  access: () => ({ subjects: [], items: ['手数料の支払い'] }),
});
