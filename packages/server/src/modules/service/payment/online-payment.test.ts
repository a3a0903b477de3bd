/** オンライン決済の検査 — a provider over HTTP that also fails, doubles, delays and forges. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';

import { actor, OTHER_TOWN, TOWN } from '#harness/database';
import { paymentTown } from '#harness/payment-town';

import type { CallbackManner } from '../../../../simulator/payment/callbacks.ts';
import type { Fault } from '../../../../simulator/payment/misbehaviour.ts';
import { requestRefund, usePaymentProvider } from './index.ts';
import { listDifferences } from './queries/list-differences.ts';
import { readPayments } from './queries/load-payment.ts';
import { heldYen } from './rules/payment-status.ts';

const town = await paymentTown();
const { simulator, delivered, impossible } = town;
const clerk = actor(['payment:view_payments']);

async function differences() {
  const call = { actor: clerk, input: {}, requestId: null };
  return (await town.app.queries.run(listDifferences, call)).differences;
}

async function held(paymentId: string): Promise<number> {
  const [payment] = await town.app.database.read(TOWN, (reader) =>
    readPayments(reader, TOWN, { id: paymentId }),
  );
  if (!payment) throw new Error('no such payment');
  return heldYen(payment);
}

async function events(reference: string): Promise<string[]> {
  const rows = await town.app.database.read(
    TOWN,
    (reader) => reader<{ type: string }[]>`
      select type from platform.event where municipality_code = ${TOWN}
        and payload ->> 'reference' = ${reference} order by position`,
  );
  return rows.map(({ type }) => type);
}

function knock(paymentId: string, manner: CallbackManner = {}, municipalityCode = TOWN) {
  return simulator.callbacks.send({ municipalityCode, paymentId, chargeId: null }, manner);
}

test('a resident pays on the page, the callback knocks, and the payment is complete once', async () => {
  const paymentId = await town.ask('A-1');
  await town.worker.drain();
  const page = (await town.state('A-1'))?.checkoutUrl ?? '';
  assert.match(await (await fetch(page)).text(), /模擬/);
  const answer = await fetch(page, { method: 'POST' });
  assert.match(await answer.text(), /支払いました/);
  await town.worker.drain();
  assert.equal((await town.state('A-1'))?.status, 'paid');
  assert.equal(await held(paymentId), 300);
  assert.deepEqual(await events('A-1'), ['PaymentCompleted']);
  assert.deepEqual(
    (await differences()).map(({ kind }) => kind),
    ['paid-but-not-issued'],
  );
  delivered.add('A-1');
  await town.pass(1);
  assert.deepEqual(await differences(), []);
});

test('one reference has one payment, however often it is asked for', async () => {
  const [one, other] = [await town.ask('A-2'), await town.ask('A-2', { amountYen: 500 })];
  assert.equal(one, other);
});

test('what is free is complete at once, and says so by an event', async () => {
  await town.ask('A-3', { amountYen: 0, exemption: 'official' });
  assert.equal((await town.state('A-3'))?.status, 'paid');
  await town.worker.drain();
  assert.deepEqual(await events('A-3'), ['PaymentCompleted']);
  delivered.add('A-3');
});

test('forged, altered, stale and unknown notices are refused, and change nothing', async () => {
  const paymentId = await town.ask('A-4');
  await town.worker.drain();
  assert.equal(await knock(paymentId, { isForged: true }), 403);
  assert.equal(await knock(paymentId, { isAltered: true }), 403);
  assert.equal(await knock(paymentId, { ageSeconds: 600 }), 403);
  assert.equal(await knock('00000000-0000-7000-8000-000000000000'), 404);
  assert.equal(await knock(paymentId, {}, OTHER_TOWN), 404);
  assert.equal(await knock(paymentId, {}, '12345x'), 422);
  const rows = await town.owner`select 1 from payment.callback where payment_id = ${paymentId}`;
  assert.equal(rows.length, 0);
});

test('a notice that is replayed, or that lies, is not believed', async () => {
  const paymentId = await town.ask('A-5');
  await town.worker.drain();
  const id = 'msg_replayed';
  assert.equal(await knock(paymentId, { id }), 200);
  assert.equal(await knock(paymentId, { id }), 200);
  await town.worker.drain();
  assert.equal((await town.state('A-5'))?.status, 'requested', 'nothing was captured');
  const rows = await town.owner`select 1 from payment.callback where id = ${id}`;
  assert.equal(rows.length, 1);
});

test('who pays twice has one of the two given back', async () => {
  const paymentId = await town.ask('A-6');
  await town.worker.drain();
  simulator.accounts.capture(paymentId);
  simulator.accounts.capture(paymentId);
  await town.pass(1);
  assert.equal(simulator.accounts.netYen(paymentId), 300);
  assert.equal(await held(paymentId), 300);
  delivered.add('A-6');
});

test('what cannot be handed over is given back; what was handed over is not', async () => {
  const paymentId = await town.ask('A-7');
  await town.worker.drain();
  simulator.accounts.capture(paymentId);
  await town.pass(1);
  const refund = (reference: string) =>
    town.app.database.write(TOWN, (tx) => {
      const request = { municipalityCode: TOWN, reference, reason: '交付できない' };
      return requestRefund(tx, { ...request, now: town.clock.now() });
    });
  await refund('A-7');
  await town.worker.drain();
  assert.equal(simulator.accounts.netYen(paymentId), 0);
  assert.deepEqual(await events('A-7'), ['PaymentCompleted', 'PaymentRefunded']);
  await assert.rejects(refund('A-1'), { code: 'payment.refund.delivered' });
});

test('a thing that was handed over after its money went back is seen', async () => {
  delivered.add('A-7');
  const found = (await differences()).filter(({ reference }) => reference === 'A-7');
  assert.deepEqual(
    found.map(({ kind }) => kind),
    ['issued-but-not-paid'],
  );
  delivered.delete('A-7');
});

test('without a provider nothing can be asked for online', async () => {
  usePaymentProvider(null);
  await assert.rejects(town.ask('A-9'), { code: 'payment.provider.none' });
  await town.ask('A-10', { amountYen: 0 });
  delivered.add('A-10');
  usePaymentProvider(town.provider);
});

test('a provider that is down, slow or cut off leaves nothing half done', async () => {
  simulator.misbehaviour.plan('down', 'hang', 'lost', 'garbled');
  const paymentId = await town.ask('A-8');
  await town.pass(0);
  for (let hour = 0; hour < 4; hour += 1) await town.pass(1);
  simulator.accounts.capture(paymentId);
  simulator.misbehaviour.plan('lost', 'down');
  for (let hour = 0; hour < 6; hour += 1) await town.pass(1);
  assert.equal((await town.state('A-8'))?.status, 'paid');
  assert.deepEqual(await events('A-8'), ['PaymentCompleted']);
  delivered.add('A-8');
});

type Move =
  | { kind: 'capture'; amountYen: number }
  | { kind: 'expire' | 'impossible' | 'work' | 'deliver' }
  | { kind: 'knock'; manner: CallbackManner }
  | { kind: 'fault'; fault: Fault };

const anyMove: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('capture' as const),
      amountYen: fc.constantFrom(300, 300, 300, 1),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.constantFrom<Move>(
      { kind: 'expire' },
      { kind: 'impossible' },
      { kind: 'work' },
      { kind: 'work' },
      { kind: 'deliver' },
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom<CallbackManner>({}, { id: 'msg_same' }, { isForged: true }, { isAltered: true })
      .map((manner) => ({ kind: 'knock' as const, manner })),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom<Fault>('down', 'hang', 'lost', 'garbled')
      .map((fault) => ({ kind: 'fault' as const, fault })),
  },
);

async function make(move: Move, reference: string, paymentId: string): Promise<void> {
  const isKnown = simulator.accounts.checkouts.has(paymentId);
  switch (move.kind) {
    case 'capture':
      if (isKnown) simulator.accounts.capture(paymentId, move.amountYen);
      return;
    case 'expire':
      if (isKnown) simulator.accounts.expire(paymentId);
      return;
    case 'impossible':
      if (!delivered.has(reference)) impossible.add(reference);
      return;
    case 'deliver':
      return deliver(reference);
    case 'knock':
      await knock(paymentId, move.manner);
      return;
    case 'fault':
      simulator.misbehaviour.plan(move.fault);
      return;
    case 'work':
      return town.pass(1);
  }
}

/** As a room above does: only for what is paid, and only what can be handed over. */
async function deliver(reference: string): Promise<void> {
  const state = await town.state(reference);
  if (state?.status === 'paid' && !impossible.has(reference)) delivered.add(reference);
}

test('after any misbehaviour, reconciling ends with no difference on either side', async () => {
  let serial = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(anyMove, { maxLength: 7 }), { minLength: 1, maxLength: 3 }),
      async (plans) => {
        const open: { reference: string; paymentId: string }[] = [];
        for (const plan of plans) {
          serial += 1;
          const reference = `P-${serial}`;
          const paymentId = await town.ask(reference);
          open.push({ reference, paymentId });
          for (const move of plan) await make(move, reference, paymentId);
        }
        simulator.misbehaviour.clear();
        await town.pass(1);
        for (const { paymentId } of open) simulator.accounts.expire(paymentId);
        for (let round = 0; round < 3; round += 1) {
          await town.pass(26);
          for (const { reference } of open) await deliver(reference);
        }
        const own = new Set(open.map(({ reference }) => reference));
        assert.deepEqual(
          (await differences()).filter(({ reference }) => own.has(reference)),
          [],
        );
        for (const { reference, paymentId } of open) {
          const kept = delivered.has(reference) ? 300 : 0;
          assert.equal(await held(paymentId), kept, 'our books');
          assert.equal(simulator.accounts.netYen(paymentId), kept, 'the provider’s books');
          const told = await events(reference);
          assert.equal(new Set(told).size, told.length, 'each event once');
        }
      },
    ),
    { numRuns: 25 },
  );
});
