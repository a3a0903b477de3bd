/**
 * 文字の正規化・かな・全角半角 — what is changed before storing, and what never is.
 *
 * @spec juki 1.1.18
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { isKatakanaName, toHiragana, toKatakana } from './kana.ts';
import { normaliseText, stripVariationSelectors } from './normalise-text.ts';
import { toFullWidth, toHalfWidthDigits, toHalfWidthKana } from './width.ts';

const COMPATIBILITY_KAMI = '\uFA19';

test('keeps compatibility ideographs and variation selectors, which are legal forms', () => {
  assert.equal(normaliseText(`${COMPATIBILITY_KAMI}山`), `${COMPATIBILITY_KAMI}山`);
  assert.equal(normaliseText('辻\u{E0100}　太郎'), '辻\u{E0100} 太郎');
  assert.equal(stripVariationSelectors('辻\u{E0100}井\uFE00'), '辻井');
});

test('makes half-width kana full and full-width letters half', () => {
  assert.equal(normaliseText('ｶﾞｯｺｳ'), 'ガッコウ');
  assert.equal(normaliseText('ＡＢＣ１２３（株）'), 'ABC123(株)');
});

test('trims, and makes each run of spaces one of the kind asked for', () => {
  assert.equal(normaliseText('　甲野 　一郎 ', { spaces: 'full' }), '甲野　一郎');
  assert.equal(normaliseText(' ZHANG　　YULIN ', { spaces: 'half' }), 'ZHANG YULIN');
});

test('normalising twice is normalising once', () => {
  const texts = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        'ｶ',
        'ﾞ',
        'か',
        '\u3099',
        '゛',
        '゜',
        ' ',
        '　',
        '\uFA19',
        '\uFE00',
        '㈱',
        'Ａ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 1 }),
    ),
  });
  fc.assert(
    fc.property(texts, (text) => {
      const once = normaliseText(text);
      assert.equal(normaliseText(once), once);
    }),
    { numRuns: 2000 },
  );
});

test('hiragana and katakana change into each other', () => {
  assert.equal(toKatakana('さとう ゔぃｶﾞ'), 'サトウ ヴィガ');
  assert.equal(toHiragana('サトウヴィガゝ'), 'さとうゔぃがゝ');
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ぁあがぱゔゖんー山A') }), (text) => {
      assert.equal(toHiragana(toKatakana(text)), text);
    }),
  );
});

test('a reading is katakana with single spaces', () => {
  for (const text of ['サトウ　ハナ', 'ローラ', 'ジョン・スミス', 'ヴァン', 'ヲ']) {
    assert.ok(isKatakanaName(text), text);
  }
  for (const text of [
    '',
    ' ',
    'さとう',
    'ｻﾄｳ',
    '佐藤',
    'サトウ　　ハナ',
    '　サトウ',
    'サトウA',
    'サ゛',
  ]) {
    assert.ok(!isKatakanaName(text), text);
  }
});

test('widths change as named and nothing else does', () => {
  assert.equal(toFullWidth('A-12 ｶﾞ山'), 'Ａ－１２　ガ山');
  assert.equal(toFullWidth('ﾞ'), '゛');
  assert.equal(toHalfWidthDigits('１２番地A３'), '12番地A3');
  assert.equal(toHalfWidthKana('ジュウミン　タロウ'), 'ｼﾞｭｳﾐﾝ ﾀﾛｳ');
  assert.equal(toHalfWidthKana('ぱヴ・ー「ヰ」山A'), 'ﾊﾟｳﾞ･ｰ｢ｲ｣山A');
  assert.equal(toHalfWidthKana('é'), 'é');
});

test('half-width kana made full again are the same kana', () => {
  const kana = fc.string({ unit: fc.constantFrom(...'アガパヴッャーンヲ・') });
  fc.assert(
    fc.property(kana, (text) => {
      assert.equal(toKatakana(toHalfWidthKana(text)).replaceAll('･', '・'), text);
      assert.equal(toFullWidth(toHalfWidthKana(text)), text);
    }),
  );
});
