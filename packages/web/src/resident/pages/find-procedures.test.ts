/** 手続を探す検査 — found by name, reading, language and category. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProcedureSummary } from '@yakuba/contract/procedure';

import { findProcedures } from './find-procedures.ts';

type Listed = Pick<ProcedureSummary, 'title' | 'translations' | 'category' | 'desk'>;

const procedures: Listed[] = [
  {
    title: '転入届',
    translations: { easy: 'ひっこして きた とどけ', en: 'Moving-in notification' },
    category: 'resident',
    desk: '住民課',
  },
  {
    title: '住民票の写しの交付請求',
    translations: { easy: 'じゅうみんひょうの うつし', en: 'Copy of the resident record' },
    category: 'certificate',
    desk: '住民課',
  },
];

const found = (text: string, category = '') =>
  findProcedures(procedures, { text, category }, (one) =>
    one === 'resident' ? '引っ越し' : '証明書',
  ).map(({ title }) => title);

test('nothing asked finds everything, in the order of the catalogue', () => {
  assert.deepEqual(found(''), ['転入届', '住民票の写しの交付請求']);
});

test('a procedure is found in any language, however it is written', () => {
  for (const text of ['住民票', 'ジュウミンヒョウ', 'resident RECORD', 'ｒｅｃｏｒｄ']) {
    assert.deepEqual(found(text), ['住民票の写しの交付請求'], text);
  }
});

test('the words of the category find what belongs to it', () => {
  assert.deepEqual(found('引っ越し'), ['転入届']);
});

test('every word has to be found', () => {
  assert.deepEqual(found('住民 転入'), ['転入届']);
  assert.deepEqual(found('住民票 年金'), []);
});

test('a name comes before a mention', () => {
  assert.deepEqual(found('住民'), ['住民票の写しの交付請求', '転入届']);
});

test('a category leaves only its own', () => {
  assert.deepEqual(found('', 'certificate'), ['住民票の写しの交付請求']);
});
