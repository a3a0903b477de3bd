/** 様式の違いの検査 — what was added, changed, moved and taken away is said, and nothing else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { moved, withChanged, withItem, without } from '../design/edit-form.ts';
import { canonical } from '../same-content.ts';
import { formDifferences } from './form-differences.ts';
import { starterForm } from './starter-form.ts';

const start = starterForm({ ja: '見本' }, true);

test('a form is no other than itself, whatever the order of its properties', () => {
  assert.deepEqual(formDifferences(start, start), []);
  assert.deepEqual(formDifferences(start, JSON.parse(canonical(start))), []);
});

test('an item that came, one that went and one that changed are told apart', () => {
  const { form: more, name } = withItem(without(start, 'applicantKana'), 'applicant', 'date');
  const next = withChanged(withChanged(more, name, { label: { ja: '希望日' } }), 'applicantName', {
    isRequired: undefined,
    help: { ja: '戸籍のとおりに。' },
  });
  assert.deepEqual(
    formDifferences(start, next).map(({ item, kind, before, after }) => [
      item,
      kind,
      before,
      after,
    ]),
    [
      ['項目「氏名」', 'changed', '必須', '手引：戸籍のとおりに。'],
      [
        '項目「フリガナ」',
        'removed',
        '種類：フリガナ／見出し：フリガナ／見出し（やさしい日本語）：なまえの よみかた／見出し（英語）：Name in kana／台帳：届出人のフリガナ',
        '',
      ],
      ['項目「希望日」', 'added', '', '種類：年月日／見出し：希望日'],
    ],
  );
});

test('an order that changed is said once', () => {
  const next = moved(start, 'applicantName', 1);
  assert.deepEqual(
    formDifferences(start, next).map(({ item }) => item),
    ['順序'],
  );
});

test('rules that came and went are told in words', () => {
  const rule = {
    effect: 'require',
    target: 'applicantKana',
    when: { answered: 'applicantName' },
  } as const;
  const [came] = formDifferences(start, { ...start, rules: [rule] });
  assert.equal(came?.after, '「フリガナ」を必須にする：「氏名」に答えた');
  const [went] = formDifferences({ ...start, rules: [rule] }, start);
  assert.equal(went?.kind, 'removed');
});
