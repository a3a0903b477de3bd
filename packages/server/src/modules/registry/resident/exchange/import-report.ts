/** 取込みの報告 — what came of an import, as values and as lines for the operator's screen. */
import type { Encoding } from './decode-text.ts';
import type { RowProblem } from './problem.ts';

/** 取込みの進み — `rows` counts rows compared, checked or written, by phase. */
export interface ImportProgress {
  readonly phase: 'comparing' | 'checking' | 'writing';
  readonly rows: number;
  readonly bytesRead: number;
  readonly bytesTotal: number;
}

/** 取込みの報告 */
export interface ImportReport {
  readonly outcome: 'imported' | 'unchanged' | 'refused';
  readonly encoding: Encoding | null;
  /** Rows of the file, without the heading. */
  readonly rows: number;
  /** History rows written. */
  readonly records: number;
  readonly people: number;
  readonly households: number;
  /** Rows registered already, word for word. */
  readonly unchanged: number;
  /** Rows left out for a fault of their own or of another row of the person. */
  readonly skipped: number;
  /** The first thousand; `problemCount` counts all. */
  readonly problems: readonly RowProblem[];
  readonly problemCount: number;
  readonly remarks: readonly RowProblem[];
  readonly remarkCount: number;
}

const SHOWN_MOST = 50;

/** 取込みの報告文 — for printing; values of residents never appear. */
export function importReportLines(report: ImportReport): string[] {
  return [
    headlineOf(report),
    ...listed('誤り', report.problems, report.problemCount),
    ...listed('注意', report.remarks, report.remarkCount),
  ];
}

function headlineOf(report: ImportReport): string {
  const { rows, records, people, households, unchanged, skipped } = report;
  const read = `${figure(rows)}行（${report.encoding ?? '文字コード不明'}）を確かめました。`;
  if (report.outcome === 'refused') {
    return `${read}誤りが${figure(report.problemCount)}件あるため、何も取り込んでいません。`;
  }
  const left = skipped > 0 ? `${figure(skipped)}行は誤りのため取り込んでいません。` : '';
  if (report.outcome === 'unchanged')
    return `${read}登録済みの内容と同じで、変更はありません。${left}`;
  const same = unchanged > 0 ? `${figure(unchanged)}行は登録済みです。` : '';
  const done = `${figure(records)}行（${figure(people)}人、${figure(households)}世帯）を取り込みました。`;
  return `${read}${done}${same}${left}`;
}

function listed(title: string, problems: readonly RowProblem[], count: number): string[] {
  if (count === 0) return [];
  const shown = problems.slice(0, SHOWN_MOST);
  const lines = shown.map(
    ({ line, column, rule, message }) =>
      `  ${line}行目${column === null ? '' : `「${column}」`} ${message}［${rule}］`,
  );
  const rest = count - shown.length;
  return [
    `${title} ${figure(count)}件`,
    ...lines,
    ...(rest > 0 ? [`  ほか${figure(rest)}件`] : []),
  ];
}

function figure(value: number): string {
  return value.toLocaleString('ja-JP');
}
