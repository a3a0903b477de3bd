/**
 * 検索の索引の規則の検査 — keys of present and past items, addresses in their several
 * spellings, and what may be kept of a search.
 *
 * @spec juki 2.1.1
 * @spec juki 2.1.3
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';

import { residentRow } from '#harness/resident-row';

import { addressKeys } from './address-key.ts';
import { isKeepable } from './keepable-search.ts';
import { addressWordings } from './own-address.ts';
import { searchEntry, searchEntryColumns, searchEntryOfHistory } from './search-entry.ts';
import { mergeItems, readItems, type SearchItem, writeItems } from './search-keys.ts';

const TOWN = '990001';

test('a row has its columns in the order of the table', () => {
  const entry = searchEntry(TOWN, residentRow({}));
  assert.deepEqual(Object.keys(entry), [...searchEntryColumns]);
});

test('past names and addresses stay, those borne again are present', () => {
  const first = residentRow({ fullName: '山　一', fullNameKana: 'ヤマ　イチ' });
  const second = { ...first, fullName: '川　一', fullNameKana: 'カワ　イチ', givenName: '一' };
  const there = searchEntryOfHistory(TOWN, [first, second]);
  assert.match(there.names, /川一\tn\n/);
  assert.match(there.names, /山一\tpn\n/);
  const back = searchEntryOfHistory(TOWN, [first, second, first]);
  assert.match(back.names, /山一\tn\n/);
  assert.match(back.names, /川一\tpn\n/);
  assert.doesNotMatch(back.names, /山一\tpn/);
});

test('the pieces of one town are not those of another', () => {
  const row = residentRow({});
  const here = new Set(searchEntry(TOWN, row).keys);
  const there = searchEntry('990019', row).keys;
  assert.ok(there.every((key) => !here.has(key)));
});

test('spellings of an address meet in its short key', () => {
  const short = (text: string) => addressKeys(text).at(-1);
  for (const text of [
    '中央一丁目２番３号',
    '中央1丁目2番地3号',
    '中央１－２－３',
    '中央1丁目2番地の3',
  ]) {
    assert.equal(short(text), '中央1-2-3', text);
  }
  assert.equal(short('本町二十一丁目１０番地'), '本町21-10');
  assert.equal(short('三番町四丁目'), '三番町4');
  assert.equal(short('一番'), '一番');
});

test('the name of the town before an address is taken off', () => {
  const town = { prefectureName: '検査県', districtName: '見本郡', name: '検査町' };
  assert.deepEqual(addressWordings('検査県見本郡検査町字原', town).at(-1), '字原');
  assert.deepEqual(addressWordings('検査町字原', town).at(-1), '字原');
  assert.deepEqual(addressWordings('検査町', town), ['検査町']);
  assert.deepEqual(addressWordings('字原', town), ['字原']);
});

test('no long number is ever kept in the history', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^\d{11,12}$/),
      fc.constantFrom('', '田中 ', 'No.'),
      (digits, before) => {
        assert.equal(isKeepable({ text: before + digits }), false);
        const wide = digits.replaceAll(/\d/g, (one) => String.fromCharCode(0xff10 + Number(one)));
        assert.equal(isKeepable({ text: wide }), false);
      },
    ),
  );
  assert.ok(isKeepable({ text: '田中 5000000015' }));
});

test('items are read as they were written, and merging twice changes nothing', () => {
  const item = fc
    .tuple(
      fc.string({ unit: fc.constantFrom(...'山川アイA1-'), minLength: 1, maxLength: 4 }),
      fc.constantFrom('n', 'g', 'f', 'c', 'r'),
    )
    .map(([key, tag]): SearchItem => ({ key, tag, isPast: false }));
  const items = fc.uniqueArray(item, { selector: (one) => `${one.tag}${one.key}`, maxLength: 5 });
  fc.assert(
    fc.property(items, items, (present, stored) => {
      assert.deepEqual(readItems(writeItems(present)), present);
      const merged = mergeItems(present, stored);
      assert.deepEqual(mergeItems(present, merged), merged);
      assert.ok(
        stored.every((one) => merged.some(({ key, tag }) => key === one.key && tag === one.tag)),
      );
    }),
  );
});
