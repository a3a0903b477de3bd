/**
 * 転入届の下書きと番号の置換えの試験
 *
 * @spec juki 10.8
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GuideInput, ItemToWrite, Newcomer } from '@yakuba/contract/procedure-guide';

import { valueAt } from '../../form/path.ts';
import { blankGuide } from './guiding.ts';
import { movingInDraft } from './moving-in-draft.ts';
import { matchPeople, rekeyAsked, rekeyGuide } from './rekey.ts';
import { rubyParts } from './ruby-parts.ts';

function newcomer(key: string, over: Partial<Newcomer> = {}): Newcomer {
  return {
    key,
    fullName: '見本　一郎',
    fullNameKana: 'ミホン　イチロウ',
    dateOfBirth: '1988-04-12',
    sex: '1',
    isForeign: false,
    relationship: '世帯主',
    address: { prefecture: '架空県', municipality: '架空市', lotNumber: '一番町1番地' },
    residentRecordCode: '97000000001',
    registeredDomicile: '架空県架空市1番地',
    headOfFamilyRegister: '見本　一郎',
    ...over,
  };
}

const child = newcomer('n2', {
  fullName: '見本　大輝',
  fullNameKana: 'ミホン　ダイキ',
  dateOfBirth: '2016-07-07',
  relationship: '子',
});

const guide: GuideInput = {
  ...blankGuide('moving-in', '2026-11-01'),
  newcomers: [newcomer('n1'), child],
  applicant: 'n1',
  people: { n1: { hasCard: true }, n2: { insurance: 'national' } },
  written: {
    'applicant.phone': '088-123-4567',
    'case.newAddress': { machiAza: '大字緑', lotNumber: '1番地' },
    'school-transfer.formerSchool@n2': '架空市立小学校',
  },
};

const registered = [
  { addresseeNumber: '100', fullName: '見本　一郎', dateOfBirth: '1988-04-12' },
  { addresseeNumber: '101', fullName: '見本 大輝', dateOfBirth: '2016-07-07' },
];

test('the notification is filled in from the file and from what was written', () => {
  const draft = movingInDraft({ guide, machiAzaCode: '0001000', today: '2026-11-02' });
  assert.deepEqual(valueAt(draft, 'effectiveOn'), { on: '2026-11-01', notation: null });
  assert.equal(valueAt(draft, 'address.machiAza'), '大字緑');
  assert.equal(valueAt(draft, 'address.machiAzaCode'), '0001000');
  assert.equal(valueAt(draft, 'previousAddress.municipality'), '架空市');
  assert.deepEqual(valueAt(draft, 'members.0.name'), {
    familyName: '見本',
    givenName: '一郎',
    familyNameKana: 'ミホン',
    givenNameKana: 'イチロウ',
  });
  assert.equal(valueAt(draft, 'members.0.residentRecordCode'), '97000000001');
});

test('what was answered of newcomers is theirs under their number in the register', () => {
  const numbers = matchPeople(guide, registered);
  assert.ok(numbers);
  const next = rekeyGuide(guide, numbers, '500');
  assert.equal(next.householdNumber, '500');
  assert.deepEqual(next.concerned, ['100', '101']);
  assert.deepEqual(next.newcomers, []);
  assert.equal(next.applicant, '100');
  assert.deepEqual(next.people, { '100': { hasCard: true }, '101': { insurance: 'national' } });
  assert.deepEqual(next.written, {
    'applicant.phone': '088-123-4567',
    'school-transfer.formerSchool@101': '架空市立小学校',
  });
  const asked = [
    { key: 'school-transfer.formerSchool@n2', personKey: 'n2' },
    { key: 'case.newAddress', personKey: null },
  ] as unknown as ItemToWrite[];
  assert.deepEqual(rekeyAsked(asked, numbers), [
    { key: 'school-transfer.formerSchool@101', personKey: '101' },
  ]);
});

test('people who are not found, or found twice, are not taken for one another', () => {
  assert.equal(matchPeople(guide, registered.slice(1)), null);
  const twice = [...registered, { ...registered[0], addresseeNumber: '102' }];
  assert.equal(matchPeople(guide, twice as typeof registered), null);
});

test('furigana stand over 氏 and 名 apart, or not at all', () => {
  assert.deepEqual(rubyParts('見本　一郎', 'ミホン　イチロウ'), [
    { text: '見本', kana: 'ミホン' },
    { text: '一郎', kana: 'イチロウ' },
  ]);
  assert.equal(rubyParts('見本一郎', 'ミホン　イチロウ'), null);
  assert.equal(rubyParts('見本　一郎', null), null);
});
