/**
 * 一括入力の試験 — what the next person takes over from the one before.
 *
 * @spec juki 4.0.10
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { blankPerson, personAfter } from './blank-person.ts';

const japanese = {
  ...blankPerson('1'),
  name: {
    familyName: '甲野',
    givenName: '太郎',
    familyNameKana: 'コウノ',
    givenNameKana: 'タロウ',
    formerFamilyName: '乙川',
  },
  domicile: { registeredDomicile: '見本県見本市１番地', headOfFamilyRegister: '甲野　太郎' },
  individualNumber: '1',
};

test('takes over the family name, the domicile and the head of the family register', () => {
  const next = personAfter(japanese);
  assert.deepEqual(next.name, { familyName: '甲野', familyNameKana: 'コウノ' });
  assert.deepEqual(next.domicile, japanese.domicile);
  assert.equal(next.individualNumber, undefined);
});

test('takes over no name between foreign residents, only the nationality', () => {
  const foreign = {
    ...blankPerson('2'),
    foreign: { nationality: '見本国' },
    name: { romanName: 'A' },
  };
  const next = personAfter(foreign);
  assert.deepEqual(next.name, {});
  assert.deepEqual(next.foreign, { periodOfStay: {}, nationality: '見本国' });
});
