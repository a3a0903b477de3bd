/**
 * 異動の前後 — the items of one person before and after a change, line by line.
 *
 * @spec juki 4.0.9
 */
import type { PersonChange, ResidentRecord } from '@yakuba/contract/resident';

import type { DiffRow } from '../../../ui/DiffTable.tsx';
import { type RecordPart, recordParts } from '../record/record-parts.ts';
import { diffKindOf } from '../words/diff-kind-of.ts';

export interface DiffOptions {
  /** すべての項目 — also what stays the same, and the items of the record-keeping itself. */
  readonly isWhole: boolean;
  /** 個人番号 is shown; otherwise only whether it is there, and whether it changes. */
  readonly seesIndividualNumber: boolean;
}

const NUMBER_LABEL = '個人番号';
/** Of 番号 only these say something of the person; the rest is record-keeping. */
const personalNumbers = new Set([NUMBER_LABEL, '住民票コード', '世帯番号']);

/** 前後の行 — those that differ, or all. */
export function personDiff({ before, after }: PersonChange, options: DiffOptions): DiffRow[] {
  const held = before ? linesOf(before, options) : new Map<string, string>();
  const coming = linesOf(after, options);
  const terms = [...new Set([...coming.keys(), ...held.keys()])];
  return terms
    .map((item) => {
      const values = { before: held.get(item) ?? '', after: coming.get(item) ?? '' };
      const row = { item, ...values, kind: diffKindOf(values) };
      return item === NUMBER_LABEL && !options.seesIndividualNumber ? masked(row) : row;
    })
    .filter(({ kind }) => options.isWhole || kind !== 'same');
}

/** 新しい住民の項目 — the parts of the record of someone new. */
export function newPersonParts(after: ResidentRecord, options: DiffOptions): RecordPart[] {
  return shownParts(after, options).map((part) => ({
    ...part,
    items: part.items.map((line) =>
      line.term === NUMBER_LABEL && !options.seesIndividualNumber
        ? { ...line, value: PRESENT }
        : line,
    ),
  }));
}

function linesOf(record: ResidentRecord, options: DiffOptions): Map<string, string> {
  const lines = shownParts(record, options).flatMap(({ items }) => items);
  return new Map(lines.map(({ term, value }) => [term, value]));
}

function shownParts(record: ResidentRecord, { isWhole }: DiffOptions): RecordPart[] {
  const parts = recordParts(record, isWhole);
  if (isWhole) return [...parts];
  return parts
    .filter(({ id }) => id !== 'change')
    .map((part) => ({ ...part, items: part.items.filter(({ term }) => isOfPerson(part, term)) }))
    .filter(({ items }) => items.length > 0);
}

function isOfPerson({ id }: RecordPart, term: string): boolean {
  if (id === 'key') return personalNumbers.has(term);
  return id !== 'management' || !term.startsWith('操作');
}

function masked(row: DiffRow): DiffRow {
  const words = (value: unknown) => (value === '' ? '' : PRESENT);
  return { ...row, before: words(row.before), after: words(row.after) };
}

const PRESENT = '記載あり（番号は隠しています）';
