/**
 * 全経路の検査 — every route, called without a session, with a stale one, without the permission
 * and by the clerk of another town: refused, recorded, and nothing leaks.
 *
 * @spec juki 10.2
 * @spec juki 10.3
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RouteDeclaration } from '@yakuba/contract/route';

import { OTHER_TOWN, TOWN } from '#harness/database';
import { type Client, clientOf, testOffice } from '#harness/office';
import { movingIn } from '#harness/resident-inputs';

import { modules } from '../src/modules.ts';

const office = await testOffice();
const { server, stranger } = office;

const bindings = modules.flatMap((module) => module.routes);
const clerk = await office.signIn('clerk');
const approver = await office.signIn('approver');
const neighbour = await office.signIn('clerk', OTHER_TOWN);
const newcomer = await office.signIn('newcomer');
const guest = await guestOf(TOWN);

const drafted = await clerk.post('/api/resident/changes', {
  kind: 'accept-moving-in',
  input: movingIn(),
  isSubmitted: true,
});
assert.equal(drafted.statusCode, 200, drafted.body);
const change = drafted.json() as { id: string; version: number };
const approved = await approver.post(`/api/resident/changes/${change.id}/approve`, {
  version: change.version,
});
assert.equal(approved.statusCode, 200, approved.body);
const { registered, householdNumbers } = approved.json() as {
  registered: string[];
  householdNumbers: string[];
};

/** Values of TOWN that no answer to anyone else may hold. */
const secrets = await office.app.database.read(TOWN, async (reader) => {
  const rows = await reader<{ fullName: string; code: string | null; lot: string | null }[]>`
    select full_name, resident_record_code as code, address_katagaki as lot from resident.record
    where municipality_code = ${TOWN}`;
  return rows
    .flatMap((row) => [row.fullName, row.code ?? '', row.lot ?? ''])
    .filter((text) => text.length > 3);
});

/** The route's path with the numbers of TOWN's own people in it. */
function pathOf({ path }: RouteDeclaration): string {
  const given: Record<string, string> = {
    addresseeNumber: registered[0] ?? '',
    householdNumber: householdNumbers[0] ?? '',
    id: change.id,
    subject: registered[0] ?? '',
    accountId: 'approver',
  };
  return path.replaceAll(/:(\w+)/g, (_, name: string) => given[name] ?? change.id);
}

function call(client: Client, route: RouteDeclaration) {
  const body = {
    version: 1,
    addresseeNumber: registered[0],
    householdNumber: householdNumbers[0],
    text: secrets[0],
  };
  return client.send(route.method, pathOf(route), route.method === 'GET' ? undefined : body);
}

async function guestOf(municipalityCode: string): Promise<Client> {
  const answer = await stranger.post('/api/resident-session', { kind: 'guest', municipalityCode });
  assert.equal(answer.statusCode, 200, answer.body);
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return clientOf(server, cookie, answer.json().csrfToken);
}

test('what only a resident may open is closed to guests', async () => {
  for (const { route } of bindings.filter((one) => one.route.audience === 'resident')) {
    assert.equal((await call(guest, route)).statusCode, 401, route.path);
  }
});

async function refusals(town: string): Promise<number> {
  return office.app.database.read(town, async (reader) => {
    const [row] = await reader<{ count: number }[]>`
      select count(*)::int as count from platform.audit_entry
      where municipality_code = ${town} and outcome = 'refused'`;
    return row?.count ?? 0;
  });
}

test('there are routes of every room', () => {
  assert.ok(bindings.length >= 40, String(bindings.length));
  assert.ok(secrets.length >= 2);
});

for (const { route, ...binding } of bindings) {
  const name = `${route.method} ${route.path}`;
  const isPublic = binding.kind === 'handler' && binding.access === 'public';
  const audience = route.audience ?? 'staff';

  test(`${name} refuses whoever has no session`, {
    skip: isPublic ? 'open to all' : false,
  }, async () => {
    const answer = await call(stranger, route);
    assert.equal(answer.statusCode, 401);
    assert.equal(answer.json().code, 'platform.http.no_session');
  });

  test(`${name} refuses whoever may not`, {
    skip: binding.kind === 'handler' || audience !== 'staff' ? 'asks for none of a role' : false,
  }, async () => {
    const before = await refusals(TOWN);
    const answer = await call(newcomer, route);
    assert.equal(answer.statusCode, 403);
    assert.equal(answer.json().code, 'platform.act.forbidden');
    assert.equal(await refusals(TOWN), before + 1);
  });

  test(`${name} is closed to sessions of the other kind`, {
    skip: isPublic ? 'open to all' : false,
  }, async () => {
    const answer = await call(audience === 'staff' ? guest : clerk, route);
    assert.equal(answer.statusCode, 401);
    assert.equal(answer.json().code, 'platform.http.no_session');
  });

  test(`${name} gives the clerk of another town nothing`, async () => {
    const answer = await call(neighbour, route);
    assert.ok(answer.statusCode < 500, answer.body);
    for (const secret of secrets) assert.ok(!answer.body.includes(secret), name);
    if (answer.statusCode === 200 && route.path.includes(':addresseeNumber'))
      assert.fail(answer.body);
  });
}

test('a stale session is answered like none', async () => {
  const cookie = `yakuba_session=${TOWN}.${'A'.repeat(43)}`;
  const stale = await clientOf(server, cookie, '').get('/api/resident/changes');
  const none = await stranger.get('/api/resident/changes');
  const { requestId: _one, ...first } = stale.json();
  const { requestId: _other, ...second } = none.json();
  assert.equal(stale.statusCode, 401);
  assert.deepEqual(first, second);
});

test('a session of one town is worth nothing under the code of another', async () => {
  const cookie = clerk.cookie.replace(TOWN, OTHER_TOWN);
  assert.equal((await clientOf(server, cookie, '').get('/api/resident/changes')).statusCode, 401);
});

test('a write without the token of its own page is refused and recorded', async () => {
  const before = await refusals(TOWN);
  const answer = await clientOf(server, clerk.cookie, 'wrong').post('/api/resident/changes', {});
  assert.equal(answer.statusCode, 403);
  assert.equal(answer.json().code, 'platform.http.forged');
  assert.equal(await refusals(TOWN), before + 1);
});

test('nobody finds the people of another town, nor how many there are', async () => {
  for (const text of secrets) {
    const found = await neighbour.post('/api/resident/search', { text });
    const unknown = await neighbour.post('/api/resident/search', { text: '存在しない氏名' });
    assert.deepEqual(found.json().residents, unknown.json().residents);
  }
});

test('a person of another town is answered like a person who is not there', async () => {
  const other = await neighbour.get(`/api/resident/residents/${registered[0]}`);
  const nobody = await neighbour.get('/api/resident/residents/9999999999');
  assert.equal(other.statusCode, nobody.statusCode);
  assert.equal(other.json().code, nobody.json().code);
});

test('headers forbid what a page does not need', async () => {
  const { headers } = await stranger.get('/api/health');
  assert.match(String(headers['content-security-policy']), /default-src 'none'/);
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.ok(headers['x-request-id']);
});

test('the API describes itself', async () => {
  const document = (await stranger.get('/api/openapi.json')).json();
  assert.equal(document.openapi, '3.1.0');
  for (const { route } of bindings) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    assert.ok(document.paths[path]?.[route.method.toLowerCase()], route.path);
  }
});

test('whoever may send files without being known is counted at the door', () => {
  const open = bindings
    .map(({ route }) => route)
    .filter(({ audience }) => audience === 'guest' || audience === 'public')
    .filter(({ bodyLimitBytes }) => bodyLimitBytes !== undefined);
  assert.ok(open.length > 0);
  for (const { path, callsPerMinute } of open) assert.ok(callsPerMinute !== undefined, path);
});
