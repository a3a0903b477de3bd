/** 1行の読取り — a record being filled from the cells of a line, and what is wrong with them. */
import type { ResidentRecord } from '@yakuba/contract/resident';

import { emptyRecord } from '../rules/empty-record.ts';
import type { ImportRule, ProblemLog } from './problem.ts';

/** Items by name, as columns of the layout fill them one at a time. */
export type Items = Record<string, string | number | boolean | null>;

/** 団体コードの確認 — the sentence against a code, or null; answers are remembered. */
export type CodeProblem = (code: string) => string | null;

export interface ReadingSurroundings {
  readonly municipalityCode: string;
  /** Of the municipality itself: only codes that exist, or that the switch admits. */
  readonly ownCode: CodeProblem;
  /** Of 転入前・転出先・本籍. */
  readonly otherCode: CodeProblem;
  readonly problems: ProblemLog;
  readonly remarks: ProblemLog;
}

/** 読取り中の行 — `items` is `record` seen by item names. */
export interface Reading {
  readonly surroundings: ReadingSurroundings;
  record: ResidentRecord;
  items: Items;
  line: number;
  column: string;
  /** Whether every character of the line is known to be harmless. */
  isPlain: boolean;
  isNewest: boolean;
  relationshipCode: string;
  eraCode: string;
  problems: number;
  refuse(rule: ImportRule, values?: Readonly<Record<string, string>>): void;
  refuseAt(column: string, rule: ImportRule, values?: Readonly<Record<string, string>>): void;
}

export function openReading(surroundings: ReadingSurroundings): Reading {
  const reading: Reading = {
    surroundings,
    ...fresh(),
    line: 0,
    column: '',
    isPlain: false,
    isNewest: false,
    relationshipCode: '',
    eraCode: '',
    problems: 0,
    refuse: (rule, values) => reading.refuseAt(reading.column, rule, values),
    refuseAt: (column, rule, values) => {
      reading.problems += 1;
      surroundings.problems.add(reading.line, column, rule, values);
    },
  };
  return reading;
}

/** Begins the next line with an empty record of its own. */
export function beginLine(reading: Reading, line: number, isPlain: boolean): void {
  Object.assign(reading, fresh());
  reading.line = line;
  reading.isPlain = isPlain;
  reading.isNewest = false;
  reading.relationshipCode = '';
  reading.eraCode = '';
  reading.problems = 0;
}

function fresh(): { record: ResidentRecord; items: Items } {
  const record = emptyRecord();
  return { record, items: record as unknown as Items };
}
