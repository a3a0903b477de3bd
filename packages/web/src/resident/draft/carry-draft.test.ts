/** 別の町への引き継ぎの検査 — what goes along, what is filled in anew, and what finds no place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FormDefinition, FormItem } from '@yakuba/kernel/form';

import { answersToCarry, differenceOf, labelsOf, receiveAnswers } from './carry-draft.ts';

const item = (name: string, over: Partial<FormItem> = {}): FormItem => ({
  name,
  kind: 'text',
  label: { ja: `欄 ${name}` },
  ...over,
});

const form = (...items: FormItem[]): FormDefinition => ({
  title: { ja: '見本' },
  sections: [{ name: 'all', title: { ja: '全部' }, items }],
  rules: [],
});

const here = form(
  item('fullName'),
  item('phone'),
  item('reason'),
  item('paper', { kind: 'evidence' }),
  item('signature', { kind: 'signature' }),
);
const answers = {
  fullName: '見本　一郎',
  phone: '088-000-0000',
  reason: '',
  paper: [{ fileId: 'f', fileName: 'a.png', mediaType: 'image/png' }],
  signature: true,
};

test('what the register gave, papers, signatures and empty answers stay behind', () => {
  const carried = answersToCarry(here, answers, { fullName: '見本　一郎' });
  assert.deepEqual(carried, { phone: '088-000-0000' });
  assert.deepEqual(labelsOf(here, carried), { phone: '欄 phone' });
});

test('of a guest everything that was typed goes along', () => {
  assert.deepEqual(Object.keys(answersToCarry(here, answers, {})), ['fullName', 'phone']);
});

test('the register of the other town goes before what was brought along', () => {
  const carried = { answers: { fullName: '旧　姓', phone: '088-000-0000' }, labels: {} };
  const { answers: received } = receiveAnswers(here, carried, { fullName: '新　姓' });
  assert.deepEqual(received, { fullName: '新　姓', phone: '088-000-0000' });
});

test('what the other form does not have, or takes no more, is named', () => {
  const there = form(
    item('fullName'),
    item('phone', {
      kind: 'choice',
      choices: [{ value: 'yes', label: { ja: 'はい' } }],
    } as Partial<FormItem>),
  );
  const carried = {
    answers: { phone: '088-000-0000', reason: '見本' },
    labels: { phone: '電話', reason: '理由' },
  };
  const { lost, wrong } = receiveAnswers(there, carried, {});
  assert.deepEqual([lost, wrong], [['理由'], ['欄 phone']]);
});

test('the same standard version is the same form; a difference is one, whatever its number', () => {
  const standard = { origin: 'standard', version: 1, legalReason: null } as const;
  assert.equal(differenceOf(standard, standard), 'same');
  assert.equal(differenceOf(standard, { ...standard, version: 2 }), 'version');
  const different = { origin: 'difference', version: 1, legalReason: '条例第1条' } as const;
  assert.equal(differenceOf(standard, different), 'difference');
  assert.equal(differenceOf(different, standard), 'version');
  assert.equal(differenceOf(standard, { ...standard, origin: 'own' }), 'own');
});
