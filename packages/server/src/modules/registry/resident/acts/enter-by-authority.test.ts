/**
 * 職権記載・職権消除の規則の検査.
 *
 * @spec juki 4.2.1.1
 * @spec juki 4.2.2.2
 * @spec juki 4.5.3
 * @spec juki 4.5.5
 * @spec juki 4.2.0.4
 * @spec juki 4.5.4
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { deletion, nationalityLoss, naturalisation } from '#harness/authority-inputs';
import {
  codesOf,
  decideOn,
  population,
  registerState,
  rowOf,
  someone,
  typesOf,
} from '#harness/register-state';
import { day, domicile, member, nameOf, roles, townAddress } from '#harness/resident-inputs';

import { deleteByAuthority } from './delete-by-authority.ts';
import { enterByAuthority } from './enter-by-authority.ts';

const foreigner = someone({
  addresseeNumber: '800',
  householdNumber: '508',
  residentKind: '2',
  fullName: 'MOMO KYU',
  romanName: 'MOMO KYU',
  headOfHouseholdName: 'MOMO KYU',
  commonName: '桃井　九',
  nationality: '架空国',
  article3045Class: '特別永住者',
  residenceCardNumber: 'AB12345678CD',
  becameForeignResidentOn: '2012-07-09',
});
const spouse = someone({
  addresseeNumber: '801',
  householdNumber: '508',
  fullName: '桃井　十',
  relationship: '妻',
  householdOrder: 2,
  headOfHouseholdName: 'MOMO KYU',
});
const state = () => registerState([...population(), foreigner, spouse]);
const enter = (input: object) => decideOn(enterByAuthority, input, state());
const erase = (over = {}) => decideOn(deleteByAuthority, deletion(over), state());

const settled = (over = {}) => ({
  effectiveOn: day('2026-11-18'),
  ground: 'settled',
  address: townAddress,
  destination: { kind: 'new' },
  members: [member(1, { residentRecordCode: null }), member(2)],
  ...over,
});

test('settles people without a notification, taking a code for who has none', () => {
  const outcome = enter(settled());
  const row = rowOf(outcome, '700');
  assert.equal(row.householdNumber, '570');
  assert.equal(row.changeReason, 'entry_by_authority');
  assert.equal(row.entryReason, 'entry_by_authority');
  assert.equal(row.residentRecordCode, '99900007001');
  assert.equal(row.previousMunicipality, null);
  assert.equal(row.notifiedOn, null);
  assert.equal(row.entryKind, '職権');
  assert.deepEqual(typesOf(outcome), ['EnteredByAuthority']);
});

test('writes 未届 behind a previous address that was never notified', () => {
  const previousAddress = { ...townAddress, municipality: '隣市', lotNumber: '9番' };
  const row = rowOf(enter(settled({ previousAddress, isPreviousUnnotified: true })), '700');
  assert.equal(row.previousLotNumber, '9番（未届）');
});

test('goes on as a Japanese record under the same number after naturalisation', () => {
  const outcome = enter(naturalisation());
  const rows = outcome.rows.filter((row) => row.after.addresseeNumber === '800');
  const [closed, entered] = rows.map((row) => row.after);
  assert.deepEqual(
    [closed?.changeReason, closed?.isClosed, closed?.residentStatus, closed?.residentKind],
    ['deletion_naturalisation', true, '9', '2'],
  );
  assert.deepEqual(
    [entered?.changeReason, entered?.isClosed, entered?.residentStatus, entered?.residentKind],
    ['entry_naturalisation', false, '1', '1'],
  );
  assert.deepEqual([closed?.historyNumber, entered?.historyNumber], [2, 3]);
  const kept = [
    'dateOfBirth',
    'sex',
    'relationship',
    'residentRecordCode',
    'individualNumber',
    'addressLotNumber',
    'addressKatagaki',
    'addressSettledOn',
    'previousMunicipality',
  ] as const;
  for (const item of kept) assert.equal(entered?.[item], foreigner[item], item);
  assert.equal(entered?.becameResidentOn, '2012-07-09');
  assert.equal(entered?.fullName, '桃井　九');
  assert.equal(entered?.registeredDomicile, domicile.registeredDomicile);
  for (const item of [
    'nationality',
    'romanName',
    'commonName',
    'residenceCardNumber',
    'closingReason',
  ] as const) {
    assert.equal(entered?.[item], null, item);
  }
  assert.equal(rowOf(outcome, '801').headOfHouseholdName, '桃井　九');
});

test('goes on as a foreign record after loss of nationality, from the later of two days', () => {
  const rows = enter(nationalityLoss()).rows.map((row) => row.after);
  const entered = rows[1];
  assert.equal(entered?.changeReason, 'entry_nationality_loss');
  assert.equal(entered?.residentKind, '2');
  assert.equal(entered?.becameForeignResidentOn, '2026-11-18');
  assert.equal(entered?.registeredDomicile, null);
  assert.equal(entered?.fullName, 'AKASAKA JIRO');
});

test('closes by authority, and one who remains becomes head', () => {
  const outcome = erase({ addresseeNumbers: ['300'] });
  const row = rowOf(outcome, '300');
  assert.deepEqual(
    [row.isClosed, row.residentStatus, row.closingReason, row.closingEffectiveOn],
    [true, '9', 'deletion_by_authority', '2026-11-18'],
  );
  assert.equal(rowOf(outcome, '301').relationship, '世帯主');
  assert.ok(typesOf(outcome).includes('DeletedByAuthority'));
  assert.ok(typesOf(outcome).includes('HeadChanged'));
});

test('takes the relationships of those who remain', () => {
  const remaining = roles(['101', '世帯主'], ['102', '子']);
  const outcome = erase({ addresseeNumbers: ['100'], remaining });
  assert.equal(rowOf(outcome, '102').headOfHouseholdName, '緑野　花子');
  assert.ok(
    codesOf(erase({ addresseeNumbers: ['100'] })).includes('resident.household.head_absent'),
  );
});

const refusals: [string, () => unknown, string][] = [
  [
    'a naturalisation of a Japanese',
    () =>
      enter(
        naturalisation({
          people: [{ addresseeNumber: '200', name: nameOf('甲', '乙'), domicile }],
        }),
      ),
    'resident.authority.foreign_only',
  ],
  [
    'a naturalisation without a name',
    () => enter(naturalisation({ people: [{ addresseeNumber: '800', name: {}, domicile }] })),
    'resident.person.name_missing',
  ],
  [
    'a naturalisation without 本籍',
    () =>
      enter(
        naturalisation({
          people: [{ addresseeNumber: '800', name: nameOf('甲', '乙'), domicile: {} }],
        }),
      ),
    'resident.person.domicile_missing',
  ],
  [
    'a naturalisation ahead',
    () => enter(naturalisation({ effectiveOn: day('2026-11-21') })),
    'resident.date.effective_in_future',
  ],
  [
    'a naturalisation before residence',
    () => enter(naturalisation({ effectiveOn: day('2010-01-01') })),
    'resident.date.before_resident',
  ],
  [
    'a notice ahead',
    () => enter(naturalisation({ noticeOn: '2026-11-21' })),
    'resident.authority.date_in_future',
  ],
  [
    'a loss of nationality of a foreigner',
    () =>
      enter(
        nationalityLoss({
          people: [{ ...(nationalityLoss()['people'] as object[])[0], addresseeNumber: '800' }],
        }),
      ),
    'resident.authority.japanese_only',
  ],
  [
    'a household that is not there',
    () => enter(settled({ destination: { kind: 'existing', householdNumber: '1' } })),
    'resident.household.not_found',
  ],
  [
    'a second head',
    () => enter(settled({ destination: { kind: 'existing', householdNumber: '500' } })),
    'resident.household.has_head',
  ],
  [
    'the same number twice',
    () => enter(settled({ members: [member(1), member(1, { relationship: '子' })] })),
    'resident.person.same_number_twice',
  ],
  [
    'a deletion of someone closed',
    () => erase({ addresseeNumbers: ['900'] }),
    'resident.person.closed',
  ],
  [
    'a deletion of someone unknown',
    () => erase({ addresseeNumbers: ['1'] }),
    'resident.person.not_found',
  ],
  ['a deletion twice', () => erase({ addresseeNumbers: ['200', '200'] }), 'resident.person.twice'],
  [
    '帰化 of a Japanese',
    () => erase({ reason: 'deletion_naturalisation' }),
    'resident.authority.foreign_only',
  ],
  [
    '国籍喪失 of a foreigner',
    () => erase({ reason: 'deletion_nationality_loss', addresseeNumbers: ['800'] }),
    'resident.authority.japanese_only',
  ],
  [
    'a deletion before the entry',
    () => erase({ effectiveOn: day('2016-03-31') }),
    'resident.deletion.before_entry',
  ],
  [
    'a deletion ahead',
    () => erase({ effectiveOn: day('2026-11-21') }),
    'resident.date.effective_in_future',
  ],
];
for (const [name, act, code] of refusals) {
  test(`refuses ${name}`, () => {
    assert.throws(act, { code, message: /。$/ });
  });
}
