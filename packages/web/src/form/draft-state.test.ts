/**
 * 下書きの状態の試験 — checks of a draft before it is sent.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { z } from 'zod';

import {
  checkDraft,
  type DraftState,
  newDraft,
  problemsWithin,
  valuesAsTyped,
  withEntered,
  withTypedDate,
} from './draft-state.ts';

const schema = z.object({
  fullName: z.string(),
  dateOfBirth: z.iso.date(),
  remarks: z.string().max(3).optional(),
});

function problemsOf(state: DraftState) {
  const checked = checkDraft(schema, state);
  return checked.ok ? [] : checked.problems;
}

function withBirth(text: string): DraftState {
  const draft = newDraft({ fullName: '石井　花子' });
  return withTypedDate(draft, 'dateOfBirth', { kind: 'day', text });
}

test('holds a typed date as it is sent', () => {
  assert.deepEqual(checkDraft(schema, withBirth('4050101')), {
    ok: true,
    value: { fullName: '石井　花子', dateOfBirth: '1993-01-01' },
  });
});

test('says beside the field why a typed date is none', () => {
  const problems = problemsOf(withBirth('4051301'));
  assert.deepEqual(
    problems.map(({ path }) => path),
    ['dateOfBirth'],
  );
  assert.match(problems[0]?.message ?? '', /。$/);
});

test('asks for blank required fields and not for blank optional ones', () => {
  const problems = problemsOf(newDraft({ fullName: '', dateOfBirth: '', remarks: '' }));
  assert.deepEqual(problems, [
    { path: 'fullName', message: '入力してください。' },
    { path: 'dateOfBirth', message: '入力してください。' },
  ]);
});

test('drops the problem of a field once something is entered in it', () => {
  const refused = { ...newDraft({}), problems: [{ path: 'fullName', message: '。' }] };
  assert.deepEqual(withEntered(refused, 'fullName', '花').problems, []);
  assert.equal(withEntered(refused, 'remarks', '花').problems.length, 1);
});

test('shows a date that was set and not what was typed before', () => {
  const set = withEntered(withBirth('4051301'), 'dateOfBirth', '1993-01-01');
  assert.deepEqual(set.typed, {});
  assert.deepEqual(problemsOf(set), []);
});

test('keeps only the problems of one step', () => {
  const problems = [
    { path: 'members.0.name', message: 'あ。' },
    { path: 'address', message: 'い。' },
  ];
  assert.deepEqual(problemsWithin(problems, ['address']), [problems[1]]);
});

test('keeps the wording of a date not known exactly beside its digits', () => {
  const typed = { kind: 'uncertain', text: '昭和20年頃' } as const;
  assert.deepEqual(withTypedDate(newDraft({}), 'dateOfBirth', typed).values, {
    dateOfBirth: { on: '1945-00-00', notation: '昭和20年頃' },
  });
});

test('keeps a date that cannot be read as it was typed, and nothing of an empty box', () => {
  const begun = newDraft({ effectiveOn: { on: '2026-11-20', notation: null } });
  const half = withTypedDate(begun, 'effectiveOn', { kind: 'uncertain', text: '令和8年の' });
  assert.deepEqual(valuesAsTyped(half), { effectiveOn: '令和8年の' });
  const whole = withTypedDate(half, 'effectiveOn', { kind: 'uncertain', text: '令和8年11月20日' });
  assert.deepEqual(valuesAsTyped(whole), whole.values);
  const none = withTypedDate(half, 'effectiveOn', { kind: 'uncertain', text: '' });
  assert.deepEqual(valuesAsTyped(none), { effectiveOn: '' });
});
