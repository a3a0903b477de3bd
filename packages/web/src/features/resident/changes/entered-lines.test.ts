/**
 * 入力内容の行の試験
 *
 * @spec juki 4.0.9
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { enteredGroup } from './entered-lines.ts';

test('writes days, also those not known, in words', () => {
  const { lines } = enteredGroup('', {
    effectiveOn: { on: '2026-11-00', notation: '令和8年11月　日不詳' },
    notifiedOn: '2026-11-20',
  });
  assert.deepEqual(lines, [
    { term: '異動日', value: '令和8年11月　日不詳' },
    { term: '届出日', value: '令和8年11月20日' },
  ]);
});

test('puts entries in the order of the notification', () => {
  const { lines } = enteredGroup('', {
    note: '代理人',
    notifiedOn: '2026-11-20',
    effectiveOn: { on: '2026-11-18', notation: null },
  });
  assert.deepEqual(
    lines.map(({ term }) => term),
    ['異動日', '届出日', '留意事項'],
  );
});

test('writes an address as one line', () => {
  const { lines } = enteredGroup('', {
    previousAddress: {
      prefecture: '例示県',
      municipality: '例示市',
      machiAza: '本町',
      lotNumber: '1番地',
    },
  });
  assert.deepEqual(lines, [{ term: '転入前住所', value: '例示県例示市本町1番地' }]);
});

test('names the household that people enter', () => {
  const { lines } = enteredGroup('', {
    destination: { kind: 'existing', householdNumber: '000000000000043' },
  });
  assert.deepEqual(lines, [
    { term: '異動先の世帯', value: '既にある世帯' },
    { term: '世帯番号', value: '000000000000043' },
  ]);
});

test('leaves blanks out and never shows an individual number', () => {
  const { groups } = enteredGroup('', {
    members: [{ relationship: '妻', note: null, individualNumber: '123456789018' }],
  });
  assert.deepEqual(groups[0]?.lines, [
    { term: '続柄', value: '妻' },
    { term: '個人番号', value: '入力あり（番号は表示していません）' },
  ]);
});
