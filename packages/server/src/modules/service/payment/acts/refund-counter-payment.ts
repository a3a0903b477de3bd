/**
 * 手数料の還付 — what was paid for could not be handed over. Cash goes back over the counter now;
 * what the provider holds is given back by a job.
 */
import { type PaymentAnswer, paymentRoutes } from '@yakuba/contract/payment';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import { type Entry, type MarkKind, RECONCILE_PAYMENT, type StoredPayment } from '../model.ts';
import { businessDay } from '../queries/business-day.ts';
import { lockPayment, readPayments } from '../queries/load-payment.ts';
import { deliveryOf, isStillDue } from '../queries/payables.ts';
import { refuse } from '../refusals.ts';
import { eventsOfMarks } from '../rules/events-of-marks.ts';
import { statusOf } from '../rules/payment-status.ts';
import { saveEntries, saveMarks } from '../store.ts';

const { params, body } = paymentRoutes.refundCounterPayment;
const input = params.extend(body.shape);
type Input = z.output<typeof input>;

interface Loaded {
  readonly payment: StoredPayment;
  readonly isDelivered: boolean;
  readonly businessOn: string;
}

interface Decision {
  readonly payment: StoredPayment;
  readonly back: readonly Entry[];
  readonly marks: readonly MarkKind[];
  readonly reason: string;
  readonly businessOn: string;
}

export const refundCounterPayment = defineAct<Input, Loaded, Decision, PaymentAnswer>({
  name: 'payment:refund_counter_payment',
  title: '手数料の還付',
  legalBasis: '手数料条例',
  permission: 'payment:refund_payment',
  input,
  idempotency: 'required',
  load: async (tx, { id }, { municipalityCode, today }) => {
    await lockPayment(tx, municipalityCode, id);
    const [payment] = await readPayments(tx, municipalityCode, { id });
    if (!payment) throw refuse('payment.payment.not_found');
    const delivery = await deliveryOf(tx, municipalityCode, payment);
    if (isStillDue(payment, delivery)) throw refuse('payment.refund.still_due');
    const businessOn = await businessDay(tx, municipalityCode, today);
    return { payment, isDelivered: delivery === 'delivered', businessOn };
  },
  decide: ({ payment, isDelivered, businessOn }, { reason }) => {
    if (isDelivered) throw refuse('payment.refund.delivered');
    const isWaiting = statusOf(payment) === 'refunding' && payment.method !== 'online';
    if (statusOf(payment) !== 'paid' && !isWaiting) throw refuse('payment.refund.not_paid');
    const isOnline = payment.method === 'online';
    const back = isOnline ? [] : payment.entries.map(givenBack);
    const marks: MarkKind[] = isOnline ? ['refund_wanted'] : ['refund_wanted', 'refunded'];
    return { payment, back, marks, reason, businessOn };
  },
  save: async (tx, { payment, back, marks, reason, businessOn }, context) => {
    const { municipalityCode, actor, now, newId } = context;
    const paymentId = payment.id;
    const by = { paymentId, businessOn, now, newId, staffId: actor.id, reason };
    const { place, terminal } = actor;
    await saveEntries(tx, municipalityCode, back, { ...by, place, terminal });
    const rows = marks.map((kind) => ({ paymentId, kind, note: reason }));
    await saveMarks(tx, municipalityCode, rows, now);
  },
  record: ({ payment, marks }, _input, { newId }) => {
    const payload = { paymentId: payment.id, attempt: 0 };
    const subject = `payment:${payment.id}:${newId()}`;
    return {
      events: eventsOfMarks(payment, marks),
      subjects: [`payment:${payment.id}`],
      jobs: payment.method === 'online' ? [{ kind: RECONCILE_PAYMENT, subject, payload }] : [],
    };
  },
  answer: ({ payment, back, marks }) => ({
    paymentId: payment.id,
    status: statusOf({
      ...payment,
      entries: [...payment.entries, ...back],
      marks: [...payment.marks, ...marks],
    }),
    amountYen: payment.amountYen,
  }),
});

function givenBack({ chargeId, amountYen, method }: Entry): Entry {
  return { kind: 'refunded', chargeId, amountYen, method };
}
