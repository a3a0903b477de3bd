/**
 * 自団体の町字・地区の手続の検査
 *
 * @spec juki 1.3.3
 * @spec juki 1.3.5
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TownMachiAza } from '@yakuba/contract/machi-aza';
import { actor, OTHER_TOWN, TOWN, testTown } from '#harness/database';

import type { Act } from '#platform/act';

import { listDistricts } from '../queries/list-districts.ts';
import { listTownMachiAza } from '../queries/list-town-machi-aza.ts';
import { abolishTownMachiAza } from './abolish-town-machi-aza.ts';
import { addTownMachiAza } from './add-town-machi-aza.ts';
import { adoptNationalMachiAza } from './adopt-national-machi-aza.ts';
import { alterTownMachiAza } from './alter-town-machi-aza.ts';
import { registerDistrict } from './register-district.ts';

const { app, owner } = await testTown();
const clerk = actor(['machi_aza:complete_address', 'machi_aza:maintain_addresses']);
const place = { prefecture: '見本県', municipality: '見本郡青葉町', machi: '青葉' };
const NOBODY = '00000000-0000-7000-8000-000000000000';

let keys = 0;
function run<T>(act: Act, input: object, by = clerk, key?: string): Promise<T> {
  keys += 1;
  const idempotencyKey = key ?? `key-${keys}`;
  return app.acts.run(act, { actor: by, input, idempotencyKey, requestId: null }) as Promise<T>;
}

function list(input: object = {}, by = clerk): Promise<TownMachiAza[]> {
  return app.queries.run(listTownMachiAza, { actor: by, input, requestId: null });
}

async function add(input: object): Promise<string> {
  return (await run<{ machiAzaId: string }>(addTownMachiAza, { ...place, ...input })).machiAzaId;
}

test('a place is added, listed, and recorded', async () => {
  const machiAzaId = await add({ koaza: '字宮西', machiKana: 'アオバ', postalCode: '9990001' });
  const listed = (await list()).find((row) => row.machiAzaId === machiAzaId);
  assert.equal(listed?.koaza, '字宮西');
  assert.equal(listed?.validFrom, '0001-01-01');
  const events = await owner`select type, effective_on from platform.event
    where municipality_code = ${TOWN} and subject = ${`machi-aza:${machiAzaId}`}`;
  assert.deepEqual(
    events.map((event) => event['type']),
    ['MachiAzaAdded'],
  );
  const audits = await owner`select outcome from platform.audit_entry
    where municipality_code = ${TOWN} and operation = 'machi_aza:add_town_machi_aza'`;
  assert.deepEqual(
    audits.map((entry) => entry['outcome']),
    ['done'],
  );
});

test('the same request twice adds one place', async () => {
  const input = { ...place, koaza: '字一度' };
  const first = await run(addTownMachiAza, input, clerk, 'once');
  assert.deepEqual(await run(addTownMachiAza, input, clerk, 'once'), first);
  assert.equal((await list()).filter((row) => row.koaza === '字一度').length, 1);
});

test('a name in force twice is refused, an old one beside a new one is not', async () => {
  await add({ koaza: '字旧', validUntil: '2005-04-01' });
  await add({ koaza: '字旧', validFrom: '2005-04-01' });
  await assert.rejects(add({ koaza: '字旧', validFrom: '2020-01-01' }), {
    code: 'machi_aza.town.name_taken',
  });
  const all = await list({ includeAbolished: 'true' });
  assert.equal(all.filter((row) => row.koaza === '字旧').length, 2);
  assert.equal((await list()).filter((row) => row.koaza === '字旧').length, 1);
  assert.equal((await list({ on: '2000-01-01' })).filter((row) => row.koaza === '字旧').length, 1);
});

test('wrong content is refused with its field', async () => {
  const cases = [
    [{ koaza: '字😀' }, 'machi_aza.town.character'],
    [{ koaza: '字あ', districtCode: '無い' }, 'machi_aza.town.district_unknown'],
    [
      { koaza: '字い', validFrom: '2020-01-01', validUntil: '2020-01-01' },
      'machi_aza.town.period_reversed',
    ],
    [{ koaza: '字う', postalCode: '123' }, 'platform.act.invalid'],
    [{ koaza: '字え', validFrom: '2020/1/1' }, 'platform.act.invalid'],
    [{ koaza: '字お', validFrom: '2020-02-30' }, 'platform.act.invalid'],
  ] as const;
  for (const [input, code] of cases) await assert.rejects(add(input), { code }, code);
});

test('one code is not given to two places', async () => {
  await add({ koaza: '字番号', machiAzaCode: '0000101' });
  await assert.rejects(add({ koaza: '字番号二', machiAzaCode: '0000101' }), {
    code: 'machi_aza.town.code_taken',
  });
});

test('a new name from a day on leaves the old one with its end', async () => {
  const machiAzaId = await add({ koaza: '字前' });
  const change = { ...place, machiAzaId, koaza: '字後' };
  await run(alterTownMachiAza, { ...change, validFrom: '2026-12-01' });
  const forms = (await list({ includeAbolished: 'true' })).filter(
    (row) => row.machiAzaId === machiAzaId,
  );
  assert.deepEqual(
    forms.map(({ koaza, validFrom, validUntil }) => [koaza, validFrom, validUntil]).sort(),
    [
      ['字前', '0001-01-01', '2026-12-01'],
      ['字後', '2026-12-01', null],
    ].sort(),
  );
  await assert.rejects(run(alterTownMachiAza, { ...change, validFrom: '2026-11-30' }), {
    code: 'machi_aza.town.before_current',
  });
});

test('new content from the first day corrects the form itself', async () => {
  const machiAzaId = await add({ koaza: '字誤', validFrom: '2026-04-01' });
  const corrected = { ...place, machiAzaId, koaza: '字正', validFrom: '2026-04-01' };
  await run(alterTownMachiAza, corrected);
  const forms = (await list({ includeAbolished: 'true' })).filter(
    (row) => row.machiAzaId === machiAzaId,
  );
  assert.deepEqual(
    forms.map(({ koaza }) => koaza),
    ['字正'],
  );
});

test('an abolished place can no longer be chosen, abolished or altered', async () => {
  const machiAzaId = await add({ koaza: '字廃' });
  await run(abolishTownMachiAza, { machiAzaId, abolishedOn: '2026-11-20' });
  assert.ok(!(await list()).some((row) => row.machiAzaId === machiAzaId));
  await assert.rejects(run(abolishTownMachiAza, { machiAzaId, abolishedOn: '2026-11-21' }), {
    code: 'machi_aza.town.already_abolished',
  });
  await assert.rejects(run(alterTownMachiAza, { ...place, machiAzaId, validFrom: '2026-11-21' }), {
    code: 'machi_aza.town.already_abolished',
  });
  await assert.rejects(
    run(abolishTownMachiAza, { machiAzaId: NOBODY, abolishedOn: '2026-11-21' }),
    { code: 'machi_aza.town.not_found' },
  );
});

test('another town neither sees nor alters the place', async () => {
  const machiAzaId = await add({ koaza: '字自団体' });
  const other = actor([...clerk.permissions], OTHER_TOWN);
  assert.equal((await list({ includeAbolished: 'true' }, other)).length, 0);
  await assert.rejects(run(abolishTownMachiAza, { machiAzaId, abolishedOn: '2026-11-21' }, other), {
    code: 'machi_aza.town.not_found',
  });
});

test('without the permission nothing is added, and the refusal is recorded', async () => {
  const reader = actor(['machi_aza:complete_address'], TOWN, 'reader');
  const acts: [Act, object][] = [
    [addTownMachiAza, { ...place, koaza: '字無権限' }],
    [alterTownMachiAza, { ...place, machiAzaId: NOBODY, validFrom: '2026-01-01' }],
    [abolishTownMachiAza, { machiAzaId: NOBODY, abolishedOn: '2026-01-01' }],
    [adoptNationalMachiAza, {}],
    [registerDistrict, { districtCode: '1', name: '見本地区' }],
  ];
  for (const [act, input] of acts) {
    await assert.rejects(run(act, input, reader), { code: 'platform.act.forbidden' });
  }
  const refused = await owner`select from platform.audit_entry
    where municipality_code = ${TOWN} and actor = 'reader' and outcome = 'refused'`;
  assert.equal(refused.length, acts.length);
});

test('a district is registered, takes new content, and holds places', async () => {
  await run(registerDistrict, { districtCode: '01', name: '中央地区' });
  await run(registerDistrict, { districtCode: '01', name: '中央', nameKana: 'チュウオウ' });
  const districts = await app.queries.run(listDistricts, {
    actor: clerk,
    input: {},
    requestId: null,
  });
  assert.deepEqual(
    districts.map(({ districtCode, name }) => [districtCode, name]),
    [['01', '中央']],
  );
  const machiAzaId = await add({ koaza: '字地区', districtCode: '01' });
  const listed = (await list()).find((row) => row.machiAzaId === machiAzaId);
  assert.equal(listed?.districtCode, '01');
  await assert.rejects(
    run(registerDistrict, {
      districtCode: '02',
      name: '逆',
      validFrom: '2020-01-01',
      validUntil: '2019-01-01',
    }),
    { code: 'machi_aza.town.period_reversed' },
  );
});

test('places of the dictionary that the town lacks are copied, once', async () => {
  await owner`insert into machi_aza.reference_machi_aza
    (local_government_code, prefecture, municipality, machi, koaza, search_key, grams)
    select ${TOWN}, '見本県', '見本郡青葉町', '写し', koaza, '', '{}'
    from unnest(array['', '東', '西']) koaza`;
  await add({ machi: '写し', koaza: '字東' });
  assert.deepEqual(await run(adoptNationalMachiAza, { koazaPrefix: '字' }), { adopted: 2 });
  const copied = (await list()).filter(({ machi }) => machi === '写し').map(({ koaza }) => koaza);
  assert.deepEqual(copied.sort(), ['', '字東', '字西'].sort());
  await assert.rejects(run(adoptNationalMachiAza, {}), { code: 'machi_aza.adoption.nothing' });
});
