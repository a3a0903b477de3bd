/**
 * 日付の入力 — tests.
 *
 * @spec juki 1.1.8
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import vectors from '../../fixtures/date-input.json' with { type: 'json' };
import { parseDateInput } from './index.ts';
import { date } from './sample-dates.ts';

test('one field reads 和暦 and 西暦 in every form', () => {
  for (const { text, date: day } of vectors.read) {
    assert.deepEqual(parseDateInput(text), { ok: true, value: day }, text);
  }
});

test('what cannot be read is refused and the sentence says why', () => {
  for (const { text, says } of vectors.refused) {
    const read = parseDateInput(text);
    assert.ok(!read.ok, text);
    assert.ok(read.problem.includes(says), `${text}: ${read.problem}`);
  }
});

test('a date outside the bounds is refused and the bounds themselves are taken', () => {
  const options = { notBefore: date('2026-04-01'), notAfter: date('2026-11-22') };
  assert.ok(parseDateInput('R8.4.1', options).ok);
  assert.ok(parseDateInput('R8.11.22', options).ok);
  assert.deepEqual(parseDateInput('R8.3.31', options), {
    ok: false,
    problem: '令和8年4月1日以後の日付を入力してください。',
  });
  assert.deepEqual(parseDateInput('20261123', options), {
    ok: false,
    problem: '令和8年11月22日以前の日付を入力してください。',
  });
});
