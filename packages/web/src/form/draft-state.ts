/** 下書きの状態 — what a form holds while it is filled in, and how it is checked; pure. */
import type { FieldProblem } from '@yakuba/kernel/refusal';
import type { z } from 'zod';

import { isUntyped, readTypedDate, type TypedDate } from './date-reading.ts';
import { type FieldLabels, labelOf } from './field-label.ts';
import { issueSentence } from './issue-sentence.ts';
import {
  type Draft,
  isCovered,
  isWithin,
  type Tidying,
  tidied,
  valueAt,
  withoutBlanks,
  withValueAt,
} from './path.ts';

export interface DraftState {
  readonly values: Draft;
  /** Dates as typed, by path; the values hold them as `YYYY-MM-DD`. */
  readonly typed: Readonly<Record<string, TypedDate>>;
  readonly problems: readonly FieldProblem[];
  /** Grows with every check, so that the summary takes the focus again. */
  readonly attempt: number;
  readonly isDirty: boolean;
}

export function newDraft(values: Draft): DraftState {
  return { values, typed: {}, problems: [], attempt: 0, isDirty: false };
}

/** A value was entered: its own problems and typed dates go, those of other fields stay. */
export function withEntered(state: DraftState, path: string, value: unknown): DraftState {
  return {
    ...state,
    values: withValueAt(state.values, path, value),
    typed: typedOutside(state.typed, path),
    problems: state.problems.filter((problem) => !isWithin(problem.path, path)),
    isDirty: true,
  };
}

/**
 * A date was typed. Understood, a day is held as `YYYY-MM-DD` and a date that may be 不詳 as
 * `{ on, notation }`; otherwise nothing is held.
 */
export function withTypedDate(state: DraftState, path: string, typed: TypedDate): DraftState {
  const date = readTypedDate(typed);
  const value = typed.kind === 'day' && date.ok ? date.value.on : date.ok ? date.value : '';
  const entered = withEntered(state, path, value);
  return { ...entered, typed: { ...state.typed, [path]: typed } };
}

/** 入力のままの値 — dates that could not be read stand as they were typed; for a draft. */
export function valuesAsTyped({ values, typed }: Pick<DraftState, 'values' | 'typed'>): Draft {
  return Object.entries(typed).reduce((draft, [path, date]) => {
    const isUnread = date.kind !== 'notation' && !isUntyped(date) && !readTypedDate(date).ok;
    return isUnread ? withValueAt(draft, path, date.text) : draft;
  }, values);
}

/** Texts are tidied when a field is left and before every check, never while they are typed. */
export function withTidied(state: DraftState, tidy: Tidying): DraftState {
  const values = tidied(state.values, tidy);
  return values === state.values ? state : { ...state, values };
}

/** A row was taken out of a list: what was typed and refused in the list is forgotten. */
export function withRowRemoved(state: DraftState, path: string, index: number): DraftState {
  const rows = valueAt(state.values, path);
  const left = Array.isArray(rows) ? rows.filter((_, place) => place !== index) : [];
  return withEntered(state, path, left);
}

function typedOutside(typed: DraftState['typed'], path: string): DraftState['typed'] {
  if (!Object.keys(typed).some((typedPath) => isWithin(typedPath, path))) return typed;
  return Object.fromEntries(
    Object.entries(typed).filter(([typedPath]) => !isWithin(typedPath, path)),
  );
}

/** The outcome of a check is kept and counted. */
export function withProblems(state: DraftState, problems: readonly FieldProblem[]): DraftState {
  return { ...state, problems, attempt: state.attempt + 1 };
}

export type DraftCheck<T> =
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }
  | { readonly ok: true; readonly value: T };

/** Checks a draft against its schema; dates that can't be read speak for themselves. */
export function checkDraft<S extends z.ZodType>(
  schema: S,
  state: DraftState,
  labels: FieldLabels = {},
): DraftCheck<z.output<S>> {
  const outcome = schema.safeParse(withoutBlanks(state.values));
  const unread = unreadDates(state);
  if (outcome.success && unread.length === 0) return { ok: true, value: outcome.data };
  const issues = outcome.success
    ? []
    : outcome.error.issues.map((issue) => fieldProblem(issue, labels));
  const others = issues.filter(({ path }) => !unread.some((date) => isWithin(path, date.path)));
  return { ok: false, problems: firstOfEach([...unread, ...others]) };
}

/** Only the problems of some fields, as a step of a form needs them. */
export function problemsWithin(
  problems: readonly FieldProblem[],
  roots: readonly string[],
): readonly FieldProblem[] {
  return problems.filter(({ path }) => roots.some((root) => isCovered(path, root)));
}

function unreadDates(state: DraftState): FieldProblem[] {
  return Object.entries(state.typed).flatMap(([path, typed]) => {
    if (isUntyped(typed)) return [];
    const date = readTypedDate(typed);
    return date.ok ? [] : [{ path, message: date.problem }];
  });
}

function fieldProblem(issue: z.core.$ZodIssue, labels: FieldLabels): FieldProblem {
  const path = issue.path.join('.');
  return { path, message: issueSentence(issue, labelOf(labels, path)) };
}

/** One sentence a field is enough; the first is the most basic one. */
function firstOfEach(problems: readonly FieldProblem[]): FieldProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ path }) => !seen.has(path) && seen.add(path));
}
