/**
 * 検索の鍵 — how names, readings and addresses are laid out for search, and the numbers by which
 * an inverted index finds them.
 *
 * An *item* is a key and a tag, `田中一郎⇥n`, each on a line of its own, with a line break before
 * the first and behind the last. Keys hold neither spaces nor small letters, so that a key stands
 * for its own part, a line break and a key for a beginning, and a whole line for a whole match of
 * one kind. The tag of an item of an earlier record has a `p` before it.
 *
 * The municipality code is hashed together with each piece: the pieces of one town are rare in an
 * index of many towns, however large the others are.
 *
 * @spec juki 2.1.2
 */
import { gramKey } from '@yakuba/kernel/text';

/** 項目の印 — 氏名, 名, 旧氏, 通称, アルファベット; 住所, 方書. */
export const itemTags = {
  name: 'n',
  given: 'g',
  former: 'f',
  common: 'c',
  roman: 'r',
  address: 'a',
  katagaki: 'b',
} as const;
export type ItemTag = (typeof itemTags)[keyof typeof itemTags];

/** 検索の列 — the three columns of items. */
export type ItemColumn = 'names' | 'readings' | 'places';

/** 過去の印 — before the tag of an item of an earlier record. */
export const PAST = 'p';

/** 特徴の種類 — facts that are looked for whole. */
export type TraitKind = 'relationship' | 'closing-reason' | 'machi-aza' | 'month-day' | 'unfilled';

export interface SearchItem {
  readonly key: string;
  readonly tag: ItemTag;
  readonly isPast: boolean;
}

/** 区分のある種類 — kinds of names that can be looked for alone. */
export const ownKinds: ReadonlySet<ItemTag> = new Set([
  itemTags.given,
  itemTags.former,
  itemTags.common,
]);

const COLUMN_MARKS: Record<ItemColumn, string> = { names: 'n', readings: 'k', places: 'p' };

/** 文字組の区分 — a town's column, or the items of one kind within it. */
export function pieceClass(town: string, column: ItemColumn, tag?: ItemTag): string {
  return `${town}${COLUMN_MARKS[column]}${tag ?? ''}|`;
}

/** 文字組の番号 — of one piece of a key in a class. */
export function pieceNumber(classOf: string, piece: string): number {
  return gramKey(classOf + piece);
}

/** 特徴の番号 */
export function traitNumber(town: string, kind: TraitKind, value: string): number {
  return gramKey(`${town}=${kind}:${value}`);
}

/** 項目の行 — the line of an item, without the breaks around it. */
export function writeItem({ key, tag, isPast }: SearchItem): string {
  return `${key}\t${isPast ? PAST : ''}${tag}`;
}

/** 項目の並び — items as a column holds them; empty when there are none. */
export function writeItems(items: readonly SearchItem[]): string {
  return items.length === 0 ? '' : `\n${items.map(writeItem).join('\n')}\n`;
}

export function readItems(column: string): SearchItem[] {
  return column
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [key = '', mark = ''] = line.split('\t');
      return { key, tag: mark.slice(-1) as ItemTag, isPast: mark.startsWith(PAST) };
    });
}

/** 項目の合併 — present items first, then what was there before and is no longer. */
export function mergeItems(
  present: readonly SearchItem[],
  stored: readonly SearchItem[],
): SearchItem[] {
  const merged = new Map(present.map((item) => [writeItem(item), item]));
  for (const item of stored) {
    if (merged.has(writeItem({ ...item, isPast: false }))) continue;
    const past = { ...item, isPast: true };
    merged.set(writeItem(past), past);
  }
  return [...merged.values()];
}
