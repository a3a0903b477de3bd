/** 回答と台帳の並びの検査 — order, what is hidden, and what differs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FormDefinition } from '@yakuba/kernel/form';

import { answerSections, countDifferences } from './answer-rows.ts';

const form: FormDefinition = {
  title: { ja: '検査の申請' },
  sections: [
    {
      name: 'who',
      title: { ja: '届出をする方' },
      items: [
        { name: 'fullName', kind: 'text', label: { ja: '氏名' }, boundTo: 'applicant.fullName' },
        { name: 'phone', kind: 'phone', label: { ja: '電話番号' } },
      ],
    },
    {
      name: 'what',
      title: { ja: '必要なもの' },
      items: [
        { name: 'kind', kind: 'text', label: { ja: '種類' } },
        { name: 'detail', kind: 'text', label: { ja: '内訳' } },
        { name: 'signature', kind: 'signature', label: { ja: '署名' } },
      ],
    },
  ],
  rules: [
    {
      effect: 'show',
      target: 'detail',
      when: { equal: [{ item: 'kind' }, { value: 'other' }] },
    },
  ],
};

const reviewed = {
  form,
  answers: { fullName: '見本　太郎', phone: '088-000-0001', kind: 'usual', signature: true },
  comparison: [
    {
      name: 'fullName',
      label: '氏名',
      answer: '見本　太郎',
      register: '見本　次郎',
      isSame: false,
    },
  ],
  problems: [{ path: 'phone', message: '桁が足りません。' }],
};

test('what was written stands beside what the register says, in the order of the form', () => {
  const sections = answerSections(reviewed);
  assert.deepEqual(
    sections.map(({ title, rows }) => [title, rows.map(({ name }) => name)]),
    [
      ['届出をする方', ['fullName', 'phone']],
      ['必要なもの', ['kind']],
    ],
  );
  const [name, phone] = sections[0]?.rows ?? [];
  assert.deepEqual(name?.written, ['見本　太郎']);
  assert.deepEqual(name?.register, ['見本　次郎']);
  assert.deepEqual([phone?.register, phone?.isSame], [null, true]);
  assert.equal(phone?.problem, '桁が足りません。');
});

test('only items that the register knows count as different', () => {
  assert.equal(countDifferences(answerSections(reviewed)), 1);
  assert.equal(countDifferences(answerSections({ ...reviewed, comparison: [] })), 0);
});
