/**
 * 住所辞書の取込みの検査
 *
 * @spec juki 1.3.3
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { testTown } from '#harness/database';

import type { ImportProgress } from '../model.ts';
import { importLocalGovernments } from './import-local-governments.ts';
import { importMachiAza } from './import-machi-aza.ts';

const { owner } = await testTown();
const folder = await mkdtemp(path.join(tmpdir(), 'machi-aza-'));
after(() => rm(folder, { recursive: true, force: true }));

const heading =
  'local_government_code\tprefecture\tmunicipality\tmachi\tkoaza\tlatitude\tlongitude';
const sample = [
  heading,
  '011002\t北海道\t札幌市\t見本一丁目\t\t43.06\t141.35',
  '011002\t北海道\t札幌市\t見本二丁目\t\t43.07\t141.36',
  '132128\t東京都\t日野市\t神明一丁目\t\t35.67\t139.39',
  '\t青森県\t東津軽郡外ケ浜町\t見本\t上見本\t41.04\t140.63',
  '132128\t東京都\t日野市\t見本\t\t\t',
];

async function fileOf(content: string | Buffer): Promise<string> {
  const file = path.join(folder, `${Math.random().toString(36).slice(2)}.tsv`);
  await writeFile(file, content);
  return file;
}

async function contents(): Promise<string> {
  const rows = await owner`select * from machi_aza.reference_machi_aza order by id`;
  const named = await owner`select * from machi_aza.reference_municipality order by 1, 2`;
  return JSON.stringify([rows, named]);
}

test('a list is taken in, and a second run changes nothing', async () => {
  const file = await fileOf(sample.join('\n'));
  const first = await importMachiAza(owner, file);
  assert.deepEqual(
    { rows: first.rows, added: first.added, problems: first.problemCount },
    { rows: 5, added: 5, problems: 0 },
  );
  assert.deepEqual(first.withoutCode, { rows: 1, municipalities: ['青森県東津軽郡外ケ浜町'] });
  assert.equal(first.withoutCoordinates, 1);
  const before = await contents();
  const second = await importMachiAza(owner, file);
  assert.deepEqual(
    { added: second.added, changed: second.changed, abolished: second.abolished },
    { added: 0, changed: 0, abolished: 0 },
  );
  assert.equal(second.unchanged, 5);
  assert.equal(await contents(), before);
});

test('a BOM and CRLF make no difference', async () => {
  const report = await importMachiAza(owner, await fileOf(`\uFEFF${sample.join('\r\n')}\r\n`));
  assert.deepEqual([report.problems, report.unchanged], [[], 5]);
});

test('what a later list adds, alters and no longer has is taken over; the rest stays', async () => {
  const later = [
    `${heading}\tpostal_code\tmachi_kana`,
    '011002\t北海道\t札幌市\t見本一丁目\t\t43.05\t141.35\t0600001\tミホン',
    '011002\t北海道\t札幌市\t見本三丁目\t\t43.08\t141.37\t\t',
  ];
  const report = await importMachiAza(owner, await fileOf(later.join('\n')));
  assert.deepEqual(report.problems, []);
  assert.deepEqual([report.added, report.changed, report.abolished], [1, 1, 1]);
  const rows = await owner<{ machi: string; postalCode: string; isAbolished: boolean }[]>`
    select machi, postal_code, valid_until is not null as is_abolished
    from machi_aza.reference_machi_aza where local_government_code = '011002' order by id`;
  assert.deepEqual(
    rows.map(({ machi, postalCode, isAbolished }) => [machi, postalCode, isAbolished]),
    [
      ['見本一丁目', '0600001', false],
      ['見本二丁目', null, true],
      ['見本三丁目', null, false],
    ],
  );
});

test('every problem is told with its line, column and rule, and nothing changes', async () => {
  const before = await contents();
  const wrong = [
    heading,
    '011003\t北海道\t札幌市\t見本九丁目\t\t43.06\t141.35',
    '11002\t北海道\t札幌市\t見本九丁目\t\t43.06\t141.35',
    '011002\t\t札幌市\t見本\uFFFD\t\t43.06\t241.35',
    '011002\t北海道\t札幌市\t見本九丁目\t\t北緯43度\t',
    '011002\t北海道\t札幌市\t見本九丁目',
    '011002\t北海道\t札幌市\t=見本八丁目\t\t43.06\t141.35',
  ];
  const report = await importMachiAza(owner, await fileOf(wrong.join('\n')));
  assert.deepEqual(
    report.problems.map(({ line, column }) => `${line} ${column}`),
    [
      '2 local_government_code',
      '3 local_government_code',
      '4 prefecture',
      '4 machi',
      '4 longitude',
      '5 latitude',
      '5 longitude',
      '6 （行）',
    ],
  );
  for (const { rule } of report.problems) assert.match(rule, /。$/);
  assert.equal(report.added + report.changed + report.abolished + report.unchanged, 0);
  assert.equal(await contents(), before);
});

test('a place named twice is told with both lines', async () => {
  const doubled = [...sample, sample[1] ?? ''];
  const report = await importMachiAza(owner, await fileOf(doubled.join('\n')));
  assert.equal(report.problemCount, 1);
  assert.equal(report.problems[0]?.line, 7);
  assert.match(report.problems[0]?.rule ?? '', /2行目/);
});

test('a file that is no such list is refused whole', async () => {
  const before = await contents();
  const files = [
    Buffer.from([0x83, 0x65, 0x83, 0x58, 0x83, 0x67, 0x0a]),
    '',
    'prefecture\tmunicipality\n北海道\t札幌市',
    `${heading}\tmemo\n`,
    `${sample.join('\n')}\n${'x'.repeat(30_000)}`,
  ];
  for (const content of files) {
    const report = await importMachiAza(owner, await fileOf(content));
    assert.ok(report.problemCount > 0);
  }
  assert.equal(await contents(), before);
});

test('codes of local governments are taken in, and a second run changes nothing', async () => {
  const file = await fileOf(
    [
      'local_government_code\tprefecture\tname\tprefecture_kana\tname_kana\tkind',
      '130001\t東京都\t東京都\tﾄｳｷｮｳﾄ\tﾄｳｷｮｳﾄ\tprefecture',
      '132128\t東京都\t日野市\tﾄｳｷｮｳﾄ\tﾋﾉｼ\tcity',
    ].join('\n'),
  );
  assert.equal((await importLocalGovernments(owner, file)).added, 2);
  const again = await importLocalGovernments(owner, file);
  assert.deepEqual([again.added, again.changed, again.unchanged], [0, 0, 2]);
  const [row] = await owner<{ nameKana: string }[]>`
    select name_kana from machi_aza.reference_local_government
    where local_government_code = '132128'`;
  assert.equal(row?.nameKana, 'ヒノシ');
});

test('problems among codes of local governments are all told, and nothing changes', async () => {
  const file = await fileOf(
    [
      'local_government_code\tprefecture\tname\tprefecture_kana\tname_kana\tkind',
      '130002\t東京都\t東京都\tトウキョウト\tトウキョウト\tprefecture',
      '132128\t東京都\t\tﾄｳｷｮｳﾄ\thino\tcounty',
    ].join('\n'),
  );
  const report = await importLocalGovernments(owner, file);
  assert.deepEqual(
    report.problems.map(({ line, column }) => `${line} ${column}`),
    ['2 local_government_code', '3 name', '3 name_kana', '3 kind'],
  );
  assert.equal(report.added, 0);
});

const root = path.resolve(import.meta.dirname, '../../../../../../..');
const whole = path.join(root, '../shared/data/machiaza.tsv');

test('the whole national list is taken in twice', { timeout: 300_000 }, async (context) => {
  if (!existsSync(whole)) {
    context.skip('the national list does not lie beside the repository');
    return;
  }
  const seen: ImportProgress[] = [];
  const first = await importMachiAza(owner, whole, (progress) => seen.push(progress));
  assert.deepEqual([first.rows, first.problemCount], [277_676, 0]);
  assert.equal(first.withoutCode.municipalities.length, 11);
  assert.ok(seen.length > 50);
  assert.equal(seen.at(-1)?.bytesRead, seen.at(-1)?.bytesTotal);
  const second = await importMachiAza(owner, whole);
  assert.deepEqual([second.added, second.changed, second.abolished], [0, 0, 0]);
  assert.equal(second.unchanged, 277_676);
});
