/**
 * 四町の読込み — registers the demo towns, their staff and addresses, and loads their people.
 *
 * A town that already has people is left as it is, so that a second start is quick.
 */

import { publishFigures, registerMunicipality } from '#modules/organisation/municipality';
import { addStaffMember } from '#modules/organisation/staff';
import { insertTownMachiAza } from '#modules/registry/machi-aza';
import { analyzeRegister, bulkLoadResidents, receiveRecordCodes } from '#modules/registry/resident';
import { registerStandardProcedures } from '#modules/service/procedure';
import { connect, type Transaction } from '#platform/database';
import { newId } from '#platform/module';

import type { App } from '../app.ts';
import {
  type DemoAccount,
  type DemoTown,
  demoAccounts,
  demoDesks,
  demoTowns,
} from './data/index.ts';
import { generatePopulation } from './population/index.ts';

export const SECRETARIAT_CODE = '368008';
const SEED = 'demo';
const AS_ON = '2026-11-01';
const VALID_FROM = '2020-04-01';
const RECORD_CODES = 2000;

export type OnLoad = (name: string, done: number, total: number) => void;

/** Returns how many people were loaded; 0 when all were there. */
export async function loadTowns(app: App, ownerUrl: string, onLoad: OnLoad): Promise<number> {
  await registerSecretariat(app);
  await loadProcedures(app, ownerUrl);
  let loaded = 0;
  for (const [index, town] of demoTowns.entries()) {
    if (!(await hasPeople(app, town))) {
      await app.database.write(town.code, (tx) => setUpTown(tx, town, index, app.clock.now()));
      loaded += await loadPeople(app, ownerUrl, town, onLoad);
    }
    await app.database.write(town.code, (tx) => addAccounts(tx, town.code, app.clock.now()));
  }
  if (loaded > 0) await analyze(ownerUrl);
  return loaded;
}

async function loadProcedures(app: App, ownerUrl: string): Promise<void> {
  const owner = connect(ownerUrl, { connections: 1 });
  await registerStandardProcedures(owner, app.clock.now());
  await owner.end();
}

async function analyze(ownerUrl: string): Promise<void> {
  const owner = connect(ownerUrl, { connections: 1 });
  await analyzeRegister(owner);
  await owner.end();
}

async function hasPeople(app: App, town: DemoTown): Promise<boolean> {
  const rows = await app.database.read(
    town.code,
    (reader) => reader`
    select from resident.resident where municipality_code = ${town.code} limit 1`,
  );
  return rows.length > 0;
}

async function setUpTown(tx: Transaction, town: DemoTown, index: number, now: Date): Promise<void> {
  await registerMunicipality(tx, {
    municipalityCode: town.code,
    kind: 'municipality',
    name: town.name,
    nameKana: town.kana,
    prefectureName: town.prefecture,
    districtName: town.municipality.slice(0, -town.name.length) || null,
    postalCode: null,
    seatAddress: town.seat,
    mayor: { title: '町長', name: '見本　首長' },
    settings: { certificate_sample_mark: 'print' },
    desks: demoDesks,
    openingHours: { opensAt: '08:30', closesAt: '17:15' },
    validFrom: VALID_FROM,
    now,
  });
  await insertTownMachiAza(
    tx,
    town.code,
    town.machiAza.map((place) => ({
      machiAzaId: newId(now),
      prefecture: town.prefecture,
      municipality: town.municipality,
      machi: place.name,
      koaza: '',
      machiKana: null,
      koazaKana: null,
      machiAzaCode: place.code,
      addressCode: null,
      postalCode: place.postalCode,
      districtCode: null,
      latitude: place.latitude ?? null,
      longitude: place.longitude ?? null,
      validFrom: VALID_FROM,
      validUntil: null,
    })),
  );
  await receiveRecordCodes(tx, town.code, recordCodes(index));
}

async function registerSecretariat(app: App): Promise<void> {
  const now = app.clock.now();
  await app.database.write(SECRETARIAT_CODE, async (tx) => {
    await registerMunicipality(tx, {
      municipalityCode: SECRETARIAT_CODE,
      kind: 'joint-secretariat',
      name: '四町共同事務局',
      nameKana: 'ヨンチョウキョウドウジムキョク',
      prefectureName: '徳島県',
      districtName: null,
      postalCode: null,
      seatAddress: '徳島県',
      validFrom: VALID_FROM,
      now,
    });
    for (const account of accountsOf(null)) await addAccount(tx, account, SECRETARIAT_CODE, now);
  });
}

/** Also to towns loaded before, so that an account new to the demonstration is there. */
async function addAccounts(tx: Transaction, code: string, now: Date): Promise<void> {
  for (const account of accountsOf(code)) await addAccount(tx, account, code, now);
}

function accountsOf(code: string | null): DemoAccount[] {
  return demoAccounts.filter((account) => account.municipalityCode === code);
}

const roleOf = {
  clerk: 'clerk',
  approver: 'approver',
  administrator: 'administrator',
  auditor: 'auditor',
  'joint-secretariat': 'secretariat',
} as const;

const sectionOf = {
  clerk: '住民課',
  approver: '住民課',
  administrator: '情報政策課',
  auditor: '総務課',
  'joint-secretariat': '共同事務局',
} as const;

async function addAccount(
  tx: Transaction,
  account: DemoAccount,
  municipalityCode: string,
  now: Date,
): Promise<void> {
  await addStaffMember(tx, {
    municipalityCode,
    accountId: account.id,
    displayName: account.name,
    nameKana: account.nameKana,
    section: sectionOf[account.role],
    password: account.password,
    mustChangePassword: false,
    roles: [roleOf[account.role]],
    validFrom: VALID_FROM,
    now,
  });
}

/** 住民票コードの空き番 — from a range visibly fictitious, a block of its own for each town. */
function recordCodes(index: number): string[] {
  return Array.from({ length: RECORD_CODES }, (_, at) =>
    String(98_000_000_000 + index * 1_000_000 + at * 7),
  );
}

async function loadPeople(
  app: App,
  ownerUrl: string,
  town: DemoTown,
  onLoad: OnLoad,
): Promise<number> {
  const owner = connect(ownerUrl, { connections: 2 });
  try {
    let people = 0;
    function* rows() {
      const request = { town, seed: SEED, people: town.people, households: town.households };
      for (const household of generatePopulation({ ...request, asOn: AS_ON })) {
        yield* household.rows;
        people += new Set(
          household.rows.filter((row) => !row.isClosed).map((row) => row.addresseeNumber),
        ).size;
        onLoad(town.name, people, town.people);
      }
    }
    const report = await bulkLoadResidents(owner, town.code, rows(), () => undefined);
    await app.database.write(town.code, (tx) =>
      publishFigures(
        tx,
        { municipalityCode: town.code, now: app.clock.now() },
        {
          population: town.people,
          households: town.households,
        },
      ),
    );
    return report.people;
  } finally {
    await owner.end();
  }
}
