/** 申請の状況の列 — counts with a bar for the eye, durations, and shares that finished. */
import type {
  Completion,
  Duration,
  MonthFigure,
  ProcedureFigure,
} from '@yakuba/contract/application';
import type { ReactElement } from 'react';

import { FigureBar } from '../../ui/FigureBar.tsx';
import type { Column } from '../../ui/Table.tsx';
import {
  countInWords,
  durationInWords,
  monthInWords,
  shareInWords,
  shareOf,
} from './figure-words.ts';

type Counts = Omit<MonthFigure, 'month'>;

/** 月ごとの列 */
export function monthColumns(months: readonly MonthFigure[]): readonly Column<MonthFigure>[] {
  return [
    {
      id: 'month',
      header: '月',
      isRowHeader: true,
      width: 'm',
      cell: ({ month }) => monthInWords(month),
    },
    ...countColumns(months),
  ];
}

/** 手続ごとの列 */
export function procedureColumns(
  procedures: readonly ProcedureFigure[],
): readonly Column<ProcedureFigure>[] {
  return [procedureColumn, ...countColumns(procedures)];
}

const procedureColumn: Column<ProcedureFigure> = {
  id: 'procedure',
  header: '手続',
  isRowHeader: true,
  cell: ({ title }) => title,
};

function countColumns<Row extends Counts>(rows: readonly Row[]): readonly Column<Row>[] {
  const most = Math.max(1, ...rows.map(({ submitted }) => submitted));
  return [
    count('started', '始めた'),
    {
      id: 'submitted',
      header: '提出',
      kind: 'number',
      width: 'm',
      cell: ({ submitted }) => (
        <Barred words={countInWords(submitted)} share={(submitted / most) * 100} />
      ),
    },
    count('decided', '決定'),
    count('delivered', '交付・通知'),
    {
      id: 'outside',
      header: '時間外の提出',
      kind: 'number',
      width: 'm',
      cell: ({ outside, timed }) => <Share part={outside} whole={timed} />,
    },
  ];
}

function count<Row extends Counts>(id: keyof Counts, header: string): Column<Row> {
  return { id, header, kind: 'number', width: 's', cell: (row) => countInWords(row[id]) };
}

/** かかった時間の列 */
export const durationColumns: readonly Column<ProcedureFigure>[] = [
  procedureColumn,
  duration('untilDecision', '申請から決定'),
  duration('untilDelivery', '決定から交付・発送'),
  duration('wholeWay', '申請から交付・発送'),
];

type Spans = 'untilDecision' | 'untilDelivery' | 'wholeWay';

function duration(id: Spans, header: string): Column<ProcedureFigure> {
  return { id, header, kind: 'number', width: 'l', cell: (row) => <Took duration={row[id]} /> };
}

function Took({ duration }: { duration: Duration }): ReactElement {
  if (duration === null) return <>―</>;
  return (
    <>
      <span className="block">{durationInWords(duration, 'median')}</span>
      <span className="block text-dns-14N-130 text-solid-gray-700">
        {`90%は${durationInWords(duration, 'p90')}まで（${countInWords(duration.count)}件）`}
      </span>
    </>
  );
}

/** 完結の列 */
export const completionColumns: readonly Column<ProcedureFigure>[] = [
  procedureColumn,
  {
    id: 'finished',
    header: '交付・通知',
    kind: 'number',
    width: 's',
    cell: ({ completion }) => countInWords(completion.finished),
  },
  completed('withoutVisit', '来庁0'),
  completed('withoutPaper', '紙0'),
  completed('withoutTransfer', '振込0'),
  {
    id: 'saved',
    header: '減った来庁',
    kind: 'number',
    width: 'm',
    cell: ({ visitsSaved }) =>
      visitsSaved === null ? '算定できない' : `${countInWords(visitsSaved)}回`,
  },
];

function completed(id: Exclude<keyof Completion, 'finished'>, header: string) {
  return {
    id,
    header,
    kind: 'number',
    width: 'm',
    cell: ({ completion }: ProcedureFigure) => (
      <Share part={completion[id]} whole={completion.finished} />
    ),
  } as const;
}

function Share({ part, whole }: { part: number; whole: number }): ReactElement {
  const share = shareOf(part, whole);
  return share === null ? <>―</> : <Barred words={shareInWords(part, whole)} share={share} />;
}

function Barred({ words, share }: { words: string; share: number }): ReactElement {
  return (
    <>
      {words}
      <FigureBar share={share} />
    </>
  );
}
