/**
 * 団体情報の検査 — acts and questions on a database.
 *
 * @spec juki 1.3.1
 * @spec juki 1.3.7
 * @spec juki 1.3.9
 */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';

import { actor, OTHER_TOWN, TOWN, testTown } from '#harness/database';

import { appointCertifier } from './acts/appoint-certifier.ts';
import { chooseSetting } from './acts/choose-setting.ts';
import { endCertifier } from './acts/end-certifier.ts';
import { registerOffice } from './acts/register-office.ts';
import { registerSeal } from './acts/register-seal.ts';
import { registerTerminal } from './acts/register-terminal.ts';
import { reviseProfile } from './acts/revise-profile.ts';
import {
  findCertifier,
  findSeal,
  findTownAddress,
  publishFigures,
  registerMunicipality,
  settingsOn,
} from './index.ts';
import { compareTowns } from './queries/compare-towns.ts';
import { getMunicipality } from './queries/get-municipality.ts';

const SECRETARIAT = '990027';
const { app, owner, clock } = await testTown('2026-11-20T01:00:00.000Z');
const manager = actor(['municipality:manage_settings'], TOWN, 'admin01');
let key = 0;

function run(act: Parameters<typeof app.acts.run>[0], input: object, who = manager) {
  key += 1;
  return app.acts.run(act, {
    actor: who,
    input,
    idempotencyKey: `key-${key}`,
    requestId: null,
  });
}

function ask(query: Parameters<typeof app.queries.run>[0], who = manager): Promise<unknown> {
  return app.queries.run(query, { actor: who, input: {}, requestId: null });
}

const profile = {
  name: '検査町',
  nameKana: 'ケンサチョウ',
  prefectureName: '検査県',
  districtName: '見本郡',
  postalCode: '9990001',
  seatAddress: '検査県見本郡検査町一番地',
  validFrom: '2020-04-01',
};

before(async () => {
  const towns = [
    [TOWN, 'municipality'],
    [OTHER_TOWN, 'municipality'],
    [SECRETARIAT, 'joint-secretariat'],
  ] as const;
  for (const [municipalityCode, kind] of towns) {
    const mayor = kind === 'municipality' ? { mayor: { title: '町長', name: null } } : {};
    const town = { municipalityCode, kind, ...profile, ...mayor, now: clock.now() };
    const isNew = () =>
      app.database.write(municipalityCode, (tx) => registerMunicipality(tx, town));
    assert.equal(await isNew(), true);
    assert.equal(await isNew(), false);
  }
});

const on = (day: string) => app.database.read(TOWN, (reader) => findCertifier(reader, TOWN, day));

test('an acting certifier is registered ahead, takes over by date and gives back', async () => {
  const acting = {
    capacity: 'acting',
    title: '町長職務代理者　副町長',
    name: '見本　二',
    validFrom: '2026-12-01',
    validUntil: null,
  };
  const { id } = (await run(appointCertifier, acting)) as { id: string };
  assert.equal((await on('2026-11-30'))?.capacity, 'mayor');
  assert.equal((await on('2026-12-01'))?.name, '見本　二');
  await run(endCertifier, { id, validUntil: '2026-12-11' });
  assert.equal((await on('2026-12-10'))?.capacity, 'acting');
  assert.equal((await on('2026-12-11'))?.capacity, 'mayor');
  await assert.rejects(run(appointCertifier, { ...acting, validFrom: '2026-12-10' }), {
    code: 'municipality.certifier.overlap',
  });
  await assert.rejects(run(appointCertifier, { ...acting, name: ' ' }), {
    code: 'platform.act.invalid',
  });
});

test('a repeated key appoints nobody twice, and nobody without the permission appoints', async () => {
  const input = { ...mayorFrom('2030-04-01'), name: '見本　三' };
  await run(endCertifier, { id: (await on('2026-01-01'))?.id ?? '', validUntil: '2030-04-01' });
  const call = { actor: manager, input, idempotencyKey: 'same', requestId: null };
  const first = await app.acts.run(appointCertifier, call);
  assert.deepEqual(await app.acts.run(appointCertifier, call), first);
  await assert.rejects(run(appointCertifier, input, actor(['resident:draft_change'])), {
    code: 'platform.act.forbidden',
  });
  const [row] = await owner`select actor, outcome from platform.audit_entry
    where operation = 'municipality:appoint_certifier' and refusal_code = 'platform.act.forbidden'`;
  assert.deepEqual({ ...row }, { actor: 'clerk01', outcome: 'refused' });
});

function mayorFrom(validFrom: string) {
  return { capacity: 'mayor', title: '町長', validFrom, validUntil: null };
}

test('a setting holds from its day on, before it as initially', async () => {
  await run(chooseSetting, { name: 'idle_minutes', value: '30', validFrom: '2026-12-01' });
  await run(chooseSetting, { name: 'certificate_kana', value: 'print', validFrom: '2026-11-20' });
  const chosen = (day: string) =>
    app.database.read(TOWN, (reader) => settingsOn(reader, TOWN, day));
  assert.equal((await chosen('2026-11-30')).idle_minutes, '10');
  assert.equal((await chosen('2026-12-01')).idle_minutes, '30');
  assert.equal((await chosen('2026-11-19')).certificate_kana, 'omit');
  assert.equal((await chosen('2026-11-20')).certificate_kana, 'print');
});

test('seal, office and terminal are registered, and the screen shows them', async () => {
  const image = '<svg viewBox="0 0 9 9"><rect width="9" height="9"/></svg>';
  const seal = { kind: 'mayor', image, sizeMillimetres: 21, colour: 'black' };
  await run(registerSeal, { ...seal, validFrom: '2026-11-20' });
  const wanted = { kind: 'mayor' as const, on: '2026-11-20' };
  const found = await app.database.read(TOWN, (reader) => findSeal(reader, TOWN, wanted));
  assert.equal(found?.sizeMillimetres, 21);
  const span = { validFrom: '2026-04-01', validUntil: null };
  await run(registerOffice, { id: 'east', name: '東支所', kind: 'branch', ...span });
  const terminal = { id: 'east-1', name: '窓口1', address: '192.0.2.20', ...span };
  await run(registerTerminal, { ...terminal, officeId: 'east' });
  await assert.rejects(run(registerTerminal, { ...terminal, officeId: 'west' }), {
    code: 'municipality.office.unknown',
  });
  const screen = (await ask(getMunicipality)) as {
    profile: { name: string };
    offices: unknown[];
    terminals: unknown[];
    scheduledSettings: unknown[];
  };
  assert.equal(screen.profile.name, '検査町');
  assert.equal(screen.offices.length, 2);
  assert.equal(screen.terminals.length, 1);
  assert.equal(screen.scheduledSettings.length, 1);
});

test('a new name holds from its day on, and addresses begin with county and town', async () => {
  await run(reviseProfile, { ...profile, name: '新検査町', validFrom: '2100-01-01' });
  const address = await app.database.read(TOWN, (reader) =>
    findTownAddress(reader, TOWN, '2026-11-20'),
  );
  assert.deepEqual(
    { ...address },
    { code: TOWN, prefecture: '検査県', municipality: '見本郡検査町' },
  );
});

test('the joint secretariat compares figures; a town sees none, not even with the permission', async () => {
  await app.database.write(TOWN, (tx) =>
    publishFigures(
      tx,
      { municipalityCode: TOWN, now: clock.now() },
      { population: 25, households: 11, formsVersion: 'f1' },
    ),
  );
  const compare = ['municipality:compare_towns'];
  const seen = (await ask(compareTowns, actor(compare, SECRETARIAT, 'joint'))) as {
    towns: { municipalityCode: string; population: number | null; settingsVersion: string }[];
    drift: { aspect: string; municipalityCode: string }[];
  };
  assert.deepEqual(
    seen.towns.map((town) => [town.municipalityCode, town.population]),
    [
      [TOWN, 25],
      [OTHER_TOWN, null],
    ],
  );
  assert.deepEqual(
    seen.drift.map(({ municipalityCode, aspect }) => [municipalityCode, aspect]),
    [[OTHER_TOWN, 'formsVersion']],
  );
  const own = (await ask(compareTowns, actor(compare, TOWN))) as { towns: unknown[] };
  assert.deepEqual(own.towns, []);
  await assert.rejects(ask(compareTowns, actor([], SECRETARIAT)), {
    code: 'platform.act.forbidden',
  });
});
