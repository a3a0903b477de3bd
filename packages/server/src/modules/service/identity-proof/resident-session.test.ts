/**
 * 住民のサインインの検査 — by card, as a guest, and every way in which it is refused or ends.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FastifyRequest } from 'fastify';

import { cardTown, HOME } from '#harness/card-town';
import { OTHER_TOWN, TOWN } from '#harness/database';
import { type Client, clientOf } from '#harness/office';
import { day, death } from '#harness/resident-inputs';

import { openJpki, useJpki } from './exchange/jpki.ts';
import { openResidentDoors } from './queries/open-resident-doors.ts';
import { ownAddresseeNumber } from './rules/resident-actor.ts';

const town = await cardTown();
const { simulator, people, clerk, server } = town;
const [first, second] = people;

async function refused(answer: ReturnType<typeof clerk.post>, code: string, status?: number) {
  const { statusCode, body } = await answer;
  assert.equal(JSON.parse(body).code, code, body);
  if (status) assert.equal(statusCode, status);
}

const enter = (body: object) => town.visitor().post('/api/resident-session', body);

test('signs in the holder of a card bound at the counter, and says 模擬', async () => {
  const card = await simulator.issueCard({ holder: HOME });
  assert.equal((await town.bindAtCounter(card, first)).statusCode, 200);
  const answer = await enter(await town.signInBody(card));
  assert.equal(answer.statusCode, 200, answer.body);
  const session = answer.json();
  assert.deepEqual(
    [session.kind, session.addresseeNumber, session.label],
    ['resident', first, '模擬'],
  );
  assert.ok(session.permissions.includes('identity_proof:enter'));
  const [cookie] = answer.cookies;
  assert.deepEqual(
    [cookie?.name, cookie?.httpOnly, cookie?.sameSite, cookie?.path],
    ['yakuba_resident', true, 'Strict', '/'],
  );
  const client = await town.signInByCard(card);
  assert.equal((await client.get('/api/resident-session')).json().addresseeNumber, first);
});

test('a challenge proves once, and for its own town and use alone', async () => {
  const card = await simulator.issueCard({ holder: HOME });
  await town.bindAtCounter(card, first);
  const body = await town.signInBody(card);
  assert.equal((await enter(body)).statusCode, 200);
  await refused(enter(body), 'identity_proof.challenge.used', 409);
  const other = { ...(await town.signInBody(card)), municipalityCode: OTHER_TOWN };
  await refused(enter(other), 'identity_proof.challenge.unknown');
  const [one, two] = [await town.signInBody(card), await town.signInBody(card)];
  const swapped = { ...one, challengeId: two['challengeId'] };
  await refused(enter(swapped), 'identity_proof.signature.forged');
  const both = await Promise.all([enter(one), enter(one)]);
  assert.deepEqual(both.map(({ statusCode }) => statusCode).sort(), [200, 409]);
});

test('a challenge is over after two minutes', async () => {
  const card = await simulator.issueCard({ holder: HOME });
  await town.bindAtCounter(card, first);
  const body = await town.signInBody(card);
  const before = town.clock.now();
  town.clock.set(new Date(before.getTime() + 121_000).toISOString());
  await refused(enter(body), 'identity_proof.challenge.expired');
  town.clock.set(before.toISOString());
});

test('refuses a card that is bound to nobody, and one of this town in another', async () => {
  const stray = await simulator.issueCard({ holder: HOME });
  await refused(enter(await town.signInBody(stray)), 'identity_proof.binding.not_bound', 403);
  const card = await simulator.issueCard({ holder: HOME });
  await town.bindAtCounter(card, first);
  const elsewhere = enter(await town.signInBody(card, OTHER_TOWN));
  await refused(elsewhere, 'identity_proof.binding.not_bound', 403);
});

test('refuses revoked and expired cards and certificates of the wrong kind', async () => {
  const card = await simulator.issueCard({ holder: HOME });
  await town.bindAtCounter(card, first);
  const body = await town.signInBody(card);
  const certificate = card.certificate('signature').toString('base64');
  await refused(enter({ ...body, certificate }), 'identity_proof.certificate.wrong_usage');
  simulator.revokeCard(card);
  await refused(enter(await town.signInBody(card)), 'identity_proof.certificate.revoked');
  const notBefore = new Date(town.clock.now().getTime() - 2 * 86_400_000);
  const notAfter = new Date(notBefore.getTime() + 86_400_000);
  const old = await simulator.issueCard({ holder: HOME, notBefore, notAfter });
  await refused(enter(await town.signInBody(old)), 'identity_proof.certificate.expired');
});

test('what was refused is recorded, and nothing of the person with it', async () => {
  const rows = await town.app.database.read(
    TOWN,
    (reader) => reader<{ refusalCode: string; actor: string; text: string }[]>`
      select refusal_code, actor,
        -- Random ids hold any four digits by chance.
        regexp_replace((to_jsonb(a) - '{session_id,transaction_id}'::text[])::text,
        '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}', '', 'g') as text
      from platform.audit_entry a
      where municipality_code = ${TOWN} and operation like 'identity_proof:%'`,
  );
  const codes = new Set(rows.map(({ refusalCode }) => refusalCode));
  for (const code of ['challenge.used', 'certificate.revoked', 'binding.not_bound']) {
    assert.ok(codes.has(`identity_proof.${code}`), code);
  }
  for (const { text } of rows) {
    for (const secret of ['茶木', '大字緑', '1985']) assert.ok(!text.includes(secret), text);
  }
});

test('a renewed card signs in by the binding of the one before it', async () => {
  const card = await simulator.issueCard({ holder: HOME });
  await town.bindAtCounter(card, second);
  const renewed = await simulator.renewCard(card);
  const [client] = await Promise.all([town.signInByCard(renewed), town.signInByCard(renewed)]);
  assert.equal((await client.get('/api/resident-session')).json().addresseeNumber, second);
  const { bindings } = (
    await clerk.get(`/api/identity-proof/residents/${second}/bindings`)
  ).json() as { bindings: { serialNumber: string; origin: string; endReason: string | null }[] };
  assert.deepEqual(
    bindings.map(({ serialNumber, origin, endReason }) => [serialNumber, origin, endReason]),
    [
      [renewed.serialNumbers.authentication, 'renewal', null],
      [card.serialNumbers.authentication, 'counter', 'renewed'],
    ],
  );
});

test('a renewed card that signed in elsewhere meanwhile is still let in', async (t) => {
  const card = await simulator.issueCard({ holder: HOME });
  await town.bindAtCounter(card, second);
  const renewed = await simulator.renewCard(card);
  const trust = simulator.trust();
  const { fetch } = simulator;
  t.after(() => useJpki(openJpki({ trust, mode: 'simulator', fetch })));
  let questions = 0;
  const meanwhile = async (url: string, body: Buffer | null) => {
    if (url.includes('serialNumber=')) questions += 1;
    if (url.includes('serialNumber=') && questions === 1) await town.signInByCard(renewed);
    return fetch(url, body);
  };
  useJpki(openJpki({ trust, mode: 'simulator', fetch: meanwhile }));
  const client = await town.signInByCard(renewed);
  assert.ok(questions > 1);
  assert.equal((await client.get('/api/resident-session')).json().addresseeNumber, second);
});

test('sessions of staff, residents and guests open nothing of one another', async () => {
  const card = await simulator.issueCard({ holder: HOME });
  await town.bindAtCounter(card, first);
  const resident = await town.signInByCard(card);
  const guest = await town.enterAsGuest();
  for (const client of [resident, guest]) {
    await refused(client.get('/api/identity/session'), 'platform.http.no_session', 401);
    await refused(
      client.post('/api/resident/search', { text: '茶木' }),
      'platform.http.no_session',
      401,
    );
  }
  await refused(clerk.get('/api/resident-session'), 'platform.http.no_session', 401);
  // A token of one kind under the cookie of the other is nothing either.
  const asStaff = resident.cookie.replace('yakuba_resident', 'yakuba_session');
  const swapped = clientOf(server, asStaff, resident.csrfToken);
  await refused(swapped.get('/api/identity/session'), 'platform.http.no_session', 401);
  const inOther = clientOf(server, resident.cookie.replace(TOWN, OTHER_TOWN), resident.csrfToken);
  await refused(inOther.get('/api/resident-session'), 'platform.http.no_session', 401);
});

test('a route for residents is opened by a card, not by a guest; nobody is given more', async () => {
  const card = await simulator.issueCard({ holder: HOME });
  await town.bindAtCounter(card, first);
  const towns = { all: async () => [], has: async () => true };
  const { database, clock, accessLog } = town.app;
  const doors = openResidentDoors({ database, clock, accessLog, towns });
  const actorOf = (client: Client, audience: 'resident' | 'guest') => {
    const value = client.cookie.replace('yakuba_resident=', '');
    const request = { cookies: { yakuba_resident: value } } as unknown as FastifyRequest;
    return doors.authenticate(request, audience);
  };
  const [resident, guest] = [await town.signInByCard(card), await town.enterAsGuest()];
  const actor = await actorOf(resident, 'resident');
  assert.equal(actor?.id, `resident:${first}`);
  assert.ok(actor?.permissions.has('identity_proof:enter'));
  assert.ok(!actor?.permissions.has('resident:search_residents'));
  assert.equal(actor && ownAddresseeNumber(actor), first);
  assert.equal((await actorOf(resident, 'guest'))?.id, `resident:${first}`);
  assert.equal(await actorOf(guest, 'resident'), null);
  assert.match((await actorOf(guest, 'guest'))?.id ?? '', /^guest:/);
});

test('a write needs the token of its own session, and ends that session alone', async () => {
  const [one, two] = [await town.enterAsGuest(), await town.enterAsGuest()];
  const forged = clientOf(server, one.cookie, two.csrfToken);
  await refused(forged.send('DELETE', '/api/resident-session'), 'platform.http.forged', 403);
  assert.equal((await one.send('DELETE', '/api/resident-session')).statusCode, 200);
  assert.equal((await one.get('/api/resident-session')).statusCode, 401);
  assert.equal((await two.get('/api/resident-session')).statusCode, 200);
});

test('a session is over when idle, and after its longest time', async () => {
  const start = town.clock.now().getTime();
  const at = (minutes: number) => town.clock.set(new Date(start + minutes * 60_000).toISOString());
  const card = await simulator.issueCard({ holder: HOME });
  await town.bindAtCounter(card, first);
  const [idle, busy] = [await town.signInByCard(card), await town.signInByCard(card)];
  for (let minutes = 0; minutes < 240; minutes += 14) {
    at(minutes);
    assert.equal((await busy.get('/api/resident-session')).statusCode, 200, String(minutes));
  }
  assert.equal((await idle.get('/api/resident-session')).statusCode, 401);
  at(240);
  assert.equal((await busy.get('/api/resident-session')).statusCode, 401);
  town.clock.set(new Date(start).toISOString());
});

test('a town that is not there has no door', async () => {
  const body = { kind: 'guest', municipalityCode: '990027' };
  await refused(enter(body), 'identity_proof.session.town_unknown', 422);
});

test('with the death of its holder a session is over before any reaction has run', async () => {
  const card = await simulator.issueCard({ holder: { ...HOME, fullName: '茶木　人2', sex: '2' } });
  await town.bindAtCounter(card, second);
  const client = await town.signInByCard(card);
  assert.equal((await client.get('/api/resident-session')).statusCode, 200);
  const today = town.clock.now().toISOString().slice(0, 10);
  await town.change(
    'register-death',
    death({ addresseeNumber: second, effectiveOn: day(today), notifiedOn: today }),
  );
  assert.equal((await client.get('/api/resident-session')).statusCode, 401);
  await refused(enter(await town.signInBody(card)), 'identity_proof.binding.ended', 403);
});
