/**
 * 補正で変わる手数料の検査 — a correction of the number of copies changes the fee: what was paid
 * goes back, the new fee is asked for, and nothing is made before it has come.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { applicationTown } from '#harness/application-town';
import type { Client } from '#harness/office';

const town = await applicationTown();
const { resident, clerk, approver, people } = town;
const OWN = '/api/application/own-applications';
const ALL = '/api/application/applications';

async function done(answer: ReturnType<Client['post']>) {
  const { statusCode, body } = await answer;
  assert.equal(statusCode, 200, body);
  return JSON.parse(body);
}

const dueOn = new Date(town.clock.now().getTime() + 7 * 86_400_000).toISOString().slice(0, 10);

async function askCopies(id: string): Promise<void> {
  await done(clerk.post(`${ALL}/${id}/start-review`, { stage: 'formal' }));
  const fields = [{ path: 'copies', message: '部数を確かめてください。' }];
  await done(clerk.post(`${ALL}/${id}/ask-correction`, { fields, dueOn }));
}

async function correct(id: string, copies: number) {
  const { version, procedureCode, outlet } = await town.look(resident, id);
  const answers = town.copyAnswers({ copies });
  const body = { procedureCode, version, answers, outlet };
  await done(resident.send('PUT', `${OWN}/${id}`, body));
  return done(resident.post(`${OWN}/${id}/correct`, await town.sign(resident, id)));
}

async function submitted(copies: number): Promise<string> {
  const id = await town.draft(resident, { answers: town.copyAnswers({ copies }) });
  await done(town.submit(resident, id));
  return id;
}

async function differencesOf(id: string): Promise<unknown[]> {
  const { differences } = await done(clerk.get('/api/payment/differences'));
  return differences.filter((one: { reference: string }) => one.reference.includes(id));
}

async function decide(id: string) {
  await done(clerk.post(`${ALL}/${id}/start-review`, { stage: 'substantive' }));
  return approver.post(`${ALL}/${id}/decide`, { decision: 'approved' });
}

for (const { name, from, until } of [
  { name: 'more copies', from: 1, until: 3 },
  { name: 'fewer copies', from: 3, until: 1 },
]) {
  test(`${name} after the payment: the old fee goes back, and the new one is asked for`, async () => {
    const id = await submitted(from);
    await town.pay(resident, id);
    await askCopies(id);
    const { feeYen } = await correct(id, until);
    assert.equal(feeYen, until * 300);
    await town.worker.drain();
    const { fee } = await town.look(resident, id);
    assert.deepEqual([fee.state, fee.amountYen], ['requested', until * 300]);
    assert.equal(fee.reference, `application:${id}:2`);
    const early = await decide(id);
    assert.equal(early.json().code, 'application.decide.not_paid', early.body);
    await town.pay(resident, id);
    assert.equal((await town.look(resident, id)).fee.state, 'paid');
    await done(approver.post(`${ALL}/${id}/decide`, { decision: 'approved' }));
    await town.worker.drain();
    for (let at = 1; at <= until; at += 1) {
      assert.equal((await resident.post(`${OWN}/${id}/results/${at}`, {})).statusCode, 200);
    }
    await town.worker.drain();
    assert.deepEqual(await differencesOf(id), []);
  });
}

test('a fee that was not paid yet may be paid no more once it has changed', async () => {
  const id = await submitted(1);
  await town.worker.drain();
  const { fee: before } = await town.look(resident, id);
  await askCopies(id);
  await correct(id, 2);
  await town.worker.drain();
  await fetch(before.checkoutUrl ?? '', { method: 'POST' });
  await town.worker.drain();
  const { fee } = await town.look(resident, id);
  assert.deepEqual([fee.state, fee.amountYen], ['requested', 600]);
  assert.deepEqual(await differencesOf(id), [], 'what was paid for the old fee has gone back');
  await town.pay(resident, id);
  assert.equal((await town.look(resident, id)).fee.state, 'paid');
});

test('a correction that leaves the copies alone leaves the fee alone', async () => {
  const id = await submitted(1);
  await town.pay(resident, id);
  await askCopies(id);
  await correct(id, 1);
  const { fee } = await town.look(resident, id);
  assert.deepEqual([fee.state, fee.reference], ['paid', `application:${id}`]);
});

test('at the counter the new fee is taken under its own number, and the old no more', async () => {
  const id = crypto.randomUUID();
  const entry = { procedureCode: 'resident-record-copy', outlet: 'counter', channel: 'counter' };
  const write = (version: number, copies: number) =>
    done(
      clerk.send('PUT', `${ALL}/${id}`, {
        ...entry,
        version,
        answers: town.copyAnswers({ copies }),
        applicantNumber: people[0],
      }),
    );
  await write(0, 1);
  const identification = '個人番号カード';
  await done(clerk.post(`${ALL}/${id}/submit`, { version: 1, identification }));
  await askCopies(id);
  await write(1, 2);
  await done(clerk.post(`${ALL}/${id}/correct`, { version: 2, identification }));
  const money = { item: 'household', method: 'cash', channel: 'counter' };
  const old = { ...money, reference: `application:${id}`, copies: 1 };
  const refused = await clerk.post('/api/payment/counter-payments', old);
  assert.equal(refused.json().code, 'payment.counter.not_owed', refused.body);
  const reference = `application:${id}:2`;
  await done(clerk.post('/api/payment/counter-payments', { ...money, reference, copies: 2 }));
  const { fee } = (await clerk.get(`${ALL}/${id}`)).json();
  assert.deepEqual([fee.state, fee.amountYen, fee.reference], ['paid', 600, reference]);
});
