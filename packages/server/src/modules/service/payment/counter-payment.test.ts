/** 窓口の入金と日計の検査 — the rules' amount, change, refunds, and a day that is closed once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PaymentAnswer } from '@yakuba/contract/payment';
import type { Refusal } from '@yakuba/kernel/refusal';

import { actor, OTHER_TOWN, TOWN, testTown } from '#harness/database';

import type { ActDeclaration, QueryDeclaration } from '#platform/act';

import { closeDay } from './acts/close-day.ts';
import { refundCounterPayment } from './acts/refund-counter-payment.ts';
import { setExemption } from './acts/set-exemption.ts';
import { setFee } from './acts/set-fee.ts';
import { takeCounterPayment } from './acts/take-counter-payment.ts';
import { type HandedOver, registerPayable } from './index.ts';
import { exportDay } from './queries/export-day.ts';
import { getDay } from './queries/get-day.ts';
import { getFeeHistory } from './queries/get-fee-history.ts';
import { getPayment } from './queries/get-payment.ts';
import { listDifferences } from './queries/list-differences.ts';
import { listPayments } from './queries/list-payments.ts';
import { quoteFee } from './queries/quote-fee.ts';

const town = await testTown('2026-11-20T01:00:00.000Z');
const staff = actor([
  'payment:set_fees',
  'payment:quote_fee',
  'payment:take_counter_payment',
  'payment:refund_payment',
  'payment:view_payments',
  'payment:close_day',
]);

function run<I, L, D, A>(act: ActDeclaration<I, L, D, A>, input: unknown, by = staff): Promise<A> {
  const key = crypto.randomUUID();
  return town.app.acts.run(act, { actor: by, input, idempotencyKey: key, requestId: null });
}

function ask<I, A>(query: QueryDeclaration<I, A>, input: unknown, by = staff): Promise<A> {
  return town.app.queries.run(query, { actor: by, input, requestId: null });
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: Refusal) => error.code.replace('payment.', ''),
  );
}

const fee = { item: 'individual', legalBasis: '手数料条例別表', validFrom: '2020-04-01' };
await run(setFee, { ...fee, amountYen: 300 });
await run(setFee, { ...fee, amountYen: 200, channel: 'kiosk' });
await run(setFee, { ...fee, amountYen: 350, validFrom: '2026-12-01' });
await run(setExemption, {
  code: 'welfare',
  title: '生活保護',
  legalBasis: '手数料条例',
  rate: 'full',
  validFrom: '2020-04-01',
  validUntil: '2026-12-01',
});

let serial = 0;
function take(over: object = {}): Promise<PaymentAnswer & { changeYen: number }> {
  serial += 1;
  const base = { reference: `C-${serial}`, item: 'individual', method: 'cash' };
  return run(takeCounterPayment, { ...base, ...over });
}

const day = (on: string) => ask(getDay, { day: on });

test('a fee changes on its day and an exemption ends on its day', async () => {
  const quote = (over: object = {}) =>
    ask(quoteFee, { item: 'individual', channel: 'counter', ...over });
  assert.equal((await quote()).amountYen, 300);
  assert.equal((await quote({ channel: 'kiosk' })).amountYen, 200);
  assert.equal((await quote({ exemption: 'welfare' })).amountYen, 0);
  town.clock.set('2026-11-30T15:00:00.000Z');
  assert.equal((await quote()).amountYen, 350);
  assert.equal(await codeOf(quote({ exemption: 'welfare' })), 'exemption.not_applicable');
  town.clock.set('2026-11-20T01:00:00.000Z');
});

test('the clerk takes what the rules say and is told the change', async () => {
  const taken = await take({ copies: 2, tenderedYen: 1000 });
  assert.deepEqual([taken.amountYen, taken.changeYen], [600, 400]);
  assert.equal(await codeOf(take({ tenderedYen: 100 })), 'counter.tendered_too_little');
  assert.equal(await codeOf(take({ item: 'unknown' })), 'fee.not_set');
  assert.equal(await codeOf(take({ reference: 'C-1' })), 'payment.reference_taken');
  const free = await take({ exemption: 'welfare' });
  const detail = await ask(getPayment, { id: free.paymentId });
  assert.deepEqual(
    detail.entries.map(({ method }) => method),
    ['exempt'],
  );
});

test('cash goes back once, with a reason', async () => {
  const { paymentId: id } = await take();
  const back = await run(refundCounterPayment, { id, reason: '証明書を発行できない' });
  assert.equal(back.status, 'refunded');
  const again = run(refundCounterPayment, { id, reason: 'もう一度' });
  assert.equal(await codeOf(again), 'refund.not_paid');
  const detail = await ask(getPayment, { id });
  assert.deepEqual([detail.receivedYen, detail.refundedYen], [300, 300]);
});

test('a day is closed once, with its totals, and what comes later is of the next day', async () => {
  await take({ method: 'counter-cashless' });
  const open = await day('2026-11-20');
  assert.equal(open.cashYen, 600);
  assert.equal(open.netYen, 900);
  assert.equal(
    await codeOf(run(closeDay, { day: '2026-11-21', countedCashYen: 0 })),
    'closing.future',
  );
  const closed = await run(closeDay, { day: '2026-11-20', countedCashYen: 590, note: '10円不足' });
  assert.deepEqual([closed.netYen, closed.cashDifferenceYen], [900, -10]);
  const twice = run(closeDay, { day: '2026-11-20', countedCashYen: 600 });
  assert.equal(await codeOf(twice), 'closing.closed_already');
  await take();
  const after = await day('2026-11-20');
  assert.deepEqual(after.totals, open.totals);
  assert.equal(after.closed?.countedCashYen, 590);
  assert.equal((await day('2026-11-21')).netYen, 300);
});

test('days are closed in their order', async () => {
  town.clock.set('2026-11-23T01:00:00.000Z');
  await take();
  const later = run(closeDay, { day: '2026-11-23', countedCashYen: 300 });
  assert.equal(await codeOf(later), 'closing.earlier_open');
  await run(closeDay, { day: '2026-11-21', countedCashYen: 300 });
  await run(closeDay, { day: '2026-11-23', countedCashYen: 300 });
});

test('money taken while a day is being closed is in its totals or of the next day', async () => {
  town.clock.set('2026-11-24T01:00:00.000Z');
  const work = Array.from({ length: 12 }, (_, index) =>
    index === 6 ? run(closeDay, { day: '2026-11-24', countedCashYen: 0 }) : take(),
  );
  await Promise.all(work);
  const [first, second] = await Promise.all([day('2026-11-24'), day('2026-11-25')]);
  assert.equal(first.netYen + second.netYen, 11 * 300);
  const [row] = await town.owner<{ sum: number }[]>`
    select coalesce(sum(amount_yen), 0)::int as sum from payment.entry
    where business_on = '2026-11-24'`;
  assert.equal(row?.sum, first.netYen, 'nothing was added after the totals were taken');
});

test('the entries of a day are exported, and no cell is a formula', async () => {
  await take({ reference: '=cmd|1' });
  const { csv } = await ask(exportDay, { day: '2026-11-25' });
  assert.ok(csv.startsWith('\uFEFF"日時"'));
  assert.ok(csv.includes(`"'=cmd|1"`));
  const lines = csv.trim().split('\r\n');
  const booked = (await day('2026-11-25')).totals.reduce((sum, one) => sum + one.receivedCount, 0);
  assert.equal(lines.length, booked + 1);
});

test('what was handed over is not paid back', async () => {
  const handed = new Set<string>();
  registerPayable({
    kind: 'counter-test',
    isDelivered: async (_reader, _town, reference) => handed.has(reference),
  });
  const { paymentId: id } = await take({ reference: 'H-1' });
  await town.owner`update payment.payment set payable = 'counter-test' where id = ${id}`;
  handed.add('H-1');
  const refund = run(refundCounterPayment, { id, reason: '不要になった' });
  assert.equal(await codeOf(refund), 'refund.delivered');
});

test('what was handed over without a payment is a difference until it is paid', async () => {
  const handed: HandedOver[] = ['1', '2'].map((number) => ({
    reference: `desk-test:${number}`,
    item: number === '1' ? 'individual' : 'without-a-fee',
    channel: 'counter',
    at: town.clock.now(),
  }));
  registerPayable({
    kind: 'desk-test',
    isDelivered: async (_reader, _town, reference) => reference.startsWith('desk-test:'),
    handedOver: async (_reader, code) => (code === TOWN ? handed : []),
  });
  const unpaid = async () =>
    (await ask(listDifferences, {})).differences.filter(({ paymentId }) => paymentId === null);
  const found = await unpaid();
  assert.deepEqual(
    found.map(({ kind, reference, amountYen }) => [kind, reference, amountYen]),
    [['issued-but-not-paid', 'desk-test:1', 300]],
    'what has no fee is no difference',
  );
  const { paymentId } = await take({ reference: 'desk-test:1' });
  assert.deepEqual(await unpaid(), []);
  const [row] = await town.owner`select payable from payment.payment where id = ${paymentId}`;
  assert.equal(row?.['payable'], 'desk-test', 'the kind before the colon answers for it');
  const refund = run(refundCounterPayment, { id: paymentId, reason: '不要になった' });
  assert.equal(await codeOf(refund), 'refund.delivered');
});

test('payments are found by the day on which money was booked, or by their reference', async () => {
  const { payments } = await ask(listPayments, { reference: 'desk-test:1' });
  assert.deepEqual(
    payments.map(({ status, amountYen, copies }) => [status, amountYen, copies]),
    [['paid', 300, 1]],
  );
  const of = await ask(listPayments, { day: '2026-11-21' });
  const sum = (await day('2026-11-21')).totals.reduce((all, one) => all + one.receivedCount, 0);
  assert.equal(of.payments.length, sum);
  await assert.rejects(ask(listPayments, {}), { code: 'platform.act.invalid' });
});

test('the history tells every fee ever set, with its basis, and the planned one first', async () => {
  const { fees, exemptions } = await ask(getFeeHistory, {});
  const own = fees.filter(({ item, channel }) => item === 'individual' && channel === null);
  assert.deepEqual(
    own.map(({ amountYen, validFrom }) => [amountYen, validFrom]),
    [
      [350, '2026-12-01'],
      [300, '2020-04-01'],
    ],
  );
  assert.ok(own.every(({ legalBasis, staffId }) => legalBasis !== '' && staffId !== ''));
  assert.equal(exemptions[0]?.code, 'welfare');
});

test('whoever may not, and another town, have nothing of it', async () => {
  await assert.rejects(run(setFee, { ...fee, amountYen: 1 }, actor([])), {
    code: 'platform.act.forbidden',
  });
  const neighbour = { ...staff, municipalityCode: OTHER_TOWN };
  assert.deepEqual((await ask(getDay, { day: '2026-11-20' }, neighbour)).totals, []);
  assert.equal(TOWN, staff.municipalityCode);
});
