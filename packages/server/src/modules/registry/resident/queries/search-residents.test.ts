/**
 * 住民の検索の検査 — what the one box takes, whom it finds and how they are shown; history of
 * searches; who may search by which number.
 *
 * @spec juki 2.1.1
 * @spec juki 2.1.3
 */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { ResidentRecord, SearchAnswer, SearchCriteria } from '@yakuba/contract/resident';

import { OTHER_TOWN, TOWN } from '#harness/database';
import { type Client, testOffice } from '#harness/office';
import { residentRow } from '#harness/resident-row';

import { searchEntryOfHistory } from '../rules/search-entry.ts';
import { saveRows } from '../store.ts';

const office = await testOffice();
let clerk: Client;

const bare = { romanName: null, individualNumber: null, residentRecordCode: null };
const former = residentRow({
  ...bare,
  addresseeNumber: '1000000019',
  householdNumber: '5000000015',
  fullName: '渡邉　花子',
  familyName: '渡邉',
  givenName: '花子',
  fullNameKana: 'ワタナベ　ハナコ',
  formerFamilyName: '内海',
  formerFamilyNameKana: 'ウツミ',
  sex: '2',
  dateOfBirth: '1950-03-05',
  addressMachiAza: '大字港字浜',
  addressLotNumber: '12番地3',
  individualNumber: '999900000017',
  residentRecordCode: '99900000077',
});
const married: ResidentRecord = {
  ...former,
  historyNumber: 2,
  fullName: '五島　花子',
  familyName: '五島',
  fullNameKana: 'ゴトウ　ハナコ',
  formerFamilyName: null,
  formerFamilyNameKana: null,
  addressMachiAza: '中央一丁目',
  addressLotNumber: '4番5号',
  addressKatagaki: 'サンコーポ２０１',
};
const dead = residentRow({
  ...bare,
  addresseeNumber: '1000000027',
  householdNumber: '5000000015',
  fullName: '五島　権三',
  familyName: '五島',
  givenName: '権三',
  fullNameKana: 'ゴトウ　ゴンゾウ',
  dateOfBirth: '1920-00-00',
  dateOfBirthNotation: '大正9年頃',
  isClosed: true,
  residentStatus: '3',
  closingReason: 'death',
});
const foreigner = residentRow({
  ...bare,
  addresseeNumber: '77',
  householdNumber: '500077',
  residentKind: '2',
  fullName: 'ZHANG YULIN　張　玉蓮',
  familyName: null,
  givenName: null,
  romanName: 'ZHANG YULIN',
  fullNameKana: null,
  commonName: '長田　玲子',
  commonNameKana: 'オサダ　レイコ',
  sex: '2',
  movingOutPlannedOn: '2026-12-01',
  residenceCardNumber: 'AB12345678CD',
});

before(async () => {
  await office.app.database.write(TOWN, async (tx) => {
    await saveRows(tx, TOWN, [
      { before: null, after: former },
      { before: null, after: dead },
      { before: null, after: foreigner },
    ]);
    await saveRows(tx, TOWN, [{ before: former, after: married }]);
  });
  await office.app.database.write(OTHER_TOWN, (tx) =>
    saveRows(tx, OTHER_TOWN, [{ before: null, after: { ...former, fullName: '隣　花子' } }]),
  );
  clerk = await office.signIn('clerk');
});

async function ask(body: object, client = clerk): Promise<SearchAnswer> {
  const answer = await client.post('/api/resident/search', body);
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json();
}

const numbersOf = (answer: SearchAnswer) => answer.residents.map((one) => one.addresseeNumber);
const by = (criteria: Partial<SearchCriteria>) => ask({ criteria });

const boxes: readonly (readonly [string, string, string])[] = [
  ['昭和25年3月5日', 'date', '1000000019'],
  ['19500305', 'date', '1000000019'],
  ['Ｓ25.3.5', 'date', '1000000019'],
  ['1000000019', 'number', '1000000019'],
  ['5000000015', 'number', '1000000019'],
  ['077', 'number', '77'],
  ['999900000017', 'individual-number', '1000000019'],
  ['99900000077', 'record-code', '1000000019'],
  ['ab12345678cd', 'card-number', '77'],
  ['ごとう', 'kana', '1000000019'],
  ['ﾜﾀﾅﾍﾞ', 'kana', '1000000019'],
  ['渡辺', 'text', '1000000019'],
  ['五島', 'text', '1000000019'],
  ['内海花', 'text', ''],
  ['うつみ', 'kana', '1000000019'],
  ['zhang', 'roman', '77'],
  ['張', 'text', '77'],
  ['オサダ', 'kana', '77'],
  ['中央1-4-5', 'text', '1000000019'],
  ['検査県見本郡検査町中央１丁目４番５号', 'text', '1000000019'],
  ['大字港', 'text', '1000000019'],
  ['コーポ201', 'text', '1000000019'],
  ['　', 'empty', ''],
];

for (const [text, kind, expected] of boxes) {
  test(`takes 「${text}」 for ${kind} and finds ${expected || 'nobody'}`, async () => {
    const answer = await ask({ text });
    assert.equal(answer.reading.kind, kind);
    assert.equal(numbersOf(answer)[0] ?? '', expected);
  });
}

test('says in which past and present items the words were found', async () => {
  const matched = async (text: string) => (await ask({ text })).residents[0]?.matchedOn;
  assert.deepEqual(await matched('渡辺'), ['past-name']);
  assert.deepEqual(await matched('五島花子'), ['name']);
  assert.deepEqual(await matched('ウツミ'), ['past-former-name-kana']);
  assert.deepEqual(await matched('港字浜'), ['past-address']);
  assert.deepEqual(await matched('コーポ'), ['katagaki']);
  assert.deepEqual(await matched('長田'), ['common-name']);
});

test('puts the living before the closed and marks what must be seen', async () => {
  const answer = await ask({ text: 'ゴトウ' });
  assert.deepEqual(numbersOf(answer), ['1000000019', '1000000027']);
  assert.deepEqual(answer.residents[1]?.marks, ['dead']);
  assert.equal(answer.residents[1]?.dateOfBirthNotation, '大正9年頃');
  const found = await ask({ text: 'ZHANG' });
  assert.deepEqual(found.residents[0]?.marks, ['moving-out-planned', 'foreign']);
});

test('searches by every item of the advanced form, alone and together', async () => {
  assert.deepEqual(numbersOf(await by({ closingReason: 'death' })), ['1000000027']);
  assert.deepEqual(numbersOf(await by({ dateOfBirth: { kind: 'year', year: 1950 } })), [
    '1000000019',
  ]);
  const day = { kind: 'month-day', month: 3, day: 5 } as const;
  assert.deepEqual(numbersOf(await by({ dateOfBirth: day })), ['1000000019']);
  const unknown = await by({ unfilled: ['dateOfBirth'], sex: '1' });
  assert.deepEqual(numbersOf(unknown), ['1000000027']);
  assert.deepEqual(numbersOf(await by({ unfilled: ['fullNameKana'] })), ['77']);
  const past = { text: '内海', scope: 'former', match: 'exact' } as const;
  assert.deepEqual(numbersOf(await by({ name: past, sex: '2' })), ['1000000019']);
  assert.deepEqual(numbersOf(await by({ name: past, sex: '1' })), []);
  const given = { text: 'ハナコ', scope: 'given', match: 'exact' } as const;
  assert.deepEqual(numbersOf(await by({ kana: given })), ['1000000019']);
  const household = { householdNumber: '5000000015', records: 'closed' } as const;
  assert.deepEqual(numbersOf(await by(household)), ['1000000027']);
});

test('refuses a search without any condition, with a sentence', async () => {
  const answer = await clerk.post('/api/resident/search', { criteria: {} });
  assert.equal(answer.statusCode, 422);
  assert.match(answer.body, /検索条件を1つ以上/);
});

test('takes characters that mean something to patterns for themselves', async () => {
  for (const text of ['%', '_', '\\', '五%', '五.島', '(', '花子\n', '\u0001']) {
    assert.deepEqual(numbersOf(await ask({ text: `${text}五` })), [], text);
    assert.deepEqual(
      numbersOf(await by({ name: { text, scope: 'name', match: 'infix' } })).length <= 2,
      true,
    );
  }
});

test('lets nobody search by 個人番号 without the permission, and records who did', async () => {
  const auditor = await office.signIn('newcomer');
  assert.equal((await auditor.post('/api/resident/search', { text: '五島' })).statusCode, 403);
  await ask({ text: '999900000017' });
  const [entry] = await office.owner`
    select has_individual_number, subjects, items::text as items from platform.audit_entry
    where operation = 'resident:search_residents' and outcome = 'read' and has_individual_number
    order by recorded_at desc, id desc limit 1`;
  assert.deepEqual(entry?.['subjects'], ['1000000019']);
  assert.doesNotMatch(entry?.['items'], /9999/);
});

test('finds nobody of another town', async () => {
  const neighbour = await office.signIn('clerk', OTHER_TOWN);
  assert.deepEqual(numbersOf(await ask({ text: '五島' }, neighbour)), []);
  assert.deepEqual(numbersOf(await ask({ text: '花子' }, neighbour)), ['1000000019']);
  assert.deepEqual(numbersOf(await ask({ text: '隣' })), []);
});

test('keeps the last twenty searches of each clerk, but no 個人番号 or 住民票コード', async () => {
  const keep = async (body: object) => {
    office.clock.set(new Date(office.clock.now().getTime() + 1000).toISOString());
    return (await clerk.post('/api/resident/search-history', body)).json().isKept;
  };
  for (let index = 0; index < 23; index += 1) assert.ok(await keep({ text: `五島${index}` }));
  assert.ok(await keep({ text: '五島5' }));
  for (const text of [
    '999900000017',
    '９９９９-0000-0017',
    '99900000077',
    '五島 999900000017',
    ' ',
  ]) {
    assert.equal(await keep({ text }), false, text);
  }
  assert.equal(await keep({ criteria: { individualNumber: '999900000017' } }), false);
  const list = async () =>
    (await clerk.get('/api/resident/search-history')).json().searches as {
      id: string;
      request: { text?: string };
    }[];
  const kept = await list();
  const others = Array.from({ length: 20 }, (_, index) => `五島${22 - index}`);
  assert.deepEqual(
    kept.map((one) => one.request.text),
    ['五島5', ...others.filter((text) => text !== '五島5')],
  );
  const [first] = kept;
  assert.ok(first);
  await clerk.send('DELETE', `/api/resident/search-history/${first.id}`);
  assert.equal((await list()).length, 19);
  const approver = await office.signIn('approver');
  assert.deepEqual((await approver.get('/api/resident/search-history')).json().searches, []);
});

test('the database merges rows of a person as the rule for a whole history does', async () => {
  const [stored] = await office.owner`
    select municipality_code, addressee_number, history_number, names, readings, places, keys,
      traits, reading_key, unfilled
    from resident.search_entry
    where municipality_code = ${TOWN} and addressee_number = '1000000019'`;
  const whole = searchEntryOfHistory(TOWN, [former, married]);
  assert.deepEqual(
    { ...stored },
    {
      municipalityCode: whole.municipality_code,
      addresseeNumber: whole.addressee_number,
      historyNumber: whole.history_number,
      names: whole.names,
      readings: whole.readings,
      places: whole.places,
      keys: whole.keys,
      traits: whole.traits,
      readingKey: whole.reading_key,
      unfilled: whole.unfilled,
    },
  );
});
