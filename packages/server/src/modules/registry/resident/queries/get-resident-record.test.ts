/**
 * 住民票の照会の検査 — what is shown, hidden and recorded; how things stood on an earlier day.
 *
 * @spec juki 2.2.1
 * @spec juki 2.2.3
 * @spec juki 3.3
 */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { HouseholdView, ResidentRecord, ResidentView } from '@yakuba/contract/resident';
import { householdViewSchema, residentViewSchema } from '@yakuba/contract/resident';

import { OTHER_TOWN, TOWN } from '#harness/database';
import { type Client, testOffice } from '#harness/office';
import { residentRow } from '#harness/resident-row';

import { saveRows } from '../store.ts';

const office = await testOffice();
let clerk: Client;

const head = residentRow({ addresseeNumber: '100', householdNumber: '500' });
const wife = residentRow({
  addresseeNumber: '101',
  householdNumber: '500',
  fullName: '試験　花子',
  relationship: '妻',
  householdOrder: 2,
  individualNumber: null,
  residentRecordCode: '99900000033',
});
const moved: ResidentRecord = {
  ...head,
  historyNumber: 2,
  changeReason: 'relocation',
  changeCategory: 'correction',
  effectiveOn: '2020-05-01',
  processedOn: '2020-05-02',
  addressMachiAza: '大字新字原',
  residentRecordCode: '99900000055',
};
const gone: ResidentRecord = {
  ...wife,
  historyNumber: 2,
  changeReason: 'death',
  changeCategory: 'deletion',
  effectiveOn: '2022-01-10',
  processedOn: '2022-01-11',
  isClosed: true,
  residentStatus: '3',
  closingReason: 'death',
};

before(async () => {
  await office.app.database.write(TOWN, async (tx) => {
    await saveRows(tx, TOWN, [
      { before: null, after: wife },
      { before: null, after: head },
    ]);
    await saveRows(tx, TOWN, [
      { before: head, after: moved },
      { before: wife, after: gone },
    ]);
  });
  clerk = await office.signIn('clerk');
});

async function view(path: string, client = clerk): Promise<ResidentView> {
  const answer = await client.get(`/api/resident/residents/${path}`);
  assert.equal(answer.statusCode, 200, answer.body);
  return residentViewSchema.parse(answer.json());
}

test('shows the record, the household in order with closed members, and the history', async () => {
  const { record, household, history, pending, readings } = await view('100');
  assert.equal(record.fullName, '試験　太郎');
  assert.equal(record.addressMachiAza, '大字新字原');
  assert.equal(household.headName, '試験　太郎');
  assert.deepEqual(
    household.members.map(({ addresseeNumber, isHead, marks }) => [addresseeNumber, isHead, marks]),
    [
      ['100', true, []],
      ['101', false, ['dead']],
    ],
  );
  assert.deepEqual(
    history.map((step) => step.changeReason),
    ['relocation', 'moving_in_domestic'],
  );
  assert.deepEqual(
    history[0]?.changes.find((change) => change.name === 'addressMachiAza'),
    {
      name: 'addressMachiAza',
      label: '住所町字',
      before: '大字緑字日向',
      after: '大字新字原',
    },
  );
  assert.equal(pending, null);
  assert.equal(readings, null);
});

test('never answers 個人番号 with the record, and hides what is not permitted', async () => {
  const open = await clerk.get('/api/resident/residents/100');
  assert.doesNotMatch(open.body, /999000000017/);
  assert.match(open.body, /架空郡若葉町大字本緑/);
  assert.match(open.body, /99900000055/);
  await withhold(['resident:view_registered_domicile', 'resident:view_record_code']);
  const viewer = await office.signIn('approver');
  const closed = await viewer.get('/api/resident/residents/100');
  assert.doesNotMatch(closed.body, /大字本緑|権兵衛|99900000055|99900000011|999000000017/);
  const shown = residentViewSchema.parse(closed.json());
  assert.deepEqual(shown.hidden.map(({ label }) => label).slice(0, 3), [
    '個人番号',
    '住民票コード',
    '本籍・筆頭者',
  ]);
  assert.deepEqual(shown.history[0]?.hiddenChanges, ['住民票コード']);
  assert.equal(shown.hasIndividualNumber, true);
  assert.ok((shown.readings ?? []).some((one) => one.actor === 'clerk'));
});

/** Takes permissions away from the approver. */
async function withhold(permissions: readonly string[]): Promise<void> {
  await office.app.database.write(TOWN, async (tx) => {
    for (const permission of permissions) {
      await tx`insert into platform.account_permission
        (municipality_code, account_id, permission, effect, valid_from, valid_until)
        values (${TOWN}, 'approver', ${permission}, 'withhold', '2020-04-01', null)`;
    }
  });
}

test('shows how things stood on an earlier day', async () => {
  const { asOf, record, household } = await view('100?asOf=2019-12-31');
  assert.equal(asOf, '2019-12-31');
  assert.equal(record.addressMachiAza, '大字緑字日向');
  assert.deepEqual(
    household.members.map((member) => member.isClosed),
    [false, false],
  );
  const early = await clerk.get('/api/resident/residents/100?asOf=2010-01-01');
  assert.equal(early.statusCode, 404);
  assert.match(early.body, /指定の日にはまだ住民票がありません/);
  const home = await clerk.get('/api/resident/households/500?asOf=2021-01-01');
  const then: HouseholdView = householdViewSchema.parse(home.json());
  assert.deepEqual(
    then.members.map(({ addresseeNumber, isClosed }) => [addresseeNumber, isClosed]),
    [
      ['100', false],
      ['101', false],
    ],
  );
});

test('shows a household, and refuses one that is not there', async () => {
  const answer = await clerk.get('/api/resident/households/500');
  const household = householdViewSchema.parse(answer.json());
  assert.equal(household.isClosed, false);
  assert.equal(household.address?.machiAza, '大字新字原');
  assert.equal((await clerk.get('/api/resident/households/999')).statusCode, 404);
  const neighbour = await office.signIn('clerk', OTHER_TOWN);
  assert.equal((await neighbour.get('/api/resident/households/500')).statusCode, 404);
  assert.equal((await neighbour.get('/api/resident/residents/100')).statusCode, 404);
});

test('shows 個人番号 on its own, for a purpose that is recorded', async () => {
  const path = '/api/resident/residents/100/individual-number';
  assert.equal((await clerk.post(path, {})).statusCode, 422);
  const answer = await clerk.post(path, { purpose: '転入届の確認' });
  assert.deepEqual(answer.json(), { individualNumber: '999000000017', alerts: [] });
  const [entry] = await office.owner`
    select subjects, items, purpose, has_individual_number from platform.audit_entry
    where operation = 'resident:reveal_individual_number' and outcome = 'read'`;
  assert.deepEqual(
    { ...entry },
    {
      subjects: ['100'],
      items: ['個人番号'],
      purpose: '転入届の確認',
      hasIndividualNumber: true,
    },
  );
});

test('describes characters with their code and variation selector', async () => {
  const answer = await clerk.post('/api/resident/characters', { text: '邉\u{E0101}𠮷ア' });
  const [first, second, third] = answer.json().characters;
  assert.equal(first.codePoint, 'U+9089');
  assert.equal(first.variationSelector, 'U+E0101');
  assert.ok(first.alike.includes('辺'));
  assert.equal(second.codePoint, 'U+20BB7');
  assert.equal(third.kind, 'kana');
});
