/**
 * 提出の検査 — forged, expired, tampered and re-used signatures, other people's drafts, the same
 * submission thrice: refused, recorded, and nothing changed.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';

import { applicationTown, COPY } from '#harness/application-town';
import { HOME } from '#harness/card-town';
import { OTHER_TOWN, TOWN } from '#harness/database';
import type { Client } from '#harness/office';
import { PINS } from '#simulator/jpki';

const town = await applicationTown();
const { resident, simulator, people, card } = town;
const OWN = '/api/application/own-applications';
const second = await simulator.issueCard({ holder: { ...HOME, fullName: '茶木　人2', sex: '2' } });
await town.bindAtCounter(second, people[1]);
const other = await town.signInByCard(second);

async function refused(answer: ReturnType<Client['post']>, code: string, status?: number) {
  const { statusCode, body } = await answer;
  assert.equal(JSON.parse(body).code, code, body);
  if (status !== undefined) assert.equal(statusCode, status);
}

const submit = (client: Client, id: string, body: object) =>
  client.post(`${OWN}/${id}/submit`, body);

async function untouched(id: string): Promise<void> {
  const [row] = await town.owner<Record<string, unknown>[]>`
    select state, receipt_number, version,
      (select count(*)::int from application.step s where s.application_id = a.id) as steps,
      (select count(*)::int from application.submission s where s.application_id = a.id) as sent,
      (select count(*)::int from payment.payment p
        where p.reference = 'application:' || a.id) as payments
    from application.application a where id = ${id}`;
  const wanted = {
    state: 'draft',
    receiptNumber: null,
    version: 1,
    steps: 0,
    sent: 0,
    payments: 0,
  };
  assert.deepEqual({ ...row }, wanted);
}

test('another person’s draft is not found, by any route, and stays as it was', async () => {
  const id = await town.draft(resident);
  const guest = await town.enterAsGuest();
  const body = { procedureCode: COPY, version: 1, answers: {} };
  for (const client of [other, guest]) {
    await refused(client.get(`${OWN}/${id}`), 'application.application.not_found', 404);
    const nobody = await client.get(`${OWN}/${crypto.randomUUID()}`);
    assert.equal(nobody.json().code, 'application.application.not_found');
    const put = client.send('PUT', `${OWN}/${id}`, body);
    await refused(put, 'application.application.not_found', 404);
    await refused(submit(client, id, { version: 1 }), 'application.application.not_found');
    await refused(client.post(`${OWN}/${id}/withdraw`), 'application.application.not_found');
    const file = { item: 'mandate', fileName: 'a.png', content: 'AAAA' };
    await refused(client.post(`${OWN}/${id}/files`, file), 'application.application.not_found');
    const listed = (await client.get(OWN)).json().applications;
    assert.ok(!listed.some((one: { id: string }) => one.id === id));
  }
  await refused(other.post(`${OWN}/${id}/results/1`), 'application.application.not_found', 404);
  await untouched(id);
});

test('staff of another town and drafts of others are not in any list', async () => {
  const id = await town.draft(resident);
  const neighbour = await town.signIn('clerk', OTHER_TOWN);
  const path = `/api/application/applications/${id}`;
  await refused(neighbour.get(path), 'application.application.not_found', 404);
  const { applications } = (await town.clerk.get('/api/application/applications')).json();
  assert.ok(!applications.some((one: { id: string }) => one.id === id));
});

test('whatever a draft holds, it is kept or refused, and can be looked at', async () => {
  const names = Object.keys(town.copyAnswers()).concat('mandate', 'named', 'notice', 'stranger');
  const anything = fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 3 }));
  await fc.assert(
    fc.asyncProperty(anything, async (answers) => {
      const id = crypto.randomUUID();
      const body = { procedureCode: COPY, version: 0, answers };
      const { statusCode } = await resident.send('PUT', `${OWN}/${id}`, body);
      assert.ok(statusCode === 200 || statusCode === 422, String(statusCode));
      const looked = await resident.get(`${OWN}/${id}`);
      assert.equal(looked.statusCode, statusCode === 200 ? 200 : 404, looked.body);
    }),
    { numRuns: 60 },
  );
});

test('an unfinished form is refused with each problem beside its field', async () => {
  const id = await town.draft(resident, { answers: town.copyAnswers({ copies: 0, scope: null }) });
  const { version, cms } = await town.sign(resident, id);
  const answer = await submit(resident, id, { version, cms });
  assert.equal(answer.json().code, 'application.submit.problems');
  const paths = answer.json().errors.map((one: { path: string }) => one.path);
  assert.deepEqual(paths.sort(), ['copies', 'scope']);
  await untouched(id);
});

test('refuses no signature, a broken one, and one over another text', async () => {
  const id = await town.draft(resident);
  const signed = await town.sign(resident, id);
  const { version } = signed;
  await refused(submit(resident, id, { version }), 'application.submit.signature_missing');
  const junk = Buffer.from('これは署名ではない').toString('base64');
  const broken = submit(resident, id, { version, cms: junk });
  await refused(broken, 'identity_proof.signature.malformed');
  const cms = card.sign(Buffer.from('{"別":"内容"}'), PINS.signature).toString('base64');
  await refused(submit(resident, id, { version, cms }), 'identity_proof.signature.tampered');
  const bytes = Buffer.from(signed.cms, 'base64');
  bytes[bytes.length - 9] = (bytes.at(-9) ?? 0) ^ 1;
  const forged = submit(resident, id, { version, cms: bytes.toString('base64') });
  await refused(forged, 'identity_proof.signature.forged');
  await untouched(id);
});

test('a signature for one application is worth nothing for another', async () => {
  const [one, another] = [await town.draft(resident), await town.draft(resident)];
  const { version, cms } = await town.sign(resident, one);
  await refused(submit(resident, another, { version, cms }), 'identity_proof.signature.tampered');
  await untouched(another);
  assert.equal((await submit(resident, one, { version, cms })).statusCode, 200);
  await refused(submit(resident, another, { version, cms }), 'identity_proof.signature.tampered');
  await untouched(another);
});

test('a signature over what was written before is refused after a change', async () => {
  const id = await town.draft(resident);
  const { cms } = await town.sign(resident, id);
  const answers = town.copyAnswers({ copies: 9 });
  await resident.send('PUT', `${OWN}/${id}`, { procedureCode: COPY, version: 1, answers });
  await refused(submit(resident, id, { version: 1, cms }), 'application.submit.too_late', 409);
  await refused(submit(resident, id, { version: 2, cms }), 'identity_proof.signature.tampered');
});

test('refuses the card of somebody else, known or not, and the other key of one’s own', async () => {
  const id = await town.draft(resident);
  const byOther = await town.sign(resident, id, second);
  await refused(submit(resident, id, byOther), 'application.submit.other_person', 403);
  const holder = { ...HOME, fullName: '見知らぬ　人' };
  const stray = await simulator.issueCard({ holder });
  const byStray = await town.sign(resident, id, stray);
  await refused(submit(resident, id, byStray), 'application.submit.signer_unknown', 403);
  const { signing, version } = await town.look(resident, id);
  const content = Buffer.from(signing?.content ?? '', 'base64');
  const cms = card.sign(content, PINS.authentication, { kind: 'authentication' });
  const byKey = submit(resident, id, { version, cms: cms.toString('base64') });
  assert.match((await byKey).json().code, /^identity_proof\.certificate\./);
  await untouched(id);
});

test('refuses a card that is expired or revoked', async () => {
  const id = await town.draft(resident);
  const notBefore = new Date(town.clock.now().getTime() - 2 * 86_400_000);
  const notAfter = new Date(notBefore.getTime() + 86_400_000);
  const old = await simulator.issueCard({ holder: HOME, notBefore, notAfter });
  const expired = submit(resident, id, await town.sign(resident, id, old));
  await refused(expired, 'identity_proof.certificate.expired');
  const lost = await simulator.issueCard({ holder: HOME });
  const byLost = await town.sign(resident, id, lost);
  simulator.revokeCard(lost);
  await refused(submit(resident, id, byLost), 'identity_proof.certificate.revoked');
  await untouched(id);
});

test('a guest writes a draft, and cannot submit what has to be signed', async () => {
  const guest = await town.enterAsGuest();
  const id = await town.draft(guest);
  await refused(submit(guest, id, { version: 1 }), 'application.submit.sign_in', 403);
  const { statusCode } = await guest.post(`${OWN}/${id}/results/1`);
  assert.equal(statusCode, 401, 'a result is for residents alone');
});

test('a guest submits what needs no signature', async () => {
  const guest = await town.enterAsGuest();
  const home = { prefecture: '検査県', municipality: '見本郡検査町', lotNumber: '1番地' };
  const { applicantName, applicantBornOn, applicantPhone, applicantRelation, signature } =
    town.copyAnswers() as Record<string, unknown>;
  const who = { applicantName, applicantBornOn, applicantPhone, applicantRelation, signature };
  const answers = { ...who, applicantAddress: home, startOn: '2026-12-01', newAddress: home };
  const id = await town.draft(guest, { procedureCode: 'water-start', answers });
  const answer = await submit(guest, id, { version: 1 });
  assert.equal(answer.statusCode, 200, answer.body);
  assert.equal(answer.json().feeYen, 0);
});

test('one application sent in three times at once is one', async () => {
  const id = await town.draft(resident);
  const body = await town.sign(resident, id);
  const answers = await Promise.all([1, 2, 3].map(() => submit(resident, id, body)));
  for (const { statusCode, body: text } of answers) assert.equal(statusCode, 200, text);
  const numbers = new Set(answers.map((answer) => answer.json().receiptNumber));
  assert.equal(numbers.size, 1);
  const [count] = await town.owner<Record<string, number>[]>`
    select (select count(*)::int from application.submission where application_id = ${id}) as sent,
      (select count(*)::int from application.step where application_id = ${id}) as steps,
      (select count(*)::int from payment.payment
        where reference = ${`application:${id}`}) as payments,
      (select count(*)::int from platform.event
        where subject = ${`application:${id}`} and type = 'ApplicationSubmitted') as events`;
  assert.deepEqual({ ...count }, { sent: 1, steps: 1, payments: 1, events: 1 });
  const again = await submit(resident, id, body);
  assert.equal(again.json().receiptNumber, [...numbers][0]);
});

test('many at once have each a number of their own, without a gap', async () => {
  const ids = await Promise.all(Array.from({ length: 6 }, () => town.draft(resident)));
  const answers = await Promise.all(ids.map((id) => town.submit(resident, id)));
  const numbers = answers.map((one) => Number(one.json().receiptNumber.split('-')[1])).sort();
  const [first = 0] = numbers;
  assert.deepEqual(
    numbers,
    numbers.map((_, index) => first + index),
  );
});

test('what was refused is recorded, and nothing of the person with it', async () => {
  const rows = await town.app.database.read(
    TOWN,
    (reader) => reader<{ refusalCode: string; text: string }[]>`
      select refusal_code,
        -- Random ids hold any four digits by chance.
        regexp_replace((to_jsonb(a) - '{session_id,transaction_id}'::text[])::text,
        '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}', '', 'g') as text
      from platform.audit_entry a
      where municipality_code = ${TOWN} and operation like 'application:%'
        and outcome = 'refused'`,
  );
  const codes = new Set(rows.map(({ refusalCode }) => refusalCode));
  for (const code of [
    'application.application.not_found',
    'application.submit.other_person',
    'identity_proof.signature.tampered',
    'identity_proof.signature.forged',
    'identity_proof.certificate.expired',
    'identity_proof.certificate.revoked',
  ]) {
    assert.ok(codes.has(code), code);
  }
  for (const { text } of rows) assert.ok(!/茶木|大字緑|1985/.test(text), text);
});
