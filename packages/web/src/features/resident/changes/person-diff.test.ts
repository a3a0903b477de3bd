/**
 * 異動の前後の試験
 *
 * @spec juki 4.0.9
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type ResidentRecord, residentItems } from '@yakuba/contract/resident';

import { personDiff } from './person-diff.ts';

const blank = Object.fromEntries(
  residentItems.map(({ name, kind }) => [name, kind === 'flag' ? false : null]),
);
const before = {
  ...blank,
  fullName: '見本　花子',
  addressMunicipality: '見本町',
  addressMachiAza: '中央',
  addressKatagaki: 'メゾン見本',
  individualNumber: '123456789018',
  operatedAt: '2026-11-20T00:00:00Z',
} as unknown as ResidentRecord;
const after = { ...before, addressMachiAza: '南', addressKatagaki: null };
const briefly = { isWhole: false, seesIndividualNumber: false };

test('shows only what differs, an address as one line', () => {
  const rows = personDiff({ before, after }, briefly);
  assert.deepEqual(rows, [
    { item: '住所', before: '見本町中央　メゾン見本', after: '見本町南', kind: 'changed' },
  ]);
});

test('leaves out the items of the record-keeping itself', () => {
  const later = { ...before, operatedAt: '2026-11-22T00:00:00Z', historyNumber: 2 };
  assert.deepEqual(personDiff({ before, after: later }, briefly), []);
});

test('says that an individual number changes without showing it', () => {
  const renumbered = { ...before, individualNumber: '123456789026' };
  const [row] = personDiff({ before, after: renumbered }, briefly);
  assert.equal(row?.kind, 'changed');
  assert.doesNotMatch(JSON.stringify(row), /\d{12}/);
});

test('shows every filled item when all are asked for', () => {
  const rows = personDiff({ before, after }, { ...briefly, isWhole: true });
  assert.ok(rows.some(({ item, kind }) => item === '氏名' && kind === 'same'));
  assert.ok(rows.some(({ item, kind }) => item === '方書' && kind === 'removed'));
});
