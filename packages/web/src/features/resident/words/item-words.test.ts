/**
 * 項目の値の言葉の試験
 *
 * @spec juki 1.2.2
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { categoryWords, itemWords, reasonWords } from './item-words.ts';

test('writes codes as their names', () => {
  assert.equal(itemWords('sex', '2'), '女');
  assert.equal(itemWords('changeReason', 'moving_in_domestic'), '国内転入');
  assert.equal(itemWords('residentStatus', '3'), '死亡者');
});

test('says of a code without a name that it is a code', () => {
  assert.equal(itemWords('changeReason', '99'), 'コード99');
  assert.equal(itemWords('residenceStatus', '999'), 'コード999');
  assert.equal(itemWords('article3045Class', '特別永住者'), '特別永住者');
  assert.equal(itemWords('districtCode', '901'), '901');
  assert.equal(reasonWords('99'), 'コード99');
  assert.equal(categoryWords('99'), 'コード99');
});

test('writes days and months in the era calendar', () => {
  assert.equal(itemWords('processedOn', '2026-11-22'), '令和8年11月22日');
  assert.equal(itemWords('childAllowanceFrom', '2026-04'), '令和8年4月');
});

test('writes a date that is not known as it is noted', () => {
  assert.equal(itemWords('dateOfBirth', '1920-00-00', '大正9年　月日不詳'), '大正9年　月日不詳');
});

test('writes flags only when they are raised', () => {
  assert.equal(itemWords('isClosed', true), 'はい');
  assert.equal(itemWords('hasCareInsurance', true), 'あり');
  assert.equal(itemWords('isClosed', false), '');
});
