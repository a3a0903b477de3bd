/**
 * 探し方 — one way of looking for people, as the database takes it; see `0003_search.sql`.
 *
 * @spec juki 2.1.2
 */
import { queryGrams, type SearchMode } from '@yakuba/kernel/text';

import {
  type ItemColumn,
  type ItemTag,
  ownKinds,
  PAST,
  pieceClass,
  pieceNumber,
  writeItem,
} from './search-keys.ts';

/** Parts that are absent do not restrict; `…_like` are patterns of LIKE. */
export interface SearchLook {
  /** Pieces that must all be there; of the branches one suffices. */
  readonly keys?: readonly (readonly number[])[];
  readonly exact_keys?: readonly (readonly number[])[];
  readonly prefix_keys?: readonly (readonly number[])[];
  readonly traits?: readonly number[];
  /** Half-open ranges of the key in whose order people can be read off. */
  readonly ranges?: readonly (readonly [string, string])[];
  readonly is_family_range?: boolean;
  /** Likely in every other name: reading off in order is tried before the pieces. */
  readonly is_broad?: boolean;
  /** What a whole match and a beginning look like, for putting them first. */
  readonly rank_column?: 'names' | 'readings';
  readonly exact?: readonly string[];
  readonly prefix?: readonly string[];
  /** Of the patterns one must fit. */
  readonly names_like?: readonly string[];
  readonly readings_like?: readonly string[];
  readonly places_like?: readonly string[];
  /** Every regular expression must fit: kinds of items, where only some of a column count. */
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

/** 型 — patterns of LIKE for items of any kind that hold one of the keys. */
export function likeOf({ wanted, mode }: WordCondition): string[] {
  const before = mode === 'infix' ? '%' : '%\n';
  const after = mode === 'exact' ? '\t%' : '%';
  return wanted.map((key) => `${before}${key.replaceAll(/[\\%_]/g, '\\$&')}${after}`);
}

/** 全体の型 — patterns of LIKE for whole items of the condition's kinds, present or past. */
export function wholeItemsOf({ tags, wanted }: WordCondition): string[] {
  return wanted.flatMap((key) =>
    tags.flatMap((tag) =>
      [false, true].map((isPast) => {
        const item = writeItem({ key, tag, isPast });
        return `%\n${item.replaceAll(/[\\%_]/g, '\\$&')}\n%`;
      }),
    ),
  );
}

/** 種類の型 — the regular expression of an item of the condition's kinds that holds a key. */
export function expressionOf({ tags, wanted, mode }: WordCondition): string {
  const keys = wanted.map((key) => key.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
  const before = mode === 'infix' ? '[^\\n\\t]*' : '';
  const after = mode === 'exact' ? '' : '[^\\n\\t]*';
  return `\\n${before}(${keys})${after}\\t${PAST}?[${tags.join('')}]\\n`;
}

/** 文字組の枝 — for each key the numbers of the pieces that a match must hold. */
export function branchesOf(town: string, condition: WordCondition): number[][] {
  const { column, tags, wanted, mode } = condition;
  if (column === 'places') return wanted.flatMap((key) => placeBranches(town, key, tags));
  const whole = pieceClass(town, column);
  const [tag] = tags;
  const own = tags.length === 1 && tag && ownKinds.has(tag) ? pieceClass(town, column, tag) : null;
  return wanted.map((key) => [
    ...queryGrams(key, mode).map((piece) => pieceNumber(whole, piece)),
    ...(own === null ? [] : Array.from(key, (piece) => pieceNumber(own, piece))),
  ]);
}

function placeBranches(town: string, key: string, tags: readonly ItemTag[]): number[][] {
  const pieces = queryGrams(key, 'infix');
  return tags.map((tag) => {
    const own = pieceClass(town, 'places', tag);
    return pieces.map((piece) => pieceNumber(own, piece));
  });
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
