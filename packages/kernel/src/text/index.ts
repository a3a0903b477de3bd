/**
 * 文字 — kana, width, characters, and the keys by which names are searched.
 */

export { characterProblem } from './character-problem.ts';
export { classifySearchInput, type SearchInput } from './classify-search-input.ts';
export { foldVariants } from './fold-variants.ts';
export { gramKey, gramKeys, grams, queryGrams } from './grams.ts';
export { isKatakanaName, toHiragana, toKatakana } from './kana.ts';
export {
  holdsKey,
  matchesKey,
  type SearchField,
  type SearchManner,
  searchKeyOf,
  searchKeysFor,
} from './matches-key.ts';
export { type NormaliseOptions, normaliseText, stripVariationSelectors } from './normalise-text.ts';
export { type SearchMode, searchKana, searchKanaQueries } from './search-kana.ts';
export { searchText } from './search-text.ts';
export { variantGroups } from './variant-table.ts';
export { toFullWidth, toHalfWidthDigits, toHalfWidthKana } from './width.ts';
