/**
 * 審査の検査 — one life in every channel: correction, withdrawal, refusal, the second person,
 * delegation, days that are due, and money that goes back.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { applicationTown, COPY } from '#harness/application-town';
import { HOME } from '#harness/card-town';
import { TOWN } from '#harness/database';
import type { Client } from '#harness/office';

const town = await applicationTown();
const { resident, clerk, approver, people, owner, simulator } = town;
const OWN = '/api/application/own-applications';
const ALL = '/api/application/applications';
const second = await simulator.issueCard({ holder: { ...HOME, fullName: '茶木　人2', sex: '2' } });
await town.bindAtCounter(second, people[1]);
const agent = await town.signInByCard(second);

async function done(answer: ReturnType<Client['post']>) {
  const { statusCode, body } = await answer;
  assert.equal(statusCode, 200, body);
  return JSON.parse(body);
}

async function refused(answer: ReturnType<Client['post']>, code: string) {
  assert.equal((await answer).json().code, code, (await answer).body);
}

const act = (client: Client, id: string, name: string, body: object = {}) =>
  client.post(`${ALL}/${id}/${name}`, body);

async function submitted(over: object = {}): Promise<string> {
  const id = await town.draft(resident, over);
  await done(town.submit(resident, id));
  return id;
}

async function inReview(): Promise<string> {
  const id = await submitted();
  await done(act(clerk, id, 'start-review', { stage: 'formal' }));
  return id;
}

const dayFromNow = (days: number) =>
  new Date(town.clock.now().getTime() + days * 86_400_000 + 9 * 3_600_000)
    .toISOString()
    .slice(0, 10);

async function events(id: string): Promise<string[]> {
  const rows = await owner<{ type: string }[]>`
    select type from platform.event where municipality_code = ${TOWN}
      and subject = ${`application:${id}`} order by position`;
  return rows.map(({ type }) => type);
}

test('steps out of turn are refused with what to do instead', async () => {
  const id = await submitted();
  const early = await act(approver, id, 'decide', { decision: 'approved' });
  assert.equal(early.json().code, 'application.move.not_allowed');
  assert.match(early.json().detail, /「受付済み」のため、「承認」はできません。形式審査を始めて/u);
  const skipped = act(clerk, id, 'start-review', { stage: 'substantive' });
  await refused(skipped, 'application.move.not_allowed');
  const [{ count } = { count: -1 }] = await owner<{ count: number }[]>`
    select count(*)::int as count from application.step where application_id = ${id}`;
  assert.equal(count, 1);
});

test('a correction shows the very field and the day; only that may change; it is signed anew', async () => {
  const id = await inReview();
  const dueOn = dayFromNow(7);
  const fields = [{ path: 'applicantPhone', message: '電話番号の桁が足りません。' }];
  await done(act(clerk, id, 'ask-correction', { fields, dueOn }));
  const asked = await town.look(resident, id);
  assert.deepEqual([asked.state, asked.dueOn], ['correctionAsked', dueOn]);
  assert.deepEqual(asked.correction, { fields, dueOn });

  const save = (version: number, over: object) =>
    resident.send('PUT', `${OWN}/${id}`, {
      procedureCode: COPY,
      version,
      answers: town.copyAnswers(over),
    });
  await save(1, { applicantPhone: '088-765-4321', copies: 3 });
  const beyond = await resident.post(`${OWN}/${id}/correct`, await town.sign(resident, id));
  assert.equal(beyond.json().code, 'application.correction.other_fields');
  assert.deepEqual(
    beyond.json().errors.map((one: { path: string }) => one.path),
    ['copies'],
  );
  await save(2, { applicantPhone: '088-765-4321' });
  const unsigned = resident.post(`${OWN}/${id}/correct`, { version: 3 });
  await refused(unsigned, 'application.submit.signature_missing');
  const during = (await clerk.get(`${ALL}/${id}`)).json();
  assert.equal(during.answers.applicantPhone, '088-123-4567', 'as it was signed');

  const body = await town.sign(resident, id);
  const twice = await Promise.all(
    [1, 2].map(() => done(resident.post(`${OWN}/${id}/correct`, body))),
  );
  assert.equal(twice[0].receiptNumber, asked.receiptNumber);
  const after = (await clerk.get(`${ALL}/${id}`)).json();
  assert.deepEqual([after.state, after.dueOn], ['inFormalReview', null]);
  assert.equal(after.answers.applicantPhone, '088-765-4321');
  const told = await events(id);
  assert.equal(told.filter((type) => type === 'ApplicationCorrected').length, 1);
});

test('a day that is near and a day that has passed are told once, and not after the correction', async () => {
  const [late, prompt] = [await inReview(), await inReview()];
  const fields = [{ path: 'copies', message: '部数を確かめてください。' }];
  for (const id of [late, prompt]) {
    await done(act(clerk, id, 'ask-correction', { fields, dueOn: dayFromNow(5) }));
  }
  const client = await town.signInByCard(town.card);
  const again = await town.sign(client, prompt);
  await done(client.post(`${OWN}/${prompt}/correct`, again));
  const before = town.clock.now();
  for (const days of [4.5, 7]) {
    town.clock.set(new Date(before.getTime() + days * 86_400_000).toISOString());
    await owner`update platform.job set run_at = now() - interval '1 minute'
      where kind = 'application:remind-due' and run_at <= ${town.clock.now().toISOString()}`;
    await town.worker.drain();
  }
  town.clock.set(before.toISOString());
  const reminders = ['ApplicationDueReminded', 'ApplicationOverdue'];
  const told = async (id: string) => (await events(id)).filter((type) => reminders.includes(type));
  assert.deepEqual(await told(late), reminders);
  assert.deepEqual(await told(prompt), []);
});

test('a refusal bears reasons and how to contest it, and the fee goes back', async () => {
  const id = await submitted();
  await town.pay(resident, id);
  await done(act(clerk, id, 'start-review', { stage: 'formal' }));
  const silent = act(approver, id, 'decide', { decision: 'refused', reason: '' });
  await refused(silent, 'platform.act.invalid');
  await done(
    act(approver, id, 'decide', { decision: 'refused', reason: '請求できる方でないため' }),
  );
  await town.worker.drain();
  const { state, appealNotice, steps, fee } = await town.look(resident, id);
  assert.equal(state, 'refused');
  assert.match(appealNotice ?? '', /3か月以内に、検査町長に対して審査請求/u);
  assert.equal(steps.at(-1)?.note, '請求できる方でないため');
  assert.equal(fee.state, 'refunded');
  assert.equal((await done(act(clerk, id, 'deliver'))).state, 'delivered');
  const { differences } = await done(clerk.get('/api/payment/differences'));
  const references = differences.map((one: { reference: string }) => one.reference);
  assert.ok(!references.includes(`application:${id}`));
});

test('a withdrawal ends the application, gives the money back, and nothing follows it', async () => {
  const id = await submitted();
  await town.pay(resident, id);
  await done(resident.post(`${OWN}/${id}/withdraw`, { reason: '要らなくなった' }));
  await town.worker.drain();
  const { state, fee } = await town.look(resident, id);
  assert.deepEqual([state, fee.state], ['withdrawn', 'refunded']);
  const after = act(clerk, id, 'start-review', { stage: 'formal' });
  await refused(after, 'application.move.not_allowed');
});

test('nothing is approved before the fee has come, and a replayed callback brings none', async () => {
  const id = await submitted();
  await town.worker.drain();
  const { fee } = await town.look(resident, id);
  const paymentId = new URL(fee.checkoutUrl ?? '').pathname.split('/').at(-1) ?? '';
  const notice = { municipalityCode: TOWN, paymentId, chargeId: null };
  for (const manner of [{ id: 'msg_again' }, { id: 'msg_again' }, { isForged: true }]) {
    await town.payments.callbacks.send(notice, manner);
  }
  await town.worker.drain();
  const unpaid = await town.approve(id);
  assert.equal(unpaid.json().code, 'application.decide.not_paid', unpaid.body);
  await town.pay(resident, id);
  await done(act(approver, id, 'decide', { decision: 'approved' }));
});

test('a disposition is decided by somebody who did not review it', async () => {
  await owner`insert into platform.reference_role_permission values
    ('clerk', 'application:decide_application') on conflict do nothing`;
  const both = await town.signIn('clerk');
  const { applicantName, applicantBornOn, applicantPhone, applicantRelation, applicantAddress } =
    town.copyAnswers() as Record<string, unknown>;
  const who = { applicantName, applicantBornOn, applicantPhone, applicantRelation };
  const answers = {
    ...who,
    applicantAddress,
    signature: true,
    startOn: '2026-12-01',
    newAddress: applicantAddress,
  };
  const id = await submitted({ procedureCode: 'water-start', answers });
  for (const stage of ['formal', 'substantive']) {
    await done(act(both, id, 'start-review', { stage }));
  }
  const alone = act(both, id, 'decide', { decision: 'approved' });
  await refused(alone, 'application.decide.same_person');
  await done(act(approver, id, 'decide', { decision: 'approved' }));
  assert.equal((await done(act(clerk, id, 'deliver'))).state, 'delivered');
});

test('an agent applies only while the delegation holds, in its scope', async () => {
  const answers = town.copyAnswers({ applicantRelation: 'representative' });
  const over = { onBehalfOf: people[0], answers };
  const form = `/api/application/forms/${COPY}?onBehalfOf=${people[0]}`;
  await refused(agent.get(form), 'application.delegation.none');
  const id = await town.draft(agent, over);
  await refused(town.submit(agent, id, second), 'application.delegation.none');
  const record = (procedureCodes: string[], validUntil = dayFromNow(30)) =>
    clerk.post('/api/application/delegations', {
      kind: 'voluntary',
      principalNumber: people[0],
      agentNumber: people[1],
      procedureCodes,
      validFrom: dayFromNow(0),
      validUntil,
      evidence: '委任状（原本）',
    });
  await done(record(['moving-out']));
  await refused(town.submit(agent, id, second), 'application.delegation.scope');
  const { id: delegationId } = await done(record([COPY]));
  assert.equal((await agent.get(form)).json().answers.applicantName, '茶木　人2');
  await done(town.submit(agent, id, second));
  const seen = await town.look(resident, id);
  assert.equal(seen.applicantNumber, people[0], 'the principal sees what was sent in their name');
  await done(clerk.post(`/api/application/delegations/${delegationId}/end`, { reason: '撤回' }));
  const later = await town.draft(agent, over);
  await refused(town.submit(agent, later, second), 'application.delegation.scope');
  const seal = await town.draft(agent, { ...over, procedureCode: 'seal-certificate' });
  assert.notEqual((await town.submit(agent, seal, second)).statusCode, 200);
});

test('what was begun online goes on at the counter, under a number of the same form', async () => {
  const id = await town.draft(resident);
  const body = { procedureCode: COPY, version: 1, answers: town.copyAnswers(), outlet: 'counter' };
  const taken = { ...body, channel: 'counter', applicantNumber: people[0] };
  await done(clerk.send('PUT', `${ALL}/${id}`, taken));
  const sent = { version: 2, identification: '個人番号カード' };
  const { receiptNumber } = await done(act(clerk, id, 'submit', sent));
  assert.match(receiptNumber, /^\d{4}-\d{7}-\d$/);
  const own = await town.look(resident, id);
  assert.deepEqual([own.channel, own.receiptNumber], ['counter', receiptNumber]);
  assert.equal(own.fee.state, 'at-counter');
  const reference = own.fee.reference;
  const money = { reference, item: 'household', method: 'cash', channel: 'counter' };
  await done(clerk.post('/api/payment/counter-payments', money));
  await done(town.approve(id));
  await town.worker.drain();
  await refused(act(clerk, id, 'deliver'), 'application.deliver.not_handed_over');
  const { issueIds } = (await clerk.get(`${ALL}/${id}`)).json();
  const released = await approver.post(`/api/certificate/issues/${issueIds[0]}/release`);
  assert.equal(released.statusCode, 200, released.body);
  assert.equal((await done(act(clerk, id, 'deliver'))).state, 'delivered');
});

test('an approval taken back puts the copy away: it can be handed over no more', async () => {
  const id = crypto.randomUUID();
  const body = { procedureCode: COPY, version: 0, answers: town.copyAnswers(), outlet: 'counter' };
  const entered = { ...body, channel: 'counter', applicantNumber: people[0] };
  await done(clerk.send('PUT', `${ALL}/${id}`, entered));
  await done(act(clerk, id, 'submit', { version: 1, identification: '個人番号カード' }));
  const money = { item: 'household', method: 'cash', channel: 'counter' };
  const reference = `application:${id}`;
  await done(clerk.post('/api/payment/counter-payments', { ...money, reference }));
  await done(town.approve(id));
  await town.worker.drain();
  await done(act(approver, id, 'decide', { decision: 'refused', reason: '誤って承認したため' }));
  const { issueIds } = (await clerk.get(`${ALL}/${id}`)).json();
  const released = approver.post(`/api/certificate/issues/${issueIds[0]}/release`);
  await refused(released, 'certificate.release.not_ready');
});

test('paper and proxy entries have the same life and the same numbers', async () => {
  const numbers: string[] = [];
  for (const channel of ['paper', 'behalf']) {
    const id = crypto.randomUUID();
    const body = { procedureCode: COPY, version: 0, answers: town.copyAnswers(), outlet: 'post' };
    const entered = { ...body, channel, applicantNumber: people[0] };
    await done(clerk.send('PUT', `${ALL}/${id}`, entered));
    const sent = { version: 1, identification: '写しの本人確認書類' };
    numbers.push((await done(act(clerk, id, 'submit', sent))).receiptNumber);
  }
  for (const number of numbers) assert.match(number, /^\d{4}-\d{7}-\d$/);
  const page = await done(clerk.get(`${ALL}?channel=paper`));
  assert.ok(
    page.applications.some((one: { receiptNumber: string }) => one.receiptNumber === numbers[0]),
  );
});
