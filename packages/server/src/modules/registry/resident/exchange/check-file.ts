/**
 * ファイルの確認 — every line of a file checked, and all that is wrong said; nothing is written.
 */

import type { Encoding, Limits, OpenBytes } from './decode-text.ts';
import { codeProblems } from './derived-columns.ts';
import { detectEncoding } from './detect-encoding.ts';
import type { HeldRegister } from './held-register.ts';
import { layoutHeading } from './layout.ts';
import { readLine } from './layout-line.ts';
import { openProblemLog, type ProblemLog } from './problem.ts';
import { readLines } from './read-lines.ts';
import { openReading, type Reading } from './reading.ts';
import { openRegisterCheck, type RegisterCheck } from './register-check.ts';

/** 確認の対象 — the file and what it is checked against. */
export interface FileSource {
  readonly open: OpenBytes;
  readonly limits: Limits;
  readonly municipalityCode: string;
  readonly fictitiousCodes: readonly string[];
  readonly held: HeldRegister;
}

export interface CheckLogs {
  readonly problems: ProblemLog;
  readonly remarks: ProblemLog;
}

/** 確認の結果 */
export interface FileCheck {
  readonly encoding: Encoding | null;
  readonly rows: number;
  readonly register: RegisterCheck;
}

/** Told after each piece of the file. */
export type OnRows = (progress: { readonly rows: number; readonly bytesRead: number }) => void;

export async function checkFile(
  source: FileSource,
  logs: CheckLogs,
  onRows: OnRows = () => undefined,
): Promise<FileCheck> {
  const context = { limits: source.limits, problems: logs.problems };
  const register = openRegisterCheck(source.held, logs);
  const encoding = await detectEncoding(source.open, layoutHeading, context);
  if (encoding === null) return { encoding, rows: 0, register };
  const reading = openReading({ ...source, ...readingRules(source), ...logs });
  let rows = 0;
  for await (const batch of readLines(source.open, encoding, context)) {
    for (let at = 0; at < batch.lines.length; at += 1) {
      const line = batch.from + at;
      if (line === 1) continue;
      rows += 1;
      checkLine(batch.lines[at] ?? null, line, reading, register);
    }
    if (rows > source.limits.rows) {
      const most = source.limits.rows.toLocaleString('ja-JP');
      logs.problems.add(batch.from, null, 'file.too_many_rows', { most });
      break;
    }
    onRows({ rows, bytesRead: batch.bytesRead });
  }
  if (rows === 0 && logs.problems.count === 0) logs.problems.add(1, null, 'file.empty');
  register.finish();
  return { encoding, rows, register };
}

function checkLine(
  text: string | null,
  line: number,
  reading: Reading,
  register: RegisterCheck,
): void {
  if (text === null) return;
  if (readLine(text, line, reading)) register.take(reading);
  else if (reading.record.addresseeNumber !== '') {
    register.refusePerson(reading.record.addresseeNumber);
  }
}

/** 取り込む行 — read again, without what the check refused and what is registered already. */
export async function* acceptedRows(
  source: FileSource,
  check: FileCheck,
  outcome: { readonly problems: ProblemLog; onSkipped(): void; onHeld(): void },
): AsyncGenerator<Reading> {
  const { encoding, register } = check;
  if (encoding === null) return;
  const silent = openProblemLog(0);
  const context = { limits: source.limits, problems: silent };
  const logs = { problems: silent, remarks: silent };
  const reading = openReading({ ...source, ...readingRules(source), ...logs });
  for await (const batch of readLines(source.open, encoding, context)) {
    for (let at = 0; at < batch.lines.length; at += 1) {
      const line = batch.from + at;
      if (line === 1) continue;
      const text = batch.lines[at] ?? null;
      const isRight = text !== null && readLine(text, line, reading);
      const { addresseeNumber, historyNumber } = reading.record;
      if (!isRight) outcome.onSkipped();
      else if (register.isRefused(addresseeNumber)) {
        outcome.onSkipped();
        if (!register.hasProblem(line)) outcome.problems.add(line, null, 'register.person_refused');
      } else if (register.isHeld(addresseeNumber, historyNumber)) outcome.onHeld();
      else yield reading;
    }
  }
}

function readingRules(source: FileSource) {
  return codeProblems(source.municipalityCode, source.fictitiousCodes);
}
