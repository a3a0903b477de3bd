/**
 * 二千通の証明書 — for four towns at once, with a worker killed on the way again and again: each is
 * made once, none is lost, and each holds its own people and nobody else.
 *
 * @spec juki 5.1
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, test } from 'node:test';

import { municipalityCheckDigit } from '@yakuba/kernel/identifier';

import { certificateTown, clerk, issueInput, putRows } from '#harness/certificate-town';
import { OTHER_TOWN, TOWN } from '#harness/database';
import { killAtOnce, programsOn } from '#harness/programs';
import { residentRow } from '#harness/resident-row';
import { scaled, spelledName, spelledNames } from '#harness/spelled-number';
import { readConfig } from '#platform/config';
import { readPdfText } from '#platform/printing';

import { createApp } from '../../src/app.ts';
import { issueCertificate } from '../../src/modules/service/certificate/acts/issue-certificate.ts';

const COUNT = scaled(2000, 40);
const CLIENTS = 16;
const KILLS = [0.1, 0.3, 0.5, 0.7];
const GIVEN = ['一', '二', '三', '四', '五'];

const towns = [TOWN, OTHER_TOWN, ...['99005', '99007'].map(codeOf)];
const town = await certificateTown(towns, new Date().toISOString());
const config = readConfig({ ...process.env, YAKUBA_LOG_LEVEL: 'silent', YAKUBA_CONNECTIONS: '8' });
const app = createApp({ config, ownerUrl: town.ownerUrl });
const programs = await programsOn(town.ownerUrl);
after(async () => {
  await programs.stop();
  await app.close();
});

function codeOf(five: string): string {
  return five + municipalityCheckDigit(five);
}

/** 世帯 — of two to five people; its town is the remainder of its number. */
interface Household {
  readonly number: number;
  readonly town: string;
  readonly householdNumber: string;
  readonly names: readonly string[];
}

const households: Household[] = Array.from({ length: COUNT }, (_, number) => ({
  number,
  town: towns[number % towns.length] ?? TOWN,
  householdNumber: String(50_000 + number),
  names: GIVEN.slice(0, 2 + (number % 4)).map((given) => `${spelledName(number).kanji}　${given}`),
}));

function rowsOf({ number, householdNumber, names }: Household) {
  return names.map((fullName, at) =>
    residentRow({
      addresseeNumber: String(1_000_000 + number * 10 + at),
      householdNumber,
      fullName,
      familyName: spelledName(number).kanji,
      givenName: GIVEN[at] ?? '',
      fullNameKana: spelledName(number).kana,
      headOfHouseholdName: names[0] ?? '',
      relationship: at === 0 ? '世帯主' : '子',
      relationshipCodes: at === 0 ? '02' : '20',
      householdOrder: at + 1,
      headOfFamilyRegister: names[0] ?? '',
    }),
  );
}

const issued = new Map<string, Household>();
const numbers: string[] = [];

async function issueFor(household: Household): Promise<void> {
  const selection = { kind: 'household', householdNumber: household.householdNumber };
  const items = ['headAndRelationship', 'domicile'];
  const { issues } = await app.acts.run(issueCertificate, {
    actor: clerk({ municipalityCode: household.town }),
    input: issueInput({ selection, options: { items } }),
    idempotencyKey: `issue-${household.number}`,
    requestId: null,
  });
  for (const { id, issueNumber } of issues) {
    issued.set(id, household);
    numbers.push(`${household.town}/${issueNumber}`);
  }
}

async function issueAll(): Promise<void> {
  const waiting = [...households];
  async function lane(): Promise<void> {
    for (let next = waiting.pop(); next; next = waiting.pop()) await issueFor(next);
  }
  await Promise.all(Array.from({ length: CLIENTS }, lane));
}

async function outcomes(): Promise<number> {
  const [row] = await town.owner<{ count: number }[]>`
    select count(*)::int as count from certificate.step`;
  return row?.count ?? 0;
}

async function killOnTheWay(): Promise<void> {
  let doomed = programs.startWorker();
  programs.startWorker();
  for (const share of KILLS) {
    while ((await outcomes()) < COUNT * share) await pause(10);
    await killAtOnce(doomed);
    doomed = programs.startWorker();
  }
  while ((await outcomes()) < COUNT) await pause(50);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

test('all are made although a worker dies again and again', async () => {
  for (const code of towns) {
    const own = households.filter((household) => household.town === code);
    await putRows(town, own.flatMap(rowsOf), code);
  }
  await Promise.all([issueAll(), killOnTheWay()]);
  assert.equal(issued.size, COUNT);
});

test('none is made twice and none is lost', async () => {
  const [sums] = await town.owner`select
    (select count(*)::int from certificate.issue) as issues,
    (select count(*)::int from certificate.document) as documents,
    (select count(distinct issue_id)::int from certificate.step where kind = 'printed') as printed,
    (select count(*)::int from certificate.step) as steps,
    (select count(*)::int from platform.event where type = 'CertificatePrinted') as events,
    (select count(*)::int from platform.audit_entry
      where operation = 'certificate:print' and outcome = 'done') as records,
    (select count(*)::int from platform.job) as waiting`;
  assert.deepEqual(
    { ...sums },
    {
      issues: COUNT,
      documents: COUNT,
      printed: COUNT,
      steps: COUNT,
      events: COUNT,
      records: COUNT,
      waiting: 0,
    },
  );
});

test('no number of an issue is given twice in a town', () => {
  assert.equal(new Set(numbers).size, COUNT);
});

test('each holds its own people and nobody else', async () => {
  for (const [id, household] of issued) {
    const [row] = await town.owner<{ pdf: Buffer; documentHash: string; town: string }[]>`
      select pdf, document_hash, municipality_code as town from certificate.document
      where issue_id = ${id}`;
    assert.ok(row, 'a certificate is missing');
    assert.equal(row.town, household.town);
    assert.equal(createHash('sha256').update(row.pdf).digest('hex'), row.documentHash);
    const text = (await readPdfText(row.pdf)).join('').replaceAll(/\s/gu, '');
    assert.deepEqual(spelledNames(text), [spelledName(household.number).kanji]);
    for (const name of household.names) {
      assert.ok(text.includes(name.replaceAll(/\s/gu, '')), `${id} lacks someone of its own`);
    }
  }
});
