/** 窓口の入金 — staff took the money; the amount is the rules', never typed. */
import { type Fee, type PaymentAnswer, paymentRoutes } from '@yakuba/contract/payment';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import { RECONCILE_PAYMENT } from '../model.ts';
import { feeRulesOn } from '../queries/fee-rules-on.ts';
import { payableOf } from '../queries/payables.ts';
import { requireOwed } from '../queries/require-owed.ts';
import { refuse } from '../refusals.ts';
import { eventsOfMarks } from '../rules/events-of-marks.ts';
import { feeOf } from '../rules/fee-of.ts';
import { bookPayment } from '../store/book-payment.ts';

const input = paymentRoutes.takeCounterPayment.body;
type Input = z.output<typeof input>;

interface Decision {
  readonly id: string;
  readonly given: Input;
  readonly fee: Fee;
  readonly changeYen: number;
}

/** Sees to it that what was paid for is handed over, and notes that it was. */
function reconciliationOf(paymentId: string) {
  const payload = { paymentId, attempt: 0 };
  return { kind: RECONCILE_PAYMENT, subject: `payment:${paymentId}:0`, payload };
}

interface Answer extends PaymentAnswer {
  readonly changeYen: number;
}

export const takeCounterPayment = defineAct<Input, Fee, Decision, Answer>({
  name: 'payment:take_counter_payment',
  title: '窓口での手数料の受領',
  legalBasis: '地方自治法第227条、手数料条例',
  permission: 'payment:take_counter_payment',
  input,
  idempotency: 'required',
  load: async (tx, given, { municipalityCode, today }) => {
    const rules = await feeRulesOn(tx, municipalityCode, today);
    const fee = feeOf(rules, { certificateKind: given.item, ...given });
    await requireOwed(tx, municipalityCode, { reference: given.reference, fee });
    return fee;
  },
  decide: (fee, given, { newId }) => {
    const tendered = given.tenderedYen ?? fee.amountYen;
    if (tendered < fee.amountYen) {
      const amount = String(fee.amountYen);
      throw refuse('payment.counter.tendered_too_little', { amount }, 'tenderedYen');
    }
    return { id: newId(), given, fee, changeYen: tendered - fee.amountYen };
  },
  save: (tx, { id, given, fee }, { municipalityCode, actor, now, today, newId }) =>
    bookPayment(tx, {
      municipalityCode,
      id,
      reference: given.reference,
      amountYen: fee.amountYen,
      title: given.item,
      payer: null,
      payable: payableOf(given.reference),
      item: given.item,
      channel: given.channel,
      copies: given.copies,
      exemption: given.exemption,
      method: given.method,
      chargeId: `counter:${id}`,
      staffId: actor.id,
      place: actor.place,
      terminal: actor.terminal,
      now,
      today,
      newId,
    }),
  record: ({ id, given: { reference }, fee: { amountYen } }) => ({
    events: eventsOfMarks({ id, reference, amountYen }, ['completed']),
    subjects: [`payment:${id}`],
    jobs: payableOf(reference) === null ? [] : [reconciliationOf(id)],
  }),
  answer: ({ id, fee, changeYen }) => ({
    paymentId: id,
    status: 'paid',
    amountYen: fee.amountYen,
    changeYen,
  }),
});
