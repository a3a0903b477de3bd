/**
 * 異動者の検査の試験 — what is told of a person before sending.
 *
 * @spec juki 1.1.6
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { personProblems } from './person-problems.ts';

const whole = {
  residentKind: '1',
  name: { familyName: '甲野', givenName: '花子', familyNameKana: 'コウノ' },
  relationship: '世帯主',
  domicile: { registeredDomicile: 'なし', headOfFamilyRegister: 'なし' },
  residentRecordCode: '90000000001',
};

function pathsOf(person: object, requiresRecordCode = true): string[] {
  return personProblems(person, 'members.0', { requiresRecordCode }).map(({ path }) => path);
}

test('finds nothing wrong with a whole person', () => {
  assert.deepEqual(pathsOf(whole), []);
});

test('asks a Japanese resident for name, domicile and, within Japan, the record code', () => {
  const person = { residentKind: '1', relationship: '子' };
  assert.deepEqual(pathsOf(person), [
    'members.0.name.familyName',
    'members.0.domicile.registeredDomicile',
    'members.0.domicile.headOfFamilyRegister',
    'members.0.residentRecordCode',
  ]);
  assert.ok(!pathsOf(person, false).includes('members.0.residentRecordCode'));
});

test('asks for no record code of someone whose former record is taken over', () => {
  const { residentRecordCode: _, ...person } = whole;
  assert.deepEqual(pathsOf({ ...person, formerAddresseeNumber: '1' }), []);
});

test('asks a foreign resident who bears a card for its number', () => {
  const foreign = { nationality: '見本国', article3045Class: '特別永住者' };
  const person = { ...whole, residentKind: '2', name: { romanName: 'SAMPLE HANAKO' }, foreign };
  assert.deepEqual(pathsOf(person), ['members.0.foreign.residenceCardNumber']);
});

test('refuses a wrong check digit and a relationship that is not used', () => {
  const person = { ...whole, individualNumber: '123456789012', relationship: '孫' };
  assert.deepEqual(pathsOf(person), ['members.0.relationship', 'members.0.individualNumber']);
});
