/** 手続を探す — by words in any of the languages, and by category; all in the browser. */
import type { ProcedureSummary } from '@yakuba/contract/procedure';
import type { FormText } from '@yakuba/kernel/form';

export interface Sought {
  readonly text: string;
  /** Empty for all of them. */
  readonly category: string;
}

type Searched = Pick<ProcedureSummary, 'title' | 'translations' | 'category' | 'desk'>;

/** 手続の名称 — in three languages. */
export function titleOf({
  title,
  translations,
}: Pick<Searched, 'title' | 'translations'>): FormText {
  return { ja: title, ...translations };
}

/**
 * 見つかった手続 — every word has to be found; those that bear the first one in their name, in any
 * language, come first, otherwise the order of the catalogue stays.
 */
export function findProcedures<T extends Searched>(
  procedures: readonly T[],
  { text, category }: Sought,
  categoryWords: (category: T['category']) => string,
): T[] {
  const words = plain(text).split(' ').filter(Boolean);
  const found = procedures.filter((one) => {
    if (category !== '' && one.category !== category) return false;
    const where = plain(
      [one.title, ...Object.values(one.translations), one.desk, categoryWords(one.category)].join(
        ' ',
      ),
    );
    return words.every((word) => where.includes(word));
  });
  const [first] = words;
  if (first === undefined) return found;
  const isNamed = (one: T) =>
    Object.values(titleOf(one)).some((title) => plain(title ?? '').includes(first)) ? 0 : 1;
  return found.toSorted((one, other) => isNamed(one) - isNamed(other));
}

/** Hiragana and katakana, wide and narrow, large and small letters are alike. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replaceAll(/\s+/g, ' ')
    .trim();
}
