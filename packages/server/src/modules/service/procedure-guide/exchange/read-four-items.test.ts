/**
 * 4情報の読取りの検査 — files as card readers and other towns write them, and files that are wrong.
 *
 * @spec juki 10.8
 */
import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { test } from 'node:test';
import { newcomerSchema } from '@yakuba/contract/procedure-guide';
import { Refusal } from '@yakuba/kernel/refusal';
import fc from 'fast-check';
import iconv from 'iconv-lite';

import { decodeFile } from './decode-file.ts';
import { readFourItems } from './read-four-items.ts';
import { splitAddress } from './split-address.ts';

const card = `氏名,住所,生年月日,性別\n見本　花子,架空県架空市一番町1番地,昭和60年4月1日,女\n`;

function refusalOf(work: () => unknown): Refusal {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('not refused');
}

test('the four items of a card are read, the number on it is not', () => {
  const withNumber = card.replace('性別', '性別,個人番号').replace('女', '女,123456789018');
  const [person] = readFourItems(withNumber);
  assert.deepEqual(person, {
    key: 'n1',
    fullName: '見本　花子',
    fullNameKana: null,
    dateOfBirth: '1985-04-01',
    sex: '2',
    isForeign: false,
    relationship: null,
    address: { prefecture: '架空県', municipality: '架空市', lotNumber: '一番町1番地' },
    residentRecordCode: null,
    registeredDomicile: null,
    headOfFamilyRegister: null,
  });
  assert.ok(!JSON.stringify(person).includes('123456789018'));
  assert.deepEqual(newcomerSchema.parse(person), person);
});

test('a certificate of moving out names its people in order, with kana and relationship', () => {
  const people = readFourItems(
    [
      '氏名フリガナ,氏名,続柄,生年月日,性別,旧住所,国籍・地域',
      'みほん いちろう,見本　一郎,世帯主,1988-04-12,1,"架空県架空郡若葉町大字緑1番地, 2号",',
      'ﾐﾎﾝ ｼﾞｮﾝ,SAMPLE JOHN,子,5080707,男,架空県架空郡若葉町大字緑1番地,架空国',
    ].join('\r\n'),
  );
  assert.deepEqual(
    people.map(({ key, fullNameKana, relationship, isForeign, dateOfBirth }) => [
      key,
      fullNameKana,
      relationship,
      isForeign,
      dateOfBirth,
    ]),
    [
      ['n1', 'ミホン　イチロウ', '世帯主', false, '1988-04-12'],
      ['n2', 'ミホン　ジョン', '子', true, '2026-07-07'],
    ],
  );
});

test('UTF-8 with and without BOM and Shift_JIS come to the same', () => {
  const encoded = [
    Buffer.from(card),
    Buffer.from(`\uFEFF${card}`),
    iconv.encode(card, 'cp932'),
  ].map((bytes) => readFourItems(decodeFile(bytes.toString('base64'))));
  assert.deepEqual(encoded[1], encoded[0]);
  assert.deepEqual(encoded[2], encoded[0]);
  const noText = Buffer.from([0xff, 0xfe, 0x00, 0x80]).toString('base64');
  assert.equal(refusalOf(() => decodeFile(noText)).code, 'procedure_guide.file.encoding');
});

test('a file that is wrong as a whole is refused by what is wrong', () => {
  const refused = (text: string) => refusalOf(() => readFourItems(text)).code;
  assert.equal(refused(''), 'procedure_guide.file.column_missing');
  assert.equal(refused('氏名,住所,性別\na,b,男'), 'procedure_guide.file.column_missing');
  assert.equal(refused('氏名,住所,生年月日,性別'), 'procedure_guide.file.empty');
  assert.equal(refused(`氏名,名前,住所,生年月日,性別\n`), 'procedure_guide.file.column_repeated');
  assert.equal(refused(`${card}"閉じない`), 'procedure_guide.file.not_csv');
  const [heading = '', line = ''] = card.split('\n');
  const many = [heading, ...Array.from({ length: 31 }, () => line)].join('\n');
  assert.equal(refused(many), 'procedure_guide.file.too_many');
  const without = refusalOf(() => readFourItems('氏名,生年月日,性別\na,b,男'));
  assert.match(without.message, /「住所」の列がありません/);
});

test('every wrong cell is named by line and column', () => {
  const wrong =
    '氏名,住所,生年月日,性別,フリガナ\n,架空県,明治の頃,おとこ,見本\n見本🙂,x,2026-02-30,男,\n';
  const { code, fields } = refusalOf(() => readFourItems(wrong));
  assert.equal(code, 'procedure_guide.file.problems');
  assert.deepEqual(
    fields.map(({ path }) => path),
    [
      'lines.2.fullName',
      'lines.2.dateOfBirth',
      'lines.2.sex',
      'lines.2.fullNameKana',
      'lines.3.fullName',
      'lines.3.dateOfBirth',
    ],
  );
  assert.match(fields[2]?.message ?? '', /^2行目の「性別」：/);
});

test('whatever the file holds, it is read or refused', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { maxLength: 5 }), { maxLength: 4 }), (rows) => {
      const text = ['氏名,住所,生年月日,性別', ...rows.map((row) => row.join(','))].join('\n');
      try {
        for (const person of readFourItems(text)) newcomerSchema.parse(person);
      } catch (error) {
        assert.ok(error instanceof Refusal, String(error));
      }
    }),
  );
});

test('addresses are taken apart, unusual names of places too, and nothing is lost', () => {
  for (const [text, prefecture, municipality] of [
    ['千葉県市川市八幡1番', '千葉県', '市川市'],
    ['三重県四日市市諏訪町1番', '三重県', '四日市市'],
    ['東京都武蔵村山市本町一丁目', '東京都', '武蔵村山市'],
    ['神奈川県横浜市西区高島1番', '神奈川県', '横浜市西区'],
    ['東京都町田市森野', '東京都', '町田市'],
    ['福島県郡山市朝日', '福島県', '郡山市'],
    ['北海道余市郡余市町大川町', '北海道', '余市郡余市町'],
    ['東京都千代田区千代田', '東京都', '千代田区'],
    ['和歌山県日高郡日高町', '和歌山県', '日高郡日高町'],
  ] as const) {
    const parts = splitAddress(text);
    assert.deepEqual([parts.prefecture, parts.municipality], [prefecture, municipality]);
    assert.equal(`${prefecture}${municipality}${parts.lotNumber ?? ''}`, text);
  }
  assert.deepEqual(splitAddress('番地だけ'), { lotNumber: '番地だけ' });
});

test('what only a certificate of moving out says is read for the notification', () => {
  const heading = '氏名,住所,生年月日,性別,住民票コード,本籍,筆頭者';
  const line =
    '見本　花子,架空県架空市一番町1番地,1985-04-01,女,９７０００００００１２,架空県架空市1番地,見本　太郎';
  const [person] = readFourItems(`${heading}\n${line}`);
  assert.equal(person?.residentRecordCode, '97000000012');
  assert.equal(person?.registeredDomicile, '架空県架空市1番地');
  assert.equal(person?.headOfFamilyRegister, '見本　太郎');
  const wrong = refusalOf(() => readFourItems(`${heading}\n${line.replace('９７', '')}`));
  assert.match(JSON.stringify(wrong), /住民票コード/);
});
