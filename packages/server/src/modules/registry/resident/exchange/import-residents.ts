/**
 * 住民データの取込み — a file of the standard layout into the register of one town.
 *
 * The file is read twice: once to check every line and say all that is wrong, once to write. One
 * transaction; nothing is imported when any row is refused, unless refused rows are to be skipped —
 * then all rows of the person with them, for a history without its middle could never be mended.
 * The same file again changes nothing.
 *
 * @spec juki 1.1.1
 * @spec juki 1.1.2
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ResidentRecord } from '@yakuba/contract/resident';
import { parseMunicipalityCode } from '@yakuba/kernel/identifier';

import { systemActor } from '#platform/authorisation';
import { type Clock, systemClock } from '#platform/clock';
import type { Sql, Transaction } from '#platform/database';

import { analyzeRegister, type BulkCounts, openBulkLoad, peopleOf, setTown } from './bulk-load.ts';
import { acceptedRows, checkFile, type FileCheck, type FileSource } from './check-file.ts';
import { type Limits, usualLimits } from './decode-text.ts';
import { growPeople } from './grow-people.ts';
import { type HeldRegister, loadHeldRegister } from './held-register.ts';
import type { ImportProgress, ImportReport } from './import-report.ts';
import { openProblemLog, type ProblemLog } from './problem.ts';
import { openProblemFile } from './problem-file.ts';
import { type ExchangeRecord, recordExchange, recordRefusal } from './record-exchange.ts';
import { refuse } from './refusals.ts';
import { openClosingReservation } from './reserve-closings.ts';

/** 取込みの依頼 — `owner` is the migration owner's connection. */
export interface ImportRequest {
  readonly owner: Sql;
  readonly file: string;
  readonly municipalityCode: string;
  /** Imports the people without a fault and leaves out the others. */
  readonly skipRefused?: boolean;
  /** 架空の団体コード — admitted by the operator's switch. */
  readonly fictitiousCodes?: readonly string[];
  /** Where all problems are written as CSV. */
  readonly problemFile?: string;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly clock?: Clock;
  readonly limits?: Partial<Limits>;
}

const KEPT_PROBLEMS = 1_000;

interface Run {
  readonly request: ImportRequest;
  readonly limits: Limits;
  readonly bytesTotal: number;
  readonly problems: ProblemLog;
  readonly remarks: ProblemLog;
  readonly tell: (progress: Omit<ImportProgress, 'bytesTotal'>) => void;
}

/** 住民データの取込み — refuses (throws) only what keeps it from reading at all; else reports. */
export async function importResidents(request: ImportRequest): Promise<ImportReport> {
  const { owner, municipalityCode, fictitiousCodes = [] } = request;
  const code = parseMunicipalityCode(municipalityCode, { fictitious: fictitiousCodes });
  if (!code.ok) throw refuse('resident.import.municipality', { problem: code.problem });
  const bytesTotal = await sizeOfFile(request.file);
  const problemFile = openProblemFile(request.problemFile);
  const run: Run = {
    request,
    bytesTotal,
    limits: { ...usualLimits, ...request.limits },
    problems: openProblemLog(KEPT_PROBLEMS, problemFile.add),
    remarks: openProblemLog(KEPT_PROBLEMS, problemFile.add),
    tell: (progress) => request.onProgress?.({ ...progress, bytesTotal }),
  };
  const actor = systemActor(municipalityCode, 'import', []);
  const about = { actor, clock: request.clock ?? systemClock };
  try {
    const report = await owner.begin(async (scope) => {
      const tx = scope as unknown as Transaction;
      await setTown(tx, municipalityCode);
      return checkAndWrite(tx, run, about);
    });
    if (report.outcome === 'refused') await recordRefusal(owner, 'import', about);
    if (report.outcome === 'imported') await analyzeRegister(owner);
    return report;
  } finally {
    await problemFile.close();
  }
}

async function checkAndWrite(
  tx: Transaction,
  run: Run,
  about: ExchangeRecord['about'],
): Promise<ImportReport> {
  const { request, problems, limits, tell } = run;
  const { municipalityCode, fictitiousCodes = [], file } = request;
  await tx`select pg_advisory_xact_lock(hashtextextended(${`import/${municipalityCode}`}, 0))`;
  const held = await loadHeldRegister(tx, municipalityCode, (rows) =>
    tell({ phase: 'comparing', rows, bytesRead: 0 }),
  );
  const open = () => createReadStream(file, { highWaterMark: 1024 * 1024 });
  const source = { open, limits, municipalityCode, fictitiousCodes, held };
  const check = await checkFile(source, run, (at) => tell({ phase: 'checking', ...at }));
  const isFileRefused = check.encoding === null || problems.isFileAtFault;
  if (isFileRefused || (problems.count > 0 && !request.skipRefused))
    return reportOf(run, check, { outcome: 'refused', ...NOTHING });
  const written = await writeRows(tx, run, { source, check, held, now: about.clock.now() });
  const outcome = written.records === 0 ? 'unchanged' : 'imported';
  const report = reportOf(run, check, { outcome, ...written });
  await recordExchange(tx, { about, kind: 'import', counts: countsOf(report) });
  return report;
}

interface Written extends BulkCounts {
  readonly unchanged: number;
  readonly skipped: number;
}

const NOTHING: Written = { records: 0, people: 0, households: 0, unchanged: 0, skipped: 0 };

interface Writing {
  readonly source: FileSource;
  readonly check: FileCheck;
  readonly held: HeldRegister;
  readonly now: Date;
}

async function writeRows(tx: Transaction, run: Run, file: Writing): Promise<Written> {
  const { municipalityCode } = run.request;
  const load = openBulkLoad(tx, municipalityCode);
  const closings = openClosingReservation(municipalityCode, file.now);
  const grown: ResidentRecord[][] = [];
  let [unchanged, skipped, rows] = [0, 0, 0];
  const readings = acceptedRows(file.source, file.check, {
    problems: run.problems,
    onSkipped: () => {
      skipped += 1;
    },
    onHeld: () => {
      unchanged += 1;
    },
  });
  for await (const person of peopleOf(recordsOf(readings))) {
    const number = person[0]?.addresseeNumber ?? '';
    if (file.held.has(number)) grown.push(person);
    else await load.add(person);
    closings.note(person.at(-1));
    rows += person.length;
    if (rows % ROWS_BETWEEN_REPORTS < person.length) {
      tellWritten(run, rows, file.check.rows);
    }
  }
  tellWritten(run, rows, file.check.rows);
  const more = await growPeople(tx, municipalityCode, grown);
  const counts = rows === more.records ? NOTHING : await load.finish();
  await closings.finish(tx);
  return {
    records: rows,
    people: counts.people + more.people,
    households: counts.households + more.households,
    unchanged,
    skipped,
  };
}

const ROWS_BETWEEN_REPORTS = 2_000;

function tellWritten({ tell, bytesTotal }: Run, rows: number, rowsTotal: number): void {
  tell({ phase: 'writing', rows, bytesRead: Math.round((bytesTotal * rows) / rowsTotal) });
}

async function* recordsOf(
  readings: AsyncIterable<{ readonly record: ResidentRecord }>,
): AsyncGenerator<ResidentRecord> {
  for await (const { record } of readings) yield record;
}

function reportOf(
  { problems, remarks }: Run,
  check: FileCheck,
  written: Written & { readonly outcome: ImportReport['outcome'] },
): ImportReport {
  return {
    encoding: check.encoding,
    rows: check.rows,
    ...written,
    problems: problems.kept,
    problemCount: problems.count,
    remarks: remarks.kept,
    remarkCount: remarks.count,
  };
}

function countsOf({ records, people, households, skipped, unchanged }: ImportReport) {
  return { records, people, households, skipped, unchanged };
}

async function sizeOfFile(file: string): Promise<number> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw refuse('resident.import.file_missing');
  return found.size;
}
