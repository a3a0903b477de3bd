/**
 * サインインの検査 — through HTTP, on a database of its own, with a clock that stands still.
 *
 * @spec juki 10.2
 * @spec juki 10.3
 */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { Secret, TOTP } from 'otpauth';

import { OTHER_TOWN, TOWN, testTown } from '#harness/database';

import { readConfig } from '#platform/config';

import { createServer } from '../../app.ts';
import {
  createAccount,
  setAccountPermissions,
  setAccountRoles,
  setAccountSuspended,
  setPassword,
} from './account.ts';
import { hashPassword } from './password-hash.ts';
import { scheduleSignInSetting } from './sign-in-setting.ts';
import { announcePlace, announceTown } from './town.ts';

const { app, owner, clock } = await testTown('2026-11-20T01:00:00.000Z');
const PASSWORD = '川の名前と山の名前2026';
const config = readConfig({ ...process.env, YAKUBA_LOG_LEVEL: 'silent' });
const JSON_TYPE = { 'content-type': 'application/json' };
let server: FastifyInstance;
let hash: string;

before(async () => {
  hash = await hashPassword(PASSWORD);
  for (const code of [TOWN, OTHER_TOWN]) {
    await app.database.write(code, (tx) =>
      announceTown(tx, {
        municipalityCode: code,
        name: `検査${code.slice(-2)}町`,
        prefectureName: '検査県',
        kind: 'municipality',
      }),
    );
  }
  server = await createServer(app, config);
});

async function newAccount(accountId: string, role = 'clerk', municipalityCode = TOWN) {
  const now = clock.now();
  await app.database.write(municipalityCode, async (tx) => {
    await createAccount(tx, {
      municipalityCode,
      accountId,
      displayName: `見本 ${accountId}`,
      passwordHash: hash,
      mustChangePassword: false,
      serviceFrom: '2026-01-01',
      serviceUntil: null,
      now,
    });
    const roles = [{ role, validFrom: '2026-01-01', validUntil: null }];
    await setAccountRoles(tx, { municipalityCode, accountId, roles, now });
  });
}

interface Given {
  readonly accountId: string;
  readonly password?: string;
  readonly code?: string;
  readonly municipalityCode?: string;
}

function post(url: string, payload: object, headers: Record<string, string> = {}) {
  return server.inject({ method: 'POST', url, payload, headers: { ...JSON_TYPE, ...headers } });
}

function enter(given: Given, remoteAddress = '192.0.2.1') {
  return server.inject({
    method: 'POST',
    url: '/api/identity/sign-in',
    payload: { municipalityCode: TOWN, password: PASSWORD, ...given },
    headers: JSON_TYPE,
    remoteAddress,
  });
}

async function signedIn(given: Given) {
  const response = await enter(given);
  assert.equal(response.statusCode, 200, response.body);
  const cookie = response.cookies.find(({ name }) => name === 'yakuba_session');
  assert.ok(cookie);
  const { session } = response.json();
  return { cookie, header: `yakuba_session=${cookie.value}`, csrf: session.csrfToken, session };
}

function whoAmI(cookie: string) {
  return server.inject({ method: 'GET', url: '/api/identity/session', headers: { cookie } });
}

function audit(where: string) {
  return owner.unsafe<{ actor: string; outcome: string; refusalCode: string | null }[]>(
    `select actor, outcome, refusal_code from platform.audit_entry where ${where} order by id`,
  );
}

test('a clerk signs in, is told who they are, and signs out', async () => {
  await newAccount('clerk01');
  const { cookie, header, csrf, session } = await signedIn({ accountId: 'clerk01' });
  assert.equal(cookie.httpOnly, true);
  assert.equal(cookie.sameSite, 'Strict');
  assert.equal(cookie.path, '/');
  assert.match(cookie.value, new RegExp(`^${TOWN}\\.`));
  assert.equal(session.municipalityName, '検査01町');
  assert.deepEqual(session.roles, ['窓口担当']);
  assert.ok(session.permissions.includes('resident:draft_change'));
  assert.ok(!session.permissions.includes('resident:approve_change'));
  assert.equal(session.idleSeconds, 600);
  assert.equal(session.absoluteUntil, '2026-11-20T13:00:00.000Z');
  assert.equal((await whoAmI(header)).json().accountId, 'clerk01');
  const stored = await owner`select token_digest from platform.session`;
  assert.ok(!JSON.stringify(stored).includes(cookie.value.slice(7)));
  const left = await post('/api/identity/sign-out', {}, { cookie: header, 'x-csrf-token': csrf });
  assert.equal(left.statusCode, 200);
  assert.equal((await whoAmI(header)).statusCode, 401);
  const rows = await audit(`actor = 'clerk01'`);
  assert.deepEqual(
    rows.map((row) => row.outcome),
    ['done', 'done'],
  );
});

test('the cookie is Secure where the setting says so', async () => {
  const secure = await createServer(app, { ...config, isCookieSecure: true });
  const response = await secure.inject({
    method: 'POST',
    url: '/api/identity/sign-in',
    payload: { municipalityCode: TOWN, accountId: 'clerk01', password: PASSWORD },
  });
  assert.equal(response.cookies[0]?.secure, true);
});

test('a wrong password, an unknown account and a suspended one are answered alike', async () => {
  await newAccount('clerk02');
  await newAccount('clerk03');
  await app.database.write(TOWN, (tx) =>
    setAccountSuspended(tx, {
      municipalityCode: TOWN,
      accountId: 'clerk03',
      isSuspended: true,
      now: clock.now(),
    }),
  );
  const answers = await Promise.all([
    enter({ accountId: 'clerk02', password: 'not the password' }),
    enter({ accountId: 'nobody', password: 'not the password' }),
    enter({ accountId: 'clerk03' }),
    enter({ accountId: 'clerk02', municipalityCode: '123456' }),
  ]);
  const bodies = answers.map((answer) => ({ ...answer.json(), requestId: '' }));
  for (const body of bodies) assert.deepEqual(body, bodies[0]);
  assert.equal(answers[0]?.statusCode, 422);
  const rows = await audit(`refusal_code = 'identity.sign_in.wrong'`);
  assert.deepEqual(rows.map((row) => row.actor).sort(), ['clerk02', 'clerk03', 'unknown']);
});

test('after five failures the account waits, even for the right password, then is let in', async () => {
  await newAccount('clerk04');
  const wrong = { accountId: 'clerk04', password: 'not the password' };
  for (let times = 0; times < 5; times += 1) assert.equal((await enter(wrong)).statusCode, 422);
  const waiting = await enter({ accountId: 'clerk04' });
  assert.equal(waiting.statusCode, 409);
  assert.match(waiting.json().detail, /あと30秒/);
  clock.set('2026-11-20T01:00:31.000Z');
  assert.equal((await enter({ accountId: 'clerk04' })).statusCode, 200);
  assert.equal((await enter(wrong)).statusCode, 422);
  clock.set('2026-11-20T01:00:00.000Z');
});

test('a hundred guesses sent at once are not free', async () => {
  await newAccount('clerk05');
  const guesses = Array.from({ length: 12 }, (_, n) =>
    enter({ accountId: 'clerk05', password: `guess number ${n}` }),
  );
  const codes = (await Promise.all(guesses)).map((response) => response.statusCode);
  assert.equal(codes.filter((code) => code === 422).length, 5);
  assert.equal(codes.filter((code) => code === 409).length, 7);
});

test('an address that fails over many accounts waits too', async () => {
  const from = '198.51.100.7';
  for (let n = 0; n < 30; n += 1) {
    await enter({ accountId: `made-up-${n}`, password: 'not the password' }, from);
  }
  await newAccount('clerk06');
  assert.equal((await enter({ accountId: 'clerk06' }, from)).statusCode, 409);
  assert.equal((await enter({ accountId: 'clerk06' }, '198.51.100.8')).statusCode, 200);
});

test('a session ends after ten minutes of nothing and after twelve hours of work', async () => {
  await newAccount('clerk07');
  const { header } = await signedIn({ accountId: 'clerk07' });
  clock.set('2026-11-20T01:09:59.000Z');
  assert.equal((await whoAmI(header)).statusCode, 200);
  clock.set('2026-11-20T01:19:58.000Z');
  assert.equal((await whoAmI(header)).statusCode, 200);
  clock.set('2026-11-20T01:29:58.000Z');
  assert.equal((await whoAmI(header)).statusCode, 401);
  const { header: busy } = await signedIn({ accountId: 'clerk07' });
  for (let minute = 38; minute < 29 + 720; minute += 9) {
    clock.set(new Date(Date.UTC(2026, 10, 20, 1, minute)).toISOString());
    assert.equal((await whoAmI(busy)).statusCode, 200);
  }
  clock.set('2026-11-20T13:29:58.000Z');
  assert.equal((await whoAmI(busy)).statusCode, 401);
  clock.set('2026-11-20T01:00:00.000Z');
});

test('a write without the CSRF token, or from another site, is refused and recorded', async () => {
  await newAccount('clerk08');
  const { header: cookie, csrf } = await signedIn({ accountId: 'clerk08' });
  const url = '/api/identity/sign-out';
  const bare = await post(url, {}, { cookie });
  const wrong = await post(url, {}, { cookie, 'x-csrf-token': `${csrf.slice(0, -1)}_` });
  const across = await post(
    url,
    {},
    { cookie, 'x-csrf-token': csrf, 'sec-fetch-site': 'cross-site' },
  );
  for (const response of [bare, wrong, across]) {
    assert.equal(response.statusCode, 403);
    assert.equal(response.json().code, 'platform.http.forged');
  }
  const rows = await audit(`refusal_code = 'platform.http.forged' and actor = 'clerk08'`);
  assert.equal(rows.length, 3);
  assert.equal((await whoAmI(cookie)).statusCode, 200);
  const lured = await post(
    '/api/identity/sign-in',
    { municipalityCode: TOWN, accountId: 'clerk08', password: PASSWORD },
    { 'sec-fetch-site': 'cross-site' },
  );
  assert.equal(lured.json().code, 'identity.sign_in.cross_site');
});

test('no session, a stale one and one of another town are answered alike', async () => {
  await newAccount('clerk09');
  const { cookie, header, csrf } = await signedIn({ accountId: 'clerk09' });
  const token = cookie.value.slice(7);
  const elsewhere = `yakuba_session=${OTHER_TOWN}.${token}`;
  await post('/api/identity/sign-out', {}, { cookie: header, 'x-csrf-token': csrf });
  const answers = await Promise.all([
    server.inject({ method: 'GET', url: '/api/identity/session' }),
    whoAmI(header),
    whoAmI(elsewhere),
    whoAmI('yakuba_session=nonsense'),
  ]);
  const bodies = answers.map((answer) => ({ ...answer.json(), requestId: '' }));
  for (const [index, body] of bodies.entries()) {
    assert.equal(answers[index]?.statusCode, 401);
    assert.deepEqual(body, bodies[0]);
  }
  const where = `operation = 'GET /api/identity/session' and actor = 'unknown'`;
  const own = await audit(`${where} and municipality_code = '${TOWN}'`);
  const other = await audit(`${where} and municipality_code = '${OTHER_TOWN}'`);
  assert.equal(own.at(-1)?.refusalCode, 'platform.http.no_session');
  assert.equal(other.length, 1);
});

test('a change of roles ends the sessions of the account', async () => {
  await newAccount('clerk10');
  const { header } = await signedIn({ accountId: 'clerk10' });
  assert.equal((await whoAmI(header)).statusCode, 200);
  const account = { municipalityCode: TOWN, accountId: 'clerk10', now: clock.now() };
  const roles = [{ role: 'auditor', validFrom: '2026-01-01', validUntil: null }];
  await app.database.write(TOWN, (tx) => setAccountRoles(tx, { ...account, roles }));
  await until(async () => (await whoAmI(header)).statusCode === 401);
  const { session } = await signedIn({ accountId: 'clerk10' });
  assert.deepEqual(session.permissions, ['platform:read_audit']);
});

test('a required second factor is enrolled first, then asked for, and a code is taken once', async () => {
  await newAccount('clerk11', 'clerk', OTHER_TOWN);
  const given = { accountId: 'clerk11', municipalityCode: OTHER_TOWN };
  await app.database.write(OTHER_TOWN, (tx) =>
    scheduleSignInSetting(tx, {
      municipalityCode: OTHER_TOWN,
      name: 'second_factor_required',
      value: 'true',
      validFrom: '2026-11-20',
      now: clock.now(),
    }),
  );
  const first = await enter(given);
  assert.equal(first.json().outcome, 'second-factor-enrolment-required');
  const { header: cookie, csrf, session } = await signedIn(given);
  assert.deepEqual(session.permissions, []);
  assert.equal(session.pending, 'second-factor-enrolment');
  const own = { cookie, 'x-csrf-token': csrf };
  const { secret } = (await post('/api/identity/second-factor/enrol', {}, own)).json();
  const confirmed = await post(
    '/api/identity/second-factor/confirm',
    { code: codeOf(secret) },
    own,
  );
  assert.equal(confirmed.statusCode, 200, confirmed.body);
  const { recoveryCodes, session: full } = confirmed.json();
  assert.equal(recoveryCodes.length, 10);
  assert.ok(full.permissions.includes('resident:draft_change'));
  assert.equal((await whoAmI(cookie)).statusCode, 401);
  const kept = JSON.stringify(await owner`select code_digest from platform.recovery_code`);
  assert.ok(!kept.includes(recoveryCodes[0]));
  const [sealed] = await owner`select secret from platform.second_factor
    where account_id = 'clerk11'`;
  assert.match(String(sealed?.['secret']), /^v1\./);
  assert.ok(!String(sealed?.['secret']).includes(secret));

  assert.equal((await enter(given)).json().outcome, 'second-factor-required');
  const replayed = await enter({ ...given, code: codeOf(secret) });
  assert.equal(replayed.json().code, 'identity.sign_in.wrong_code');
  clock.set('2026-11-20T01:01:00.000Z');
  assert.equal((await enter({ ...given, code: '000000' })).statusCode, 422);
  assert.equal((await enter({ ...given, code: codeOf(secret) })).statusCode, 200);
  assert.equal((await enter({ ...given, code: codeOf(secret) })).statusCode, 422);
  assert.equal((await enter({ ...given, code: recoveryCodes[0].toLowerCase() })).statusCode, 200);
  assert.equal((await enter({ ...given, code: recoveryCodes[0] })).statusCode, 422);
  clock.set('2026-11-20T01:00:00.000Z');
});

test('a second factor sealed with another key is not taken, but a recovery code is', async () => {
  await newAccount('clerk31');
  const given = { accountId: 'clerk31' };
  const { header: cookie, csrf } = await signedIn(given);
  const own = { cookie, 'x-csrf-token': csrf };
  const { secret } = (await post('/api/identity/second-factor/enrol', {}, own)).json();
  const code = codeOf(secret);
  const { recoveryCodes } = (
    await post('/api/identity/second-factor/confirm', { code }, own)
  ).json();
  const other = await createServer(app, {
    ...config,
    secretKey: Buffer.alloc(32, 9).toString('base64'),
  });
  const enterThere = (typed: string) =>
    other.inject({
      method: 'POST',
      url: '/api/identity/sign-in',
      payload: { municipalityCode: TOWN, password: PASSWORD, ...given, code: typed },
    });
  const refused = await enterThere('123456');
  assert.equal(refused.statusCode, 409);
  assert.equal(refused.json().code, 'identity.second_factor.unreadable');
  assert.equal((await enterThere(recoveryCodes[0])).statusCode, 200);
  const rows = await audit(`actor = 'clerk31' and outcome = 'refused'`);
  assert.equal(rows.length, 1);
});

test('a secret moved to another account does not open there', async () => {
  const enrolled = await owner`select secret from platform.second_factor
    where account_id = 'clerk31'`;
  await newAccount('clerk32');
  await owner`insert into platform.second_factor
      (municipality_code, account_id, secret, confirmed_at)
    values (${TOWN}, 'clerk32', ${String(enrolled[0]?.['secret'])}, now())`;
  const response = await enter({ accountId: 'clerk32', code: '123456' });
  assert.equal(response.json().code, 'identity.second_factor.unreadable');
});

test('changing the password ends the other sessions and renews this one', async () => {
  await newAccount('clerk12');
  const other = await signedIn({ accountId: 'clerk12' });
  const { header: cookie, csrf } = await signedIn({ accountId: 'clerk12' });
  const own = { cookie, 'x-csrf-token': csrf };
  const url = '/api/identity/change-password';
  const weak = { currentPassword: PASSWORD, newPassword: 'short' };
  assert.equal((await post(url, weak, own)).json().errors[0].path, 'newPassword');
  const wrong = { currentPassword: 'not it at all', newPassword: '山と川と海と空と雲2027' };
  assert.equal((await post(url, wrong, own)).json().errors[0].path, 'currentPassword');
  const changed = await post(url, { ...wrong, currentPassword: PASSWORD }, own);
  assert.equal(changed.statusCode, 200, changed.body);
  assert.notEqual(changed.json().session.csrfToken, csrf);
  await until(async () => (await whoAmI(other.header)).statusCode === 401);
  assert.equal((await whoAmI(cookie)).statusCode, 401);
  assert.equal((await enter({ accountId: 'clerk12' })).statusCode, 422);
  const again = await enter({ accountId: 'clerk12', password: '山と川と海と空と雲2027' });
  assert.equal(again.statusCode, 200);
});

test('a temporary password allows nothing but being changed', async () => {
  await newAccount('clerk14');
  const account = { municipalityCode: TOWN, accountId: 'clerk14', now: clock.now() };
  await app.database.write(TOWN, (tx) =>
    setPassword(tx, { ...account, passwordHash: hash, mustChangePassword: true }),
  );
  const first = await enter({ accountId: 'clerk14' });
  assert.equal(first.json().outcome, 'password-change-required');
  const { header: cookie, csrf, session } = await signedIn({ accountId: 'clerk14' });
  assert.deepEqual(session.permissions, []);
  const changed = await post(
    '/api/identity/change-password',
    { currentPassword: PASSWORD, newPassword: '山と川と海と空と雲2027' },
    { cookie, 'x-csrf-token': csrf },
  );
  assert.equal(changed.json().session.pending, null);
  assert.ok(changed.json().session.permissions.includes('resident:draft_change'));
});

test('what is withheld from a person is not allowed, from its day until its end', async () => {
  await newAccount('clerk15');
  const permission = 'resident:view_individual_number';
  const span = { validFrom: '2026-11-20', validUntil: '2026-11-21' };
  await app.database.write(TOWN, (tx) =>
    setAccountPermissions(tx, {
      municipalityCode: TOWN,
      accountId: 'clerk15',
      permissions: [
        { permission, effect: 'withhold', ...span },
        { permission: 'platform:read_audit', effect: 'grant', ...span },
      ],
      now: clock.now(),
    }),
  );
  const today = (await signedIn({ accountId: 'clerk15' })).session.permissions;
  assert.ok(!today.includes(permission));
  assert.ok(today.includes('platform:read_audit'));
  clock.set('2026-11-20T15:00:00.000Z');
  const tomorrow = (await signedIn({ accountId: 'clerk15' })).session.permissions;
  assert.ok(tomorrow.includes(permission));
  assert.ok(!tomorrow.includes('platform:read_audit'));
  clock.set('2026-11-20T01:00:00.000Z');
});

test('a sign-in from a known terminal bears its office and name in the record', async () => {
  await newAccount('clerk16');
  const place = { municipalityCode: TOWN, address: '192.0.2.30', place: '東支所' };
  await app.database.write(TOWN, (tx) => announcePlace(tx, { ...place, terminal: '窓口1' }));
  const response = await enter({ accountId: 'clerk16' }, '192.0.2.30');
  const cookie = `yakuba_session=${response.cookies[0]?.value}`;
  const own = { cookie, 'x-csrf-token': response.json().session.csrfToken };
  await post('/api/identity/sign-out', {}, own);
  const [row] = await owner`select place, terminal from platform.audit_entry
    where actor = 'clerk16' and operation = 'identity:sign_out'`;
  assert.deepEqual({ ...row }, { place: '東支所', terminal: '窓口1' });
});

test('an authenticated request usually asks the database nothing', async () => {
  await newAccount('clerk13');
  const { header } = await signedIn({ accountId: 'clerk13' });
  await whoAmI(header);
  const { read } = app.database;
  let reads = 0;
  app.database.read = (code, work) => {
    reads += 1;
    return read(code, work);
  };
  for (let times = 0; times < 5; times += 1) await whoAmI(header);
  app.database.read = read;
  assert.equal(reads, 0);
});

test('the chooser lists towns by code, name and kind alone', async () => {
  const { towns, isDemo } = (
    await server.inject({ method: 'GET', url: '/api/identity/towns' })
  ).json();
  assert.deepEqual(towns[0], {
    code: TOWN,
    name: '検査01町',
    prefectureName: '検査県',
    kind: 'municipality',
  });
  assert.equal(isDemo, false);
});

function codeOf(secret: string): string {
  const timestamp = clock.now().getTime();
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

async function until(isDone: () => Promise<boolean>): Promise<void> {
  for (let times = 0; times < 100; times += 1) {
    if (await isDone()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.fail('it did not come to pass within two seconds');
}
