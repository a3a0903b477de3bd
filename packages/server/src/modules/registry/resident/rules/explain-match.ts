/**
 * 一致の説明 — in which names, readings and addresses, present or past, the words were found.
 *
 * @spec juki 2.1.3
 */
import type { MatchedItem } from '@yakuba/contract/resident';
import { holdsKey } from '@yakuba/kernel/text';

import { type ItemColumn, isPast, readItems } from './search-keys.ts';
import type { WordCondition } from './search-look.ts';

const NAMES: Readonly<Record<string, string>> = {
  N: 'name',
  G: 'name',
  F: 'former-name',
  C: 'common-name',
  R: 'roman',
  A: 'address',
  B: 'katagaki',
};

/** 一致した項目 — distinct, present ones first. */
export function explainMatch(
  columns: Readonly<Record<ItemColumn, string>>,
  words: readonly WordCondition[],
): MatchedItem[] {
  const found = words.flatMap(({ column, tags, wanted, mode }) =>
    readItems(columns[column])
      .filter(({ tag }) => tags.some((allowed) => allowed === tag.toUpperCase()))
      .filter(({ key }) => wanted.some((want) => holdsKey(key, want, mode)))
      .map((item) => ({ isPast: isPast(item), name: matchedName(item.tag, column) })),
  );
  const present = found.filter((one) => !one.isPast).map((one) => one.name);
  const past = found.filter((one) => one.isPast).map((one) => `past-${one.name}`);
  return [...new Set([...present, ...past])] as MatchedItem[];
}

function matchedName(tag: string, column: ItemColumn): string {
  const name = NAMES[tag.toUpperCase()] ?? '';
  if (column !== 'readings') return name;
  return name === 'name' ? 'kana' : `${name}-kana`;
}
