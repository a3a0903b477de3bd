/**
 * 詳細検索の下書きの試験
 *
 * @spec juki 2.1.3
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { searchCriteria } from '@yakuba/contract/resident';

import {
  criteriaDraftSchema,
  draftOf,
  emptyCriteriaDraft,
  readBirthYear,
} from './criteria-draft.ts';

test('reads a year of birth in either calendar', () => {
  const years = ['1950', '昭和25', '昭和25年', 'S25', '２５'].map(readBirthYear);
  assert.deepEqual(years, [1950, 1950, 1950, 1950, null]);
});

test('reads the first and the last year of an era', () => {
  assert.equal(readBirthYear('平成元年'), 1989);
  assert.equal(readBirthYear('昭和64'), 1989);
});

test('takes blank parts for no criteria', () => {
  const draft = { ...emptyCriteriaDraft, sex: '2' };
  assert.deepEqual(criteriaDraftSchema.parse(draft), { sex: '2', records: 'all' });
});

test('refuses a form without any criterion', () => {
  assert.equal(criteriaDraftSchema.safeParse(emptyCriteriaDraft).success, false);
});

test('looks for the month of a year written in the era calendar', () => {
  const dateOfBirth = { kind: 'month', year: '昭和25', month: '3' };
  const criteria = criteriaDraftSchema.parse({ ...emptyCriteriaDraft, dateOfBirth });
  assert.deepEqual(criteria.dateOfBirth, { kind: 'month', year: 1950, month: 3 });
});

test('puts a kept search back into the form unchanged', () => {
  const criteria = searchCriteria.parse({
    name: { text: '見本', scope: 'former' },
    dateOfBirth: { kind: 'period', from: '1950-01-01', until: '1950-12-31' },
    unfilled: ['sex', 'relationship'],
    records: 'living',
  });
  assert.deepEqual(criteriaDraftSchema.parse(draftOf(criteria)), criteria);
});
