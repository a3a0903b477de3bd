/**
 * 受付と審査の画面の検査 — what the staff see: who applies, what is due first, whose signature it
 * is and what it is worth now; and what a resident is told of the fee beforehand.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { applicationTown, COPY } from '#harness/application-town';
import { HOME } from '#harness/card-town';
import { TOWN } from '#harness/database';
import type { Client } from '#harness/office';

const town = await applicationTown();
const { resident, clerk, approver, people, owner, simulator, card } = town;
const ALL = '/api/application/applications';

async function done(answer: ReturnType<Client['post']>) {
  const { statusCode, body } = await answer;
  assert.equal(statusCode, 200, body);
  return JSON.parse(body);
}

async function submitted(over: object = {}): Promise<string> {
  const id = await town.draft(resident, over);
  await done(town.submit(resident, id));
  return id;
}

test('the fee is told to anybody before anything is written', async () => {
  const asked = (query: string) =>
    done(town.server.inject({ url: `/api/payment/public-fees/${TOWN}?channel=online&${query}` }));
  const { fee } = await asked('item=household&copies=3');
  assert.deepEqual(fee, { unitYen: 300, copies: 3, amountYen: 900 });
  assert.deepEqual(await asked('item=statement'), { fee: null });
});

test('copies typed as text are paid for as many as are issued', async () => {
  const id = await town.draft(resident, { answers: town.copyAnswers({ copies: '２' }) });
  const { feeYen } = await done(town.submit(resident, id));
  assert.equal(feeYen, 600);
});

test('a resident is not told to register a fee, but to ask the town', async () => {
  const id = await town.draft(resident);
  await owner`insert into payment.fee_rule (municipality_code, id, item, channel, amount_yen,
      valid_from, legal_basis, recorded_at, staff_id)
    values (${TOWN}, ${crypto.randomUUID()}, 'household', null, null, '2020-04-02',
      '手数料条例', ${town.clock.now().toISOString()}, 'administrator')`;
  const answer = await town.submit(resident, id);
  assert.equal(answer.json().code, 'application.submit.fee_not_set');
  assert.match(answer.json().detail, /電話で聞いてください/u);
  await owner`insert into payment.fee_rule (municipality_code, id, item, channel, amount_yen,
      valid_from, legal_basis, recorded_at, staff_id)
    values (${TOWN}, ${crypto.randomUUID()}, 'household', null, 300, '2020-04-03',
      '手数料条例', ${town.clock.now().toISOString()}, 'administrator')`;
  await done(town.submit(resident, id));
});

test('the intake list names who applies, and begins with what is due first', async () => {
  const ids: string[] = [];
  for (const minutes of [1, 2, 3]) {
    town.clock.set(new Date(town.clock.now().getTime() + minutes * 60_000).toISOString());
    ids.push(await submitted());
  }
  const days = [null, '2099-03-02', '2099-03-01'];
  for (const [at, id] of ids.entries()) {
    const body = { stage: 'formal', dueOn: days[at] ?? null };
    await done(clerk.post(`${ALL}/${id}/start-review`, body));
  }
  const read = async (query: string) => {
    const { applications, procedures } = await done(clerk.get(`${ALL}?${query}`));
    const rows = applications as { id: string; applicantName: string; feeYen: number }[];
    return { rows: rows.filter(({ id }) => ids.includes(id)), procedures };
  };
  const { rows, procedures } = await read('state=inFormalReview');
  assert.deepEqual(
    rows.map(({ id }) => ids.indexOf(id)),
    [2, 1, 0],
  );
  assert.deepEqual([rows[0]?.applicantName, rows[0]?.feeYen], [HOME.fullName, 300]);
  assert.equal(
    procedures.find((one: { procedureCode: string }) => one.procedureCode === COPY).openCount >= 3,
    true,
  );
  const received = await read('order=received');
  assert.deepEqual(
    received.rows.map(({ id }) => ids.indexOf(id)),
    [0, 1, 2],
  );
  const near = await read('dueBy=2099-03-01');
  assert.deepEqual(
    near.rows.map(({ id }) => ids.indexOf(id)),
    [2],
  );
});

test('the name of whoever may not be looked up stays away from the list', async () => {
  const id = await submitted();
  await owner`insert into resident.suppression (municipality_code, id, addressee_number, kind,
      change_level, certificate_level, inquiry_level, starts_on, set_by, set_at)
    values (${TOWN}, ${crypto.randomUUID()}, ${people[0]}, 'other', 'none', 'none', 'error',
      '2020-01-01', 'administrator', now())`;
  const { applications } = await done(clerk.get(ALL));
  const row = applications.find((one: { id: string }) => one.id === id);
  assert.deepEqual([row.applicantName, row.applicantNumber], [null, people[0]]);
  await owner`delete from resident.suppression where municipality_code = ${TOWN}`;
});

test('the signature is verified once more, and its certificate as it is now', async () => {
  const id = await submitted();
  const { proof } = await done(clerk.get(`${ALL}/${id}/signature`));
  assert.equal(proof.problem, null);
  assert.equal(proof.certificate.fullName, HOME.fullName);
  assert.deepEqual([proof.certificate.standing, proof.label], ['valid', '模擬']);
  assert.equal(proof.signerNumber, people[0]);

  simulator.revokeCard(card, 'signature');
  const later = await done(clerk.get(`${ALL}/${id}/signature`));
  assert.deepEqual([later.proof.problem, later.proof.certificate.standing], [null, 'revoked']);

  await owner`alter table application.submission disable trigger all`;
  await owner`update application.submission set content = replace(content, '088', '099')
    where application_id = ${id}`;
  const spoiled = await done(approver.get(`${ALL}/${id}/signature`));
  assert.equal(spoiled.proof.certificate, null);
  assert.match(spoiled.proof.problem, /署名/u);
});

test('steps bear the names of the staff, and nobody’s where the applicant acted', async () => {
  const [id = ''] = (await done(clerk.get(`${ALL}?state=submitted`))).applications.map(
    (one: { id: string }) => one.id,
  );
  await done(clerk.post(`${ALL}/${id}/start-review`, { stage: 'formal' }));
  const { steps } = await done(clerk.get(`${ALL}/${id}`));
  assert.equal(steps[0].actorName, null);
  assert.ok(steps[1].actorName.length > 0);
});
