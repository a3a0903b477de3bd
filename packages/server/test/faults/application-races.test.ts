/**
 * 申請の競争の検査 — the same application in several hands at one moment: two devices, two keys,
 * two approvers, a clerk and the applicant, the desk and the printer. One of them prevails, the
 * others are told, and state, steps, money, copies and events say the same thing.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import { applicationTown, COPY } from '#harness/application-town';
import { TOWN } from '#harness/database';
import type { Client } from '#harness/office';
import { openRefusals } from '#harness/refusals';

const town = await applicationTown();
const { resident, clerk, approver, owner, people, card } = town;
const OWN = '/api/application/own-applications';
const ALL = '/api/application/applications';
const ROUNDS = 4;
const device = await town.signInByCard(card);
const secondApprover = await town.signIn('approver');
const { refused } = await openRefusals(owner);

type Sent = ReturnType<Client['post']>;

async function done(answer: Sent) {
  const { statusCode, body } = await answer;
  assert.equal(statusCode, 200, body);
  return JSON.parse(body);
}

/** Both at once; the answers in the order given. */
async function statuses(...sent: readonly (() => Sent)[]): Promise<number[]> {
  const answers = await Promise.all(sent.map((send) => send()));
  for (const { statusCode, body } of answers) {
    assert.ok([200, 403, 404, 409, 422].includes(statusCode), body);
  }
  return answers.map(({ statusCode }) => statusCode);
}

const oneOfTwo = (found: readonly number[]) => assert.deepEqual([...found].sort(), [200, 409]);

async function submitted(): Promise<string> {
  const id = await town.draft(resident);
  await done(town.submit(resident, id));
  return id;
}

async function inReview(): Promise<string> {
  const id = await submitted();
  await town.pay(resident, id);
  for (const stage of ['formal', 'substantive']) {
    await done(clerk.post(`${ALL}/${id}/start-review`, { stage }));
  }
  return id;
}

async function approved(): Promise<string> {
  const id = await inReview();
  await done(approver.post(`${ALL}/${id}/decide`, APPROVED));
  return id;
}

const APPROVED = { decision: 'approved' };
const REFUSED = { decision: 'refused', reason: '請求できる方でないため' };
const decide = (client: Client, id: string, decision: object) => () =>
  client.post(`${ALL}/${id}/decide`, decision);
const correction = (path: string) => ({
  fields: [{ path, message: '確かめてください。' }],
  dueOn: '2099-01-01',
});

interface Standing {
  readonly state: string;
  readonly steps: string[];
  readonly issues: string[];
  readonly events: string[];
  readonly fee: string;
}

async function standingOf(id: string): Promise<Standing> {
  const reference = `application:${id}`;
  const [row] = await owner<{ state: string; steps: string[] }[]>`
    select state, array(select move from application.step s where s.application_id = a.id
      order by ordinal) as steps
    from application.application a where id = ${id}`;
  const issues = await owner<{ kinds: string }[]>`
    select coalesce((select string_agg(s.kind, ',' order by s.kind)
      from certificate.step s where s.issue_id = i.id), 'requested') as kinds
    from certificate.issue i where reference = ${reference} order by i.id`;
  const events = await owner<{ type: string }[]>`
    select type from platform.event where subject = ${reference} order by position`;
  const { fee } = await done(clerk.get(`${ALL}/${id}`));
  return {
    state: row?.state ?? '',
    steps: row?.steps ?? [],
    issues: issues.map(({ kinds }) => kinds),
    events: events.map(({ type }) => type),
    fee: fee.state,
  };
}

test('two devices save at one moment: one is kept, the other is told', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const id = await town.draft(resident);
    const put = (client: Client, copies: number) => () =>
      client.send('PUT', `${OWN}/${id}`, {
        procedureCode: COPY,
        version: 1,
        answers: town.copyAnswers({ copies }),
      });
    const found = await statuses(put(resident, 2), put(device, 3));
    oneOfTwo(found);
    const { version, answers } = await town.look(resident, id);
    assert.deepEqual([version, answers['copies']], [2, found[0] === 200 ? 2 : 3]);
  }
});

test('two devices begin a draft of one number: one is kept', async () => {
  const id = crypto.randomUUID();
  const put = (client: Client) => () =>
    client.send('PUT', `${OWN}/${id}`, { procedureCode: COPY, version: 0, answers: {} });
  const found = await statuses(put(resident), put(device), put(resident));
  assert.equal(found.filter((status) => status === 200).length, 1);
});

test('two signatures of one content are one submission; a saving beside it never alters it', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const id = await town.draft(resident);
    const [one, other] = [await town.sign(resident, id), await town.sign(device, id)];
    const answers = town.copyAnswers({ copies: 9 });
    const save = () =>
      device.send('PUT', `${OWN}/${id}`, { procedureCode: COPY, version: 1, answers });
    const [saved, ...sent] = await statuses(
      save,
      () => resident.post(`${OWN}/${id}/submit`, one),
      () => device.post(`${OWN}/${id}/submit`, other),
    );
    const rows = await owner<{ content: string; digest: string }[]>`
      select content, digest from application.submission where application_id = ${id}`;
    const { answers: kept, state } = await town.look(resident, id);
    if (rows.length === 0) {
      assert.deepEqual([saved, state, kept['copies']], [200, 'draft', 9]);
      continue;
    }
    assert.deepEqual([saved, rows.length, sent.includes(200)], [409, 1, true]);
    assert.equal(JSON.parse(rows[0]?.content ?? '{}').answers.copies, 1, 'as it was signed');
    assert.equal(kept['copies'], 1);
    const digest = createHash('sha256')
      .update(rows[0]?.content ?? '')
      .digest('hex');
    assert.equal(rows[0]?.digest, digest);
  }
});

test('a submission and a withdrawal at one moment leave no money asked for nothing', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const id = await town.draft(resident);
    const body = await town.sign(resident, id);
    await statuses(
      () => resident.post(`${OWN}/${id}/submit`, body),
      () => device.post(`${OWN}/${id}/withdraw`),
    );
    await town.worker.drain();
    const { state, steps } = await standingOf(id);
    assert.equal(state, 'withdrawn');
    const open = await owner`select 1 from payment.payment p
      where reference = ${`application:${id}`} and not exists (
        select 1 from payment.mark m where m.payment_id = p.id and m.kind = 'refund_wanted')`;
    assert.equal(open.length, 0, steps.join());
  }
});

test('two approvers, two keys: one approval, one set of copies', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const id = await inReview();
    oneOfTwo(await statuses(decide(approver, id, APPROVED), decide(secondApprover, id, APPROVED)));
    await town.worker.drain();
    const { state, issues, events } = await standingOf(id);
    assert.deepEqual([state, issues], ['approved', ['printed']]);
    assert.equal(events.filter((type) => type === 'ApplicationDecided').length, 1);
  }
});

test('an approval and a refusal at one moment: one of them, with its money and its copies', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const id = await inReview();
    const found = await statuses(
      decide(approver, id, APPROVED),
      decide(secondApprover, id, REFUSED),
    );
    await town.worker.drain();
    const { state, issues, fee } = await standingOf(id);
    // Refused first, it cannot be approved; approved first, the approval may be taken back at once.
    if (found[0] === 409) assert.deepEqual([state, issues, fee], ['refused', [], 'refunded']);
    else if (found[1] === 409)
      assert.deepEqual([state, issues, fee], ['approved', ['printed'], 'paid']);
    else assert.deepEqual([state, issues, fee], ['refused', ['refused'], 'refunded']);
  }
});

test('an approval and a wish for a correction at one moment: one of them', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const id = await inReview();
    oneOfTwo(
      await statuses(decide(approver, id, APPROVED), () =>
        clerk.post(`${ALL}/${id}/ask-correction`, correction('applicantPhone')),
      ),
    );
    await town.worker.drain();
    const { state, issues } = await standingOf(id);
    assert.deepEqual(issues, state === 'approved' ? ['printed'] : []);
    assert.ok(['approved', 'correctionAsked'].includes(state));
  }
});

test('nothing is approved while it is being corrected, and a correction never follows a refusal', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const id = await inReview();
    await done(clerk.post(`${ALL}/${id}/ask-correction`, correction('applicantPhone')));
    await refused(decide(approver, id, APPROVED), { code: 'application.move.not_allowed' });
    const answers = town.copyAnswers({ applicantPhone: '088-765-4321' });
    await done(resident.send('PUT', `${OWN}/${id}`, { procedureCode: COPY, version: 1, answers }));
    const body = await town.sign(resident, id);
    const [sent, decided] = await statuses(
      () => resident.post(`${OWN}/${id}/correct`, body),
      decide(approver, id, REFUSED),
    );
    await town.worker.drain();
    const { state, fee, steps } = await standingOf(id);
    assert.deepEqual([state, fee, decided], ['refused', 'refunded', 200], steps.join());
    assert.equal(steps.includes('correct'), sent === 200);
  }
});

test('a copy received on two devices is one delivery of the same bytes', async () => {
  const id = await approved();
  await town.worker.drain();
  const path = `${OWN}/${id}/results/1`;
  const [one, other] = await Promise.all([resident.post(path), device.post(path)]);
  assert.deepEqual([one.statusCode, other.statusCode], [200, 200]);
  assert.ok(one.rawPayload.equals(other.rawPayload));
  const { state, events, steps } = await standingOf(id);
  assert.equal(state, 'delivered');
  assert.equal(events.filter((type) => type === 'ApplicationDelivered').length, 1);
  assert.equal(steps.filter((move) => move === 'deliver').length, 1);
});

test('a copy received while the approval is taken back: one of them, and its money', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const id = await approved();
    await town.worker.drain();
    const [received, taken] = await statuses(
      () => resident.post(`${OWN}/${id}/results/1`),
      decide(approver, id, REFUSED),
    );
    await town.worker.drain();
    const { state, issues, fee } = await standingOf(id);
    if (received === 200) {
      assert.deepEqual([state, fee, taken], ['delivered', 'paid', 409]);
      assert.deepEqual(issues, ['printed,released']);
    } else {
      assert.deepEqual([state, fee, taken], ['refused', 'refunded', 200]);
      assert.deepEqual(issues, ['discarded,printed']);
    }
  }
});

test('an approval taken back while the copy is being made leaves nothing to hand over', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const id = await approved();
    const [[taken]] = await Promise.all([
      statuses(decide(approver, id, REFUSED)),
      town.worker.drain(),
    ]);
    await town.worker.drain();
    assert.equal(taken, 200);
    const { state, issues, fee } = await standingOf(id);
    assert.deepEqual([state, fee], ['refused', 'refunded']);
    assert.match(issues.join(';'), /^(refused|discarded,printed)$/);
    await refused(() => resident.post(`${OWN}/${id}/results/1`), {
      code: 'application.receive.none',
    });
  }
});

test('what is paid for and still to be handed over is not given back at the counter', async () => {
  const id = crypto.randomUUID();
  const body = { procedureCode: COPY, version: 0, answers: town.copyAnswers(), outlet: 'counter' };
  const entered = { ...body, channel: 'counter', applicantNumber: people[0] };
  await done(clerk.send('PUT', `${ALL}/${id}`, entered));
  await done(clerk.post(`${ALL}/${id}/submit`, { version: 1, identification: '旅券' }));
  const money = { item: 'household', method: 'cash', channel: 'counter' };
  const reference = `application:${id}`;
  const taken = await done(clerk.post('/api/payment/counter-payments', { ...money, reference }));
  await done(town.approve(id));
  await town.worker.drain();
  const back = () =>
    approver.post(`/api/payment/payments/${taken.paymentId}/refund`, { reason: '申出' });
  await refused(back, { code: 'payment.refund.still_due', status: 409 });
  await done(approver.post(`${ALL}/${id}/decide`, REFUSED));
  await done(back());
  assert.equal((await standingOf(id)).fee, 'refunded');
});

test('drafts abandoned, sent and sent again never share a receipt number', async () => {
  const ids = await Promise.all(Array.from({ length: 6 }, () => town.draft(resident)));
  const bodies = await Promise.all(ids.map((id) => town.sign(resident, id)));
  await Promise.all(
    ids.flatMap((id, at) => [
      resident.post(`${OWN}/${id}/submit`, bodies[at]),
      device.post(`${OWN}/${id}/submit`, bodies[at]),
      device.post(`${OWN}/${id}/withdraw`),
    ]),
  );
  const rows = await owner<{ receiptNumber: string }[]>`
    select receipt_number from application.application
    where municipality_code = ${TOWN} and receipt_number is not null`;
  assert.equal(new Set(rows.map(({ receiptNumber }) => receiptNumber)).size, rows.length);
});

test('after all of this the ledger of issues, the documents and the steps agree', async () => {
  const [row] = await owner<Record<string, number>[]>`
    select
      (select count(*)::int from certificate.issue i where not exists (
        select 1 from application.application a where 'application:' || a.id = i.reference
          and a.state in ('approved', 'refused', 'delivered'))) as strays,
      (select count(*)::int from certificate.document d where not exists (
        select 1 from certificate.step s where s.issue_id = d.issue_id and s.kind = 'printed'
          and s.document_hash = encode(sha256(d.pdf), 'hex'))) as unnoted,
      (select count(*)::int from certificate.step s where s.kind = 'printed' and not exists (
        select 1 from certificate.document d where d.issue_id = s.issue_id)) as missing,
      (select count(*)::int from application.application a where a.state <> 'draft' and (
        select s.to_state from application.step s where s.application_id = a.id
        order by ordinal desc limit 1) <> a.state) as astray,
      (select count(*)::int from (select application_id from application.step
        group by application_id having count(*) <> max(ordinal)) g) as gaps`;
  assert.deepEqual({ ...row }, { strays: 0, unnoted: 0, missing: 0, astray: 0, gaps: 0 });
});
