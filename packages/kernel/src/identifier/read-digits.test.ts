/**
 * その他の番号 — tests of the numbers of which only the shape is checked.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  formatPostalCode,
  parseBasicPensionNumber,
  parsePostalCode,
  parseResidenceCardNumber,
  parseResidentRecordCode,
} from './index.ts';

test('a resident record code is eleven digits, whatever the last one is', () => {
  assert.deepEqual(parseResidentRecordCode('９９９００００００１２'), {
    ok: true,
    value: '99900000012',
  });
  for (const last of '0123456789') assert.ok(parseResidentRecordCode(`9990000001${last}`).ok);
  assert.ok(!parseResidentRecordCode('999000000123').ok);
});

test('a postal code is read with its mark and hyphen, and formatted back', () => {
  for (const text of ['1000001', '100-0001', '〒１００－０００１', ' 100 0001 ', '100ー0001']) {
    const read = parsePostalCode(text);
    assert.ok(read.ok, text);
    assert.equal(read.value, '1000001');
    assert.equal(formatPostalCode(read.value), '100-0001');
  }
});

test('a number one digit short points to a lost leading zero', () => {
  const read = parsePostalCode('600001');
  assert.match(read.ok ? '' : read.problem, /^郵便番号は7桁ですが、6桁です。先頭の0が落ちて/);
});

test('a basic pension number is ten digits', () => {
  assert.deepEqual(parseBasicPensionNumber('9999-000001'), { ok: true, value: '9999000001' });
  for (const text of ['', '999900000', '99990000011', '9999-00000x']) {
    assert.ok(!parseBasicPensionNumber(text).ok, text);
  }
});

test('a residence card number is two letters, eight digits and two letters', () => {
  assert.deepEqual(parseResidenceCardNumber('ａｂ１２３４５６７８ｃｄ'), {
    ok: true,
    value: 'AB12345678CD',
  });
  for (const text of ['', 'AB1234567CD', 'AB123456789C', 'A012345678CD', 'AB1234567OCD']) {
    const read = parseResidenceCardNumber(text);
    assert.ok(!read.ok, text);
    assert.match(read.problem, /英字2・数字8・英字2/);
  }
});
