/** 郵送の規則の検査 — what holds a piece, and what is the same address. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HoldReason } from '@yakuba/contract/posting';
import type { ResidentRecord } from '@yakuba/contract/resident';
import { residentRow } from '#harness/resident-row';

import type { PostalRequest } from '#modules/service/application';

import { checkCodeOf } from './rules/check-code.ts';
import { isRegisteredAddress } from './rules/destination.ts';
import { holdsOf, type Standing, unreleasable } from './rules/holds-of.ts';

const today = '2026-11-22';

function request(over: Partial<PostalRequest> = {}): PostalRequest {
  return {
    reference: 'application:x',
    receiptNumber: '2026-0000001-9',
    procedureTitle: '住民票の写しの交付請求',
    state: 'approved',
    outlet: 'post',
    applicantNumber: '100',
    agentNumber: null,
    address: null,
    reviewers: [],
    isPaid: true,
    submittedAt: new Date(),
    approvedAt: new Date(),
    ...over,
  };
}

function row(over: Partial<ResidentRecord>): ResidentRecord {
  return residentRow(over);
}

const sound: Standing = {
  request: request(),
  row: row({}),
  suppression: null,
  isElsewhere: false,
  hasAddress: true,
  isFitting: true,
  copies: null,
  today,
};

const closed = { isClosed: true, residentStatus: '3' } as const;

const cases: readonly (readonly [string, Partial<Standing>, HoldReason[]])[] = [
  ['nothing stands against it', {}, []],
  ['the application is refused', { request: request({ state: 'refused' }) }, ['withdrawn']],
  ['the fee has not come', { request: request({ isPaid: false }) }, ['unpaid']],
  ['an agent applied', { request: request({ agentNumber: '200' }) }, ['by-agent']],
  ['the register has nobody', { row: null }, ['closed']],
  ['the person died', { row: row({ ...closed, changeReason: 'death' }) }, ['deceased']],
  [
    'the person moved out',
    { row: row({ ...closed, changeReason: 'moving_out_abroad' }) },
    ['moved-out'],
  ],
  [
    'the record was deleted by authority',
    { row: row({ ...closed, changeReason: 'deletion_by_authority' }) },
    ['closed'],
  ],
  [
    'the planned day of moving has come',
    { row: row({ movingOutPlannedOn: today }) },
    ['moved-out'],
  ],
  [
    'a moving out is planned',
    { row: row({ movingOutPlannedOn: '2026-12-01' }) },
    ['moving-out-planned'],
  ],
  ['a suppression forbids it', { suppression: 'error' }, ['suppressed']],
  ['a suppression warns', { suppression: 'alert' }, ['alert']],
  ['somebody on the copy is suppressed', { copies: 'suppressed' }, ['suppressed']],
  ['the record has changed', { copies: 'changed' }, ['changed']],
  ['a copy was discarded', { copies: 'discarded' }, ['discarded']],
  ['the file is another', { copies: 'damaged' }, ['damaged']],
  ['it goes elsewhere', { isElsewhere: true }, ['address-differs']],
  ['nobody knows the postal code', { hasAddress: false, isFitting: false }, ['no-address']],
  ['no window holds the address', { isFitting: false }, ['address-long']],
  [
    'a death explains the change',
    { row: row({ ...closed, changeReason: 'death' }), copies: 'changed', isElsewhere: true },
    ['deceased', 'address-differs'],
  ],
];

for (const [words, over, expected] of cases) {
  test(`where ${words}, the reasons are ${expected.join(' and ') || 'none'}`, () => {
    assert.deepEqual(holdsOf({ ...sound, ...over }), expected);
  });
}

test('only what somebody may let pass can be let go', () => {
  assert.equal(unreleasable(['address-differs', 'by-agent', 'alert']), null);
  assert.equal(unreleasable(['address-differs', 'deceased']), 'deceased');
});

test('spaces, widths, variants and how an address is cut up are no difference', () => {
  const one = row({ addressLotNumber: '12番地3', addressMachiAza: '大字葛\u{E0102}城' });
  const written = {
    prefecture: '架空県',
    municipality: '架空郡若葉町',
    machiAza: '大字葛城１２番地',
    lotNumber: '3',
    katagaki: ' 若葉荘２号',
  };
  assert.ok(isRegisteredAddress(one, written));
  assert.ok(!isRegisteredAddress(one, { ...written, katagaki: null }));
  assert.ok(!isRegisteredAddress(one, { ...written, lotNumber: '4' }));
});

test('another piece, place or file has another check code', () => {
  const document = {
    issueId: 'i',
    releaseId: 'r',
    title: '',
    issueNumber: '',
    verificationCode: null,
    pages: 1,
    documentHash: 'a',
  };
  const coded = {
    bundleId: 'b',
    ordinal: 1,
    pieceId: 'p',
    receiptNumber: '1',
    documents: [document],
  };
  const codes = [
    coded,
    { ...coded, ordinal: 2 },
    { ...coded, pieceId: 'q' },
    { ...coded, bundleId: 'c' },
    { ...coded, receiptNumber: '2' },
    { ...coded, documents: [{ ...document, documentHash: 'c' }] },
  ].map(checkCodeOf);
  assert.equal(new Set(codes).size, codes.length);
  assert.match(codes[0] ?? '', /^[0-9A-HJKMNP-TV-Z]{6}$/);
});
