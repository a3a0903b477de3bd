/**
 * 異動の内容の伏せる項目の検査.
 *
 * @spec juki 10.4
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hiddenGroups } from '@yakuba/contract/resident';

import { corrected, correction } from '#harness/authority-inputs';
import { residentRow } from '#harness/resident-row';

import { showsIndividualNumber, visibleInput, visiblePreview } from './visible-change.ts';

const every = new Set<string>(Object.keys(hiddenGroups));
const but = (group: string) => new Set([...every].filter((one) => one !== group));
const record = residentRow({
  individualNumber: '999900000017',
  residentRecordCode: '99900000077',
  registeredDomicile: '架空県架空郡若葉町',
  residenceCardNumber: 'AB12345678CD',
});
const preview = { people: [{ before: record, after: record }], alerts: [] };

test('whoever may see everything sees the change as it is', () => {
  assert.equal(visiblePreview(preview, every), preview);
  assert.equal(showsIndividualNumber(visiblePreview(preview, every)), true);
});

for (const [group, { items }] of Object.entries(hiddenGroups)) {
  test(`without ${group} its items stand neither before nor after`, () => {
    const [person] = visiblePreview(preview, but(group)).people;
    for (const side of [person?.before, person?.after]) {
      for (const item of items) assert.equal(side?.[item], null, item);
      assert.equal(side?.fullName, record.fullName);
    }
  });
}

test('what was entered is left out by its name, and in corrections by the item', () => {
  const input = {
    members: [{ individualNumber: '777', domicile: { registeredDomicile: '甲' }, sex: '1' }],
    ...correction({ people: [corrected('100', { residentRecordCode: '888', remarks: '乙' })] }),
  };
  const shown = JSON.stringify(visibleInput(input, new Set()));
  assert.doesNotMatch(shown, /777|甲|888/);
  assert.match(shown, /乙/);
  assert.equal(visibleInput(input, every), input);
  assert.equal(
    showsIndividualNumber(visiblePreview(preview, but('resident:view_individual_number'))),
    false,
  );
});
