/**
 * 住所の規則の検査
 *
 * @spec juki 1.3.2
 * @spec juki 1.3.3
 * @spec juki 4.0.7
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import {
  addressKey,
  addressSearchKey,
  buildingOf,
  compareLots,
  katagakiKey,
  lotKey,
  lotNumbers,
  municipalitySearchKey,
  readAddressText,
  splitMachiAza,
} from './rules.ts';

test('spellings of one place have one key', () => {
  const alike = [
    ['加茂野字宮西', '加茂野宮西'],
    ['大字加茂', '加茂'],
    ['旭ヶ丘1丁目', '旭ケ丘一丁目'],
    ['旭が丘１２丁目', '旭が丘十二丁目'],
    ['北２０条西', '北二十条西'],
    ['沢田', '澤田'],
  ] as const;
  for (const [left, right] of alike) assert.equal(addressKey(left), addressKey(right));
  assert.notEqual(addressKey('旭が丘一丁目'), addressKey('旭が丘二丁目'));
});

test('an address is found with and without its county', () => {
  const key = addressSearchKey('見本県', '見本郡青葉町', '本町');
  assert.ok(key.includes(addressKey('見本県見本郡青葉町本町')));
  assert.ok(key.includes(addressKey('見本県青葉町本町')));
});

test('a city whose name holds 郡 keeps it', () => {
  for (const city of ['郡山市', '大和郡山市', '蒲郡市', '郡上市', '小郡市']) {
    assert.ok(!addressSearchKey('見本県', city, '本町').includes('|'), city);
  }
  assert.ok(addressSearchKey('見本県', '余市郡余市町', '黒川町').includes('|'));
});

test('a municipality is found by the beginning of any form of its name, not by its middle', () => {
  const town = municipalitySearchKey('見本県', '青葉郡若葉町');
  for (const begun of ['見本県', '見本県青', '見本県若葉', '青葉郡', '若葉町']) {
    assert.ok(town.includes(`|${addressKey(begun)}`), begun);
  }
  assert.ok(!town.includes(`|${addressKey('葉町')}`));
  assert.ok(municipalitySearchKey('見本県', '見本市中央区').includes(`|${addressKey('中央区')}`));
});

test('postal codes, readings and text are told apart', () => {
  assert.deepEqual(readAddressText('〒779-3233'), { kind: 'postal-code', digits: '7793233' });
  assert.deepEqual(readAddressText('７７９'), { kind: 'postal-code', digits: '779' });
  assert.deepEqual(readAddressText('ト ヒ シ'), { kind: 'kana', tokens: ['ト', 'ヒ', 'シ'] });
  assert.deepEqual(readAddressText('と　ひ　し'), { kind: 'kana', tokens: ['ト', 'ヒ', 'シ'] });
  assert.equal(readAddressText('青葉町').kind, 'text');
});

test('the lot number after a place is kept apart', () => {
  const read = readAddressText('青葉町字宮西１２１番地１');
  assert.deepEqual(read, { kind: 'text', keys: [addressKey('青葉町宮西')], rest: '121番地1' });
  const block = readAddressText('旭丘2丁目3-4');
  assert.deepEqual(block, { kind: 'text', keys: [addressKey('旭丘二丁目')], rest: '3-4' });
  assert.deepEqual(readAddressText('北2条西3丁目'), {
    kind: 'text',
    keys: [addressKey('北二条西三丁目')],
    rest: '',
  });
});

test('a place is split before its koaza', () => {
  assert.deepEqual(splitMachiAza('青葉字宮西'), { machi: '青葉', koaza: '字宮西' });
  assert.deepEqual(splitMachiAza('大字青葉'), { machi: '大字青葉', koaza: '' });
  assert.deepEqual(splitMachiAza('大字青葉字宮西'), { machi: '大字青葉', koaza: '字宮西' });
  assert.deepEqual(splitMachiAza('本町'), { machi: '本町', koaza: '' });
});

test('lots written in different ways have one key', () => {
  for (const text of ['121番地1', '１２１番地１', '121-1', '121番1号', '１２１－１', '121ノ1']) {
    assert.equal(lotKey(text), '121-1', text);
  }
  assert.deepEqual(lotNumbers('１２１番地の３'), [121, 3]);
  assert.notEqual(lotKey('甲121番地'), lotKey('乙121番地'));
});

test('lots are put in order by number, not by letter', () => {
  const lots = ['10番地', '2番地1', '2番地', '１０番地の２'];
  assert.deepEqual(lots.sort(compareLots), ['2番地', '2番地1', '10番地', '１０番地の２']);
});

test('a building is named without its room', () => {
  const pairs = [
    ['コーポみほん１０１号室', 'コーポみほん'],
    ['コーポみほん　A-101', 'コーポみほん'],
    ['ハイツ見本 203', 'ハイツ見本'],
    ['見本荘', '見本荘'],
    ['町営住宅２号棟３０５', '町営住宅２号棟'],
    ['１０１号室', ''],
  ] as const;
  for (const [katagaki, building] of pairs) assert.equal(buildingOf(katagaki), building);
});

test('a building is the same however its lot is written', () => {
  assert.deepEqual(
    katagakiKey('青葉字宮西', '121番地1', 'コーポ ミホン'),
    katagakiKey('青葉宮西', '１２１－１', 'コーポミホン'),
  );
});

test('reading an address text never throws, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const read = readAddressText(text);
      assert.ok(['postal-code', 'kana', 'text'].includes(read.kind));
      lotKey(text);
      buildingOf(text);
    }),
  );
});
