/**
 * 下書きの検査 — an entry left off half-way is kept as it is, taken up again, sent or given up; on
 * PostgreSQL.
 *
 * @spec juki 4.0.8
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type ChangeKindName, type ChangeStep, changeKinds } from '@yakuba/contract/resident';
import { Refusal } from '@yakuba/kernel/refusal';
import fc from 'fast-check';

import { actor, OTHER_TOWN, TOWN } from '#harness/database';
import { member, movingIn } from '#harness/resident-inputs';
import { residentTown } from '#harness/resident-town';

import { getChange } from '../queries/get-change.ts';
import { listChanges } from '../queries/list-changes.ts';
import { draftChange } from './draft-change.ts';
import { returnChange } from './return-change.ts';
import { reviseChange } from './revise-change.ts';
import { withdrawChange } from './withdraw-change.ts';

const town = await residentTown();
const rights = [
  'resident:draft_change',
  'resident:view_resident_record',
  'resident:search_residents',
];
const clerk = actor(rights);
const colleague = actor(rights, TOWN, 'clerk02');
const approver = actor(['resident:approve_change'], TOWN, 'approver01');
const { acts, queries } = town.app;

const call = (key: string = crypto.randomUUID()) => ({ idempotencyKey: key, requestId: null });

function keep(kind: ChangeKindName, input?: unknown, key?: string): Promise<ChangeStep> {
  const body = input === undefined ? { kind } : { kind, input };
  return acts.run(draftChange, {
    actor: clerk,
    input: { ...body, isSubmitted: false },
    ...call(key),
  });
}

function revise(step: ChangeStep, body: object, who = clerk): Promise<ChangeStep> {
  const { id, version } = step;
  return acts.run(reviseChange, { actor: who, input: { id, version, ...body }, ...call() });
}

const withdraw = ({ id, version }: ChangeStep, who = clerk) =>
  acts.run(withdrawChange, { actor: who, input: { id, version }, ...call() });
const open = (id: string, who = clerk) =>
  queries.run(getChange, { actor: who, input: { id }, requestId: null });
const drafts = async () => {
  const input = { status: 'draft', isOwn: 'true' };
  return (await queries.run(listChanges, { actor: clerk, input, requestId: null })).changes;
};

test('keeps a draft of which only the procedure is known', async () => {
  const step = await keep('accept-moving-in');
  assert.deepEqual([step.status, step.version], ['draft', 1]);
  const [line] = await drafts();
  assert.deepEqual([line?.id, line?.heading], [step.id, '対象者は未入力']);
  const { input, preview, problem } = await open(step.id);
  assert.deepEqual(input, {});
  assert.equal(preview, null);
  assert.equal(problem?.code, 'platform.act.invalid');
  const entry = (await town.audits()).findLast(({ operation }) =>
    operation.endsWith('draft_change'),
  );
  assert.deepEqual([entry?.outcome, entry?.subjects], ['done', [`change:${step.id}`]]);
});

test('keeps half an entry as it was entered, whatever is wrong with it', async () => {
  const entered = {
    effectiveOn: '令和8年の',
    notifiedOn: '2026-11-20',
    members: [{ name: { familyName: '茶木' }, individualNumber: '12' }],
  };
  const { id } = await keep('accept-moving-in', entered);
  const { input, change } = await open(id);
  assert.deepEqual(input, entered);
  assert.deepEqual(
    [change.heading, change.notifiedOn, change.effectiveOn],
    ['茶木', '2026-11-20', null],
  );
});

test('takes a draft up again, and checks it as a whole only when it is sent', async () => {
  const step = await keep('accept-moving-in', { members: [] });
  const kind = 'accept-moving-in';
  const half = { members: [{ name: { familyName: '茶木' } }] };
  const second = await revise(step, { kind, input: half, isSubmitted: false });
  assert.deepEqual([second.status, second.version], ['draft', 2]);
  await assert.rejects(revise(second, { kind, input: half, isSubmitted: true }), {
    code: 'platform.act.invalid',
  });
  const whole = movingIn({ members: [member(1, { residentRecordCode: '88700000091' })] });
  const sent = await revise(second, { kind, input: whole, isSubmitted: true });
  assert.deepEqual([sent.status, sent.version], ['submitted', 3]);
  const { registered } = await town.approve(sent);
  assert.equal(registered.length, 1);
});

test('a draft is nothing that can be decided', async () => {
  const step = await keep('accept-moving-in', movingIn());
  await assert.rejects(town.approve(step), { code: 'resident.change.wrong_status' });
});

test('holds nobody until it is sent, so that it stops no other clerk', async () => {
  const input = {
    effectiveOn: '2026-11-20',
    notifiedOn: '2026-11-20',
    movers: ['200'],
    planned: { kind: 'withheld' },
  };
  const kind = 'accept-moving-out';
  const step = await keep(kind, { movers: ['200'] });
  assert.notEqual((await open(step.id)).change.heading, '200', 'the name, not the number');
  const sent = await town.draft(kind, input);
  await assert.rejects(revise(step, { kind, input, isSubmitted: true }), {
    code: 'resident.change.pending',
  });
  const stillDraft = await revise(sent, { kind, input: { movers: ['200'] }, isSubmitted: false });
  const second = await revise(step, { kind, input, isSubmitted: true });
  assert.equal(
    second.status,
    'submitted',
    'put back to a draft, the first holds the person no more',
  );
  await withdraw(stillDraft);
});

test('a change that came back may be kept as a draft and sent again', async () => {
  const kind = 'accept-moving-out';
  const days = { effectiveOn: '2026-11-20', notifiedOn: '2026-11-20' };
  const input = { ...days, movers: ['301'], planned: { kind: 'withheld' } };
  const { id, version } = await town.draft(kind, input);
  const given = { id, version, reason: '転出先を確かめてください。' };
  const returned = await acts.run(returnChange, { actor: approver, input: given, ...call() });
  const draft = await revise(returned, { kind, input: { movers: [] }, isSubmitted: false });
  assert.equal((await open(id)).change.heading, '対象者は未入力');
  assert.equal((await revise(draft, { kind, input, isSubmitted: true })).status, 'submitted');
});

test('a draft is given up by withdrawing it', async () => {
  const step = await keep('register-death', { addresseeNumber: '200' });
  const before = (await drafts()).length;
  assert.equal((await withdraw(step)).status, 'withdrawn');
  assert.equal((await drafts()).length, before - 1);
  await assert.rejects(withdraw({ ...step, version: 2 }), { code: 'resident.change.wrong_status' });
});

test('is kept once for one key', async () => {
  const before = await town.counts();
  const entered = { members: [{ name: { familyName: '一度' } }] };
  const [one, two] = await Promise.all([
    keep('accept-moving-in', entered, 'once'),
    keep('accept-moving-in', entered, 'once'),
  ]);
  assert.deepEqual(one, two);
  const after = await town.counts();
  assert.equal(after['resident.change'], (before['resident.change'] ?? 0) + 1);
  await assert.rejects(keep('accept-moving-in', {}, 'once'), { code: 'platform.act.key_reused' });
});

test('is only its own clerk’s to mend, and unknown in another town', async () => {
  const step = await keep('accept-moving-in', {});
  const body = { kind: 'accept-moving-in', input: {}, isSubmitted: false };
  await assert.rejects(revise(step, body, colleague), { code: 'resident.change.not_own' });
  await assert.rejects(withdraw(step, colleague), { code: 'resident.change.not_own' });
  const elsewhere = actor(rights, OTHER_TOWN);
  await assert.rejects(open(step.id, elsewhere), { code: 'resident.change.not_found' });
  await assert.rejects(revise(step, body, elsewhere), { code: 'resident.change.not_found' });
});

test('refuses what no form holds, and keeps nothing of it', async () => {
  const before = await town.counts();
  const wrong = [
    [{ ledger: 1 }, 'resident.draft.unknown_item'],
    [[], 'resident.draft.not_an_entry'],
    [{ note: 'あ'.repeat(100_001) }, 'resident.draft.too_large'],
    [{ note: 'a\u0000' }, 'platform.act.invalid'],
  ] as const;
  for (const [input, code] of wrong)
    await assert.rejects(keep('accept-moving-in', input), { code });
  assert.deepEqual(await town.counts(), before);
});

/** Values under names that forms have, nested at will, so that most of them are kept. */
const anyEntries = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, fc.string(), fc.integer(), fc.constant(null), tie('item')),
  item: fc.oneof(
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('name', 'on', 'addresseeNumber', 'address'), tie('value')),
  ),
})).value;

test('every procedure keeps any state of its items, and shows it again', async () => {
  let kept = 0;
  const kinds = Object.keys(changeKinds) as ChangeKindName[];
  const names = ['members', 'people', 'movers', 'remaining', 'effectiveOn', 'note', 'name'];
  const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), anyEntries);
  const items = fc.dictionary(fc.constantFrom(...names), value);
  const property = fc.asyncProperty(fc.constantFrom(...kinds), items, async (kind, input) => {
    const step = await keep(kind, input).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      return null;
    });
    if (!step) return;
    kept += 1;
    const { change, input: shown } = await open(step.id);
    assert.notEqual(change.heading, '');
    assert.deepEqual(shown, JSON.parse(JSON.stringify(input)));
  });
  await fc.assert(property, { numRuns: 100, endOnFailure: true });
  assert.ok(kept > 10, `${kept} were kept`);
});
