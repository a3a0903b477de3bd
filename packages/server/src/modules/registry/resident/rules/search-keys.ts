/**
 * 検索の鍵 — how names, readings and addresses are laid out for search, and the numbers by which
 * an inverted index finds them.
 *
 * An *item* is a tag and a key: `N田中一郎`. Capital tags are of the present record, small ones of
 * an earlier one. The items of a column stand each on a line of its own, with a line break before
 * the first and behind the last, so that one pattern says whole, beginning or part of a key.
 *
 * The municipality code is hashed together with each piece: the pieces of one town are rare in an
 * index of many towns, however large the others are.
 *
 * @spec juki 2.1.2
 */
import { gramKey } from '@yakuba/kernel/text';

/** 項目の印 — 氏名, 名, 旧氏, 通称, アルファベット; 住所, 方書. */
export const itemTags = {
  name: 'N',
  given: 'G',
  former: 'F',
  common: 'C',
  roman: 'R',
  address: 'A',
  katagaki: 'B',
} as const;
export type ItemTag = (typeof itemTags)[keyof typeof itemTags];

/** 検索の列 — the three columns of items. */
export type ItemColumn = 'names' | 'readings' | 'places';

/** 特徴の種類 — facts that are looked for whole. */
export type TraitKind = 'relationship' | 'closing-reason' | 'machi-aza' | 'month-day' | 'unfilled';

export interface SearchItem {
  readonly tag: string;
  readonly key: string;
}

const COLUMN_MARK: Record<ItemColumn, string> = { names: 'n', readings: 'k', places: 'p' };

/** 文字組の番号 — of one piece of a key in a column of a town. */
export function pieceNumber(town: string, column: ItemColumn, piece: string): number {
  return gramKey(`${town}${COLUMN_MARK[column]}${piece}`);
}

/** 特徴の番号 */
export function traitNumber(town: string, kind: TraitKind, value: string): number {
  return gramKey(`${town}=${kind}:${value}`);
}

/** 項目の並び — items as a column holds them; empty when there are none. */
export function writeItems(items: readonly SearchItem[]): string {
  if (items.length === 0) return '';
  return `\n${items.map(({ tag, key }) => `${tag}${key}`).join('\n')}\n`;
}

export function readItems(column: string): SearchItem[] {
  return column
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ tag: line.slice(0, 1), key: line.slice(1) }));
}

/** 過去の項目 — the same item of an earlier record. */
export function pastItem({ tag, key }: SearchItem): SearchItem {
  return { tag: tag.toLowerCase(), key };
}

export function isPast({ tag }: SearchItem): boolean {
  return tag !== tag.toUpperCase();
}

/** 項目の合併 — present items first, then what was there before and is no longer. */
export function mergeItems(
  present: readonly SearchItem[],
  stored: readonly SearchItem[],
): SearchItem[] {
  const merged = new Map(present.map((item) => [`${item.tag}${item.key}`, item]));
  for (const item of stored.map(pastItem)) {
    if (merged.has(`${item.tag.toUpperCase()}${item.key}`)) continue;
    merged.set(`${item.tag}${item.key}`, item);
  }
  return [...merged.values()];
}
