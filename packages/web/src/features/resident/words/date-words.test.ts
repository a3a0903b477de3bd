/**
 * 年月日と年齢の言葉の試験
 *
 * @spec juki 1.1.8
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ageWords, birthWords, dateWords } from './date-words.ts';

const now = new Date('2026-11-22T00:00:00+09:00');

test('writes a date in the era calendar', () => {
  assert.equal(dateWords('1993-01-01'), '平成5年1月1日');
});

test('writes the notation of a date that is not known', () => {
  assert.equal(dateWords('1920-00-00', '大正9年　月日不詳'), '大正9年　月日不詳');
});

test('writes nothing without a date', () => {
  assert.equal(dateWords(null), '');
});

test('counts the age up on the birthday', () => {
  assert.equal(ageWords('1990-11-22', null, now), '36歳');
  assert.equal(ageWords('1990-11-23', null, now), '35歳');
});

test('gives no age where the day of birth is not known', () => {
  assert.equal(ageWords('1920-00-00', '大正9年　月日不詳', now), '');
});

test('gives no age to those who have died', () => {
  assert.equal(
    birthWords({ dateOfBirth: '1920-01-02', dateOfBirthNotation: null }, false),
    '大正9年1月2日',
  );
});

test('leaves what is no date as it was typed', () => {
  assert.equal(dateWords('令和8年の秋'), '令和8年の秋');
  assert.equal(dateWords('2026-11-00'), '令和8年11月　日不詳');
});
