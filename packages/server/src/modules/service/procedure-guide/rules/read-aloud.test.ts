/** 読み合わせと本人確認の決まりの検査 — each thing once, and one proof strict enough for all. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DocumentProof } from '@yakuba/contract/identity-proof';

import type { Procedure } from '#modules/service/procedure';

import type { Person } from '../model.ts';
import { requireProof, strictestProof } from './one-proof-for-all.ts';
import { readingOf } from './read-aloud.ts';

const person = {
  key: '100',
  fullName: '見本　一郎',
  fullNameKana: 'ミホン　イチロウ',
  dateOfBirth: '1988-04-12',
  sex: '1',
  relationship: '世帯主',
  isConcerned: true,
} as unknown as Person;

function procedure(procedureCode: string, items: readonly object[]): Procedure {
  const text = { ja: '様式' };
  const form = { title: text, sections: [{ name: 'all', title: text, items }], rules: [] };
  return { procedureCode, title: procedureCode, desk: '住民課', form } as unknown as Procedure;
}

const phone = { name: 'phone', kind: 'phone', label: { ja: '電話' }, boundTo: 'applicant.phone' };
const dog = { name: 'dog', kind: 'text', label: { ja: '犬の名' } };
const sign = { name: 'sign', kind: 'signature', label: { ja: '署名' } };

test('what two forms share is read once, and what one alone has under its title', () => {
  const forms = [{ personKey: null, answers: { phone: '088-123-4567', dog: 'ポチ' } }];
  const reading = readingOf({
    event: 'relocation',
    happenedOn: '2026-06-10',
    people: [person],
    procedures: [
      { procedure: procedure('first', [phone, sign]), subjects: ['100'], forms },
      { procedure: procedure('second', [phone, dog]), subjects: ['100'], forms },
    ],
  });
  assert.deepEqual(reading.common, [
    { label: '転居の日', value: '令和8年6月10日' },
    { label: '電話', value: '088-123-4567' },
  ]);
  assert.deepEqual(
    reading.procedures.map(({ items }) => items),
    [[], [{ label: '犬の名', value: 'ポチ' }]],
  );
  assert.deepEqual(reading.procedures[0]?.names, ['見本　一郎']);
});

const standard = { procedureCode: 'a', requirement: 'standard', sentence: '1点か2点' } as const;
const photo = { procedureCode: 'b', requirement: 'photo-only', sentence: '写真付き' } as const;
const question = { applicantNumber: '100', today: '2026-06-12' };

function proof(over: Partial<DocumentProof> = {}): DocumentProof {
  return {
    id: 'p1',
    reference: 'case-1',
    procedureCode: 'b',
    addresseeNumber: '100',
    person: 'self',
    requirement: 'photo-only',
    documents: [],
    recordedAt: '2026-06-12T01:00:00.000Z',
    staffId: 'clerk01',
    ...over,
  };
}

test('the strictest check that any procedure asks for serves them all', () => {
  assert.equal(strictestProof([standard, photo, standard]), photo);
  assert.equal(strictestProof([]), null);
  assert.equal(requireProof([proof()], { ...question, wanted: photo })?.id, 'p1');
  assert.equal(requireProof([proof()], { ...question, wanted: standard })?.id, 'p1');
  assert.equal(requireProof([], { ...question, wanted: null }), null);
});

test('a proof of another person, of yesterday, or of less does not serve', () => {
  const wanted = photo;
  const missing = { code: 'procedure_guide.proof.missing' };
  const other = proof({ addresseeNumber: '101' });
  assert.throws(() => requireProof([other], { ...question, wanted }), missing);
  // 23:59 of the day before in Japan.
  const yesterday = proof({ recordedAt: '2026-06-11T14:59:00.000Z' });
  assert.throws(() => requireProof([yesterday], { ...question, wanted }), missing);
  assert.throws(() => requireProof([proof({ requirement: 'standard' })], { ...question, wanted }), {
    code: 'procedure_guide.proof.too_weak',
  });
});
