import assert from 'node:assert/strict';
import { test } from 'node:test';

import { labelOf, summarySentence } from './field-label.ts';

const labels = {
  effectiveOn: '異動日',
  'members.*': '異動者',
  'members.*.name': '氏名',
};

test('finds the label of a path, in lists too', () => {
  assert.equal(labelOf(labels, 'effectiveOn'), '異動日');
  assert.equal(labelOf(labels, 'members.3.name'), '氏名');
});

test('takes the label of the nearest field above', () => {
  assert.equal(labelOf(labels, 'effectiveOn.on'), '異動日');
  assert.equal(labelOf(labels, 'elsewhere.on'), '');
});

test('names the field and the row in the summary, once', () => {
  assert.equal(
    summarySentence(labels, 'members.1.name', '氏名を入力してください。'),
    '異動者2の氏名を入力してください。',
  );
  assert.equal(
    summarySentence(labels, 'effectiveOn', '処理日以前にしてください。'),
    '異動日：処理日以前にしてください。',
  );
});
