/**
 * 要る手続の案内の検査 — a family of four moves in: nothing is written twice, nothing is missing.
 */
import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { test } from 'node:test';
import type { GuideAnswer } from '@yakuba/contract/procedure-guide';
import { checkAnswers } from '@yakuba/kernel/form';
import { certificateTown, putRows } from '#harness/certificate-town';
import { actor, OTHER_TOWN, TOWN } from '#harness/database';
import { residentRow } from '#harness/resident-row';

import { registerStandardProcedures } from '#modules/service/procedure';

import { guideProcedures } from './queries/guide-procedures.ts';
import { readFourItemsFile } from './queries/read-four-items-file.ts';

const town = await certificateTown(undefined, '2026-06-12T01:00:00.000Z');
await registerStandardProcedures(town.owner, town.clock.now());
const clerk = actor(['procedure_guide:guide_procedures']);

const family = [
  ['見本　一郎', '世帯主', '1988-04-12', '1'],
  ['見本　花子', '妻', '1990-09-30', '2'],
  ['見本　大輝', '子', '2016-07-07', '1'],
  ['見本　陽菜', '子', '2021-05-01', '2'],
] as const;

await putRows(
  town,
  family.map(([fullName, relationship, dateOfBirth, sex], index) =>
    residentRow({
      addresseeNumber: String(100 + index),
      householdNumber: '500',
      fullName,
      fullNameKana: 'ミホン　カナ',
      relationship,
      dateOfBirth,
      sex,
      householdOrder: index + 1,
      hasNationalHealthInsurance: true,
    }),
  ),
);

async function suppress(number: string): Promise<void> {
  await town.owner`insert into resident.suppression
    (municipality_code, id, kind, addressee_number, change_level, certificate_level,
      inquiry_level, starts_on, set_by, set_at)
    values (${TOWN}, ${crypto.randomUUID()}, 'exclusive', ${number}, 'error', 'error', 'error',
      '2026-06-01', 'chief', now())`;
}

async function ask(input: object, by = clerk): Promise<GuideAnswer> {
  const call = { actor: by, input, requestId: 'test' };
  return town.app.queries.run(guideProcedures, call);
}

function codes({ procedures }: GuideAnswer): string[] {
  return procedures.map(({ procedureCode }) => procedureCode).sort();
}

const csv = [
  '氏名,フリガナ,続柄,生年月日,性別,旧住所',
  ...family.map(([name, relationship, born, sex]) =>
    [name, 'ミホン カナ', relationship, born, sex, '架空県架空市一番町1番地'].join(','),
  ),
].join('\n');

async function movingIn(written: object = {}): Promise<GuideAnswer> {
  const content = Buffer.from(csv).toString('base64');
  const call = { actor: clerk, input: { content }, requestId: 'test' };
  const { newcomers } = await town.app.queries.run(readFourItemsFile, call);
  return ask({
    event: 'moving-in',
    happenedOn: '2026-06-10',
    newcomers,
    applicant: 'n1',
    answers: { hasDog: true, usesTownWater: true, hasMoped: false },
    people: Object.fromEntries(
      newcomers.map(({ key }) => [key, { insurance: 'national', hasCard: key === 'n1' }]),
    ),
    written,
  });
}

test('a family of four, read from a file, is told all its procedures', async () => {
  const guide = await movingIn();
  assert.deepEqual(codes(guide), [
    'card-continued-use',
    'child-allowance-claim',
    'child-medical',
    'dog-change',
    'moving-in',
    'nhi-join',
    'school-transfer',
    'water-start',
  ]);
  const claim = guide.procedures.find((one) => one.procedureCode === 'child-allowance-claim');
  assert.deepEqual(claim?.subjects, ['n3', 'n4']);
  assert.match(claim?.reasons[0] ?? '', /18歳の年度末/);
});

test('no item to write is asked twice, and none that the file already tells', async () => {
  const { toWrite } = await movingIn();
  const keys = toWrite.map(({ key }) => key);
  assert.equal(new Set(keys).size, keys.length);
  for (const known of ['fullName', 'dateOfBirth', 'case.previousAddress', 'case.happenedOn']) {
    assert.ok(!keys.some((key) => key.includes(known)), `${known} is known`);
  }
  const phone = toWrite.find(({ key }) => key === 'applicant.phone');
  assert.equal(phone?.procedures.length, 8);
  const required = toWrite.filter(({ isRequired }) => isRequired).map(({ key }) => key);
  assert.deepEqual(required.sort(), [
    'applicant.phone',
    'case.newAddress',
    'child-allowance-claim.usesRegisteredAccount',
    'dog-change.dogName',
    'nhi-join.joinReason',
    'school-transfer.formerSchool@n3',
    'water-start.startOn',
  ]);
});

const written = {
  'applicant.phone': '088-123-4567',
  'case.newAddress': { prefecture: '架空県', municipality: '架空郡若葉町', lotNumber: '1番地' },
  'child-allowance-claim.usesRegisteredAccount': 'yes',
  'dog-change.dogName': 'ポチ',
  'nhi-join.joinReason': 'moved',
  'school-transfer.formerSchool@n3': '架空市立小学校',
  'water-start.startOn': '2026-06-10',
};

test('what is written once goes into every form, and only signing is left', async () => {
  const guide = await movingIn(written);
  assert.deepEqual(
    guide.toWrite.filter(({ isRequired }) => isRequired),
    [],
  );
  for (const { procedureCode, form, forms } of guide.procedures) {
    for (const { answers } of forms) {
      const problems = checkAnswers(form, answers as never);
      const left = problems.filter(({ path }) => path !== 'signature');
      assert.deepEqual(left, [], procedureCode);
    }
  }
});

const home = {
  event: 'relocation',
  happenedOn: '2026-06-10',
  householdNumber: '500',
  concerned: ['100', '101', '102', '103'],
  applicant: '100',
};

test('of a household in the register, names, kana, address and insurance come from there', async () => {
  const guide = await ask(home);
  assert.deepEqual(codes(guide), ['child-medical-change', 'nhi-change', 'relocation']);
  const [relocation] = guide.procedures;
  const answers = relocation?.forms[0]?.answers as Record<string, Record<string, string>[]>;
  assert.deepEqual(answers['previousAddress'], {
    postalCode: null,
    prefecture: '架空県',
    municipality: '架空郡若葉町',
    machiAza: '大字緑字日向',
    lotNumber: '12番地3',
    katagaki: '若葉荘2号',
  });
  assert.equal(answers['members']?.length, 4);
  assert.equal(answers['members']?.[2]?.['fullName'], '見本　大輝');
  const open = guide.questions.map(({ name }) => name);
  assert.ok(!open.includes('insurance'));
  assert.ok(open.includes('changesSchoolDistrict'));
  assert.ok(!guide.questions.some(({ name }) => name === 'goesAbroad'));
});

test('a form about one person is filled in once for each of them', async () => {
  const people = { '100': { wantsSeal: true }, '101': { wantsSeal: true } };
  const guide = await ask({ ...home, event: 'name-change', people });
  const seal = guide.procedures.find((one) => one.procedureCode === 'seal-registration');
  assert.deepEqual(
    seal?.forms.map(({ personKey, answers }) => [personKey, answers['personName']]),
    [
      ['100', '見本　一郎'],
      ['101', '見本　花子'],
    ],
  );
});

test('the look into the register is recorded with the people seen', async () => {
  await ask(home);
  const [entry] = await town.owner`select outcome, subjects from platform.audit_entry
    where operation = 'procedure_guide:guide_procedures' and outcome = 'read' limit 1`;
  assert.deepEqual(entry?.['subjects'], ['100', '101', '102', '103']);
});

test('strangers, empty households and those without the permission are refused', async () => {
  const refused = (input: object, code: string, by = clerk) =>
    assert.rejects(ask(input, by), { code });
  await refused({ ...home, concerned: ['999'] }, 'procedure_guide.person.unknown');
  await refused({ ...home, applicant: 'n1' }, 'procedure_guide.person.unknown');
  await refused({ ...home, concerned: [] }, 'procedure_guide.person.none');
  await refused({ ...home, householdNumber: '501' }, 'procedure_guide.household.unknown');
  await refused({ ...home, happenedOn: '2026-02-30' }, 'platform.act.invalid');
  await refused(home, 'platform.act.forbidden', actor([]));
  const elsewhere = actor(['procedure_guide:guide_procedures'], OTHER_TOWN);
  await refused(home, 'procedure_guide.household.unknown', elsewhere);
});

test('a household with a suppression against looking is not guided', async () => {
  await putRows(town, [residentRow({ addresseeNumber: '200', householdNumber: '600' })]);
  const alone = { ...home, householdNumber: '600', concerned: ['200'], applicant: '200' };
  assert.deepEqual((await ask(alone)).alerts, []);
  await suppress('200');
  await assert.rejects(ask(alone), { code: 'procedure_guide.person.suppressed' });
});
