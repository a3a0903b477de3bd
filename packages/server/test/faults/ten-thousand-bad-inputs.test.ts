/**
 * 一万の悪い入力 — every act of every room, over HTTP, is sent inputs that are nearly right: each
 * is refused with a sentence in Japanese, changes nothing, and leaves no trace in the log.
 */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, test } from 'node:test';

import fc from 'fast-check';
import { z } from 'zod';

import { TOWN } from '#harness/database';
import { openLedgerPrint } from '#harness/ledger-print';
import { captureLog } from '#harness/log-capture';
import { clientOf, testOffice } from '#harness/office';
import { spoiltInput } from '#harness/poison';
import { population } from '#harness/register-state';
import { changeArbitraries } from '#harness/resident-arbitraries';
import { inputArbitrary } from '#harness/schema-arbitrary';
import { scaled } from '#harness/spelled-number';
import { readConfig } from '#platform/config';
import type { RouteBinding } from '#platform/http';

import { createApp, createServer } from '../../src/app.ts';
import { saveRows } from '../../src/modules/registry/resident/store.ts';
import { modules } from '../../src/modules.ts';

const INPUTS = scaled(10_000, 500);
const BATCH = 20;
/** A landing repeats what was tried before it; everywhere else each run tries something new. */
const FIXED = process.env['CI'] === 'true' ? 20_261_122 : undefined;
const SEED = Number(process.env['YAKUBA_FAULT_SEED'] ?? FIXED ?? Date.now() % 2 ** 31);

const office = await testOffice();
const { lines, logger } = captureLog();
const config = readConfig({
  ...process.env,
  YAKUBA_LOG_LEVEL: 'debug',
  YAKUBA_CONNECTIONS: '6',
  YAKUBA_DOOR_LIMITS: 'off',
});
const app = createApp({ config, ownerUrl: office.ownerUrl, logger });
const server = await createServer(app, config);
after(async () => {
  await server.close();
  await app.close();
});

await app.database.write(TOWN, async (tx) => {
  const rows = population().map((one) => ({ before: null, after: one }));
  await saveRows(tx, TOWN, rows);
});
for (const permission of modules.flatMap((module) => Object.keys(module.permissions))) {
  await office.owner`insert into platform.account_permission
    (municipality_code, account_id, permission, effect, valid_from)
    values (${TOWN}, 'clerk', ${permission}, 'grant', '2020-04-01') on conflict do nothing`;
}
const signedIn = await office.signIn('clerk');
const clerk = clientOf(server, signedIn.cookie, signedIn.csrfToken);
const print = await openLedgerPrint(office.owner);

const known = {
  addresseeNumber: ['100', '101', '200', '300'],
  addresseeNumbers: ['100', '101', '102'],
  householdNumber: ['500', '501'],
  accountId: ['newcomer'],
  staffId: ['newcomer'],
  version: [1],
  copies: [1],
};

type Binding = RouteBinding;

const routes = modules.flatMap((module) => module.routes);
/** A route that takes nothing, such as a stream of what happens, has nothing to refuse. */
const bindings = routes.filter(
  ({ kind, route }) => kind === 'act' || (kind === 'handler' && (route.params || route.body)),
);
const questions = routes.filter(({ kind }) => kind === 'query');

function schemaOf(binding: Binding): z.ZodType {
  if (binding.kind === 'act') return binding.act.input as z.ZodType;
  if (binding.kind === 'query') return binding.query.input as z.ZodType;
  const { params, body } = binding.route;
  return z.intersection(params ?? z.object({}), body ?? z.object({}));
}

function rightInputs(binding: Binding): fc.Arbitrary<unknown> {
  const declared = inputArbitrary(schemaOf(binding), known);
  if (!binding.route.path.startsWith('/api/resident/changes')) return declared;
  const kinds = Object.entries(changeArbitraries).map(([kind, input]) =>
    fc.record({ kind: fc.constant(kind), input, id: fc.uuid(), version: fc.constant(1) }),
  );
  return fc.oneof(declared, ...kinds);
}

/** Path parameters travel in the path; whatever is left is the body. */
function send(binding: Binding, input: unknown) {
  const { method, path } = binding.route;
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return clerk.send(method, path.replaceAll(/:\w+/g, '1'), JSON.stringify(input) ?? 'null');
  }
  const body = { ...input } as Record<string, unknown>;
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = body[name];
    delete body[name];
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
    return encodeURIComponent(text.slice(0, 150).toWellFormed()) || '-';
  });
  if (method === 'GET') return clerk.get(`${filled}?${queryOf(body)}`);
  return clerk.send(method, filled, textOf(body, input));
}

function queryOf(body: Record<string, unknown>): string {
  const pairs = Object.entries(body).map(([name, value]) => {
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
    return `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(text.slice(0, 2000).toWellFormed())}`;
  });
  return pairs.join('&');
}

/** JSON with the own key `__proto__` where the input bears one. */
function textOf(body: Record<string, unknown>, input: object): string {
  const own = Object.getOwnPropertyDescriptor(input, '__proto__');
  if (own) Object.defineProperty(body, '__proto__', own);
  return JSON.stringify(body);
}

function requireRefusal(answer: { statusCode: number; body: string }, input: unknown): void {
  const about = `seed ${SEED}: ${JSON.stringify(input)?.slice(0, 1500)} ${answer.body}`;
  assert.ok(answer.statusCode >= 400 && answer.statusCode < 500, about);
  assert.ok(![401, 404].includes(answer.statusCode) || answer.body.includes('code'), about);
  const problem = JSON.parse(answer.body);
  assert.notEqual(problem.code, 'platform.act.forbidden', about);
  for (const { message } of [{ message: problem.detail }, ...(problem.errors ?? [])]) {
    assert.match(message, /[ぁ-んァ-ヶ一-龠].*。$/su, about);
  }
}

/** Texts of the input long enough not to stand in a log by chance. */
function textsOf(input: unknown): string[] {
  const texts: string[] = [];
  const open = [input];
  for (let next = open.pop(); open.length > 0 || next !== undefined; next = open.pop()) {
    if (typeof next === 'string' && next.length >= 10) texts.push(next.slice(0, 40));
    if (typeof next === 'object' && next !== null) open.push(...Object.values(next));
  }
  return texts;
}

const sums = { refused: 0, accepted: 0 };
let before = await print();

async function requireBatchRefused(binding: Binding, batch: readonly unknown[]): Promise<void> {
  lines.length = 0;
  const answers = await Promise.all(batch.map((input) => send(binding, input)));
  const accepted = answers.filter(({ statusCode }) => statusCode < 300).length;
  answers.forEach((answer, at) => {
    if (answer.statusCode >= 300) requireRefusal(answer, batch[at]);
  });
  const log = lines.join('');
  for (const text of batch.flatMap(textsOf)) {
    assert.ok(
      !log.includes(JSON.stringify(text).slice(1, -1)),
      `seed ${SEED}: in the log: ${text}`,
    );
  }
  const now = await print();
  // What was right after all may change the ledger; then the others are sent again by themselves.
  if (accepted === 0) assert.deepEqual(now, before, `seed ${SEED}: ${binding.route.path}`);
  before = now;
  sums.accepted += accepted;
  if (accepted === 0) sums.refused += batch.length;
  else if (accepted < batch.length) {
    await requireBatchRefused(
      binding,
      batch.filter((_, at) => (answers[at]?.statusCode ?? 0) >= 300),
    );
  }
}

test('there is a route for every act', () => {
  const acts = modules.flatMap((module) => module.acts);
  assert.ok(bindings.length >= acts.length, `${bindings.length} routes, ${acts.length} acts`);
});

const share = Math.ceil(INPUTS / bindings.length);

for (const [number, binding] of bindings.entries()) {
  test(`${binding.route.method} ${binding.route.path} refuses what is spoilt`, async () => {
    before = await print();
    const wanted = sums.refused + share;
    const inputs = spoiltInput(rightInputs(binding));
    for (let round = 0; sums.refused < wanted; round += 1) {
      assert.ok(round < share, `${binding.route.path} takes nearly everything`);
      const seed = SEED + number * 10_000 + round;
      await requireBatchRefused(binding, fc.sample(inputs, { numRuns: BATCH, seed }));
    }
  });
}

test('all together they are as many as wanted', (context) => {
  context.diagnostic(`${sums.refused} refused, ${sums.accepted} were right after all`);
  assert.ok(sums.refused >= INPUTS);
});

test('keys that are no keys are refused', async () => {
  const keys = ['', ' ', 'k'.repeat(201), randomBytes(6_000).toString('base64')];
  const body = { addresseeNumber: '100', text: 'メモ' };
  for (const key of keys) {
    const answer = await clerk.send('POST', '/api/resident/memos', body, key);
    assert.ok(answer.statusCode >= 400 && answer.statusCode < 500, `${key} ${answer.body}`);
  }
});

const QUESTIONS = scaled(2_000, 200);

for (const [number, binding] of questions.entries()) {
  test(`${binding.route.method} ${binding.route.path} answers or refuses what is spoilt`, async () => {
    lines.length = 0;
    const inputs = fc.sample(spoiltInput(rightInputs(binding)), {
      numRuns: Math.ceil(QUESTIONS / questions.length),
      seed: SEED - number,
    });
    for (const input of inputs) {
      const answer = await send(binding, input);
      if (answer.statusCode !== 200) requireRefusal(answer, input);
    }
    const log = lines.join('');
    const told = inputs.flatMap(textsOf).filter((text) => log.includes(text));
    assert.deepEqual(told, [], `seed ${SEED}`);
  });
}
