/**
 * 記録の秘密 — the main job and its failures with the log at its most talkative: no name, reading,
 * number, birth date or address stands in any line, nor in the URL of any request.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { issueInput } from '#harness/certificate-town';
import { TOWN } from '#harness/database';
import { familyMovingIn } from '#harness/families';
import { captureLog } from '#harness/log-capture';
import { type Client, clientOf, PASSWORD, testOffice } from '#harness/office';
import { spelledName } from '#harness/spelled-number';
import { readConfig } from '#platform/config';

import { createApp, createServer, createWorker } from '../../src/app.ts';

const office = await testOffice();
const { lines, logger } = captureLog();
const config = readConfig({ ...process.env, YAKUBA_LOG_LEVEL: 'debug', YAKUBA_CONNECTIONS: '6' });
const app = createApp({ config, ownerUrl: office.ownerUrl, logger });
const server = await createServer(app, config);
const urls: string[] = [];
server.addHook('onRequest', async (request) => {
  urls.push(decodeURIComponent(request.url));
});
const worker = createWorker(app);
after(async () => {
  await server.close();
  await app.close();
});

async function enter(accountId: string): Promise<Client> {
  const asked = { municipalityCode: TOWN, accountId, password: PASSWORD };
  const answer = await clientOf(server, '', '').post('/api/identity/sign-in', asked);
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const session = await clientOf(server, cookie, '').get('/api/identity/session');
  return clientOf(server, cookie, session.json().csrfToken);
}

async function posted<T>(client: Client, path: string, body: unknown): Promise<T> {
  const answer = await client.post(path, body);
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.headers['content-type']?.toString().includes('json') ? answer.json() : ({} as T);
}

const clerk = await enter('clerk');
const approver = await enter('approver');
const { kanji, kana } = spelledName(7);
const entry = { kind: 'accept-moving-in', input: familyMovingIn(7), isSubmitted: true };
let people: string[] = [];

test('the main job is done from the sign-in to the certificate', async () => {
  const change = await posted<{ id: string; version: number }>(
    clerk,
    '/api/resident/changes',
    entry,
  );
  assert.equal((await approver.get(`/api/resident/changes/${change.id}`)).statusCode, 200);
  assert.equal((await approver.get('/api/resident/changes')).statusCode, 200);
  const { registered, householdNumbers } = await posted<{
    registered: string[];
    householdNumbers: string[];
  }>(approver, `/api/resident/changes/${change.id}/approve`, { version: change.version });
  people = registered;
  for (const text of [kanji, kana, '1988-04-12', registered[0]]) {
    await posted(clerk, '/api/resident/search', { text });
  }
  assert.equal((await clerk.get(`/api/resident/residents/${registered[0]}`)).statusCode, 200);
  assert.equal(
    (await clerk.get(`/api/resident/households/${householdNumbers[0]}`)).statusCode,
    200,
  );
  const selection = { kind: 'people', addresseeNumbers: registered };
  const { issues } = await posted<{ issues: { id: string }[] }>(
    clerk,
    '/api/certificate/issues',
    issueInput({ selection }),
  );
  await worker.drain();
  await posted(clerk, `/api/certificate/issues/${issues[0]?.id}/release`, {});
});

test('refusals and failures happen too', async () => {
  const wrong = { ...entry, input: { ...entry.input, notifiedOn: kanji } };
  assert.equal((await clerk.post('/api/resident/changes', wrong)).statusCode, 422);
  const stranger = clientOf(server, '', '');
  const asked = { municipalityCode: TOWN, accountId: kanji, password: kana };
  assert.ok((await stranger.post('/api/identity/sign-in', asked)).statusCode >= 400);
  assert.equal((await stranger.get(`/api/resident/residents/${people[0]}`)).statusCode, 401);
});

test('an error of the database that quotes a person is logged without its words', async () => {
  await office.owner.unsafe(`create function public.quote() returns trigger language plpgsql as $$
    begin raise exception E'% and\\n    at % and\\n%', new.heading, new.input, new.heading; end $$;
    create trigger quote before insert on resident.change
      for each row execute function public.quote()`);
  const before = lines.length;
  const answer = await clerk.post('/api/resident/changes', { ...entry, input: familyMovingIn(8) });
  assert.equal(answer.statusCode, 500);
  assert.ok(!answer.body.includes('見本'));
  assert.ok(lines.slice(before).some((line) => JSON.parse(line).level === 'error'));
  await office.owner`insert into platform.job
    (municipality_code, id, kind, subject, payload, attempts, run_at)
    values (${TOWN}, gen_random_uuid(), 'certificate:print', ${kanji}, '{"issueId": "x"}', 0,
      now() - interval '1 second')`;
  const mark = lines.length;
  await worker.drain();
  assert.ok(lines.slice(mark).some((line) => line.includes('certificate:print')));
});

test('a library that logs an error logs none of its words', () => {
  logger.error(new Error(`${kanji} failed`));
  logger.error({ err: new Error(`${kanji} failed`) });
  logger.warn({ err: new Error(kana), fullName: kanji }, `it was ${kana}`);
});

test('no personal datum stands in any line or URL', async () => {
  const records = await office.owner<Record<string, unknown>[]>`
    select full_name, full_name_kana, family_name, individual_number, resident_record_code,
      date_of_birth, registered_domicile, address_machi_aza, address_lot_number, previous_machi_aza
    from resident.record where municipality_code = ${TOWN}`;
  assert.equal(records.length, 4);
  const given = ['一郎', '花子', '大輝', '陽菜', 'イチロウ', 'ハナコ', 'ダイキ', 'ヒナ'];
  const values = records.flatMap((row) => Object.values(row)).filter((one) => one !== null);
  const secrets = new Set(
    [kanji, kana, spelledName(8).kanji, PASSWORD, ...given, ...values.map(String)]
      .flatMap((text) => [text, ...text.split(/\s/u)])
      .filter((text) => text.length > 1),
  );
  assert.ok(secrets.size > 25 && lines.length > 20 && urls.length > 15);
  const log = lines.join('');
  for (const secret of secrets) {
    assert.ok(!log.includes(secret), `the log says ${secret}`);
    assert.ok(!urls.some((url) => url.includes(secret)), `a URL says ${secret}`);
  }
  // 宛名番号 is the name of a page, and of no line of the log.
  for (const number of people) assert.ok(!log.includes(number), `the log says ${number}`);
});
