/** 支払いの状態と経過 */
import { type PaymentDetail, paymentRoutes } from '@yakuba/contract/payment';

import { staffNames } from '#modules/organisation/staff';
import { defineQuery } from '#platform/act';

import { refuse } from '../refusals.ts';
import { statusOf } from '../rules/payment-status.ts';
import { readPayments } from './load-payment.ts';

type EntryRow = Omit<PaymentDetail['entries'][number], 'recordedAt' | 'staffName'> & {
  readonly recordedAt: Date;
};

export const getPayment = defineQuery({
  name: 'payment:get_payment',
  title: '支払いの照会',
  permission: 'payment:view_payments',
  input: paymentRoutes.getPayment.params,
  run: async (reader, { id }, { municipalityCode }): Promise<PaymentDetail> => {
    const [payment] = await readPayments(reader, municipalityCode, { id });
    if (!payment) throw refuse('payment.payment.not_found');
    const rows = await reader<EntryRow[]>`
      select kind, amount_yen, method, business_on, recorded_at, staff_id from payment.entry
      where municipality_code = ${municipalityCode} and payment_id = ${id}
      order by recorded_at, id`;
    const people = rows.map(({ staffId }) => staffId);
    const names = await staffNames(reader, municipalityCode, people);
    const sum = (kind: string): number =>
      rows.reduce((total, row) => total + (row.kind === kind ? row.amountYen : 0), 0);
    const { reference, item, channel, title, amountYen, payer } = payment;
    return {
      paymentId: id,
      status: statusOf(payment),
      ...{ reference, item, channel, title, amountYen, payer },
      receivedYen: sum('received'),
      refundedYen: sum('refunded'),
      requestedAt: payment.requestedAt.toISOString(),
      entries: rows.map((row) => ({
        ...row,
        staffName: names.get(row.staffId) ?? row.staffId,
        recordedAt: row.recordedAt.toISOString(),
      })),
    };
  },
  access: ({ payer }) => ({ subjects: payer === null ? [] : [payer], items: ['手数料の支払い'] }),
});
