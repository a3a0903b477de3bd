/**
 * 探し方 — one way of looking for people, as the database takes it; see `0003_search.sql`.
 *
 * @spec juki 2.1.2
 */
import { queryGrams, type SearchMode } from '@yakuba/kernel/text';

import { type ItemColumn, type ItemTag, pieceNumber } from './search-keys.ts';

/** Parts that are absent do not restrict; patterns are regular expressions over the items. */
export interface SearchLook {
  /** Pieces that must all be there; of the branches one suffices. */
  readonly keys?: readonly (readonly number[])[];
  readonly exact_keys?: readonly (readonly number[])[];
  readonly prefix_keys?: readonly (readonly number[])[];
  readonly traits?: readonly number[];
  /** Half-open ranges of the key in whose order people can be read off. */
  readonly ranges?: readonly (readonly [string, string])[];
  readonly is_family_range?: boolean;
  /** So many fit that reading off in order finds enough at once. */
  readonly is_broad?: boolean;
  readonly rank_column?: 'names' | 'readings';
  readonly exact?: string;
  readonly prefix?: string;
  readonly names?: readonly string[];
  readonly readings?: readonly string[];
  readonly places?: readonly string[];
  readonly born_from?: string;
  readonly born_until?: string;
  readonly born_month_day?: string;
  readonly sex?: string;
  readonly is_closed?: boolean;
  readonly relationship?: string;
  readonly closing_reason?: string;
  readonly machi_aza_code?: string;
  readonly unfilled?: number;
  readonly numbers?: readonly NumberCondition[];
}

export type NumberKind = 'any' | 'addressee' | 'household' | 'individual' | 'record-code' | 'card';

/** 番号の条件 — numbers, any of which suffices. */
export interface NumberCondition {
  readonly kind: NumberKind;
  readonly values: readonly string[];
}

/** 語の条件 — keys, any of which suffices, looked for in items of certain tags. */
export interface WordCondition {
  readonly column: ItemColumn;
  readonly tags: readonly ItemTag[];
  readonly wanted: readonly string[];
  readonly mode: SearchMode;
}

/** 型 — the pattern that an item of one of the tags, present or past, holds one of the keys. */
export function patternOf({ tags, wanted, mode }: WordCondition): string {
  const marks = tags.map((tag) => `${tag}${tag.toLowerCase()}`).join('');
  const keys = wanted.map(escaped).join('|');
  const before = mode === 'infix' ? '[^\\n]*' : '';
  return `\\n[${marks}]${before}(${keys})${mode === 'exact' ? '\\n' : ''}`;
}

/** 文字組の枝 — for each key the numbers of the pieces that a match must hold. */
export function branchesOf(town: string, condition: WordCondition): number[][] {
  const { column, wanted } = condition;
  const mode = column === 'places' ? 'infix' : condition.mode;
  return wanted.map((key) =>
    queryGrams(key, mode).map((piece) => pieceNumber(town, column, piece)),
  );
}

/** 枝の組合せ — all of both conditions, for every pair of branches. */
export function allOf(
  one: readonly (readonly number[])[],
  other: readonly (readonly number[])[],
): number[][] {
  return one.flatMap((left) => other.map((right) => [...new Set([...left, ...right])]));
}

/** 範囲 — everything that begins with one of the keys, in ascending order. */
export function rangesOf(wanted: readonly string[]): [string, string][] {
  return [...wanted].sort().map((key): [string, string] => [key, `${key}\u{10ffff}`]);
}

function escaped(key: string): string {
  return key.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
