/**
 * 固有の列 — columns that name the town, follow from other items, or need a rule of their own.
 */
import { sexes } from '@yakuba/contract/resident';
import { type MunicipalityCodeOptions, parseMunicipalityCode } from '@yakuba/kernel/identifier';
import type { Checked } from '@yakuba/kernel/refusal';
import {
  formatRelationship,
  formatRelationshipCodes,
  parseRelationship,
} from '@yakuba/kernel/relationship';

import { type ItemName, type LayoutColumn, written } from './column.ts';
import type { CodeProblem, Reading } from './reading.ts';
import { remembered } from './text-columns.ts';

/** 市区町村コードの列 — the town whose register the row belongs to. */
export const townColumn: LayoutColumn = {
  name: '市区町村コード',
  treatment: 'derived',
  items: [],
  note: '取込先・出力元の団体。別の団体の行は取り込まない',
  read: (cell, reading) => {
    const { municipalityCode, ownCode } = reading.surroundings;
    const problem = ownCode(cell);
    if (problem !== null) reading.refuse('code.municipality', { problem });
    else if (cell !== municipalityCode) {
      reading.refuse('code.other_town', { town: municipalityCode });
    }
  },
  write: (_, __, writing) => writing.municipalityCode,
};

/** 最新フラグの列 */
export const newestColumn: LayoutColumn = {
  name: '最新フラグ',
  treatment: 'derived',
  items: [],
  note: '宛名番号ごとに履歴番号が最大の行が1',
  read: (cell, reading) => {
    reading.isNewest = cell === '1';
    if (cell !== '0' && cell !== '1') reading.refuse('cell.choice', { choices: '0・1' });
  },
  write: (_, __, writing) => (writing.isNewest ? '1' : '0'),
};

/** 性別表記の列 */
export const sexWordsColumn: LayoutColumn = {
  name: '性別表記',
  treatment: 'derived',
  items: ['sex'],
  note: '性別から作る',
  read: (cell, reading) => {
    if (cell !== '' && cell !== sexWords(reading.record.sex)) reading.refuse('code.sex_words');
  },
  write: (record) => sexWords(record.sex),
};

function sexWords(sex: string): string {
  return (sexes as Readonly<Record<string, string>>)[sex] ?? '';
}

/** 団体コードの列 — of a place: six digits with the right check digit. */
export function municipality(name: string, item: ItemName, whose: 'own' | 'other'): LayoutColumn {
  return {
    name,
    treatment: 'item',
    items: [item],
    note: '',
    read: (cell, reading) => {
      if (cell === '') {
        if (whose === 'own') reading.refuse('cell.required');
        return;
      }
      const { ownCode, otherCode } = reading.surroundings;
      const problem = whose === 'own' ? ownCode(cell) : otherCode(cell);
      if (problem === null) reading.items[item] = cell;
      else reading.refuse('code.municipality', { problem });
    },
    write: (_, items) => written(items, item),
  };
}

/**
 * 団体コードの確認 — codes that exist, and those the switch admits. Where the importing town is
 * itself admitted as fictitious, other places may bear fictitious codes too: those that begin with
 * 99, which no prefecture does.
 */
export function codeProblems(
  municipalityCode: string,
  fictitiousCodes: readonly string[],
): { readonly ownCode: CodeProblem; readonly otherCode: CodeProblem } {
  const own = codeProblem({ fictitious: fictitiousCodes });
  const isFictitiousTown = fictitiousCodes.includes(municipalityCode);
  const other: CodeProblem = (text) =>
    isFictitiousTown && /^99\d{4}$/.test(text) ? null : own(text);
  return { ownCode: own, otherCode: other };
}

function codeProblem(options: MunicipalityCodeOptions): CodeProblem {
  const known = new Map<string, string>();
  return (text) => remembered(known, text, (given) => problemOf(given, options)) || null;
}

function problemOf(text: string, options: MunicipalityCodeOptions): string {
  const code = parseMunicipalityCode(text, options);
  if (!code.ok) return code.problem;
  return code.value === text ? '' : '全国地方公共団体コードは半角6桁の数字だけで書いてください。';
}

/**
 * 続柄の2列 — the layout has the first step's code only; the words say all of it (子の妻). Codes
 * are written without a leading zero, as the layout's own sample has them, and read either way.
 */
export const relationshipColumns: readonly LayoutColumn[] = [
  {
    name: '続柄コード1',
    treatment: 'derived',
    items: ['relationshipCodes'],
    note: '続柄の1段目。02は2と書く（読むときはどちらも可）',
    read: (cell, reading) => {
      reading.relationshipCode = cell === '' ? '' : cell.padStart(2, '0');
    },
    write: (record) => firstCode(record.relationshipCodes).replace(/^0/, ''),
  },
  {
    name: '続柄表記',
    treatment: 'item',
    items: ['relationship', 'relationshipCodes'],
    note: '空欄で続柄コード1があれば、コードの表記で補う',
    read: readRelationship,
    write: (_, items) => written(items, 'relationship'),
  },
];

type Steps = Checked<{ readonly codes: string; readonly words: string }>;

const steps = new Map<string, Steps>();

function readRelationship(cell: string, reading: Reading): void {
  const { record, relationshipCode } = reading;
  const given = cell === '' ? relationshipCode : cell;
  if (given === '') return;
  const read = remembered(steps, given, readSteps);
  if (!read.ok) {
    reading.refuse('relationship.unknown', { problem: read.problem });
  } else if (relationshipCode !== '' && firstCode(read.value.codes) !== relationshipCode) {
    reading.refuseAt('続柄コード1', 'relationship.code_differs');
  } else {
    record.relationship = cell === '' ? read.value.words : cell;
    record.relationshipCodes = read.value.codes;
  }
}

function readSteps(given: string): Steps {
  const read = parseRelationship(given);
  if (!read.ok) return read;
  const codes = formatRelationshipCodes(read.value);
  return { ok: true, value: { codes, words: formatRelationship(read.value) } };
}

function firstCode(codes: string | null): string {
  return codes === null ? '' : codes.slice(0, 2);
}
