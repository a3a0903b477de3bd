/**
 * 検査用のファイル — the standard layout with a few invented people, to be changed at will.
 *
 * Two households of an invented town: a couple with a child, and a foreign resident; and one who
 * has moved out, with two history rows.
 */
import { Buffer } from 'node:buffer';

import iconv from 'iconv-lite';

import { layoutHeading } from './layout.ts';
import { joinCells } from './layout-line.ts';

/** 列名と値 — columns not named are empty. */
export type SampleRow = Readonly<Record<string, string>>;

/** 見本の団体 — its code is admitted by the switch alone. */
export const SAMPLE_TOWN = '990001';

const base: SampleRow = {
  市区町村コード: SAMPLE_TOWN,
  個人履歴番号: '1',
  個人履歴番号_枝番号: '1',
  最新フラグ: '1',
  改製番号: '1',
  世帯番号: '5000000015',
  住民種別: '1',
  住民状態: '1',
  異動年月日: '2016-04-01',
  異動年月日_不詳フラグ: '0',
  異動届出年月日: '2016-04-04',
  届出番号: '2016000001',
  異動事由: 'Y01',
  異動区分: 'Y1',
  記載等の種別: 'Y1',
  氏名_フリガナ確認状況: '1',
  世帯主氏名: '見本　一郎',
  住所_市区町村コード: SAMPLE_TOWN,
  住所_町字コード: '0001001',
  住所_都道府県: '見本県',
  住所_市区郡町村名: '見本町',
  住所_町字: '中央一丁目',
  住所_番地号表記: '１番地２',
  住所_郵便番号: '９９９０００１',
  住民となった年月日: '2016-04-01',
  住民となった年月日_不詳フラグ: '0',
  記載の異動年月日: '2016-04-01',
  記載の異動年月日_不詳フラグ: '0',
  記載の事由: 'Y01',
  転入前住所_市区町村コード: '131016',
  転入前住所_都道府県: '東京都',
  転入前住所_市区郡町村名: '千代田区',
  転入前住所_町字: '丸の内一丁目',
  転入前住所_番地号表記: '１番',
  住所を定めた年月日: '2016-04-01',
  住所を定めた年月日_不詳フラグ: '0',
  地区管理コード1: '001',
  成年被後見人_該当有無: '0',
  除票フラグ: '0',
  履歴選択不可フラグ: '0',
  処理年月日: '2016-04-04',
  改製記載年月日_不詳フラグ: '0',
  選挙人名簿登録有無: '1',
  国保資格有無: '0',
  後期高齢資格有無: '0',
  介護資格有無: '0',
  年金資格有無: '0',
  統合宛名フラグ: '0',
  他業務参照不可フラグ: '0',
  業務ID: '001',
  削除フラグ: '0',
  操作者ID: 'SAMPLE',
  操作年月日: '2016-04-04',
  操作時刻: '10:20:30',
};

const japanese: SampleRow = {
  本籍: '見本県見本町中央一丁目１番地',
  本籍_市区町村コード: SAMPLE_TOWN,
  戸籍_筆頭者: '見本　一郎',
  戸籍_筆頭者_氏: '見本',
  戸籍_筆頭者_名: '一郎',
};

/** 見本の住民 — in the order of a file; `over` lays values over all of one row. */
export const sampleRows: readonly SampleRow[] = [
  {
    ...base,
    ...japanese,
    ...person('1000000016', '見本', '一郎', 'ミホン　イチロウ'),
    ...born('1', '3', '1980-03-05'),
    住民票コード: '99900000001',
    続柄コード1: '2',
    続柄表記: '世帯主',
    記載順位: '1',
  },
  {
    ...base,
    ...japanese,
    ...person('1000000024', '見本', '花子', 'ミホン　ハナコ'),
    ...born('2', '3', '1982-07-14'),
    住民票コード: '99900000002',
    続柄コード1: '12',
    続柄表記: '妻',
    記載順位: '2',
  },
  {
    ...base,
    ...japanese,
    ...person('1000000032', '見本', '葉', 'ミホン　ヨウ'),
    ...born('1', '4', '2015-11-11'),
    住民票コード: '99900000003',
    続柄コード1: '20',
    続柄表記: '子',
    記載順位: '3',
    児童手当資格区分: '1',
    児童手当受給開始年月: '2016-05',
  },
  {
    ...base,
    世帯番号: '5000000023',
    住民種別: '2',
    宛名番号: '1000000041',
    氏名: 'SAMPLE HANA',
    氏名_外国人ローマ字: 'SAMPLE HANA',
    氏名_フリガナ: 'サンプル　ハナ',
    氏名_フリガナ確認状況: '0',
    ...born('2', '4', '1993-01-01'),
    生年月日_不詳フラグ: '1',
    住民票コード: '99900000004',
    続柄コード1: '2',
    続柄表記: '世帯主',
    世帯主氏名: 'SAMPLE HANA',
    記載順位: '1',
    住所_方書: '見本ハイツ、２０１号',
    外国人住民となった年月日: '2016-04-01',
    外国人住民となった年月日_不詳フラグ: '0',
    在留カード等番号: 'ZZ90000001ZZ',
    在留カード等番号区分: 'Y1',
    国籍等_国名コード: '999',
    国籍名等: '見本国',
    第30条45規定区分: '1',
    住居地の届出の有無: '1',
    在留資格等コード: '999',
    在留期間等コード_年: '5',
    在留期間等コード_月: '0',
    在留期間等コード_日: '0',
    在留期間の満了の日: '2029-03-31',
  },
  ...movedOut(),
];

function person(number: string, family: string, given: string, kana: string): SampleRow {
  const [familyKana = '', givenKana = ''] = kana.split('　');
  return {
    宛名番号: number,
    氏名: `${family}　${given}`,
    氏_日本人: family,
    名_日本人: given,
    氏名_フリガナ: kana,
    氏_日本人_フリガナ: familyKana,
    名_日本人_フリガナ: givenKana,
  };
}

function born(sex: '1' | '2', era: string, on: string): SampleRow {
  return {
    性別: sex,
    性別表記: sex === '1' ? '男' : '女',
    生年月日_元号: era,
    生年月日: on,
    生年月日_不詳フラグ: '0',
  };
}

/** Two rows of one person: the notice of moving out, and the closed record. */
function movedOut(): readonly SampleRow[] {
  const planned: SampleRow = {
    ...base,
    ...japanese,
    ...person('1000000059', '見本', '次郎', 'ミホン　ジロウ'),
    ...born('1', '3', '1975-02-02'),
    世帯番号: '5000000031',
    住民票コード: '99900000005',
    続柄コード1: '2',
    続柄表記: '世帯主',
    世帯主氏名: '見本　次郎',
    記載順位: '1',
    最新フラグ: '0',
    転出届出年月日: '2026-03-20',
    転出予定年月日: '2026-04-01',
  };
  const closed: SampleRow = {
    ...planned,
    個人履歴番号: '2',
    最新フラグ: '1',
    住民状態: '2',
    異動年月日: '2026-04-01',
    異動事由: 'Y11',
    異動区分: 'Y2',
    除票フラグ: '1',
    消除の事由: 'Y11',
    消除の届出年月日: '2026-03-20',
    消除の異動年月日: '2026-04-01',
    消除の異動年月日_不詳フラグ: '0',
    処理年月日: '2026-04-01',
    選挙人名簿登録有無: '0',
    操作年月日: '2026-04-01',
    '転出年月日（確定）': '2026-04-01',
    転入通知年月日: '2026-04-08',
    '転出先住所（確定）_市区町村コード': '131016',
    '転出先住所（確定）_都道府県': '東京都',
  };
  return [planned, closed];
}

/** 見本の行を直す — the row at a place with other values. */
export function withRow(at: number, over: SampleRow): readonly SampleRow[] {
  return sampleRows.map((row, place) => (place === at ? { ...row, ...over } : row));
}

export interface FileForm {
  readonly encoding?: 'UTF-8' | 'UTF-8 (BOM)' | 'CP932';
  readonly lineBreak?: '\n' | '\r\n';
}

/** ファイルの内容 — heading and rows as bytes. */
export function fileOf(rows: readonly SampleRow[], form: FileForm = {}): Buffer {
  const lines = rows.map((row) => joinCells(layoutHeading.map((name) => row[name] ?? '')));
  return bytesOf([joinCells(layoutHeading), ...lines], form);
}

/** 行の内容 — lines as bytes, each with its line break. */
export function bytesOf(lines: readonly string[], form: FileForm = {}): Buffer {
  const { encoding = 'UTF-8', lineBreak = '\n' } = form;
  const text = lines.map((line) => line + lineBreak).join('');
  if (encoding === 'CP932') return iconv.encode(text, 'cp932');
  return Buffer.from(encoding === 'UTF-8 (BOM)' ? `\uFEFF${text}` : text, 'utf8');
}
