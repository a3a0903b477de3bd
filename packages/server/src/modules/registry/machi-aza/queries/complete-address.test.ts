/**
 * 住所の補完と選択の検査
 *
 * @spec juki 1.3.3
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { AddressCandidate } from '@yakuba/contract/machi-aza';
import { gramKey } from '@yakuba/kernel/text';
import { actor, OTHER_TOWN, TOWN, testTown } from '#harness/database';

import { importLocalGovernments } from '../exchange/import-local-governments.ts';
import { importMachiAza } from '../exchange/import-machi-aza.ts';
import { insertTownMachiAza } from '../store.ts';
import { completeAddress } from './complete-address.ts';
import { listAddressChoices } from './list-address-choices.ts';

const { app, owner } = await testTown();
const clerk = actor(['machi_aza:complete_address']);

const governments = [
  'local_government_code\tprefecture\tname\tprefecture_kana\tname_kana\tkind',
  '130001\t東京都\t東京都\tﾄｳｷｮｳﾄ\tﾄｳｷｮｳﾄ\tprefecture',
  '132128\t東京都\t日野市\tﾄｳｷｮｳﾄ\tﾋﾉｼ\tcity',
  '132136\t東京都\t東村山市\tﾄｳｷｮｳﾄ\tﾋｶﾞｼﾑﾗﾔﾏｼ\tcity',
  '011002\t北海道\t札幌市\tﾎｯｶｲﾄﾞｳ\tｻｯﾎﾟﾛｼ\tdesignated_city',
].join('\n');
const dictionary = [
  'local_government_code\tprefecture\tmunicipality\tmachi\tkoaza\tlatitude\tlongitude\tmachi_kana\tpostal_code',
  '132128\t東京都\t日野市\t神明一丁目\t\t35.67\t139.39\tシンメイ\t1910016',
  '132128\t東京都\t日野市\t神明二丁目\t\t35.67\t139.39\tシンメイ\t1910016',
  '132128\t東京都\t日野市\t旭が丘一丁目\t\t35.65\t139.36\tアサヒガオカ\t1910065',
  '132136\t東京都\t東村山市\t久米川町一丁目\t\t35.76\t139.48\t\t',
  '011002\t北海道\t札幌市\t旭ケ丘一丁目\t\t43.04\t141.32\t\t0640941',
  '\t青森県\t東津軽郡外ケ浜町\t旭町\t上\t41.04\t140.63\t\t',
].join('\n');

const home = { prefecture: '見本県', municipality: '見本郡青葉町' };
const blank = {
  validFrom: '0001-01-01',
  validUntil: null,
  machiAzaCode: null,
  addressCode: null,
  machiKana: null,
  koazaKana: null,
  postalCode: null,
  districtCode: null,
  latitude: null,
  longitude: null,
};

before(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'complete-address-'));
  after(() => rm(folder, { recursive: true, force: true }));
  await writeFile(path.join(folder, 'governments.tsv'), governments);
  await writeFile(path.join(folder, 'dictionary.tsv'), dictionary);
  const first = await importLocalGovernments(owner, path.join(folder, 'governments.tsv'));
  const second = await importMachiAza(owner, path.join(folder, 'dictionary.tsv'));
  assert.deepEqual([first.problems, second.problems], [[], []]);
  const own = [
    {
      machi: '旭',
      koaza: '字宮西',
      machiKana: 'アサヒ',
      koazaKana: 'ミヤニシ',
      postalCode: '9990001',
    },
    { machi: '旭', koaza: '字宮東', machiKana: 'アサヒ', koazaKana: 'ミヤヒガシ' },
    { machi: '旧町', koaza: '', validUntil: '2005-04-01' },
  ].map((row, at) => ({
    ...blank,
    ...home,
    ...row,
    machiAzaId: `00000000-0000-7000-8000-00000000000${at}`,
  }));
  await app.database.write(TOWN, (tx) => insertTownMachiAza(tx, TOWN, own));
});

async function ask(text: string, more: object = {}, by = clerk) {
  return app.queries.run(completeAddress, {
    actor: by,
    input: { text, ...more },
    requestId: null,
  });
}

async function names(text: string, more: object = {}, by = clerk): Promise<string[]> {
  return (await ask(text, more, by)).candidates.map(nameOf);
}

function nameOf({ municipality, machi, koaza }: AddressCandidate): string {
  return `${municipality}${machi}${koaza}`;
}

test('the own town comes first, then the nation, the shortest names before the longer', async () => {
  assert.deepEqual(await names('旭'), [
    '見本郡青葉町旭字宮東',
    '見本郡青葉町旭字宮西',
    '東津軽郡外ケ浜町旭町上',
    '札幌市旭ケ丘一丁目',
    '日野市旭が丘一丁目',
  ]);
});

test('another home puts its own places and its prefecture first', async () => {
  const found = await names('一丁目', { municipalityCode: '132136' });
  assert.equal(found[0], '東村山市久米川町一丁目');
  assert.deepEqual(found.slice(1, 3).sort(), ['日野市旭が丘一丁目', '日野市神明一丁目'].sort());
  assert.equal(found[3], '札幌市旭ケ丘一丁目');
});

test('infix, several words, spellings and the county left out all find the place', async () => {
  for (const text of ['が丘1丁目', '日野市 旭', '東京都日野市旭が丘', '旭ヶ丘１丁目']) {
    const found = await names(text);
    assert.ok(
      found.some((name) => name.includes('丘一丁目')),
      text,
    );
  }
  assert.deepEqual(await names('青森県外ヶ浜町旭'), ['東津軽郡外ケ浜町旭町上']);
  assert.deepEqual(await names('旭宮西'), ['見本郡青葉町旭字宮西']);
});

test('the lot number typed after the place is handed back', async () => {
  const { candidates, rest } = await ask('旭字宮西１２１番地１');
  assert.deepEqual(candidates.map(nameOf), ['見本郡青葉町旭字宮西']);
  assert.equal(rest, '121番地1');
});

test('the initials of each level find the place where readings are known', async () => {
  assert.deepEqual((await names('ト ヒ シ')).slice(0, 2), ['日野市神明一丁目', '日野市神明二丁目']);
  assert.ok((await names('ト ヒ シ')).includes('東村山市'), 'places without readings: the town');
  assert.deepEqual(await names('ひの しん'), ['日野市神明一丁目', '日野市神明二丁目', '日野市']);
});

test('readings of the own town are found by beginning, middle and level', async () => {
  assert.deepEqual(
    (await names('アサヒ')).slice(0, 2).sort(),
    ['見本郡青葉町旭字宮東', '見本郡青葉町旭字宮西'].sort(),
  );
  assert.equal((await names('ミヤニシ'))[0], '見本郡青葉町旭字宮西');
  assert.equal((await names('あ みやに'))[0], '見本郡青葉町旭字宮西');
});

test('a postal code finds its places, whole or begun', async () => {
  assert.deepEqual(await names('999-0001'), ['見本郡青葉町旭字宮西']);
  assert.deepEqual(await names('〒191-0016'), ['日野市神明一丁目', '日野市神明二丁目']);
  assert.equal((await names('191')).length, 3);
});

test('an old name is found only when asked for', async () => {
  assert.deepEqual(await names('旧町'), []);
  const { candidates } = await ask('旧町', { includeAbolished: 'true' });
  assert.deepEqual(
    candidates.map(({ validUntil }) => validUntil),
    ['2005-04-01'],
  );
});

test('marks of a pattern are taken literally, and nothing is found for nothing', async () => {
  for (const text of ['%', '_', '旭%宮', '\\', '字', '無い町']) {
    assert.deepEqual(await names(text), [], text);
  }
});

test('the number of candidates is kept to the limit', async () => {
  assert.equal((await names('丁目', { limit: '2' })).length, 2);
});

test('another town does not see the own list', async () => {
  const other = actor(['machi_aza:complete_address'], OTHER_TOWN);
  assert.ok((await names('旭', {}, other)).every((name) => !name.startsWith('見本')));
  await assert.rejects(names('旭', {}, actor([])), { code: 'platform.act.forbidden' });
});

test('the dictionary is read by its index by the application role', async () => {
  await owner`analyze machi_aza.reference_machi_aza`;
  const plan = await app.database.read(TOWN, async (reader) => {
    await reader`set local enable_seqscan = off`;
    return reader`explain select * from machi_aza.reference_machi_aza
      where grams @> ${[gramKey('神明')]}::integer[] and search_key like all (${['%神明%']})`;
  });
  assert.match(JSON.stringify(plan), /reference_machi_aza__grams/);
});

test('an address is chosen step by step', async () => {
  const choose = async (input: object) => {
    const call = { actor: clerk, input, requestId: null };
    const { level, choices } = await app.queries.run(listAddressChoices, call);
    return [level, ...choices.map(({ name }) => name)];
  };
  assert.deepEqual(await choose({}), ['prefecture', '東京都']);
  const tokyo = { prefecture: '東京都' };
  assert.deepEqual(await choose(tokyo), ['municipality', '日野市', '東村山市']);
  const machi = await choose({ ...tokyo, municipality: '日野市' });
  assert.equal(machi[0], 'machi');
  assert.equal(machi.length, 4);
  assert.deepEqual(await choose({ ...home, machi: '旭' }), ['koaza', '字宮東', '字宮西']);
  await assert.rejects(choose({ municipality: '日野市' }), { code: 'machi_aza.choice.incomplete' });
});
