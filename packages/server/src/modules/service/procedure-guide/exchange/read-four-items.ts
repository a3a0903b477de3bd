/**
 * 4情報の読取り — name, address, date of birth and sex from the CSV of a 転出証明書 or of what a
 * card reader puts out, and what only the 転出証明書 says; pure. 個人番号 in the file is not taken
 * over: nobody here has use for it.
 *
 * @spec juki 10.8
 */
import type { Newcomer } from '@yakuba/contract/procedure-guide';
import { parseDateInput } from '@yakuba/kernel/calendar';
import { type FieldProblem, refuseFields } from '@yakuba/kernel/refusal';
import { characterProblem, isKatakanaName, toKatakana } from '@yakuba/kernel/text';
import { CsvError, parse } from 'csv-parse/sync';

import { refuse } from '../refusals.ts';
import { splitAddress } from './split-address.ts';

const PEOPLE_MAX = 30;
const NAME_MAX = 100;
const ADDRESS_MAX = 300;

/** 見出し — each item with the words that files use for it. */
const columns = {
  fullName: ['氏名', '名前'],
  address: ['住所', '現住所', '旧住所'],
  dateOfBirth: ['生年月日'],
  sex: ['性別'],
  fullNameKana: ['氏名フリガナ', 'フリガナ', '氏名カナ'],
  relationship: ['続柄'],
  nationality: ['国籍・地域', '国籍'],
  residentRecordCode: ['住民票コード'],
  registeredDomicile: ['本籍'],
  headOfFamilyRegister: ['筆頭者', '筆頭者の氏名'],
} as const;
type Column = keyof typeof columns;

const REQUIRED: readonly Column[] = ['fullName', 'address', 'dateOfBirth', 'sex'];

const sexWords: Readonly<Record<string, Newcomer['sex']>> = {
  男: '1',
  男性: '1',
  '1': '1',
  M: '1',
  女: '2',
  女性: '2',
  '2': '2',
  F: '2',
  不明: '0',
  '0': '0',
};

/** 4情報の読取り — everyone in the file, or every problem of it by line and column. */
export function readFourItems(text: string): Newcomer[] {
  const [heading, ...lines] = cellsOf(text);
  const places = placesOf(heading ?? []);
  if (lines.length === 0) throw refuse('procedure_guide.file.empty', {}, 'content');
  if (lines.length > PEOPLE_MAX) throw refuse('procedure_guide.file.too_many', {}, 'content');
  const problems: FieldProblem[] = [];
  const people = lines.map((cells, index) => {
    const cell = (column: Column) => {
      const place = places.get(column);
      return place === undefined ? '' : (cells[place] ?? '').trim();
    };
    const say = (column: Column, message: string) => {
      const place = `${index + 2}行目の「${columns[column][0]}」`;
      problems.push({ path: `lines.${index + 2}.${column}`, message: `${place}：${message}` });
    };
    return personOf(cell, say, `n${index + 1}`);
  });
  if (problems.length === 0) return people;
  const sentence =
    'CSVに読み取れないところがあります。示された行を直して、もう一度選んでください。';
  throw refuseFields('procedure_guide.file.problems', sentence, problems);
}

type Cell = (column: Column) => string;
type Say = (column: Column, message: string) => void;

function personOf(cell: Cell, say: Say, key: string): Newcomer {
  checkText(say, 'fullName', { text: cell('fullName'), most: NAME_MAX });
  checkText(say, 'address', { text: cell('address'), most: ADDRESS_MAX });
  const born = parseDateInput(cell('dateOfBirth'));
  if (!born.ok) say('dateOfBirth', born.problem);
  const sex = sexWords[cell('sex').normalize('NFKC')];
  if (sex === undefined) say('sex', '「男」「女」「不明」のどれかにしてください。');
  const kana = toKatakana(cell('fullNameKana')).replaceAll(' ', '\u3000');
  if (kana !== '' && !isKatakanaName(kana)) say('fullNameKana', '全角カタカナにしてください。');
  checkCertificateItems(cell, say);
  const nationality = cell('nationality');
  return {
    key,
    fullName: cell('fullName'),
    fullNameKana: kana === '' ? null : kana,
    dateOfBirth: born.ok ? born.value : '',
    sex: sex ?? '0',
    isForeign: nationality !== '' && !/^日本/.test(nationality),
    relationship: cell('relationship') || null,
    address: splitAddress(cell('address')),
    residentRecordCode: cell('residentRecordCode').normalize('NFKC') || null,
    registeredDomicile: cell('registeredDomicile') || null,
    headOfFamilyRegister: cell('headOfFamilyRegister') || null,
  };
}

/** 転出証明書の項目 — absent from a card's face. */
function checkCertificateItems(cell: Cell, say: Say): void {
  const code = cell('residentRecordCode').normalize('NFKC');
  if (code !== '' && !/^\d{11}$/.test(code))
    say('residentRecordCode', '11桁の数字にしてください。');
  for (const column of ['registeredDomicile', 'headOfFamilyRegister'] as const) {
    const most = column === 'registeredDomicile' ? ADDRESS_MAX : NAME_MAX;
    if (cell(column) !== '') checkText(say, column, { text: cell(column), most });
  }
}

interface Text {
  readonly text: string;
  readonly most: number;
}

function checkText(say: Say, column: Column, { text, most }: Text): void {
  if (text === '') say(column, '空です。入力してください。');
  if (Array.from(text).length > most) say(column, `${most}文字以内にしてください。`);
  const problem = characterProblem(text);
  if (problem !== null) say(column, problem);
}

function cellsOf(text: string): string[][] {
  try {
    return parse(text, { bom: true, skip_empty_lines: true, relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? String(error['lines']) : '1';
    throw refuse('procedure_guide.file.not_csv', { line }, 'content');
  }
}

function placesOf(heading: readonly string[]): ReadonlyMap<Column, number> {
  const words = heading.map((word) => word.normalize('NFKC').replaceAll(/\s/gu, ''));
  const places = new Map<Column, number>();
  for (const [column, known] of Object.entries(columns) as [Column, readonly string[]][]) {
    const found = words.flatMap((word, place) => (known.includes(word) ? [place] : []));
    if (found.length > 1) {
      throw refuse('procedure_guide.file.column_repeated', { column: known[0] ?? '' }, 'content');
    }
    if (found[0] !== undefined) places.set(column, found[0]);
  }
  const missing = REQUIRED.find((column) => !places.has(column));
  if (missing !== undefined) {
    const column = columns[missing][0];
    throw refuse('procedure_guide.file.column_missing', { column }, 'content');
  }
  return places;
}
