/** 手続の枠の検査 — authorisation, idempotency, audit, outbox and rollback of the act frame. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '@yakuba/kernel/refusal';
import { z } from 'zod';
import { actor, OTHER_TOWN, TOWN, testTown } from '#harness/database';
import { defineAct } from '#platform/act';

const { app } = await testTown();

const registerWord = defineAct({
  name: 'test:register_word',
  title: '語の登録',
  legalBasis: '検査',
  permission: 'test:register_word',
  input: z.strictObject({ word: z.string().min(1) }),
  idempotency: 'required',
  load: async () => null,
  decide: (_loaded, input) => {
    if (input.word === '禁') throw new Refusal('test.word.banned', 'invalid', '使えない語です。');
    return { word: input.word };
  },
  save: async () => undefined,
  record: (decision) => ({
    events: [{ type: 'WordRegistered', subject: `word:${decision.word}`, payload: decision }],
    subjects: ['1'],
  }),
  answer: (decision, _input, context) => ({ ...decision, actId: context.actId }),
});

const clerk = actor(['test:register_word']);

function counts(town = TOWN) {
  return app.database.read(town, async (reader) => {
    const [row] = await reader<{ events: number; audits: number; refused: number }[]>`
      select (select count(*) from platform.event)::int as events,
        (select count(*) from platform.audit_entry where outcome = 'done')::int as audits,
        (select count(*) from platform.audit_entry where outcome = 'refused')::int as refused`;
    return row ?? { events: 0, audits: 0, refused: 0 };
  });
}

test('runs an act once for one key and answers the same again', async () => {
  const call = { actor: clerk, input: { word: '山' }, idempotencyKey: 'k1', requestId: 'r1' };
  const first = await app.acts.run(registerWord, call);
  const second = await app.acts.run(registerWord, call);
  assert.deepEqual(second, first);
  assert.deepEqual(await counts(), { events: 1, audits: 1, refused: 0 });
});

test('runs concurrent calls with one key once', async () => {
  const call = { actor: clerk, input: { word: '川' }, idempotencyKey: 'k2', requestId: null };
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => app.acts.run(registerWord, call)),
  );
  assert.equal(new Set(answers.map((answer) => answer.actId)).size, 1);
  assert.equal((await counts()).events, 2);
});

test('refuses a key used with another content', async () => {
  const call = { actor: clerk, input: { word: '海' }, idempotencyKey: 'k1', requestId: null };
  await assert.rejects(app.acts.run(registerWord, call), { code: 'platform.act.key_reused' });
});

test('refuses by rule, records the refusal and changes nothing', async () => {
  const before = await counts();
  const call = { actor: clerk, input: { word: '禁' }, idempotencyKey: 'k3', requestId: null };
  await assert.rejects(app.acts.run(registerWord, call), { code: 'test.word.banned' });
  const later = await counts();
  assert.deepEqual(later, { ...before, refused: before.refused + 1 });
});

test('refuses an actor without the permission and records it', async () => {
  const before = await counts();
  const call = { actor: actor([]), input: { word: '空' }, idempotencyKey: 'k4', requestId: null };
  await assert.rejects(app.acts.run(registerWord, call), { code: 'platform.act.forbidden' });
  assert.equal((await counts()).refused, before.refused + 1);
});

test('says which field is wrong', async () => {
  const call = { actor: clerk, input: { word: '' }, idempotencyKey: 'k5', requestId: null };
  await assert.rejects(app.acts.run(registerWord, call), (error: Refusal) => {
    assert.deepEqual(error.fields, [{ path: 'word', message: 'この項目を入力してください。' }]);
    return true;
  });
});

test('the same request sent again has what was kept of the answer', async () => {
  const printWord = defineAct<{ word: string }, null, { word: string }, Print>({
    name: 'test:print_word',
    title: '語の印刷',
    legalBasis: '検査',
    permission: 'test:register_word',
    input: registerWord.input,
    idempotency: 'required',
    load: async () => null,
    decide: (_loaded, input) => input,
    save: async () => undefined,
    record: () => ({ events: [], subjects: [] }),
    answer: ({ word }) => ({ word, paper: `${word}の紙` }),
    kept: ({ paper: _, ...answer }) => answer,
  });
  const call = { actor: clerk, input: { word: '谷' }, idempotencyKey: 'k6', requestId: null };
  assert.deepEqual(await app.acts.run(printWord, call), { word: '谷', paper: '谷の紙' });
  assert.deepEqual(await app.acts.run(printWord, call), { word: '谷' });
});

interface Print {
  readonly word: string;
  readonly paper?: string;
}

test('shows one town nothing of another', async () => {
  assert.deepEqual(await counts(OTHER_TOWN), { events: 0, audits: 0, refused: 0 });
});
