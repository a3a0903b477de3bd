/**
 * 文字検索の鍵 — the form in which kanji and alphabet that 2.1.2 holds alike are the same.
 *
 * @spec juki 2.1.2
 */

import { foldVariants } from './fold-variants.ts';
import { toKatakana } from './kana.ts';
import { stripVariationSelectors } from './normalise-text.ts';
import { largeKana, removeSpaces, replaceHyphens } from './search-marks.ts';

/**
 * 文字検索の鍵 — for names, romanised names, addresses and 方書: NFKC, no variation selectors, no
 * spaces, variants folded, capitals, every hyphen, dash and long mark one `-`. Hiragana counts as
 * katakana and small kana as large (鬼ヶ島 and 鬼ケ島); voicing counts here.
 */
export function searchText(text: string): string {
  const plain = stripVariationSelectors(text).normalize('NFKC').toUpperCase();
  const joined = replaceHyphens(removeSpaces(toKatakana(plain)), '-');
  return foldVariants(Array.from(joined, largeKana).join(''));
}
