/**
 * 文字溢れ対応の検査.
 *
 * @spec juki 5.8
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';

import { breakLines, fitText } from './fit-text.ts';

/** Fixed-width faces: Latin letters and digits take half an em. */
function measure(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (letter < '\u0100' ? 0.5 : 1), 0);
}

const box = { widthMm: 50, heightMm: 7, sizePt: 10 };
/** 50 mm at 10 pt hold 14 em. */
const ADDRESS = '徳島県架空郡若葉町大字緑字';

test('a short value stays on one line at full size', () => {
  const fitted = fitText(['見本　太郎'], box, measure);
  assert.deepEqual(fitted, { lines: ['見本　太郎'], sizePt: 10, isOverflowing: false });
});

test('a value a little too long is made smaller before it is broken', () => {
  const fitted = fitText([`${ADDRESS}日向12番地`], box, measure);
  assert.equal(fitted.lines.length, 1);
  assert.equal(fitted.sizePt, 7.5);
});

test('a long value is broken into lines that fill the box', () => {
  const fitted = fitText([`${ADDRESS}日向1234番地5若葉ハイツ203号`], box, measure);
  assert.equal(fitted.lines.length, 2);
  assert.equal(fitted.isOverflowing, false);
});

test('a value too long for the smallest size is reported and printed as far as it goes', () => {
  const fitted = fitText([ADDRESS.repeat(8)], box, measure);
  assert.equal(fitted.isOverflowing, true);
  assert.equal(fitted.sizePt, 6);
  assert.ok(ADDRESS.repeat(8).startsWith(fitted.lines.join('')));
});

test('nothing to print takes no line and never overflows', () => {
  assert.deepEqual(fitText([], box, measure).lines, []);
});

test('words of Latin letters hold together and lines do not begin with a closing bracket', () => {
  assert.deepEqual(breakLines('SAMPLE MARIA ALEXANDRA', 7, measure), ['SAMPLE MARIA', 'ALEXANDRA']);
  assert.deepEqual(breakLines('届出（転入）による', 5, measure), ['届出（転', '入）による']);
});

test('a variation sequence is never parted from its character', () => {
  const lines = breakLines('葛\u{E0102}葛\u{E0102}葛\u{E0102}', 1, measureClusters);
  assert.deepEqual(lines, ['葛\u{E0102}', '葛\u{E0102}', '葛\u{E0102}']);
});

function measureClusters(text: string): number {
  return [...new Intl.Segmenter('ja').segment(text)].length;
}

test('breaking loses no character and no line is wider than its box', () => {
  const text = fc.string({
    unit: fc.constantFrom(...Array.from('徳島県住民票 A9z-（）、。「」ー々ァ　')),
    maxLength: 120,
  });
  fc.assert(
    fc.property(text, fc.integer({ min: 4, max: 30 }), (value, columns) => {
      const lines = breakLines(value, columns, measure);
      assert.equal(withoutSpace(lines.join('')), withoutSpace(value));
      for (const line of lines) assert.ok(measure(line) <= columns, `${line} in ${columns}`);
    }),
  );
});

function withoutSpace(text: string): string {
  return text.replaceAll(/\s/gu, '');
}
