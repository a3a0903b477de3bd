/**
 * 方書の検査 — registered, learned, offered and withdrawn.
 *
 * @spec juki 1.3.4
 * @spec juki 4.0.7
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Katagaki } from '@yakuba/contract/machi-aza';
import { actor, OTHER_TOWN, TOWN, testTown } from '#harness/database';

import type { Act } from '#platform/act';

import { listKatagaki } from '../queries/list-katagaki.ts';
import { rememberKatagaki } from '../store.ts';
import { registerKatagaki } from './register-katagaki.ts';
import { withdrawKatagaki } from './withdraw-katagaki.ts';

const { app, owner } = await testTown();
const clerk = actor(['machi_aza:complete_address', 'machi_aza:maintain_addresses']);
const lot = { machiAzaName: '青葉字宮西', lotNumber: '１２１番地１' };

let keys = 0;
function run(act: Act, input: object, by = clerk): Promise<unknown> {
  keys += 1;
  return app.acts.run(act, { actor: by, input, idempotencyKey: `key-${keys}`, requestId: null });
}

async function candidates(input: object, by = clerk): Promise<string[]> {
  const found: Katagaki[] = await app.queries.run(listKatagaki, {
    actor: by,
    input,
    requestId: null,
  });
  return found.map(({ name }) => name);
}

function remember(katagaki: string, place = lot, municipalityCode = TOWN): Promise<number> {
  return app.database.write(municipalityCode, (tx) =>
    rememberKatagaki(tx, [{ municipalityCode, ...place, katagaki }]),
  );
}

test('a registered building is offered on its lot, however the lot is written', async () => {
  await run(registerKatagaki, { ...lot, name: 'コーポ見本', nameKana: 'コーポミホン' });
  assert.deepEqual(await candidates(lot), ['コーポ見本']);
  assert.deepEqual(await candidates({ machiAzaName: '青葉宮西', lotNumber: '121-1' }), [
    'コーポ見本',
  ]);
  assert.deepEqual(await candidates({ ...lot, lotNumber: '122番地' }), []);
  const events = await owner`select from platform.event
    where municipality_code = ${TOWN} and type = 'KatagakiRegistered'`;
  assert.equal(events.length, 1);
});

test('a building is learned once from addresses, without its rooms', async () => {
  const place = { ...lot, lotNumber: '5番地' };
  assert.equal(await remember('ハイツ見本１０１号室', place), 1);
  assert.equal(await remember('ハイツ見本　２０３', place), 0);
  assert.equal(await remember('３０１号室', place), 0);
  assert.deepEqual(await candidates(place), ['ハイツ見本']);
});

test('many addresses are learned from in one go, the same building once', async () => {
  const rows = Array.from({ length: 300 }, (_, at) => ({
    municipalityCode: TOWN,
    machiAzaName: '学び',
    lotNumber: `${1 + (at % 3)}番地`,
    katagaki: `見本寮${at}号室`,
  }));
  assert.equal(await app.database.write(TOWN, (tx) => rememberKatagaki(tx, rows)), 3);
});

test('a withdrawn building is not offered or learned again, until it is registered', async () => {
  const place = { ...lot, lotNumber: '9番地' };
  await remember('旧見本荘', place);
  await run(withdrawKatagaki, { ...place, name: '旧見本荘' });
  assert.deepEqual(await candidates(place), []);
  await remember('旧見本荘', place);
  assert.deepEqual(await candidates(place), []);
  await assert.rejects(run(withdrawKatagaki, { ...place, name: '旧見本荘' }), {
    code: 'machi_aza.katagaki.not_found',
  });
  await run(registerKatagaki, { ...place, name: '旧見本荘' });
  assert.deepEqual(await candidates(place), ['旧見本荘']);
});

test('the buildings of a place are listed by lot for those who keep them', async () => {
  const place = { machiAzaName: '順番' };
  for (const lotNumber of ['10番地', '2番地1', '2番地']) {
    await run(registerKatagaki, { ...place, lotNumber, name: `見本${lotNumber}棟` });
  }
  assert.deepEqual(await candidates(place), ['見本2番地棟', '見本2番地1棟', '見本10番地棟']);
});

test('a room number alone, a character that cannot be held and no permission are refused', async () => {
  await assert.rejects(run(registerKatagaki, { ...lot, name: '１０１号室' }), {
    code: 'machi_aza.katagaki.no_building',
  });
  await assert.rejects(run(registerKatagaki, { ...lot, name: '見本荘😀' }), {
    code: 'machi_aza.town.character',
  });
  const reader = actor(['machi_aza:complete_address'], TOWN, 'reader');
  await assert.rejects(run(registerKatagaki, { ...lot, name: '見本荘' }, reader), {
    code: 'platform.act.forbidden',
  });
  await assert.rejects(run(withdrawKatagaki, { ...lot, name: 'コーポ見本' }, reader), {
    code: 'platform.act.forbidden',
  });
});

test('another town is offered nothing', async () => {
  assert.deepEqual(await candidates(lot, actor([...clerk.permissions], OTHER_TOWN)), []);
});
