/** 手数料の規則の検査 — fees and exemptions, signatures, and what a provider may claim. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FeeRules } from '@yakuba/contract/payment';
import { Refusal } from '@yakuba/kernel/refusal';
import fc from 'fast-check';

import type { Charge, Checkout, Entry, MarkKind } from './model.ts';
import { differenceOf } from './rules/difference-of.ts';
import { feeOf } from './rules/fee-of.ts';
import { nextQuestionAt } from './rules/next-question-at.ts';
import { heldYen, statusOf } from './rules/payment-status.ts';
import { type Delivery, settlePayment } from './rules/settle-payment.ts';
import { isFresh, isSigned, signatureOf } from './rules/signature.ts';

const basis = { validFrom: '2020-04-01', legalBasis: '手数料条例別表' };
const rules: FeeRules = {
  fees: [
    { item: 'individual', channel: null, amountYen: 300, ...basis },
    { item: 'individual', channel: 'kiosk', amountYen: 200, ...basis },
    { item: 'odd', channel: 'counter', amountYen: 251, ...basis },
  ],
  exemptions: [
    { code: 'official', title: '公用', items: null, rate: 'full', validUntil: null, ...basis },
    {
      code: 'welfare',
      title: '生活保護',
      items: ['individual'],
      rate: 'full',
      validUntil: null,
      ...basis,
    },
    { code: 'half', title: '半額', items: null, rate: 'half', validUntil: null, ...basis },
  ],
};

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'done';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

test('a fee is of the kind, the channel, the copies and the exemption', () => {
  const ask = (over: object) => ({
    certificateKind: 'individual',
    copies: 1,
    channel: 'counter' as const,
    exemption: null,
    ...over,
  });
  const table: [object, number][] = [
    [{}, 300],
    [{ copies: 3 }, 900],
    [{ channel: 'kiosk' }, 200],
    [{ channel: 'online', copies: 2 }, 600],
    [{ exemption: 'official', copies: 5 }, 0],
    [{ exemption: 'welfare' }, 0],
    [{ exemption: 'half', copies: 2 }, 300],
    [{ certificateKind: 'odd', exemption: 'half', copies: 2 }, 250],
  ];
  for (const [over, yen] of table) assert.equal(feeOf(rules, ask(over)).amountYen, yen);
  const refused: [object, string][] = [
    [{ certificateKind: 'unknown' }, 'payment.fee.not_set'],
    [{ certificateKind: 'odd', channel: 'kiosk' }, 'payment.fee.not_set'],
    [{ certificateKind: 'odd', exemption: 'welfare' }, 'payment.exemption.not_applicable'],
    [{ exemption: 'invented' }, 'payment.exemption.not_applicable'],
  ];
  for (const [over, code] of refused)
    assert.equal(
      codeOf(() => feeOf(rules, ask(over))),
      code,
    );
});

test('only the right key over the right text, id and instant makes a signature', () => {
  const notice = { id: 'msg_1', timestamp: '1795000000', text: '{"paymentId":"1"}' };
  const signature = signatureOf(notice, 'secret');
  assert.ok(isSigned(notice, signature, 'secret'));
  assert.ok(isSigned(notice, `v1,AAAA ${signature}`, 'secret'));
  assert.ok(!isSigned(notice, signature, 'other'));
  assert.ok(!isSigned(notice, '', 'secret'));
  for (const over of [{ id: 'msg_2' }, { timestamp: '1795000001' }, { text: '{}' }]) {
    assert.ok(!isSigned({ ...notice, ...over }, signature, 'secret'));
  }
  const at = (seconds: number) => new Date((1_795_000_000 + seconds) * 1000);
  assert.ok(isFresh(notice, at(299)));
  assert.ok(!isFresh(notice, at(301)));
  assert.ok(!isFresh(notice, at(-301)));
  assert.ok(!isFresh({ ...notice, timestamp: '1e9' }, at(0)));
});

test('questions grow seldom and end', () => {
  const requestedAt = new Date('2026-11-01T00:00:00Z');
  const now = new Date('2026-11-02T00:00:00Z');
  const ask = (attempt: number, isOver: boolean, at = now) =>
    nextQuestionAt({ attempt, isOver, requestedAt }, at);
  assert.equal(ask(0, false), '2026-11-02T00:05:00.000Z');
  assert.equal(ask(40, false), '2026-11-03T00:00:00.000Z');
  assert.equal(ask(40, true, new Date('2026-11-03T12:00:00Z')), null);
  assert.equal(ask(40, false, new Date('2026-12-31T12:00:00Z')), null);
});

interface Ledger {
  amountYen: number;
  entries: Entry[];
  marks: MarkKind[];
}

/** Settles against a provider that does what it is told, until nothing is left to do. */
function settleAll(ledger: Ledger, checkout: Checkout, delivery: Delivery): number {
  for (let round = 1; round <= 5; round += 1) {
    const { book, marks, giveBack } = settlePayment(ledger, checkout, delivery);
    ledger.entries.push(...book);
    ledger.marks.push(...marks);
    for (const charge of checkout.charges as unknown as { chargeId: string; status: string }[]) {
      if (giveBack.includes(charge.chargeId)) charge.status = 'refunded';
    }
    if (book.length + marks.length + giveBack.length === 0) return round;
  }
  throw new Error('the settlement does not come to rest');
}

const anyCharges = fc
  .array(
    fc.record({
      amountYen: fc.constantFrom(300, 300, 300, 1),
      status: fc.constantFrom<Charge['status']>('captured', 'captured', 'refunded'),
    }),
    { maxLength: 4 },
  )
  .map((charges) => charges.map((charge, index) => ({ chargeId: `c${index}`, ...charge })));

test('whatever the provider captured, both books agree and no yen too much is kept', () => {
  const anyStep = fc.record({
    charges: anyCharges,
    status: fc.constantFrom<Checkout['status']>('open', 'closed', 'expired'),
    delivery: fc.constantFrom<Delivery>('awaited', 'impossible'),
    isDeliveredAfterwards: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 1, maxLength: 4 }), (steps) => {
      const ledger: Ledger = { amountYen: 300, entries: [], marks: [] };
      const charges: Charge[] = [];
      let delivery: Delivery = 'awaited';
      steps.forEach((step, at) => {
        charges.push(...step.charges.map((one) => ({ ...one, chargeId: `${at}${one.chargeId}` })));
        if (delivery === 'awaited') delivery = step.delivery;
        const checkout: Checkout = { paymentId: '', url: '', status: step.status, charges };
        settleAll(ledger, checkout, delivery);
        const net = charges
          .filter(({ status }) => status === 'captured')
          .reduce((sum, { amountYen }) => sum + amountYen, 0);
        assert.equal(heldYen(ledger), net, 'our books and the provider’s');
        assert.ok(net === 0 || net === 300, String(net));
        if (delivery === 'impossible') assert.equal(net, 0);
        if (statusOf(ledger) === 'paid' && net === 300 && step.isDeliveredAfterwards) {
          delivery = 'delivered';
        }
        assert.notEqual(differenceOf(ledger, delivery), 'paid-too-much');
      });
      assert.equal(
        new Set(ledger.entries.map((e) => e.kind + e.chargeId)).size,
        ledger.entries.length,
      );
    }),
    { numRuns: 500 },
  );
});
