/**
 * 職権修正・誤記修正の規則の検査 — which reason admits which item, and what a value may be.
 *
 * @spec juki 1.1.4
 * @spec juki 1.1.7
 * @spec juki 4.2.3.1
 * @spec juki 4.2.3.2
 * @spec juki 4.2.3.3
 * @spec juki 4.3.2
 * @spec juki 1.1.17
 * @spec juki 4.2.0.4
 * @spec juki 4.2.0.5
 * @spec juki 1.1.14
 * @spec juki 1.1.19
 * @spec juki 9.4
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { residentItems } from '@yakuba/contract/resident';
import { Refusal } from '@yakuba/kernel/refusal';
import fc from 'fast-check';

import { clerical, corrected, correction } from '#harness/authority-inputs';
import {
  decideOn,
  decisionContext,
  population,
  registerState,
  rowOf,
  someone,
  typesOf,
} from '#harness/register-state';
import { day } from '#harness/resident-inputs';

import { correctByAuthority } from './correct-by-authority.ts';
import { correctClericalError } from './correct-clerical-error.ts';

const foreigner = someone({
  addresseeNumber: '800',
  householdNumber: '508',
  residentKind: '2',
  fullName: 'MOMO KYU',
  nationality: '架空国',
  article3045Class: '特別永住者',
});
const state = () => registerState([...population(), foreigner]);
const correct = (over = {}, register = state()) =>
  decideOn(correctByAuthority, correction(over), register);
const amend = (over = {}) => decideOn(correctClericalError, clerical(over), state());
const one = (values: Parameters<typeof corrected>[1], number = '100') => ({
  people: [corrected(number, values)],
});

test('corrects an item and keeps all others', () => {
  const row = rowOf(correct(), '100');
  assert.equal(row.addressKatagaki, '青葉荘3号');
  assert.equal(row.addressLotNumber, '12番地3');
  assert.equal(row.changeReason, 'correction_by_authority');
  assert.equal(row.entryKind, '職権');
  assert.equal(row.historyNumber, 2);
  assert.deepEqual(typesOf(correct()), ['CorrectedByAuthority']);
});

test('shows that a correction followed a request', () => {
  const row = rowOf(correct({ requestedOn: '2026-11-19' }), '100');
  assert.equal(row.entryKind, '申出');
  assert.equal(row.requestedOn, '2026-11-19');
});

test('bears the day of a notice of the family register, of today or before', () => {
  const row = rowOf(correct({ noticeOn: '2026-11-19' }), '100');
  assert.deepEqual([row.noticeOn, row.notifiedOn, row.entryKind], ['2026-11-19', null, '職権']);
  const late = { noticeOn: '2026-11-21' };
  assert.throws(() => correct(late), { code: 'resident.authority.date_in_future' });
});

test('puts postal codes, the code for sending mail and the mark of a ward right', () => {
  const values = {
    addressPostalCode: '7790002',
    previousPostalCode: '7600001',
    mailDispatchCode: '2',
    isAdultWard: true,
    remarks: '備考の文',
  };
  const row = rowOf(correct(one(values)), '100') as unknown as Record<string, unknown>;
  for (const [item, value] of Object.entries(values)) assert.equal(row[item], value, item);
});

test('renews the name of the head for all members when the head is renamed', () => {
  const outcome = correct(one({ familyName: '若緑', givenName: '太郎' }));
  assert.equal(rowOf(outcome, '100').fullName, '若緑　太郎');
  assert.equal(rowOf(outcome, '100').headOfHouseholdName, '若緑　太郎');
  assert.equal(rowOf(outcome, '101').headOfHouseholdName, '若緑　太郎');
  assert.equal(rowOf(outcome, '102').headOfHouseholdName, '若緑　太郎');
});

test('writes the codes that belong to a relationship', () => {
  const row = rowOf(correct(one({ relationship: '縁故者' }, '102')), '102');
  assert.deepEqual([row.relationship, row.relationshipCodes], ['縁故者', '96']);
});

test('holds a date that is not known by its wording', () => {
  const people = [corrected('100', { dateOfBirth: '1980-04-00' }, '昭和55年4月')];
  const row = rowOf(correct({ people }), '100');
  assert.deepEqual([row.dateOfBirth, row.dateOfBirthNotation], ['1980-04-00', '昭和55年4月']);
});

const requestedOn = '2026-11-19';
const held = (over: object, number = '100') =>
  registerState(
    [...population(), foreigner].map((row) =>
      row.addresseeNumber === number ? { ...row, ...over } : row,
    ),
  );

test('enters, changes and deletes 旧氏 at request', () => {
  const entry = { reason: 'former_name_entry', requestedOn, ...one({ formerFamilyName: '旧緑' }) };
  assert.equal(rowOf(correct(entry), '100').formerFamilyName, '旧緑');
  const bearing = held({ formerFamilyName: '旧緑' });
  const next = { reason: 'former_name_change', requestedOn, ...one({ formerFamilyName: '新緑' }) };
  assert.equal(rowOf(correct(next, bearing), '100').formerFamilyName, '新緑');
  const off = { reason: 'former_name_deletion', requestedOn, ...one({}) };
  assert.equal(rowOf(correct(off, bearing), '100').formerFamilyName, null);
});

test('enters and deletes 通称 with the day and the municipality', () => {
  const entry = {
    reason: 'common_name_entry',
    requestedOn,
    ...one({ commonName: '桃井　九' }, '800'),
  };
  const row = rowOf(correct(entry), '800');
  assert.equal(row.commonName, '桃井　九');
  assert.equal(row.commonNameEnteredOn, '2026-11-18');
  assert.equal(row.commonNameEnteredMunicipality, '架空郡若葉町');
  const off = { reason: 'common_name_deletion', requestedOn, ...one({}, '800') };
  const deleted = rowOf(correct(off, held({ commonName: '桃井　九' }, '800')), '800');
  assert.deepEqual([deleted.commonName, deleted.commonNameDeletedOn], [null, '2026-11-18']);
});

test('takes a new 住民票コード from the pool', () => {
  const input = correction({ reason: 'record_code_change', requestedOn, ...one({}) });
  const parsed = correctByAuthority.input.parse(input);
  assert.equal(correctByAuthority.numbersNeeded(parsed).recordCode, 1);
  const row = rowOf(correct(input), '100');
  assert.equal(row.residentRecordCode, decisionContext().numbers.recordCode[0]);
});

test('recompiles a record', () => {
  const row = rowOf(correct({ reason: 'recompilation_entry', ...one({}) }), '100');
  assert.deepEqual([row.recompilationNumber, row.recompiledOn], [2, '2026-11-18']);
});

test('adds a row to put a slip of the pen right, on a closed record too', () => {
  const outcome = amend(one({ closingEffectiveOn: '2025-04-01', commonName: null }, '900'));
  const row = rowOf(outcome, '900');
  assert.equal(row.closingEffectiveOn, '2025-04-01');
  assert.equal(row.changeReason, 'clerical_correction');
  assert.equal(row.isClosed, true);
  assert.equal(row.historyNumber, 2);
  assert.deepEqual(typesOf(outcome), ['ClericalErrorCorrected']);
});

const by =
  (reason: string, values: Parameters<typeof corrected>[1], number = '100') =>
  () =>
    correct({ reason, requestedOn, ...one(values, number) });
const plain = 'correction_by_authority';
const refusals: [string, () => unknown, string][] = [
  ['an item that is not there', by(plain, { shoeSize: 26 }), 'unknown_item'],
  ['the number of the person', by(plain, { addresseeNumber: '1' }), 'item_not_admitted'],
  ['the history number', by(plain, { historyNumber: 9 }), 'item_not_admitted'],
  ['the town of the address', by(plain, { addressMunicipality: '隣市' }), 'item_not_admitted'],
  ['個人番号 by a plain correction', by(plain, { individualNumber: '1' }), 'item_not_admitted'],
  [
    'a relationship as a minor one',
    by('minor_correction', { relationship: '子' }),
    'item_not_admitted',
  ],
  ['通称 by a plain correction', by(plain, { commonName: '甲' }, '800'), 'item_not_admitted'],
  ['a blank that may not be', by(plain, { dateOfBirth: null }), 'blank'],
  ['a sex that is none', by(plain, { sex: '5' }), 'value'],
  ['a day the calendar lacks', by(plain, { dateOfBirth: '1980-02-30' }), 'value'],
  ['a birth ahead', by(plain, { dateOfBirth: '2026-11-21' }), 'value'],
  ['a flag that is none', by(plain, { isAdultWard: 'maybe' }), 'value'],
  ['a count that is none', by(plain, { periodOfStayYears: -1 }, '800'), 'value'],
  ['a postal code that is none', by(plain, { addressPostalCode: '12' }), 'value'],
  ['a relationship that is none', by(plain, { relationship: '孫' }, '102'), 'value'],
  ['a text too long', by(plain, { addressKatagaki: '荘'.repeat(301) }), 'value'],
  ['a date that is none', by(plain, { periodOfStayUntil: '2026-13-01' }, '800'), 'value'],
  ['a head made by correction', by(plain, { relationship: '世帯主' }, '102'), 'head_relationship'],
  ['a head unmade by correction', by(plain, { relationship: '子' }), 'head_relationship'],
  ['nothing at all', by(plain, {}), 'nothing'],
  ['what is so already', by(plain, { addressKatagaki: '若葉荘2号' }), 'nothing'],
  ['旧氏 without one', by('former_name_entry', {}), 'missing'],
  ['a change of no 旧氏', by('former_name_change', { formerFamilyName: '乙' }), 'not_held'],
  ['a deletion of no 旧氏', by('former_name_deletion', {}), 'not_held'],
  [
    'a second 個人番号',
    by('individual_number_entry', { individualNumber: '123456789018' }),
    'already_held',
  ],
  [
    'a wrong 個人番号',
    by('individual_number_change', { individualNumber: '123456789012' }),
    'value',
  ],
];
for (const [name, act, code] of refusals) {
  test(`refuses ${name}`, () => {
    assert.throws(act, { code: `resident.correction.${code}`, message: /。$/ });
  });
}

test('refuses what belongs to the other kind of resident', () => {
  const codes: [() => unknown, string][] = [
    [by('former_name_entry', { formerFamilyName: '甲' }, '800'), 'japanese_only'],
    [by('common_name_entry', { commonName: '甲' }), 'foreign_only'],
    [by(plain, { nationality: '架空国' }), 'foreign_only'],
    [by(plain, { headOfFamilyRegister: '甲' }, '800'), 'japanese_only'],
  ];
  for (const [act, code] of codes) {
    assert.throws(act, { code: `resident.authority.${code}` });
  }
});

test('refuses dates ahead, a request without its day, closed and doubled people', () => {
  const cases: [object, string][] = [
    [{ effectiveOn: day('2026-11-21') }, 'resident.date.effective_in_future'],
    [{ effectiveOn: day('2026-02-30') }, 'resident.date.not_on_calendar'],
    [{ noticeOn: '2026-11-21' }, 'resident.authority.date_in_future'],
    [{ reason: 'former_name_deletion' }, 'resident.authority.request_date_missing'],
    [one({ remarks: '甲' }, '900'), 'resident.person.closed'],
    [one({ remarks: '甲' }, '1'), 'resident.person.not_found'],
    [
      { people: [corrected('100', { remarks: '甲' }), corrected('100', {})] },
      'resident.person.twice',
    ],
  ];
  for (const [over, code] of cases) assert.throws(() => correct(over), { code });
  const people = [
    {
      ...corrected('100', {}),
      corrections: [
        ...corrected('100', { remarks: '甲' }).corrections,
        ...corrected('100', { remarks: '乙' }).corrections,
      ],
    },
  ];
  assert.throws(() => correct({ people }), { code: 'resident.correction.item_twice' });
});

test('refuses a number that another bears', () => {
  const [other] = population();
  const register = { ...state(), resembling: other ? [other] : [] };
  const input = {
    reason: 'record_code_change',
    requestedOn,
    ...one({ residentRecordCode: other?.residentRecordCode ?? '' }, '101'),
  };
  assert.throws(() => correct(input, register), { code: 'resident.correction.number_taken' });
});

test('answers any correction with an outcome or a sentence', () => {
  const item = fc.oneof(fc.constantFrom(...residentItems.map(({ name }) => name)), fc.string());
  const value = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom('1980-04-03', '2026-00-00', '123456789018', '子', 'true'),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
  );
  const corrections = fc.array(
    fc.record({ item, value, notation: fc.option(fc.string({ maxLength: 80 })) }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(corrections, fc.constantFrom('100', '102', '800', '900'), (given, number) => {
      const people = [{ addresseeNumber: number, corrections: given }];
      for (const act of [() => correct({ people }), () => amend({ people })]) {
        try {
          const row = rowOf(act(), number);
          assert.equal(row.addresseeNumber, number);
          assert.equal(row.historyNumber, 2);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          assert.match(error.message, /。$/);
        }
      }
    }),
    { numRuns: 1000, seed: 20261120 },
  );
});
