/**
 * 日付の読みの試験 — typed dates and notations as they are understood.
 *
 * @spec juki 1.1.8
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { dateReading, isUntyped, readTypedDate, typedFromHeld } from './date-reading.ts';

test('reads seven figures, eight figures and written dates alike', () => {
  for (const text of ['4050101', '19930101', '平成5年1月1日', 'Ｈ５．１．１']) {
    assert.equal(dateReading({ kind: 'day', text }), '平成5年1月1日（1993年）');
  }
});

test('says nothing beside a text that is no date yet', () => {
  assert.equal(dateReading({ kind: 'day', text: '405' }), '');
});

test('reads a notation from its blanks', () => {
  const blanks = { era: '昭和', year: '20', season: '春' };
  assert.deepEqual(readTypedDate({ kind: 'notation', notation: 'season', blanks }), {
    ok: true,
    value: { on: '1945-00-00', notation: '昭和20年春' },
  });
});

test('asks for the blank of a notation that is empty', () => {
  const blanks = { era: '昭和', year: '20', season: '' };
  const read = readTypedDate({ kind: 'notation', notation: 'season', blanks });
  assert.ok(!read.ok);
  assert.match(read.problem, /季節/);
});

test('takes the notation without blanks as entered at once', () => {
  assert.ok(!isUntyped({ kind: 'notation', notation: 'unknown', blanks: {} }));
  assert.ok(isUntyped({ kind: 'notation', notation: 'around-year', blanks: { era: '昭和' } }));
});

test('shows a held date in the box in 和暦', () => {
  assert.equal(typedFromHeld('1993-01-01', null), '平成5年1月1日');
  assert.equal(typedFromHeld('1945-00-00', '昭和20年頃'), '昭和20年頃');
});
