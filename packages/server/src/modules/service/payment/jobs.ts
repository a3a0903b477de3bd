/** 手数料の仕事 — opening the provider's page, telling of what is free, and reconciling. */
import { systemActor } from '#platform/authorisation';
import { enqueue, type Job, leaveEvents } from '#platform/jobs';

import { paymentProvider } from './exchange/provider.ts';
import { ANNOUNCE_EXEMPT, OPEN_CHECKOUT, RECONCILE_PAYMENT } from './model.ts';
import { readPayments } from './queries/load-payment.ts';
import { returnPathOf } from './queries/payables.ts';
import { eventsOfMarks } from './rules/events-of-marks.ts';
import { nextQuestionAt } from './rules/next-question-at.ts';
import { reconcilePayment } from './store/reconcile-payment.ts';
import { saveMarks } from './store.ts';

interface Payload {
  readonly paymentId: string;
  readonly attempt: number;
}

/** The provider knows the order by the payment's id: opened twice, it is one page. */
export const openCheckout: Job<Payload> = {
  kind: OPEN_CHECKOUT,
  title: '支払画面の作成',
  run: async (tx, { paymentId }, { municipalityCode, now }) => {
    const [payment] = await readPayments(tx, municipalityCode, { id: paymentId });
    if (!payment || payment.checkoutUrl !== null) return;
    const { amountYen, title } = payment;
    const returnPath = returnPathOf(municipalityCode, payment);
    const order = { municipalityCode, paymentId, amountYen, title, returnPath };
    const { url } = await paymentProvider().openCheckout(order);
    await saveMarks(tx, municipalityCode, [{ paymentId, kind: 'opened', note: url }], now);
  },
};

export const announceExempt: Job<Payload> = {
  kind: ANNOUNCE_EXEMPT,
  title: '免除された支払いの完了',
  run: async (tx, { paymentId }, context) => {
    const [payment] = await readPayments(tx, context.municipalityCode, { id: paymentId });
    if (!payment) return;
    const actor = systemActor(context.municipalityCode, 'payment', []);
    const hand = { ...context, actor, actId: context.newId() };
    await leaveEvents(tx, eventsOfMarks(payment, ['completed']), hand);
  },
};

/** Asks, and while anything is open asks again, ever more seldom. */
export const reconcile: Job<Payload> = {
  kind: RECONCILE_PAYMENT,
  title: '入金と交付の突合',
  run: async (tx, { paymentId, attempt }, context) => {
    const isOver = await reconcilePayment(tx, paymentId, context);
    const [payment] = await readPayments(tx, context.municipalityCode, { id: paymentId });
    if (!payment) return;
    const runAt = nextQuestionAt(
      { attempt, isOver, requestedAt: payment.requestedAt },
      context.now,
    );
    if (runAt === null) return;
    const again = { paymentId, attempt: attempt + 1 };
    const subject = `payment:${paymentId}:${context.newId()}`;
    await enqueue(tx, [{ kind: RECONCILE_PAYMENT, subject, payload: again, runAt }], context);
  },
};

export const jobs: readonly Job[] = [openCheckout, announceExempt, reconcile];
