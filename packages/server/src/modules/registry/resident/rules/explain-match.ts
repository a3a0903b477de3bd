/**
 * 一致の説明 — in which names, readings and addresses, present or past, the words were found.
 *
 * @spec juki 2.1.3
 */
import type { MatchedItem } from '@yakuba/contract/resident';
import { holdsKey } from '@yakuba/kernel/text';

import { type ItemColumn, type ItemTag, readItems } from './search-keys.ts';
import type { WordCondition } from './search-look.ts';

const NAMES: Readonly<Record<ItemTag, string>> = {
  n: 'name',
  g: 'name',
  f: 'former-name',
  c: 'common-name',
  r: 'roman',
  a: 'address',
  b: 'katagaki',
};

/** 一致した項目 — distinct, present ones first. */
export function explainMatch(
  columns: Readonly<Record<ItemColumn, string>>,
  words: readonly WordCondition[],
): MatchedItem[] {
  const found = words.flatMap(({ column, tags, wanted, mode }) =>
    readItems(columns[column])
      .filter(({ tag }) => tags.includes(tag))
      .filter(({ key }) => wanted.some((want) => holdsKey(key, want, mode)))
      .map(({ tag, isPast }) => ({ isPast, name: matchedName(tag, column) })),
  );
  const present = found.filter((one) => !one.isPast).map((one) => one.name);
  const past = found.filter((one) => one.isPast).map((one) => `past-${one.name}`);
  return [...new Set([...present, ...past])] as MatchedItem[];
}

function matchedName(tag: ItemTag, column: ItemColumn): string {
  const name = NAMES[tag];
  if (column !== 'readings') return name;
  return name === 'name' ? 'kana' : `${name}-kana`;
}
