/** 手数料の種別の検査 — of certificates, and of procedures that have a fee of their own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { feeItems } from './item-words.ts';

const own = {
  procedureCode: 'town-visit',
  title: '見守り訪問の申込み',
  origin: 'own',
  current: null,
} as const;
const standard = {
  ...own,
  procedureCode: 'dog-change',
  title: '犬の変更',
  origin: 'standard',
} as const;

test('procedures of the town are offered beside certificates and go by their names', () => {
  const { choices, words } = feeItems([own, standard]);
  const offered = choices.map(({ value }) => value);
  assert.ok(offered.includes('household') && offered.includes('town-visit'));
  assert.ok(!offered.includes('dog-change'), 'a standard procedure without an own fee');
  assert.equal(words('town-visit'), '見守り訪問の申込み');
  assert.equal(words('household'), '住民票の写し（世帯連記式）');
});

test('what nobody names goes by its code', () => {
  assert.equal(feeItems([]).words('town-gone'), 'town-gone');
});
