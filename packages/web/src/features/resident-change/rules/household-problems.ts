/**
 * 世帯の検査 — one head and one spouse at most among people who come; relationships that read.
 *
 * @spec juki 1.1.10
 */
import type { FieldProblem } from '@yakuba/kernel/refusal';
import { formatRelationship, parseRelationship } from '@yakuba/kernel/relationship';

import { type Draft, valueAt } from '../../../form/path.ts';

/** `path` is a list of rows with a relationship. */
export function householdProblems(draft: Draft, path: string): FieldProblem[] {
  const rows = rowsAt(draft, path);
  const heads = rows.filter(({ relationship }) => relationship === '世帯主');
  const spouses = rows.filter(({ relationship }) => SPOUSES.includes(relationship));
  const second = [
    ...heads.slice(1).map((row) => ({ path: row.path, message: TWO_HEADS })),
    ...spouses.slice(1).map((row) => ({ path: row.path, message: TWO_SPOUSES })),
  ];
  return second;
}

/** 続柄の検査 — sentences for the relationships that can't be read. */
export function relationshipProblems(draft: Draft, path: string): FieldProblem[] {
  const rows = valueAt(draft, path);
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row, place) => {
    const text = valueAt(row, 'relationship');
    const parsed = typeof text === 'string' && text !== '' ? parseRelationship(text) : null;
    if (!parsed || parsed.ok) return [];
    return [{ path: `${path}.${place}.relationship`, message: parsed.problem }];
  });
}

/** 続柄の未入力 — sentences for people who have been given none. */
export function missingRelationships(draft: Draft, path: string): FieldProblem[] {
  const rows = valueAt(draft, path);
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row, place) => {
    if (valueAt(row, 'relationship')) return [];
    return [{ path: `${path}.${place}.relationship`, message: '続柄を入力してください。' }];
  });
}

function rowsAt(draft: Draft, path: string) {
  const rows = valueAt(draft, path);
  if (!Array.isArray(rows)) return [];
  return rows.map((row, place) => {
    const parsed = parseRelationship(String(valueAt(row, 'relationship') ?? ''));
    return {
      path: `${path}.${place}.relationship`,
      relationship: parsed.ok ? formatRelationship(parsed.value) : '',
    };
  });
}

const SPOUSES = ['夫', '妻', '夫（未届）', '妻（未届）'];
const TWO_HEADS = '世帯主は1人だけにしてください。';
const TWO_SPOUSES = '世帯主の配偶者が2人になります。続柄を確かめてください。';
