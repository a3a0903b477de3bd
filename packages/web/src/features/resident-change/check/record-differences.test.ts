/**
 * 異動の前後の試験 — what is shown of a change, and what is not.
 *
 * @spec juki 4.0.9
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { ResidentRecord } from '@yakuba/contract/resident';

import { numberWords, recordDifferences } from './record-differences.ts';

const before = {
  historyNumber: 1,
  relationship: '子',
  addressLotNumber: '１番地',
  addressKatagaki: null,
  individualNumber: '111111111118',
  sex: '1',
  dateOfBirth: '1993-01-01',
  dateOfBirthNotation: null,
} as unknown as ResidentRecord;

test('shows only the items that differ, with the kind of the difference', () => {
  const after = { ...before, historyNumber: 2, relationship: null, addressKatagaki: '見本荘' };
  assert.deepEqual(
    recordDifferences({ before, after: after as ResidentRecord }).map(({ item, kind }) => [
      item,
      kind,
    ]),
    [
      ['続柄', 'removed'],
      ['方書', 'added'],
    ],
  );
});

test('shows all that is filled in of someone new, in words, and no individual number', () => {
  const rows = recordDifferences({ before: null, after: before });
  const words = Object.fromEntries(rows.map(({ item, after }) => [item, after]));
  assert.equal(words['性別'], '男');
  assert.equal(words['生年月日'], '平成5年1月1日');
  assert.equal(words['個人番号'], '記載あり');
});

test('says that numbers not yet taken come with the decision', () => {
  assert.equal(numberWords('新世帯1'), '決裁のときに付番');
  assert.equal(numberWords('新居浜'), '新居浜');
});
