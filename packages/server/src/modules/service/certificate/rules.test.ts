/**
 * 証明書の決まりの検査 — pure: who stands on a certificate, and what is said of them.
 *
 * @spec juki 5.1
 * @spec juki 5.2
 * @spec juki 5.3
 * @spec juki 5.4
 * @spec juki 5.5
 * @spec juki 5.7
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CertificateRequester, CertificateSelection } from '@yakuba/contract/certificate';
import type { ResidentRecord } from '@yakuba/contract/resident';
import { Refusal } from '@yakuba/kernel/refusal';
import { residentRow } from '#harness/resident-row';

import type { CertificateSubject } from '#modules/registry/resident';

import type { CertificateRequest } from './model.ts';
import { checkOptions, checkRequester, permissionsForItems } from './rules/check-request.ts';
import { issueNumberOf } from './rules/issue-number.ts';
import { personOnCertificate } from './rules/person-on-certificate.ts';
import { selectSubjects } from './rules/select-subjects.ts';
import { standingOf } from './rules/standing.ts';

const TODAY = '2024-06-03';

function subject(...rows: Partial<ResidentRecord>[]): CertificateSubject {
  const history = rows.map((over, index) => residentRow({ historyNumber: index + 1, ...over }));
  const current = history.at(-1);
  if (!current) throw new TypeError('a subject needs a row');
  return { current, history, position: current.householdOrder };
}

function request(over: Partial<CertificateRequest['options']> = {}, kind = 'individual') {
  const options = { items: [], hasHistory: false, hasKana: false, isKatagakiOmitted: false };
  return {
    kind,
    selection: { kind: 'people', addresseeNumbers: ['100'] },
    options: { ...options, ...over },
    isOfficialUse: false,
  } satisfies CertificateRequest;
}

function person(of: CertificateSubject, over: Partial<CertificateRequest['options']> = {}) {
  const { options } = request(over);
  return personOnCertificate(of, { options, isForClosed: of.current.isClosed }, TODAY);
}

function refusedAs(code: string) {
  return (error: unknown) => error instanceof Refusal && error.code === code;
}

const moved = subject(
  {},
  {
    changeReason: 'relocation',
    changeCategory: 'correction',
    effectiveOn: '2020-05-01',
    notifiedOn: '2020-05-07',
    addressMachiAza: '大字緑字川端',
    addressLotNumber: '7番地',
    addressKatagaki: null,
    addressSettledOn: '2020-05-01',
  },
);
const planned = {
  changeReason: 'moving_out_planned',
  changeCategory: 'correction',
  effectiveOn: '2024-06-10',
  movingOutNotifiedOn: '2024-06-01',
  plannedPrefecture: '大阪府',
  plannedMunicipality: '大阪市北区',
  remarks: '転出届による記載',
};

test('what nobody asked for is left out', () => {
  const shown = person(subject({}));
  for (const item of [
    'relationship',
    'headName',
    'domicile',
    'headOfFamilyRegister',
    'residentRecordCode',
    'individualNumber',
    'history',
    'commonNameEvents',
    'kana',
  ] as const) {
    assert.equal(shown[item], null, item);
  }
  assert.equal(shown.name, '試験　太郎');
  assert.equal(shown.katagaki, '若葉荘2号');
  assert.equal(shown.previousAddress, '香川県高松市番町九丁目99番');
});

test('what was asked for is the register’s own value', () => {
  const items = [
    'headAndRelationship',
    'domicile',
    'residentRecordCode',
    'individualNumber',
  ] as const;
  const shown = person(subject({}), { items: [...items], hasKana: true });
  assert.equal(shown.relationship, '世帯主');
  assert.equal(shown.domicile, '架空県架空郡若葉町大字本緑77番地');
  assert.equal(shown.headOfFamilyRegister, '試験　権兵衛');
  assert.equal(shown.residentRecordCode, '99900000011');
  assert.equal(shown.individualNumber, '999000000017');
  assert.equal(shown.kana, 'シケン　タロウ');
});

test('the day the address was settled is blank until the person moves within the town', () => {
  assert.equal(person(subject({})).addressSettledOn, '');
  assert.equal(person(subject({})).notifiedOn, '平成28年4月4日');
  const shown = person(moved);
  assert.equal(shown.addressSettledOn, '令和2年5月1日');
  assert.equal(shown.notifiedOn, '令和2年5月7日');
  assert.equal(shown.addressBeforeMove, '架空県架空郡若葉町大字緑字日向12番地3若葉荘2号');
});

test('the history tells each change with its days and its note', () => {
  assert.deepEqual(person(moved, { hasHistory: true }).history, [
    '平成28年4月1日　国内転入　平成28年4月4日届出',
    '令和2年5月1日　転居　架空県架空郡若葉町大字緑字日向12番地3若葉荘2号から異動　令和2年5月7日届出',
  ]);
});

test('a row that may not be chosen and one of an earlier compilation stay out of the history', () => {
  const hidden = subject(
    { recompilationNumber: 1 },
    { recompilationNumber: 2, changeReason: 'recompilation_entry' },
    { recompilationNumber: 2, changeReason: 'correction_by_authority', isUnselectable: true },
  );
  assert.equal(person(hidden, { hasHistory: true }).history?.length, 1);
});

test('before the planned day of a move, what its notification recorded is left out', () => {
  const mover = subject({}, { ...planned, movingOutPlannedOn: '2024-06-10' });
  assert.equal(standingOf(mover, TODAY), 'living');
  const shown = person(mover, { hasHistory: true });
  assert.deepEqual(shown.remarks, []);
  assert.equal(shown.closing, null);
  assert.equal(shown.history?.length, 1);
  assert.ok(!JSON.stringify(shown).includes('大阪'));
});

test('whoever was closed before the planned day, by a notice of an earlier move, is closed', () => {
  const closed = { isClosed: true, residentStatus: '2', closingReason: 'moving_out_domestic' };
  const changed = { changeReason: 'moving_out_domestic', movingOutPlannedOn: '2024-06-10' };
  assert.equal(standingOf(subject({}, { ...planned, ...closed, ...changed }), TODAY), 'closed');
});

test('from the planned day on nothing is certified until the record is closed', () => {
  const mover = subject({}, { ...planned, movingOutPlannedOn: TODAY });
  assert.equal(standingOf(mover, TODAY), 'moving-out-due');
  const wanted = { selection: request().selection, isForClosed: false };
  assert.throws(
    () => selectSubjects([mover], wanted, TODAY),
    refusedAs('certificate.subject.moving_out_due'),
  );
});

test('living and closed people never stand on one copy', () => {
  const living = subject({});
  const dead = subject({ addresseeNumber: '101', isClosed: true, residentStatus: '3' });
  const both: CertificateSelection = { kind: 'people', addresseeNumbers: ['100', '101'] };
  for (const [isForClosed, code] of [
    [false, 'certificate.subject.closed'],
    [true, 'certificate.subject.living'],
  ] as const) {
    assert.throws(
      () => selectSubjects([living, dead], { selection: both, isForClosed }, TODAY),
      refusedAs(code),
    );
  }
  const household = { kind: 'household', householdNumber: '500' } as const;
  const { chosen, scope } = selectSubjects(
    [living, dead],
    { selection: household, isForClosed: false },
    TODAY,
  );
  assert.deepEqual(chosen, [living]);
  assert.equal(scope, 'whole-household');
});

test('members stand in the order of the household, and a part is called a part', () => {
  const head = subject({ householdOrder: null });
  const child = subject({
    addresseeNumber: '090',
    relationship: '子',
    dateOfBirth: '2010-01-01',
    householdOrder: null,
  });
  const wife = subject({
    addresseeNumber: '200',
    relationship: '妻',
    householdOrder: null,
  });
  const numbers = (of: readonly CertificateSubject[]) =>
    of.map((one) => one.current.addresseeNumber);
  const household = { kind: 'household', householdNumber: '500' } as const;
  const all = selectSubjects(
    [child, wife, head],
    { selection: household, isForClosed: false },
    TODAY,
  );
  assert.deepEqual(numbers(all.chosen), ['100', '200', '090']);
  const some: CertificateSelection = { kind: 'people', addresseeNumbers: ['090', '100'] };
  const part = selectSubjects([child, wife, head], { selection: some, isForClosed: false }, TODAY);
  assert.deepEqual(numbers(part.chosen), ['100', '090']);
  assert.equal(part.scope, 'part-of-household');
});

test('people of two households are not certified together', () => {
  const stranger = subject({ addresseeNumber: '300', householdNumber: '501' });
  const selection: CertificateSelection = { kind: 'people', addresseeNumbers: ['100', '300'] };
  assert.throws(
    () => selectSubjects([subject({}), stranger], { selection, isForClosed: false }, TODAY),
    refusedAs('certificate.subject.several_households'),
  );
});

test('a closed record says why and where to', () => {
  const gone = subject({
    isClosed: true,
    residentStatus: '2',
    closingReason: 'moving_out_domestic',
    closingEffectiveOn: '2024-05-01',
    movingOutPlannedOn: '2024-05-01',
    plannedPrefecture: '大阪府',
    plannedMunicipality: '大阪市北区',
    movedOutOn: '2024-05-02',
    confirmedPrefecture: '大阪府',
    confirmedMunicipality: '大阪市中央区',
  });
  assert.deepEqual(person(gone).closing, {
    reason: '国内転出',
    date: '令和6年5月1日',
    movingOutPlanned: { address: '大阪府大阪市北区', date: '令和6年5月1日' },
    movingOutConfirmed: { address: '大阪府大阪市中央区', date: '令和6年5月2日' },
  });
});

test('the items of a foreign resident are printed when asked for, birth and end of stay in 西暦', () => {
  const foreign = subject({
    residentKind: '2',
    fullName: 'SAMPLE MARIA',
    nationality: 'フィリピン',
    article3045Class: '1',
    periodOfStayYears: 1,
    periodOfStayMonths: 3,
    periodOfStayUntil: '2025-08-31',
    commonName: '若葉　まり',
    commonNameEnteredOn: '2021-05-06',
    commonNameEnteredMunicipality: '架空郡若葉町',
  });
  assert.equal(person(foreign).nationality, null);
  const items = [
    'nationality',
    'article3045',
    'periodOfStay',
    'periodOfStayUntil',
    'commonNameEvents',
  ] as const;
  const shown = person(foreign, { items: [...items] });
  assert.equal(shown.dateOfBirth, '1980年4月3日');
  assert.equal(shown.nationality, 'フィリピン');
  assert.equal(shown.article3045, '中長期在留者');
  assert.equal(shown.periodOfStay, '1年3月');
  assert.equal(shown.periodOfStayUntil, '2025年8月31日');
  assert.equal(shown.cardNumber, null);
  assert.deepEqual(shown.commonNameEvents, [
    '令和3年5月6日　通称「若葉　まり」を記載（架空郡若葉町）',
  ]);
});

test('a katagaki is left out of statements alone, a history put on individual sheets alone', () => {
  assert.throws(
    () => checkOptions(request({ isKatagakiOmitted: true }, 'household')),
    refusedAs('certificate.request.katagaki_required'),
  );
  assert.throws(
    () => checkOptions(request({ hasHistory: true }, 'household')),
    refusedAs('certificate.request.history_unavailable'),
  );
  checkOptions(request({ isKatagakiOmitted: true }, 'statement'));
  checkOptions(request({ hasHistory: true }, 'closed-individual'));
});

test('third parties give a purpose and never receive numbers; the official mark is for offices', () => {
  const requester = (over: Partial<CertificateRequester>): CertificateRequester => ({
    name: '試験　次郎',
    address: null,
    relation: 'self',
    purpose: null,
    identityProofs: ['passport'],
    ...over,
  });
  const third = requester({ relation: 'third-party', purpose: '債権の保全' });
  checkRequester(request(), third);
  assert.throws(
    () => checkRequester(request(), { ...third, purpose: null }),
    refusedAs('certificate.requester.purpose_missing'),
  );
  assert.throws(
    () => checkRequester(request({ items: ['individualNumber'] }), third),
    refusedAs('certificate.item.not_for_requester'),
  );
  assert.throws(
    () => checkRequester({ ...request(), isOfficialUse: true }, requester({})),
    refusedAs('certificate.request.official_mark'),
  );
  checkRequester(request({ items: ['individualNumber'] }), requester({ relation: 'household' }));
});

test('each guarded item names its permission once', () => {
  const items = ['individualNumber', 'nationality', 'cardNumber', 'headAndRelationship'] as const;
  assert.deepEqual(permissionsForItems(request({ items: [...items] })), [
    'resident:view_individual_number',
    'resident:view_residence_status',
  ]);
});

test('an issue number is day, town, terminal, printer and the number of the day', () => {
  const place = {
    issuedOn: '2020-05-02',
    townName: '●●市',
    terminal: '本庁1',
    printer: 'プリンタ001',
  };
  assert.equal(issueNumberOf(place, 11), '20200502 ●●市 本庁1 プリンタ001 011');
  assert.equal(
    issueNumberOf({ ...place, terminal: null, printer: null }, 1234),
    '20200502 ●●市 1234',
  );
});
