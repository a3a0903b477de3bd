/**
 * 全国地方公共団体コード表の取込み — codes, names and readings of prefectures and
 * municipalities.
 *
 * Idempotent, all or nothing. A code that the file no longer has stays: old records still name it.
 *
 * @spec juki 1.3.3
 */
import { stat } from 'node:fs/promises';
import { parseMunicipalityCode } from '@yakuba/kernel/identifier';
import { characterProblem, isKatakanaName, searchKana, toKatakana } from '@yakuba/kernel/text';

import type { Sql } from '#platform/database';

import type { ImportReport } from '../model.ts';
import { type ColumnNames, type Heading, readHeading } from './columns.ts';
import type { OnImportProgress } from './import-machi-aza.ts';
import { type ProblemList, problemList } from './problem-list.ts';
import { NotUtf8, readTsv, type TsvLine } from './read-tsv.ts';

const columns: ColumnNames = {
  required: ['local_government_code', 'prefecture', 'name', 'prefecture_kana', 'name_kana', 'kind'],
  optional: [],
};
const kinds = [
  'prefecture',
  'designated_city',
  'designated_ward',
  'special_ward',
  'city',
  'town',
  'village',
];

interface LocalGovernment {
  readonly local_government_code: string;
  readonly prefecture: string;
  readonly name: string;
  readonly prefecture_kana: string;
  readonly name_kana: string;
  readonly prefecture_kana_key: string;
  readonly name_kana_key: string;
  readonly kind: string;
}

/** 全国地方公共団体コード表の取込み — `owner` is the migration owner's connection. */
export async function importLocalGovernments(
  owner: Sql,
  file: string,
  onProgress: OnImportProgress = () => undefined,
): Promise<ImportReport> {
  const problems = problemList();
  const bytes = (await stat(file)).size;
  const rows = await readRows(file, problems);
  onProgress({ phase: 'merging', bytesRead: bytes, bytesTotal: bytes, rows: rows.length });
  const counts = problems.count > 0 ? { added: 0, changed: 0 } : await merge(owner, rows);
  return {
    rows: rows.length,
    ...counts,
    abolished: 0,
    unchanged: problems.count > 0 ? 0 : rows.length - counts.added - counts.changed,
    problems: problems.kept,
    problemCount: problems.count,
  };
}

async function readRows(file: string, problems: ProblemList): Promise<LocalGovernment[]> {
  const rows: LocalGovernment[] = [];
  const lineOfCode = new Map<string, number>();
  let heading: Heading | undefined;
  try {
    for await (const line of readTsv(file)) {
      if (heading === undefined) {
        heading = readHeading(line, columns, problems);
        if (problems.count > 0) break;
        continue;
      }
      const row = readRow(line, heading, problems);
      const earlier = lineOfCode.get(row.local_government_code);
      if (earlier !== undefined) {
        problems.add(
          line.line,
          'local_government_code',
          `同じコードが${earlier}行目にもあります。`,
        );
      }
      lineOfCode.set(row.local_government_code, line.line);
      rows.push(row);
    }
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error;
    problems.add(
      rows.length + 2,
      '（行）',
      'UTF-8の表として読めません。文字コードを直してください。',
    );
  }
  if (heading === undefined) problems.add(1, '（見出し）', '中身がありません。');
  return rows;
}

function readRow(line: TsvLine, { cell }: Heading, problems: ProblemList): LocalGovernment {
  const report = (column: string, rule: string) => problems.add(line.line, column, rule);
  const row = {
    local_government_code: cell(line, 'local_government_code'),
    prefecture: cell(line, 'prefecture'),
    name: cell(line, 'name'),
    prefecture_kana: toKatakana(cell(line, 'prefecture_kana')),
    name_kana: toKatakana(cell(line, 'name_kana')),
    prefecture_kana_key: searchKana(cell(line, 'prefecture_kana')),
    name_kana_key: searchKana(cell(line, 'name_kana')),
    kind: cell(line, 'kind'),
  };
  const code = parseMunicipalityCode(row.local_government_code);
  if (!code.ok) report('local_government_code', code.problem);
  else if (code.value !== row.local_government_code) {
    report('local_government_code', '半角6桁の数字だけで書いてください。');
  }
  for (const column of ['prefecture', 'name'] as const) {
    const problem = row[column] === '' ? '空欄にはできません。' : characterProblem(row[column]);
    if (problem) report(column, problem);
  }
  for (const column of ['prefecture_kana', 'name_kana'] as const) {
    if (!isKatakanaName(row[column])) report(column, 'フリガナはカタカナにしてください。');
  }
  if (!kinds.includes(row.kind)) report('kind', `団体の種類は ${kinds.join('、')} のどれかです。`);
  return row;
}

async function merge(
  owner: Sql,
  rows: readonly LocalGovernment[],
): Promise<{ added: number; changed: number }> {
  const written = await owner<{ isNew: boolean }[]>`
    insert into machi_aza.reference_local_government as held
    select given.* from jsonb_populate_recordset(
      null::machi_aza.reference_local_government, ${owner.json(rows as never)}) given
    on conflict (local_government_code) do update set
      prefecture = excluded.prefecture, name = excluded.name,
      prefecture_kana = excluded.prefecture_kana, name_kana = excluded.name_kana,
      prefecture_kana_key = excluded.prefecture_kana_key,
      name_kana_key = excluded.name_kana_key, kind = excluded.kind
    where (held.*) is distinct from (excluded.*)
    returning xmax = 0 as is_new`;
  const added = written.filter(({ isNew }) => isNew).length;
  return { added, changed: written.length - added };
}
