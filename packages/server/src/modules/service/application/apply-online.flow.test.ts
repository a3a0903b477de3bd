/**
 * オンライン申請の検査 — from the sign-in by card to the signed PDF, over HTTP, as a resident, a
 * clerk and an approver do it.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';

import { applicationTown, COPY, digestOf } from '#harness/application-town';
import { HOME } from '#harness/card-town';
import { TOWN } from '#harness/database';
import { day, death } from '#harness/resident-inputs';

import { readPdfText } from '#platform/printing';

const town = await applicationTown();
const { resident, clerk, people } = town;
const OWN = '/api/application/own-applications';
const ALL = '/api/application/applications';

test('a copy of the resident record is applied for, paid, approved, signed and received', async () => {
  const form = (await resident.get(`/api/application/forms/${COPY}`)).json();
  assert.equal(form.answers.applicantName, '茶木　人1');
  assert.equal(form.requiresSignature, true);

  const id = crypto.randomUUID();
  const draft = { procedureCode: COPY, version: 0, answers: form.answers };
  const first = await resident.send('PUT', `${OWN}/${id}`, draft);
  assert.equal(first.statusCode, 200, first.body);
  assert.ok(first.json().problems.length > 0, 'much is still unanswered');

  const elsewhere = await town.signInByCard(town.card);
  const resumed = await town.look(elsewhere, id);
  assert.equal(resumed.version, 1);
  const answers = { ...resumed.answers, ...town.copyAnswers() };
  const second = await elsewhere.send('PUT', `${OWN}/${id}`, { ...draft, version: 1, answers });
  assert.deepEqual(second.json().problems, [], second.body);
  const stale = await resident.send('PUT', `${OWN}/${id}`, { ...draft, version: 1 });
  assert.equal(stale.json().code, 'application.draft.version_differs');

  const submitted = await town.submit(resident, id);
  assert.equal(submitted.statusCode, 200, submitted.body);
  const { receiptNumber, feeYen } = submitted.json();
  assert.match(receiptNumber, /^\d{4}-\d{7}-\d$/);
  assert.equal(feeYen, 300);

  await town.pay(resident, id);
  assert.equal((await town.look(resident, id)).fee.state, 'paid');

  const intake = (await clerk.get(ALL)).json();
  const row = intake.applications.find((one: { id: string }) => one.id === id);
  assert.deepEqual([row.state, row.isPaid, row.receiptNumber], ['submitted', true, receiptNumber]);
  const review = (await clerk.get(`${ALL}/${id}`)).json();
  assert.equal(review.signature.label, '模擬');
  assert.equal(review.signature.signerNumber, people[0]);
  assert.ok(review.comparison.length >= 3);
  assert.ok(
    review.comparison.every((one: { isSame: boolean }) => one.isSame),
    JSON.stringify(review.comparison),
  );

  const decided = await town.approve(id);
  assert.equal(decided.statusCode, 200, decided.body);
  await town.worker.drain();
  assert.equal((await town.look(resident, id)).isResultReady, true);
  const received = await resident.post(`${OWN}/${id}/results/1`);
  assert.equal(received.statusCode, 200, received.body);
  assert.equal((await town.look(resident, id)).state, 'delivered');
  await checkPdf(received.rawPayload);

  const told = await town.owner<{ type: string }[]>`
    select type from platform.event where municipality_code = ${TOWN}
      and subject = ${`application:${id}`} order by position`;
  assert.deepEqual(
    told.map(({ type }) => type),
    [
      'ApplicationSubmitted',
      'ApplicationReviewStarted',
      'ApplicationDecided',
      'ApplicationDelivered',
    ],
  );
});

test('a death between approval and printing stops the copy, and the fee goes back', async () => {
  const second = await town.simulator.issueCard({
    holder: { ...HOME, fullName: '茶木　人2', sex: '2' },
  });
  await town.bindAtCounter(second, people[1]);
  const client = await town.signInByCard(second);
  const answers = town.copyAnswers({
    applicantName: '茶木　人2',
    scope: 'person',
    named: '茶木 人2',
  });
  const id = await town.draft(client, { answers });
  const sent = await town.submit(client, id, second);
  assert.equal(sent.statusCode, 200, sent.body);
  await town.pay(client, id);
  assert.equal((await town.approve(id)).statusCode, 200);
  const today = town.clock.now().toISOString().slice(0, 10);
  const dead = { addresseeNumber: people[1], effectiveOn: day(today), notifiedOn: today };
  await town.change('register-death', death(dead));
  await town.worker.drain();
  await town.worker.drain();
  assert.equal((await client.get(`${OWN}/${id}`)).statusCode, 401);
  const { state, fee, steps } = (await clerk.get(`${ALL}/${id}`)).json();
  assert.deepEqual([state, fee.state], ['refused', 'refunded']);
  assert.match(steps.at(-1).note, /証明書を作成できませんでした/u);
  const [made] = await town.owner<{ count: number }[]>`
    select count(*)::int as count from certificate.issue i
    join certificate.document d on d.issue_id = i.id
    where i.reference = ${`application:${id}`}`;
  assert.equal(made?.count, 0);
});

test('a death after printing stops the release, though the copy lies ready', async () => {
  const id = await town.draft(resident);
  await town.submit(resident, id);
  await town.pay(resident, id);
  assert.equal((await town.approve(id)).statusCode, 200);
  await town.worker.drain();
  assert.equal((await town.look(resident, id)).isResultReady, true);
  const today = town.clock.now().toISOString().slice(0, 10);
  const gone = { addresseeNumber: people[0], effectiveOn: day(today), notifiedOn: today };
  await town.change('register-death', death(gone));
  assert.equal((await resident.post(`${OWN}/${id}/results/1`)).statusCode, 401);
  const reason = '死亡により交付できないため';
  const taken = { decision: 'refused', reason };
  const answer = await town.approver.post(`${ALL}/${id}/decide`, taken);
  assert.equal(answer.statusCode, 200, answer.body);
  await town.worker.drain();
  assert.equal((await clerk.get(`${ALL}/${id}`)).json().fee.state, 'refunded');
});

/** The signature, by a program that shares nothing with ours; then the number on the paper. */
async function checkPdf(pdf: Buffer): Promise<void> {
  const text = (await readPdfText(pdf)).join('\n');
  assert.ok(text.replaceAll(/\s/gu, '').includes('茶木人1'));
  const code = /(\d{6}(?:-[0-9A-Z]{4}){4})/.exec(text)?.[1] ?? '';
  assert.notEqual(code, '');
  openssl(pdf);
  const verified = (await town.stranger.get(`/api/certificates/verify/${code}`)).json();
  assert.equal(verified.state, 'valid', JSON.stringify(verified));
  assert.equal(verified.label, '模擬');
  assert.ok(!JSON.stringify(verified).includes('茶木'));
  for (const [wrong, status] of [
    [`111111${'A'.repeat(16)}`, 404],
    [`${TOWN}${'A'.repeat(16)}`, 404],
    ['nothing', 422],
  ] as const) {
    const answer = await town.stranger.get(`/api/certificates/verify/${wrong}`);
    assert.equal(answer.statusCode, status, answer.body);
  }
  const ask = async (file: Buffer) =>
    (
      await town.stranger.post(`/api/certificates/verify/${code}`, {
        file: file.toString('base64'),
      })
    ).json().isSameFile;
  assert.equal(await ask(pdf), true);
  const altered = Buffer.from(pdf);
  altered[2_000] = (altered[2_000] ?? 0) ^ 1;
  assert.equal(await ask(altered), false);
  assert.throws(() => openssl(altered));
  assert.notEqual(digestOf(pdf), digestOf(altered));
}

/** Throws unless the signature over the range holds. */
function openssl(pdf: Buffer): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'signed-'));
  try {
    const range = /\/ByteRange \[0 (\d+) (\d+) (\d+)/.exec(pdf.toString('latin1'));
    const [begin = 0, end = 0, rest = 0] = (range ?? []).slice(1).map(Number);
    assert.equal(end + rest, pdf.length, 'the whole file is signed');
    const content = Buffer.concat([pdf.subarray(0, begin), pdf.subarray(end)]);
    const hex = pdf.subarray(begin + 1, end - 1).toString('latin1');
    writeFileSync(path.join(folder, 'content'), content);
    writeFileSync(path.join(folder, 'cms'), Buffer.from(hex, 'hex'));
    const files = ['-in', path.join(folder, 'cms'), '-content', path.join(folder, 'content')];
    const how = ['-inform', 'DER', '-binary', '-noverify', '-out', '/dev/null'];
    execFileSync('openssl', ['cms', '-verify', ...files, ...how], { stdio: 'pipe' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
