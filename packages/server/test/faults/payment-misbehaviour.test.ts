/**
 * 決済の不具合の検査 — applications whose money goes astray: forged, replayed and misdirected
 * notices, a provider that is down, slow, doubled or late, money for what is withdrawn, refused or
 * taken back, money of another amount. In the end neither side holds a yen too much or too little.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { applicationTown, COPY } from '#harness/application-town';
import { OTHER_TOWN, TOWN } from '#harness/database';
import type { Client } from '#harness/office';
import { openRefusals } from '#harness/refusals';

import { signedNotice } from '../../simulator/payment/callbacks.ts';

const town = await applicationTown();
const { resident, clerk, approver, owner, payments, server, people } = town;
const OWN = '/api/application/own-applications';
const ALL = '/api/application/applications';
const { refused, refusedAll, unchanged } = await openRefusals(owner);

async function done(answer: ReturnType<Client['post']>) {
  const { statusCode, body } = await answer;
  assert.equal(statusCode, 200, body);
  return JSON.parse(body);
}

/** 提出した申請 — with the provider's page open. */
async function submitted(over: object = {}): Promise<string> {
  const id = await town.draft(resident, over);
  await done(town.submit(resident, id));
  await town.worker.drain();
  return id;
}

async function paymentOf(id: string): Promise<string> {
  const [row] = await owner<{ id: string }[]>`
    select id from payment.payment where reference = ${`application:${id}`}`;
  assert.ok(row);
  return row.id;
}

async function held(id: string): Promise<number> {
  const [row] = await owner<{ yen: number }[]>`
    select coalesce(sum(case e.kind when 'received' then e.amount_yen else -e.amount_yen end), 0)
      ::int as yen
    from payment.entry e join payment.payment p on p.id = e.payment_id
    where p.reference = ${`application:${id}`}`;
  return row?.yen ?? Number.NaN;
}

const begun = town.clock.now().getTime();
let passed = 0;

/** Hours pass for the worker; for those who are signed in the clock stands still. */
async function pass(hours: number): Promise<void> {
  passed += hours;
  town.clock.set(new Date(begun + passed * 3_600_000).toISOString());
  await owner`update platform.job set run_at = now() - interval '1 minute'
    where run_at <= ${town.clock.now().toISOString()}`;
  await town.worker.drain();
  town.clock.set(new Date(begun).toISOString());
}

/** Both sides' books, and what is left to settle. */
async function settled(id: string, yen: number): Promise<void> {
  payments.misbehaviour.clear();
  for (let round = 0; round < 3; round += 1) await pass(30);
  assert.equal(await held(id), yen, 'our books');
  assert.equal(payments.accounts.netYen(await paymentOf(id)), yen, 'the provider’s books');
  const { differences } = await done(clerk.get('/api/payment/differences'));
  const own = differences.filter(
    ({ reference, kind }: { reference: string; kind: string }) =>
      reference === `application:${id}` && (yen === 0 || kind !== 'paid-but-not-issued'),
  );
  assert.deepEqual(own, []);
}

async function inReview(id: string): Promise<void> {
  for (const stage of ['formal', 'substantive']) {
    await done(clerk.post(`${ALL}/${id}/start-review`, { stage }));
  }
}

const decide = (id: string, decision: object) => approver.post(`${ALL}/${id}/decide`, decision);
const APPROVED = { decision: 'approved' };
const REFUSED = { decision: 'refused', reason: '請求できる方でないため' };

interface Knock {
  readonly headers?: Record<string, string>;
  readonly text?: string;
  readonly code?: string;
}

function knock(municipalityCode: string, { headers = {}, text = '' }: Knock) {
  return server.inject({
    method: 'POST',
    url: `/api/payment/callbacks/${municipalityCode}`,
    headers: { 'content-type': 'application/json', ...headers },
    payload: text,
  });
}

const SECRET = 'secret-of-the-application-tests';

test('forged, altered, stale, early and misdirected notices are refused and recorded', async () => {
  const id = await submitted();
  const notice = { municipalityCode: TOWN, paymentId: await paymentOf(id), chargeId: null };
  const signed = (manner: object) => signedNotice(notice, SECRET, manner);
  const right = signed({});
  const other = signedNotice({ ...notice, paymentId: crypto.randomUUID() }, SECRET);
  const unsigned = 'payment.callback.unsigned';
  const rows: readonly (readonly [string, string, Knock, string])[] = [
    ['別の鍵', TOWN, signed({ isForged: true }), unsigned],
    ['書き換え', TOWN, signed({ isAltered: true }), unsigned],
    ['署名なし', TOWN, { text: right.text }, unsigned],
    ['別の通知の署名', TOWN, { headers: other.headers, text: right.text }, unsigned],
    ['番号だけ変えた', TOWN, resent(right, { 'webhook-id': 'msg_other' }), unsigned],
    ['時刻だけ変えた', TOWN, resent(right, { 'webhook-timestamp': '1' }), unsigned],
    ['古い', TOWN, signed({ ageSeconds: 600 }), 'payment.callback.stale'],
    ['先の時刻', TOWN, signed({ ageSeconds: -600 }), 'payment.callback.stale'],
    ['知らない支払い', TOWN, other, 'payment.callback.unknown'],
    ['別の町', OTHER_TOWN, right, 'payment.callback.unknown'],
  ];
  await refusedAll(
    rows.map(([about, code, sent, wanted]) => ({
      work: () => knock(code, sent),
      code: wanted,
      about,
    })),
  );
  await refused(() => knock('12345x', right), { code: 'platform.act.invalid', isRecorded: false });
});

function resent({ headers, text }: { headers: object; text: string }, over: object): Knock {
  return { headers: { ...headers, ...over } as Record<string, string>, text };
}

test('a notice that is replayed, or comes in the wrong order, brings and takes nothing', async () => {
  const id = await town.draft(resident);
  await done(town.submit(resident, id));
  const notice = { municipalityCode: TOWN, paymentId: await paymentOf(id), chargeId: null };
  // Before the provider has even been asked for a page.
  const early = signedNotice(notice, SECRET, { id: 'msg_early' });
  assert.equal((await knock(TOWN, early)).statusCode, 200);
  await town.worker.drain();
  await town.pay(resident, id);
  const paid = await town.look(resident, id);
  assert.equal(paid.fee.state, 'paid');
  for (let times = 0; times < 3; times += 1) {
    const answer = await unchanged(() => knock(TOWN, early), '再送', ['platform.audit_entry']);
    assert.deepEqual(answer.json(), { accepted: false });
  }
  const lying = signedNotice({ ...notice, chargeId: 'refund-of-everything' }, SECRET);
  assert.equal((await knock(TOWN, lying)).json().accepted, true);
  await town.worker.drain();
  assert.equal(await held(id), 300, 'what a notice claims is not believed');
  await settled(id, 300);
});

test('money of another amount pays for nothing, and goes back', async () => {
  for (const yen of [1, 299, 301, 3_000]) {
    const id = await submitted();
    payments.accounts.capture(await paymentOf(id), yen);
    await pass(1);
    await inReview(id);
    await refused(() => decide(id, APPROVED), { code: 'application.decide.not_paid' });
    await settled(id, 0);
  }
});

test('who pays twice, at once or late, is given back the second', async () => {
  const id = await submitted();
  const paymentId = await paymentOf(id);
  payments.accounts.capture(paymentId);
  payments.accounts.capture(paymentId);
  await pass(1);
  await settled(id, 300);
  payments.accounts.capture(paymentId);
  const notice = { municipalityCode: TOWN, paymentId, chargeId: null };
  await knock(TOWN, signedNotice(notice, SECRET));
  await settled(id, 300);
});

/** What ends an application before its money comes. */
const ends: readonly (readonly [string, (id: string) => Promise<unknown>])[] = [
  ['a withdrawal', (id) => done(resident.post(`${OWN}/${id}/withdraw`))],
  [
    'a withdrawal at the desk',
    (id) => done(clerk.post(`${ALL}/${id}/withdraw`, { reason: '電話で申出' })),
  ],
  [
    'a refusal',
    async (id) => {
      await inReview(id);
      await done(decide(id, REFUSED));
    },
  ],
];

for (const [name, end] of ends) {
  test(`money that comes after ${name} goes back, and nothing is issued for it`, async () => {
    const id = await submitted();
    const paymentId = await paymentOf(id);
    await end(id);
    payments.accounts.capture(paymentId);
    await knock(TOWN, signedNotice({ municipalityCode: TOWN, paymentId, chargeId: null }, SECRET));
    await town.worker.drain();
    await refused(() => decide(id, APPROVED), { code: 'application.move.not_allowed' });
    await settled(id, 0);
    const issues = await owner`select 1 from certificate.issue
      where reference = ${`application:${id}`}`;
    assert.equal(issues.length, 0);
  });
}

test('a provider that is down or slow holds up nobody, and loses nothing', async () => {
  payments.misbehaviour.plan('down', 'down', 'garbled', 'lost');
  const id = await submitted();
  assert.equal((await town.look(resident, id)).state, 'submitted');
  for (let hour = 0; hour < 6; hour += 1) await pass(1);
  payments.accounts.capture(await paymentOf(id));
  payments.misbehaviour.plan('lost', 'down');
  for (let hour = 0; hour < 6; hour += 1) await pass(1);
  assert.equal((await town.look(resident, id)).fee.state, 'paid');
  payments.misbehaviour.plan('down', 'lost', 'down');
  await done(resident.post(`${OWN}/${id}/withdraw`));
  for (let hour = 0; hour < 6; hour += 1) await pass(1);
  await settled(id, 0);
});

test('a payment and a withdrawal at one moment leave no money behind', async () => {
  for (let round = 0; round < 4; round += 1) {
    const id = await submitted();
    const paymentId = await paymentOf(id);
    const notice = signedNotice({ municipalityCode: TOWN, paymentId, chargeId: null }, SECRET);
    payments.accounts.capture(paymentId);
    await Promise.all([
      knock(TOWN, notice),
      town.worker.drain(),
      resident.post(`${OWN}/${id}/withdraw`),
    ]);
    await settled(id, 0);
  }
});

test('an approval and a withdrawal at one moment: one of them, and its money', async () => {
  for (let round = 0; round < 4; round += 1) {
    const id = await submitted();
    await town.pay(resident, id);
    await inReview(id);
    const answers = await Promise.all([
      decide(id, APPROVED),
      resident.post(`${OWN}/${id}/withdraw`),
    ]);
    const codes = answers.map(({ statusCode }) => statusCode).sort();
    assert.deepEqual(codes, [200, 409]);
    await town.worker.drain();
    const { state } = await town.look(resident, id);
    await settled(id, state === 'approved' ? 300 : 0);
    const made = await owner`select 1 from certificate.issue
      where reference = ${`application:${id}`}`;
    assert.equal(made.length, state === 'approved' ? 1 : 0);
  }
});

/** 窓口の申請 — entered by the clerk, to be paid for at the counter. */
async function atCounter(copies: number): Promise<string> {
  const id = crypto.randomUUID();
  const answers = town.copyAnswers({ copies });
  const body = { procedureCode: COPY, version: 0, answers, outlet: 'counter' };
  const entered = { ...body, channel: 'counter', applicantNumber: people[0] };
  await done(clerk.send('PUT', `${ALL}/${id}`, entered));
  await done(clerk.post(`${ALL}/${id}/submit`, { version: 1, identification: '個人番号カード' }));
  return id;
}

const take = (id: string, over: object = {}) =>
  clerk.post('/api/payment/counter-payments', {
    reference: `application:${id}`,
    item: 'household',
    method: 'cash',
    channel: 'counter',
    ...over,
  });

test('the counter takes neither too little for an application nor money for one that is over', async () => {
  const id = await atCounter(3);
  for (const copies of [1, 2, 4]) {
    await refused(() => take(id, { copies }), { code: 'payment.counter.amount_differs' });
  }
  const paid = await done(take(id, { copies: 3 }));
  assert.equal(paid.amountYen, 900);
  await refused(() => take(id, { copies: 3 }), { code: 'payment.payment.reference_taken' });
  const over = await atCounter(1);
  await done(clerk.post(`${ALL}/${over}/withdraw`, { reason: '取りやめ' }));
  await refused(() => take(over), { code: 'payment.counter.not_owed' });
  const online = await submitted();
  await refused(() => take(online), { code: 'payment.payment.reference_taken' });
});

test('a correction brings no further copies without their fee', async () => {
  const id = await submitted();
  await town.pay(resident, id);
  await done(clerk.post(`${ALL}/${id}/start-review`, { stage: 'formal' }));
  const fields = [{ path: 'copies', message: '部数を確かめてください。' }];
  await done(clerk.post(`${ALL}/${id}/ask-correction`, { fields, dueOn: '2099-01-01' }));
  const put = { procedureCode: COPY, version: 1, answers: town.copyAnswers({ copies: '9' }) };
  await done(resident.send('PUT', `${OWN}/${id}`, put));
  await done(resident.post(`${OWN}/${id}/correct`, await town.sign(resident, id)));
  await town.worker.drain();
  const { fee } = await town.look(resident, id);
  assert.deepEqual([fee.state, fee.amountYen], ['requested', 2_700]);
  assert.equal(await held(id), 0, 'what was paid for one copy has gone back');
  await done(clerk.post(`${ALL}/${id}/start-review`, { stage: 'substantive' }));
  const decide = () => approver.post(`${ALL}/${id}/decide`, { decision: 'approved' });
  await refused(decide, { code: 'application.decide.not_paid' });
});

test('a refund is given once, whoever asks for it and however often', async () => {
  const id = await atCounter(1);
  const { paymentId } = await done(take(id));
  await done(clerk.post(`${ALL}/${id}/withdraw`, { reason: '取りやめ' }));
  await town.worker.drain();
  const back = () =>
    approver.post(`/api/payment/payments/${paymentId}/refund`, { reason: '取りやめ' });
  const answers = await Promise.all([back(), back()]);
  const codes = answers.map(({ statusCode }) => statusCode).sort();
  assert.deepEqual(codes, [200, 409], answers.map(({ body }) => body).join());
  assert.equal(await held(id), 0);
  await refused(back, { code: 'payment.refund.not_paid' });
});
