/**
 * 住所辞書の取込み — the national list of 町字 in one go.
 *
 * The file is checked line by line while it streams into a temporary table; then one transaction
 * brings the dictionary to it. With any problem nothing changes. A second run changes nothing.
 * A place that a municipality of the file no longer has keeps its row and gets an end of validity,
 * for old names are still needed (本籍 and the like).
 *
 * @spec juki 1.3.3 (partly: 国名の辞書)
 */
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { TransactionSql } from 'postgres';

import type { Sql } from '#platform/database';

import type { ImportProgress, MachiAzaImportReport } from '../model.ts';
import { readHeading } from './columns.ts';
import { copiedColumns, machiAzaColumns, readMachiAzaLine } from './machi-aza-line.ts';
import { mergeMachiAza, reportDuplicates } from './merge-machi-aza.ts';
import { type ProblemList, problemList } from './problem-list.ts';
import { NotUtf8, readTsv } from './read-tsv.ts';

export type OnImportProgress = (progress: ImportProgress) => void;

/** What the reading tells beside the rows. */
interface Tally {
  rows: number;
  withoutCode: number;
  readonly municipalitiesWithoutCode: Set<string>;
  withoutCoordinates: number;
}

const NOTHING = { added: 0, changed: 0, abolished: 0 };
const PROGRESS_ROWS = 5_000;
const BATCH_LENGTH = 64 * 1024;

/** 住所辞書の取込み — `owner` is the migration owner's connection; the table is not an act's. */
export async function importMachiAza(
  owner: Sql,
  file: string,
  onProgress: OnImportProgress = () => undefined,
): Promise<MachiAzaImportReport> {
  const problems = problemList();
  const tally: Tally = {
    rows: 0,
    withoutCode: 0,
    municipalitiesWithoutCode: new Set(),
    withoutCoordinates: 0,
  };
  const bytesTotal = (await stat(file)).size;
  const progress = { bytesRead: 0, bytesTotal };
  const tell = (phase: ImportProgress['phase']) =>
    onProgress({ phase, ...progress, rows: tally.rows });
  const counts = await owner.begin(async (tx) => {
    await makeIncoming(tx);
    const lines = copyLines(file, { problems, tally, tell, progress });
    const copy = `copy incoming (${copiedColumns.join(', ')}) from stdin`;
    await pipeline(Readable.from(lines), await tx.unsafe(copy).writable());
    if (problems.count === 0) await reportDuplicates(tx, problems);
    if (problems.count > 0) return NOTHING;
    tell('merging');
    return mergeMachiAza(tx);
  });
  return {
    rows: tally.rows,
    ...counts,
    unchanged: problems.count > 0 ? 0 : tally.rows - counts.added - counts.changed,
    problems: problems.kept,
    problemCount: problems.count,
    withoutCode: {
      rows: tally.withoutCode,
      municipalities: [...tally.municipalitiesWithoutCode].sort(),
    },
    withoutCoordinates: tally.withoutCoordinates,
  };
}

async function makeIncoming(tx: TransactionSql): Promise<void> {
  await tx`
    create temporary table incoming (
      line integer not null, local_government_code text, prefecture text not null,
      municipality text not null, machi text not null, koaza text not null, machi_kana text,
      koaza_kana text, postal_code text, machi_aza_code text, latitude double precision,
      longitude double precision, valid_from date, search_key text not null,
      kana_key text not null, grams integer[] not null) on commit drop`;
}

interface Reading {
  readonly problems: ProblemList;
  readonly tally: Tally;
  readonly tell: (phase: 'reading') => void;
  readonly progress: { bytesRead: number };
}

/** Lines are sent many at a time: a message for each would cost more than its content. */
async function* copyLines(file: string, reading: Reading): AsyncGenerator<string> {
  let batch = '';
  try {
    for await (const line of checkedLines(file, reading)) {
      batch += line;
      if (batch.length < BATCH_LENGTH) continue;
      yield batch;
      batch = '';
    }
    if (batch !== '') yield batch;
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error;
    const line = reading.tally.rows + 2;
    reading.problems.add(line, '（行）', 'UTF-8の表として読めません。文字コードを直してください。');
  }
}

async function* checkedLines(file: string, reading: Reading): AsyncGenerator<string> {
  const { problems, tally, tell, progress } = reading;
  const lines = readTsv(file, {
    onBytes: (bytes) => {
      progress.bytesRead = bytes;
    },
  });
  const first = await lines.next();
  if (first.done) {
    problems.add(1, '（見出し）', '中身がありません。列名の行と町字の行が要ります。');
    return;
  }
  const heading = readHeading(first.value, machiAzaColumns, problems);
  if (problems.count > 0) return;
  for await (const line of lines) {
    tally.rows += 1;
    if (tally.rows % PROGRESS_ROWS === 0) tell('reading');
    const row = readMachiAzaLine(line, heading, problems);
    if (row === null) continue;
    if (row.code === '') {
      tally.withoutCode += 1;
      tally.municipalitiesWithoutCode.add(`${row.prefecture}${row.municipality}`);
    }
    if (!row.isLocated) tally.withoutCoordinates += 1;
    if (problems.count === 0) yield row.copyLine;
  }
}
