import assert from 'node:assert/strict';
import { test } from 'node:test';

import { beginHearing, endHearing, hear, toKatakana } from './furigana.ts';

function compose(...texts: string[]): string {
  const last = texts.at(-1) ?? '';
  return endHearing(texts.reduce(hear, beginHearing()), last);
}

test('hears the reading before the conversion', () => {
  assert.equal(compose('い', 'いs', 'いし', 'いしい', '石井'), 'イシイ');
});

test('hears kana that is never converted', () => {
  assert.equal(compose('は', 'はな', 'はなこ'), 'ハナコ');
});

test('hears full-width letters of an unfinished syllable as nothing', () => {
  assert.equal(compose('ｓ', 'さ', 'さｔ', 'さと', 'さとう', '佐藤'), 'サトウ');
});

test('hears nothing when the composition is given up', () => {
  assert.equal(compose('さと', ''), '');
});

test('writes katakana of every width alike', () => {
  assert.equal(toKatakana('ｲｼｲ ゔぁ'), 'イシイ ヴァ');
});
