/**
 * ファイルの確認の検査 — every class of bad input is named with line, column and rule.
 *
 * @spec juki 1.1.6
 * @spec juki 1.1.8
 * @spec juki 1.1.11
 * @spec juki 1.1.12
 */
import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { test } from 'node:test';
import fc from 'fast-check';

import { checkFile } from './check-file.ts';
import { type Limits, usualLimits } from './decode-text.ts';
import { layoutHeading } from './layout.ts';
import { type ImportRule, openProblemLog } from './problem.ts';
import {
  bytesOf,
  fileOf,
  SAMPLE_TOWN,
  type SampleRow,
  sampleRows,
  withRow,
} from './sample-file.ts';

interface Given {
  readonly limits?: Partial<Limits>;
  readonly fictitious?: readonly string[];
  readonly piece?: number;
}

async function check(bytes: Buffer, given: Given = {}) {
  const problems = openProblemLog(500);
  const remarks = openProblemLog(500);
  const piece = given.piece ?? 1_000;
  const result = await checkFile(
    {
      open: async function* () {
        for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
      },
      limits: { ...usualLimits, ...given.limits },
      municipalityCode: SAMPLE_TOWN,
      fictitiousCodes: given.fictitious ?? [SAMPLE_TOWN],
      held: new Map(),
    },
    { problems, remarks },
  );
  return { ...result, problems: problems.kept, remarks: remarks.kept };
}

const said = (problems: readonly { line: number; column: string | null; rule: string }[]) =>
  problems.map(({ line, column, rule }) => `${line} ${column ?? '-'} ${rule}`);

test('a right file in each encoding and with each line break has no problem', async () => {
  for (const encoding of ['UTF-8', 'UTF-8 (BOM)', 'CP932'] as const) {
    for (const lineBreak of ['\n', '\r\n'] as const) {
      for (const piece of [7, 1_000_000]) {
        const result = await check(fileOf(sampleRows, { encoding, lineBreak }), { piece });
        assert.deepEqual(said(result.problems), []);
        assert.equal(result.encoding, encoding);
        assert.equal(result.rows, sampleRows.length);
      }
    }
  }
});

type Case = readonly [title: string, at: number, over: SampleRow, ...expected: string[]];

const FIRST = 0;
const FOREIGN = 3;
const PLANNED = 4;
const CLOSED = 5;

const badRows: readonly Case[] = [
  ['no number', FIRST, { 宛名番号: '' }, '2 宛名番号 cell.required'],
  ['a number too long', FIRST, { 宛名番号: '1234567890123456' }, '2 宛名番号 cell.too_long'],
  ['a number with letters', FIRST, { 宛名番号: '10O' }, '2 宛名番号 cell.shape'],
  ['no household', FIRST, { 世帯番号: '' }, '2 世帯番号 cell.required'],
  ['history number 0', FIRST, { 個人履歴番号: '0' }, '2 個人履歴番号 cell.shape'],
  ['a negative history number', FIRST, { 個人履歴番号: '-1' }, '2 個人履歴番号 cell.shape'],
  ['an unknown kind', FIRST, { 住民種別: '3' }, '2 住民種別 cell.choice'],
  ['no status', FIRST, { 住民状態: '' }, '2 住民状態 cell.required'],
  ['a short record code', FIRST, { 住民票コード: '9990000001' }, '2 住民票コード cell.shape'],
  ['no record code', FIRST, { 住民票コード: '' }, '2 住民票コード row.record_code_missing'],
  ['no day of change', FIRST, { 異動年月日: '' }, '2 異動年月日 cell.required'],
  ['a date in slashes', FIRST, { 処理年月日: '2016/04/04' }, '2 処理年月日 date.malformed'],
  [
    'an impossible date',
    FIRST,
    { 異動届出年月日: '2016-02-30' },
    '2 異動届出年月日 date.malformed',
  ],
  ['an impossible month', FIRST, { 生年月日: '1980-13-01' }, '2 生年月日 date.malformed'],
  [
    'an unknown part without flag',
    FIRST,
    { 生年月日: '1980-03-00' },
    '2 生年月日 date.unknown_without_flag',
  ],
  [
    'a day below an unknown month',
    FIRST,
    { 生年月日: '1980-00-05', 生年月日_不詳フラグ: '1' },
    '2 生年月日 date.malformed',
  ],
  [
    'a flag without a date',
    FIRST,
    { 記載の異動年月日: '', 記載の異動年月日_不詳フラグ: '1' },
    '2 記載の異動年月日_不詳フラグ date.flag_without_date',
  ],
  ['a flag of 2', FIRST, { 生年月日_不詳フラグ: '2' }, '2 生年月日_不詳フラグ cell.choice'],
  ['another era', FIRST, { 生年月日_元号: '4' }, '2 生年月日_元号 date.era_differs'],
  ['no such era', FIRST, { 生年月日_元号: '9' }, '2 生年月日_元号 date.era_differs'],
  [
    'no birth date',
    FIRST,
    { 生年月日: '', 生年月日_元号: '', 生年月日_不詳フラグ: '' },
    '2 生年月日 cell.required',
  ],
  [
    'no day of becoming a resident',
    FIRST,
    { 住民となった年月日: '' },
    '2 住民となった年月日 cell.required',
  ],
  ['no reason', FIRST, { 異動事由: '' }, '2 異動事由 cell.required'],
  ['no name', FIRST, { 氏名: '' }, '2 氏名 cell.required'],
  ['a name too long', FIRST, { 氏名: '長'.repeat(101) }, '2 氏名 cell.too_long'],
  ['a control character', FIRST, { 氏名: '見本\u0007一郎' }, '2 氏名 cell.character'],
  ['a tab inside', FIRST, { 住所_方書: '見本\t荘' }, '2 住所_方書 cell.character'],
  ['a NUL', FIRST, { 氏名: '見本\u0000' }, '2 氏名 cell.character'],
  ['an emoji', FIRST, { 住所_方書: '見本荘🏠' }, '2 住所_方書 cell.character'],
  ['a private character', FIRST, { 氏名: '見本\uE000' }, '2 氏名 cell.character'],
  ['an invisible character', FIRST, { 氏名: '見\u200B本' }, '2 氏名 cell.character'],
  ['a formula', FIRST, { 氏名: '=HYPERLINK("x")' }, '2 氏名 cell.formula'],
  ['a formula with plus', FIRST, { 住所_方書: '+1' }, '2 住所_方書 cell.formula'],
  ['a formula with minus', FIRST, { 住所_町字: '-1' }, '2 住所_町字 cell.formula'],
  ['a formula with at', FIRST, { 世帯主氏名: '@SUM(A1)' }, '2 世帯主氏名 cell.formula'],
  ['a formula after a tab', FIRST, { 届出番号: '\t=1' }, '2 届出番号 cell.formula'],
  ['a formula in full width', FIRST, { 住所_方書: '＝１' }, '2 住所_方書 cell.formula'],
  [
    'a reading in hiragana',
    FIRST,
    { 氏名_フリガナ: 'みほん　いちろう' },
    '2 氏名_フリガナ cell.shape',
  ],
  ['a reading in half width', FIRST, { 氏名_フリガナ: 'ﾐﾎﾝ' }, '2 氏名_フリガナ cell.shape'],
  ['a flag in words', FIRST, { 国保資格有無: '有' }, '2 国保資格有無 cell.choice'],
  ['no sex', FIRST, { 性別: '', 性別表記: '' }, '2 性別 cell.required'],
  ['sex and its words differ', FIRST, { 性別表記: '女' }, '2 性別表記 code.sex_words'],
  ['another town', FIRST, { 市区町村コード: '131016' }, '2 市区町村コード code.other_town'],
  [
    'a wrong check digit',
    FIRST,
    { 転入前住所_市区町村コード: '131017' },
    '2 転入前住所_市区町村コード code.municipality',
  ],
  [
    'a code without its zero',
    FIRST,
    { 本籍_市区町村コード: '92011' },
    '2 本籍_市区町村コード code.municipality',
  ],
  [
    'a code in full width',
    FIRST,
    { 本籍_市区町村コード: '１３１０１６' },
    '2 本籍_市区町村コード code.municipality',
  ],
  ['a postal code too short', FIRST, { 住所_郵便番号: '９９９０' }, '2 住所_郵便番号 cell.shape'],
  [
    'an old relationship',
    FIRST,
    { 続柄コード1: '', 続柄表記: '長男' },
    '2 続柄表記 relationship.unknown',
  ],
  [
    'relationship and code differ',
    FIRST,
    { 続柄コード1: '12' },
    '2 続柄コード1 relationship.code_differs',
  ],
  ['no domicile', FIRST, { 本籍: '' }, '2 本籍 row.domicile_missing'],
  ['no head of the register', FIRST, { 戸籍_筆頭者: '' }, '2 戸籍_筆頭者 row.domicile_missing'],
  [
    'a Japanese with a card',
    FIRST,
    { 在留カード等番号: 'ZZ90000009ZZ' },
    '2 第30条45規定区分 row.foreign_of_japanese',
  ],
  ['a foreigner with a domicile', FOREIGN, { 本籍: '見本県' }, '5 本籍 row.domicile_of_foreigner'],
  ['a foreigner without nationality', FOREIGN, { 国籍名等: '' }, '5 国籍名等 row.foreign_missing'],
  [
    'a foreigner without a class',
    FOREIGN,
    { 第30条45規定区分: '' },
    '5 第30条45規定区分 row.foreign_missing',
  ],
  [
    'a card number of another shape',
    FOREIGN,
    { 在留カード等番号: 'Z900000001ZZ' },
    '5 在留カード等番号 cell.shape',
  ],
  ['a month of 13', 2, { 児童手当受給開始年月: '2016-13' }, '4 児童手当受給開始年月 cell.shape'],
  ['a time of 25', FIRST, { 操作時刻: '25:00:00' }, '2 操作時刻 cell.shape'],
  [
    'a resident with a closing',
    FIRST,
    { 消除の事由: 'Y13' },
    '2 消除の事由 row.closing_without_closed',
  ],
  ['closed without a reason', CLOSED, { 消除の事由: '' }, '7 消除の事由 row.closing_incomplete'],
  [
    'closed without a day',
    CLOSED,
    { 消除の異動年月日: '' },
    '7 消除の異動年月日 row.closing_incomplete',
  ],
  ['closed but resident', CLOSED, { 住民状態: '1' }, '7 除票フラグ row.closed_status'],
  [
    'closed before becoming a resident',
    CLOSED,
    { 消除の異動年月日: '2015-04-01' },
    '7 消除の異動年月日 row.dates_out_of_order',
  ],
  [
    'born after the processing',
    FIRST,
    { 生年月日: '2016-04-05', 生年月日_元号: '4' },
    '2 処理年月日 row.dates_out_of_order',
  ],
  [
    'pension lost before gained',
    FIRST,
    { 年金資格取得年月日: '2020-01-01', 年金資格喪失年月日: '2019-01-01' },
    '2 年金資格喪失年月日 row.dates_out_of_order',
  ],
  ['the newest row unmarked', FIRST, { 最新フラグ: '0' }, '2 最新フラグ register.newest_flag'],
  [
    'an earlier row marked newest',
    PLANNED,
    { 最新フラグ: '1' },
    '6 最新フラグ register.newest_flag',
  ],
  ['a flag of neither', FIRST, { 最新フラグ: '' }, '2 最新フラグ cell.choice'],
  ['the same row twice', CLOSED, { 個人履歴番号: '1' }, '7 個人履歴番号 register.duplicate'],
  ['history out of order', PLANNED, { 個人履歴番号: '3' }, '7 個人履歴番号 register.out_of_order'],
  [
    'two heads',
    1,
    { 続柄コード1: '2', 続柄表記: '世帯主' },
    '3 続柄表記 register.two_heads',
    '2 続柄表記 register.two_heads',
  ],
  [
    'a record code twice',
    1,
    { 住民票コード: '99900000001' },
    '3 住民票コード register.same_record_code',
    '2 住民票コード register.same_record_code',
  ],
];

for (const [title, at, over, ...expected] of badRows) {
  test(`a row is refused: ${title}`, async () => {
    const result = await check(fileOf(withRow(at, over)));
    const lines = said(result.problems);
    for (const one of expected) assert.ok(lines.includes(one), `${one} not in ${lines.join(', ')}`);
    assert.ok(result.problems.every(({ message }) => /。$/.test(message)));
    assert.ok(!JSON.stringify(result.problems).includes('見本　'), 'no value is repeated');
  });
}

test('a person whose rows stand apart is refused', async () => {
  const [first, ...others] = sampleRows;
  const result = await check(fileOf([...others, first ?? {}, others[0] ?? {}]));
  assert.deepEqual(said(result.problems), ['8 個人履歴番号 register.duplicate']);
  const later = { ...others[0], 個人履歴番号: '2' };
  const scattered = await check(fileOf([...others, first ?? {}, later]));
  assert.ok(said(scattered.problems).includes('8 個人履歴番号 register.scattered'));
});

test('all problems are said, not the first alone', async () => {
  const rows = withRow(0, { 氏名: '', 性別: '9', 処理年月日: 'x' });
  const result = await check(
    fileOf(rows.map((row, at) => (at === 3 ? { ...row, 氏名: '' } : row))),
  );
  assert.deepEqual(new Set(result.problems.map(({ line }) => line)), new Set([2, 5]));
  assert.ok(result.problems.length >= 4);
});

type FileCase = readonly [title: string, bytes: () => Buffer, rule: ImportRule, given?: Given];

const right = fileOf(sampleRows);
const lines = right.toString().split('\n').slice(0, -1);
const [heading = '', first = '', second = ''] = lines;

const badFiles: readonly FileCase[] = [
  ['nothing', () => Buffer.alloc(0), 'file.empty'],
  ['a heading alone', () => bytesOf([heading]), 'file.empty'],
  ['UTF-16', () => Buffer.from(`\uFEFF${right.toString()}`, 'utf16le'), 'file.utf16'],
  [
    'bytes of neither encoding',
    () => Buffer.from([0x80, 0xfd, 0xff, 0x0a]),
    'file.encoding_unknown',
  ],
  [
    'half a character in the heading',
    () => Buffer.from([0xff, 0x81, 0x0a]),
    'file.encoding_unknown',
  ],
  ['CR alone as line break', () => Buffer.from(lines.join('\r')), 'file.carriage_returns'],
  [
    'a column less in the heading',
    () => bytesOf([heading.replace(',宛名番号', ''), first]),
    'header.count',
  ],
  [
    'a column of another name',
    () => bytesOf([heading.replace('宛名番号', '番号'), first]),
    'header.column',
  ],
  [
    'two columns exchanged',
    () => bytesOf([heading.replace('世帯番号,住民種別', '住民種別,世帯番号'), first]),
    'header.column',
  ],
  ['a cut last line', () => right.subarray(0, right.length - 40), 'file.truncated'],
  ['a last line without line break', () => right.subarray(0, right.length - 1), 'file.truncated'],
  ['a comma too many', () => bytesOf([heading, `${first},`, second]), 'line.column_count'],
  ['a line cut short', () => bytesOf([heading, first.slice(0, 200), second]), 'line.column_count'],
  ['an empty line', () => bytesOf([heading, first, '', second]), 'line.empty'],
  [
    'an open quote',
    () => bytesOf([heading, first.replace('中央一丁目', '"中央'), second]),
    'line.quotes',
  ],
  [
    'a quote inside a cell',
    () => bytesOf([heading, first.replace('中央一丁目', '中"央'), second]),
    'line.quotes',
  ],
  [
    'CP932 bytes in a UTF-8 file',
    () => Buffer.concat([bytesOf([heading, first]), Buffer.from([0x8c, 0xa9, 0x0a])]),
    'line.encoding',
  ],
  [
    'UTF-8 bytes in a CP932 file',
    () => Buffer.concat([bytesOf([heading], { encoding: 'CP932' }), bytesOf([first])]),
    'line.encoding',
  ],
  [
    'a line without end',
    () => bytesOf([heading, `${first}${'あ'.repeat(30_000)}`, second]),
    'line.too_long',
  ],
  ['a file too large', () => right, 'file.too_large', { limits: { bytes: 2_000 } }],
  ['too many rows', () => right, 'file.too_many_rows', { limits: { rows: 3 } }],
  ['a town that the switch does not admit', () => right, 'code.municipality', { fictitious: [] }],
];

for (const [title, bytes, rule, given] of badFiles) {
  test(`a file is refused: ${title}`, async () => {
    const { problems } = await check(bytes(), given);
    const rules = problems.map((problem) => problem.rule);
    assert.ok(rules.includes(rule), `${rule} not in ${rules.join(', ')}`);
  });
}

test('the lines after a bad one are still read', async () => {
  const result = await check(
    bytesOf([heading, `${first}${'x'.repeat(200_000)}`, '"', second.replace('見本町', '')]),
    { piece: 10_000 },
  );
  const found = said(result.problems);
  assert.deepEqual(found.slice(0, 2), ['2 - line.too_long', '3 - line.quotes']);
  assert.ok(found.includes('4 住所_市区郡町村名 cell.required'), found.join(', '));
});

test('codes of invented towns elsewhere are right only in a file of an invented town', async () => {
  const rows = withRow(0, { 転入前住所_市区町村コード: '999998' });
  assert.deepEqual(said((await check(fileOf(rows))).problems), []);
  const own = sampleRows.map((row) => ({ ...row, 市区町村コード: '131016' }));
  const { problems } = await check(fileOf(own), { fictitious: [] });
  assert.ok(said(problems).includes('2 市区町村コード code.other_town'));
});

test('a card number left blank and a household without a head are remarks, not problems', async () => {
  const rows = sampleRows.map((row, at) => {
    if (at === FOREIGN) return { ...row, 在留カード等番号: '' };
    return at === FIRST ? { ...row, 続柄コード1: '99', 続柄表記: '同居人' } : row;
  });
  const result = await check(fileOf(rows));
  assert.deepEqual(said(result.problems), []);
  assert.deepEqual(said(result.remarks), [
    '5 在留カード等番号 remark.card_missing',
    '2 世帯番号 remark.no_head',
  ]);
});

test('a day that the calendar lacks may stand where the family register may hold it', async () => {
  const rows = withRow(0, { 生年月日: '1981-02-29' });
  assert.deepEqual(said((await check(fileOf(rows))).problems), []);
});

test('whatever is done to a file, it is refused with a sentence or right', async () => {
  const change = fc.record({
    at: fc.nat(right.length - 1),
    cut: fc.nat(6),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 6 }).map((bytes) => Buffer.from(bytes)),
      fc.string({ unit: 'binary', maxLength: 4 }).map((text) => Buffer.from(text)),
      fc
        .constantFrom(',', '"', '\n', '\r\n', '=', '0000-00-00', '99', '\0')
        .map((t) => Buffer.from(t)),
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      let bytes = right;
      for (const { at, cut, put } of changes) {
        bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)]);
      }
      const result = await check(bytes);
      for (const { message, line } of result.problems) {
        assert.match(message, /。$/);
        assert.ok(line >= 1);
      }
    }),
    { numRuns: 1_500 },
  );
});

test('any text in any column is refused with a sentence or right', async () => {
  const column = fc.constantFrom(...layoutHeading);
  const value = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      '',
      '0',
      '1',
      '-1',
      '9999-99-99',
      '0000-00-00',
      '2024-02-30',
      '＝',
      '02',
      '世帯主',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.nat(5), column, value, async (at, name, text) => {
      const { problems, rows } = await check(fileOf(withRow(at, { [name]: text })));
      assert.ok(rows >= 1 || problems.length > 0);
      assert.ok(problems.every(({ message }) => /。$/.test(message)));
    }),
    { numRuns: 1_500 },
  );
});
