/**
 * 突合の実行 — asks the provider what has become of a payment, books what is missing, decides, has
 * given back what may not be kept, and asks again until nothing more is to be done.
 */
import { auditEntry, writeAudit } from '#platform/audit';
import { systemActor } from '#platform/authorisation';
import type { Transaction } from '#platform/database';
import { type JobContext, leaveEvents } from '#platform/jobs';

import { paymentProvider } from '../exchange/provider.ts';
import type { Checkout, MarkKind, StoredPayment } from '../model.ts';
import { businessDay } from '../queries/business-day.ts';
import { lockPayment, readPayments } from '../queries/load-payment.ts';
import { deliveryOf } from '../queries/payables.ts';
import { eventsOfMarks } from '../rules/events-of-marks.ts';
import { type Settlement, settlePayment } from '../rules/settle-payment.ts';
import { saveEntries, saveMarks } from '../store.ts';

const TITLE = '入金と交付の突合';
const ACTOR = 'payment-reconciler';
/** One to book, one to give back, one to see that it was given back. */
const ROUNDS_MAX = 4;

/** True when nothing is left to follow. */
export async function reconcilePayment(
  tx: Transaction,
  paymentId: string,
  context: JobContext,
): Promise<boolean> {
  const { municipalityCode } = context;
  await lockPayment(tx, municipalityCode, paymentId);
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const [payment] = await readPayments(tx, municipalityCode, { id: paymentId });
    if (!payment) return true;
    const checkout = await checkoutOf(municipalityCode, payment);
    const delivery = await deliveryOf(tx, municipalityCode, payment);
    const settlement = settled(payment, checkout, delivery);
    await save(tx, { payment, settlement }, context);
    if (settlement.giveBack.length === 0) return isOver(payment, settlement, checkout);
    for (const chargeId of settlement.giveBack) {
      await paymentProvider().refund(municipalityCode, paymentId, chargeId);
    }
  }
  return false;
}

async function checkoutOf(town: string, payment: StoredPayment): Promise<Checkout | null> {
  return payment.method === 'online' ? paymentProvider().findCheckout(town, payment.id) : null;
}

type Delivery = Awaited<ReturnType<typeof deliveryOf>>;

/** Money taken at a counter is no provider's: only that the thing was handed over is noted. */
function settled(
  payment: StoredPayment,
  checkout: Checkout | null,
  delivery: Delivery,
): Settlement {
  if (payment.method === 'online') return settlePayment(payment, checkout, delivery ?? 'awaited');
  const isDue = (mark: MarkKind): boolean => !payment.marks.includes(mark);
  const wanted: Partial<Record<Exclude<Delivery, null>, MarkKind>> = {
    delivered: 'delivered',
    impossible: 'refund_wanted',
  };
  const mark = delivery === null ? undefined : wanted[delivery];
  const isPaid = payment.marks.includes('completed');
  return { book: [], giveBack: [], marks: mark && isPaid && isDue(mark) ? [mark] : [] };
}

function isOver(payment: StoredPayment, { marks }: Settlement, checkout: Checkout | null): boolean {
  const all = [...payment.marks, ...marks];
  const isClosed = checkout === null || checkout.status !== 'open';
  const isEnded = all.includes('refunded') || all.includes('failed') || all.includes('delivered');
  return isEnded && isClosed;
}

async function save(
  tx: Transaction,
  { payment, settlement }: { payment: StoredPayment; settlement: Settlement },
  context: JobContext,
): Promise<void> {
  const { municipalityCode, now, today, newId } = context;
  const { book, marks } = settlement;
  if (book.length === 0 && marks.length === 0) return;
  const actor = systemActor(municipalityCode, ACTOR, []);
  const actId = newId();
  const businessOn = await businessDay(tx, municipalityCode, today);
  const by = { paymentId: payment.id, businessOn, now, newId, staffId: actor.id };
  const place = { place: null, terminal: null, reason: null };
  const rows = marks.map((kind) => ({ paymentId: payment.id, kind, note: null }));
  const entry = auditEntry({
    actor,
    now,
    requestId: null,
    operation: 'payment:reconcile_payment',
    title: TITLE,
    outcome: 'done',
    subjects: [`payment:${payment.id}`],
    actId,
  });
  await Promise.all([
    saveEntries(tx, municipalityCode, book, { ...by, ...place }),
    saveMarks(tx, municipalityCode, rows, now),
    leaveEvents(tx, eventsOfMarks(payment, marks), { ...context, actor, actId }),
    writeAudit(tx, [entry]),
  ]);
}
