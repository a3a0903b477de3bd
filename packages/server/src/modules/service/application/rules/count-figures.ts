/** 申請の集計 — months and procedures counted from rows that know no person; pure. */
import type { Completion, MonthFigure, ProcedureFigure } from '@yakuba/contract/application';
import type { Method } from '@yakuba/contract/payment';
import { type PlainDate, todayInJapan } from '@yakuba/kernel/calendar';

import { feeReferenceOf } from '../model.ts';
import type { ClosingRow, CountRow } from '../queries/read-figures.ts';
import {
  type Finished,
  neededNoPaper,
  neededNoTransfer,
  neededNoVisit,
  type Visits,
  visitsSavedBy,
} from './completion.ts';
import { durationOf } from './duration.ts';
import { type Calendar, isOutsideHours } from './opening-time.ts';

export interface FigureRows {
  readonly started: readonly (CountRow & { readonly month: string })[];
  readonly submitted: readonly (CountRow & { readonly at: Date })[];
  readonly closing: readonly ClosingRow[];
  /** By the reference of the application. */
  readonly methods: ReadonlyMap<string, Method>;
  readonly visits: ReadonlyMap<string, Visits>;
  readonly calendar: Calendar;
  /** Oldest first, `2026-11`. */
  readonly months: readonly string[];
}

type Counts = Omit<MonthFigure, 'month'>;
type Tally = { -readonly [Name in keyof Counts]: Counts[Name] };
type Kind = 'started' | 'submitted' | 'decided' | 'delivered';

interface Counted extends CountRow {
  readonly kind: Kind;
  readonly month: string;
  /** Null where nothing is known, and of everything that is not a submission. */
  readonly isOutside: boolean | null;
}

/** 月 — in Japan. */
export function monthOf(instant: Date): string {
  return todayInJapan(instant).slice(0, 7);
}

/** 月の並び — so many, the last of them that of the day. */
export function monthsUntil(today: PlainDate | string, count: number): string[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return Array.from({ length: count }, (_, at) => {
    const first = new Date(Date.UTC(year, month - count + at, 1));
    return first.toISOString().slice(0, 7);
  });
}

/** 月ごと — of one procedure, or of all. */
export function countMonths(rows: FigureRows, procedureCode: string | null): MonthFigure[] {
  const all = countedOf(rows).filter(
    (one) => procedureCode === null || one.procedureCode === procedureCode,
  );
  return rows.months.map((month) => ({
    month,
    ...tally(all.filter((one) => one.month === month)),
  }));
}

/** 手続ごと — those most submitted first. */
export function countProcedures(rows: FigureRows): ProcedureFigure[] {
  const groups = Map.groupBy(countedOf(rows), ({ procedureCode }) => procedureCode);
  const figures = [...groups].map(([procedureCode, counted]): ProcedureFigure => {
    const own = rows.closing.filter((one) => one.procedureCode === procedureCode);
    const delivered = own.filter((one) => isIn(rows, one.deliveredAt));
    return {
      procedureCode,
      title: counted.at(-1)?.title ?? procedureCode,
      ...tally(counted),
      ...durations(rows, own),
      ...finishing(
        rows,
        procedureCode,
        delivered.filter(({ isGranted }) => isGranted),
      ),
    };
  });
  return figures.toSorted(
    (one, other) => other.submitted - one.submitted || (one.title < other.title ? -1 : 1),
  );
}

function countedOf({ started, submitted, closing, calendar, months }: FigureRows): Counted[] {
  const one = { count: 1, isOutside: null };
  const all: Counted[] = [
    ...started.map((row): Counted => ({ ...row, kind: 'started', isOutside: null })),
    ...submitted.map((row): Counted => {
      const isOutside = isOutsideHours(calendar, row.at);
      return { ...row, kind: 'submitted', month: monthOf(row.at), isOutside };
    }),
    ...closing.flatMap(({ procedureCode, title, decidedAt, deliveredAt }): Counted[] => [
      ...(decidedAt
        ? [{ procedureCode, title, ...one, kind: 'decided' as const, month: monthOf(decidedAt) }]
        : []),
      ...(deliveredAt
        ? [
            {
              procedureCode,
              title,
              ...one,
              kind: 'delivered' as const,
              month: monthOf(deliveredAt),
            },
          ]
        : []),
    ]),
  ];
  return all.filter(({ month }) => months.includes(month));
}

function tally(counted: readonly Counted[]): Counts {
  const sums: Tally = {
    started: 0,
    submitted: 0,
    decided: 0,
    delivered: 0,
    outside: 0,
    timed: 0,
  };
  for (const { kind, count, isOutside } of counted) {
    sums[kind] += count;
    if (isOutside !== null) sums.timed += count;
    if (isOutside) sums.outside += count;
  }
  return sums;
}

function durations(rows: FigureRows, own: readonly ClosingRow[]) {
  const until = own.flatMap(({ submittedAt, decidedAt }) =>
    decidedAt && isIn(rows, decidedAt) ? [[submittedAt, decidedAt] as const] : [],
  );
  const after = own.flatMap(({ decidedAt, deliveredAt }) =>
    decidedAt && deliveredAt && isIn(rows, deliveredAt) ? [[decidedAt, deliveredAt] as const] : [],
  );
  const whole = own.flatMap(({ submittedAt, deliveredAt }) =>
    deliveredAt && isIn(rows, deliveredAt) ? [[submittedAt, deliveredAt] as const] : [],
  );
  return {
    untilDecision: durationOf(until),
    untilDelivery: durationOf(after),
    wholeWay: durationOf(whole),
  };
}

function finishing(
  { methods, visits: known }: FigureRows,
  procedureCode: string,
  granted: readonly ClosingRow[],
): { readonly completion: Completion; readonly visitsSaved: number | null } {
  const visits = known.get(procedureCode) ?? null;
  const finished = granted.map(
    (row): Finished => ({ ...row, method: methods.get(feeReferenceOf(row)) ?? null }),
  );
  const saved = finished.map((one) => visitsSavedBy(one, visits) ?? 0);
  const count = (is: (one: Finished) => boolean) => finished.filter(is).length;
  return {
    completion: {
      finished: finished.length,
      withoutVisit: count((one) => neededNoVisit(one, visits)),
      withoutPaper: count(neededNoPaper),
      withoutTransfer: count(neededNoTransfer),
    },
    visitsSaved:
      visits?.visitsByCounter === undefined ? null : saved.reduce((sum, one) => sum + one, 0),
  };
}

function isIn({ months }: FigureRows, instant: Date | null): boolean {
  return instant !== null && months.includes(monthOf(instant));
}
