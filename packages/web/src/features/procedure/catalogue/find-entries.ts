/** カタログの絞込み — by words, category and what is the matter; pure. */
import { type CatalogueEntry, procedureCategories } from '@yakuba/contract/procedure';

/** 気にかけること */
export const concerns = {
  all: 'すべて',
  waiting: '公開を待つもの',
  own: '独自の手続・標準との差異',
  outdated: '標準が新しくなったもの',
  visit: '来庁が要るもの',
  seal: '押印を求めるもの',
} as const;
export type Concern = keyof typeof concerns;

export interface EntryFilter {
  readonly words: string;
  readonly category: string;
  readonly concern: Concern;
}

export function findEntries(
  entries: readonly CatalogueEntry[],
  { words, category, concern }: EntryFilter,
): CatalogueEntry[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  const found = entries.filter((entry) => {
    const { title, procedureCode, current } = entry;
    const { translations, legalBasis = '', desk = '' } = current ?? {};
    const text = [title, procedureCode, translations?.easy ?? '', legalBasis, desk].join(' ');
    const held = folded(text);
    if (!wanted.every((word) => held.includes(word))) return false;
    if (category !== '' && current?.category !== category) return false;
    return isOfConcern(entry, concern);
  });
  return found.sort((one, other) => rankOf(one) - rankOf(other));
}

const categories = Object.keys(procedureCategories);

/** What waits for somebody first, then by category; codes keep their order within. */
function rankOf({ current, waiting }: CatalogueEntry): number {
  if (waiting) return -1;
  return current ? categories.indexOf(current.category) : categories.length;
}

function isOfConcern(entry: CatalogueEntry, concern: Concern): boolean {
  const { current, waiting, origin, isBaseOutdated } = entry;
  switch (concern) {
    case 'all':
      return true;
    case 'waiting':
      return waiting !== null;
    case 'own':
      return origin !== 'standard';
    case 'outdated':
      return isBaseOutdated;
    case 'visit':
      return (current?.counterVisits ?? 0) > 0;
    case 'seal':
      return current?.seal.status === 'kept' || current?.seal.status === 'abolishable';
  }
}

/** Katakana and hiragana, wide and narrow, are one. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[ァ-ヶ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}
