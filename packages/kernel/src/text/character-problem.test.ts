/**
 * 使えない文字 — each kind is named with its place, and ordinary names pass.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { characterProblem } from './character-problem.ts';

test('passes what names and addresses are made of', () => {
  for (const text of [
    '甲野　一郎',
    '𠮷田　𨘢',
    '辻\u{E0100}井',
    '\uFA19山',
    'ZHANG YULIN　張　玉蓮',
    'ﾔﾏﾀﾞ',
    '佐々木〆ゝ',
    '１－２（Ａ棟）',
    '\u{10DE92}田',
    '',
  ]) {
    assert.equal(characterProblem(text), null, text);
  }
});

test('names the character, its code and its place', () => {
  assert.match(
    characterProblem('甲野\n一郎') ?? '',
    /^3文字目の文字（U\+000A）は使えません。制御文字/,
  );
  assert.match(
    characterProblem('甲\uE000') ?? '',
    /^2文字目の「\uE000」（U\+E000）.*行政事務標準文字/,
  );
  assert.match(characterProblem('\u{F0000}') ?? '', /外字/);
  assert.match(characterProblem('花😀') ?? '', /^2文字目の「😀」（U\+1F600）.*絵文字/);
  assert.match(characterProblem('花🇯🇵') ?? '', /絵文字/);
  assert.match(characterProblem('花\uD842') ?? '', /^2文字目の文字（U\+D842）.*不完全/);
  assert.match(characterProblem('\uFFFD') ?? '', /文字化け/);
  assert.match(characterProblem('甲\u200B野') ?? '', /目に見えない/);
  assert.match(characterProblem('あ\u{E0100}') ?? '', /異体字セレクタ/);
  assert.match(characterProblem('\uFE0F甲') ?? '', /^1文字目.*異体字セレクタ/);
});

test('counts a kanji and its selector as one place', () => {
  assert.match(characterProblem('辻\u{E0100}\t') ?? '', /^2文字目/);
});

test('finds a forbidden character wherever it stands', () => {
  const names = fc.string({ unit: fc.constantFrom(...'山田太郎　𠮷'), maxLength: 10 });
  const forbidden = fc.constantFrom('\u0000', '\t', '\uE001', '😀', '\uFFFE', '\u202E', '\uDC00');
  fc.assert(
    fc.property(names, forbidden, names, (before, char, after) => {
      const place = Array.from(before).length + 1;
      assert.ok(characterProblem(before + char + after)?.startsWith(`${place}文字目`));
    }),
  );
});
