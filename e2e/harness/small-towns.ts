/**
 * 小さな四町 — the demonstration's towns with one person in sixty, its accounts, and besides them
 * an
 * administrator of the first town.
 */

import type { App } from '../../packages/server/src/app.ts';
import {
  type DemoTown,
  demoAccounts,
  demoDesks,
  demoTowns,
} from '../../packages/server/src/demo/data/index.ts';
import { SECRETARIAT_CODE } from '../../packages/server/src/demo/load-towns.ts';
import { generatePopulation } from '../../packages/server/src/demo/population/index.ts';
import {
  publishFigures,
  registerMunicipality,
} from '../../packages/server/src/modules/organisation/municipality/index.ts';
import { addStaffMember } from '../../packages/server/src/modules/organisation/staff/index.ts';
import { insertTownMachiAza } from '../../packages/server/src/modules/registry/machi-aza/index.ts';
import {
  bulkLoadResidents,
  receiveRecordCodes,
} from '../../packages/server/src/modules/registry/resident/index.ts';
import { connect, type Transaction } from '../../packages/server/src/platform/database/index.ts';
import { newId } from '../../packages/server/src/platform/module/index.ts';

const SMALLER_BY = 60;
const VALID_FROM = '2020-04-01';
const AS_ON = '2026-11-01';
const RECORD_CODES = 100;

export interface Account {
  readonly municipalityCode: string;
  readonly id: string;
  readonly password: string;
  readonly name: string;
}

export interface SmallTown {
  readonly code: string;
  readonly name: string;
  readonly prefecture: string;
  readonly people: number;
  readonly households: number;
  readonly places: readonly string[];
  readonly clerk: Account;
  readonly approver: Account;
}

type RoleWord = 'clerk' | 'approver' | 'secretariat' | 'administrator';

export const secretariat: Account = {
  ...accountOf(null, 'joint-secretariat'),
  municipalityCode: SECRETARIAT_CODE,
};

/** The four, as the journeys know them. */
export const smallTowns: readonly SmallTown[] = demoTowns.map((town) => ({
  code: town.code,
  name: town.name,
  prefecture: town.prefecture,
  people: Math.round(town.people / SMALLER_BY),
  households: Math.round(town.households / SMALLER_BY),
  places: town.machiAza.map((place) => place.name),
  clerk: accountOf(town.code, 'clerk'),
  approver: accountOf(town.code, 'approver'),
}));

export function townAt(place: number): SmallTown {
  const town = smallTowns[place];
  if (!town) throw new RangeError('there are four towns');
  return town;
}

export const administrator: Account = {
  municipalityCode: townAt(0).code,
  id: 'journey-administrator',
  password: 'journey-administrator-password',
  name: '見本　管理',
};

/** 小さな四町の読込み — into a migrated, empty database. */
export async function loadSmallTowns(app: App, ownerUrl: string): Promise<void> {
  const now = app.clock.now();
  await app.database.write(SECRETARIAT_CODE, async (tx) => {
    await registerMunicipality(tx, {
      ...profileOf('四町共同事務局', 'ヨンチョウキョウドウジムキョク', now),
      municipalityCode: SECRETARIAT_CODE,
      kind: 'joint-secretariat',
      districtName: null,
      seatAddress: demoTowns[0]?.prefecture ?? '',
    });
    await addAccount(tx, secretariat, 'secretariat', now);
  });
  const owner = connect(ownerUrl, { connections: 2 });
  try {
    for (const [index, town] of demoTowns.entries()) {
      await app.database.write(town.code, (tx) => setUpTown(tx, { town, index, now }));
      await bulkLoadResidents(owner, town.code, rowsOf(town, townAt(index)), () => undefined);
    }
  } finally {
    await owner.end();
  }
}

interface TownToSetUp {
  readonly town: DemoTown;
  readonly index: number;
  readonly now: Date;
}

async function setUpTown(tx: Transaction, { town, index, now }: TownToSetUp): Promise<void> {
  const { clerk, approver, people, households } = townAt(index);
  await registerMunicipality(tx, {
    ...profileOf(town.name, town.kana, now),
    municipalityCode: town.code,
    kind: 'municipality',
    districtName: town.municipality.slice(0, -town.name.length) || null,
    seatAddress: town.seat,
    mayor: { title: '町長', name: '見本　首長' },
    desks: demoDesks,
  });
  await insertTownMachiAza(
    tx,
    town.code,
    town.machiAza.map((place) => placeOf(town, place, now)),
  );
  const codes = Array.from({ length: RECORD_CODES }, (_, at) =>
    String(98_000_000_000 + index * 1_000_000 + at * 7),
  );
  await receiveRecordCodes(tx, town.code, codes);
  await addAccount(tx, clerk, 'clerk', now);
  await addAccount(tx, approver, 'approver', now);
  if (index === 0) await addAccount(tx, administrator, 'administrator', now);
  await publishFigures(
    tx,
    { municipalityCode: town.code, now },
    {
      population: people,
      households,
    },
  );
}

function profileOf(name: string, nameKana: string, now: Date) {
  const prefectureName = demoTowns[0]?.prefecture ?? '';
  return { name, nameKana, prefectureName, postalCode: null, validFrom: VALID_FROM, now };
}

function placeOf(town: DemoTown, place: DemoTown['machiAza'][number], now: Date) {
  return {
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
  };
}

function* rowsOf(town: DemoTown, { people, households }: SmallTown) {
  const request = { town, seed: 'journey', people, households, asOn: AS_ON };
  for (const household of generatePopulation(request)) yield* household.rows;
}

async function addAccount(
  tx: Transaction,
  account: Account,
  role: RoleWord,
  now: Date,
): Promise<void> {
  await addStaffMember(tx, {
    municipalityCode: account.municipalityCode,
    accountId: account.id,
    displayName: account.name,
    nameKana: 'ミホン',
    section: role === 'secretariat' ? '共同事務局' : '住民課',
    password: account.password,
    mustChangePassword: false,
    roles: [role],
    validFrom: VALID_FROM,
    now,
  });
}

function accountOf(code: string | null, role: (typeof demoAccounts)[number]['role']): Account {
  const account = demoAccounts.find((one) => one.municipalityCode === code && one.role === role);
  if (!account) throw new RangeError(`no ${role} in the demonstration`);
  const { id, password, name, municipalityCode } = account;
  return { id, password, name, municipalityCode: municipalityCode ?? '' };
}
