/**
 * 検索の一致 — whether a query finds a value, field by field; what the index answers, in words.
 *
 * @spec juki 2.1.2
 * @spec juki 2.1.3
 */

import { type SearchMode, searchKana, searchKanaQueries } from './search-kana.ts';
import { searchText } from './search-text.ts';

/**
 * 検索項目 — a reading, a name in kanji or letters, an address, a 方書; `given-…` looks at 名 only.
 */
export type SearchField =
  | 'kana'
  | 'given-kana'
  | 'name'
  | 'given-name'
  | 'roman'
  | 'address'
  | 'katagaki';

/** 検索のしかた — which item, and how much of it must agree. */
export interface SearchManner {
  readonly field: SearchField;
  readonly mode: SearchMode;
}

/** 検索の一致 — whether the query, as typed, finds the value, as stored. */
export function matchesKey(query: string, value: string, manner: SearchManner): boolean {
  const key = searchKeyOf(value, manner.field);
  return searchKeysFor(query, manner).some((wanted) => holdsKey(key, wanted, manner.mode));
}

/** 検索の鍵 — the key under which a stored value is found. */
export function searchKeyOf(value: string, field: SearchField): string {
  const looked = field.startsWith('given-') ? afterFirstSpace(value) : value;
  return isKanaField(field) ? searchKana(looked) : searchText(looked);
}

/**
 * 探す鍵 — the keys a query looks for; any one suffices. None when there is nothing to look for.
 */
export function searchKeysFor(query: string, { field, mode }: SearchManner): string[] {
  if (isKanaField(field)) return searchKanaQueries(query, mode);
  const key = searchText(query);
  return key === '' ? [] : [key];
}

/** 鍵の一致 — the last word on a record that the index offers. */
export function holdsKey(key: string, wanted: string, mode: SearchMode): boolean {
  if (mode === 'exact') return key === wanted;
  return mode === 'prefix' ? key.startsWith(wanted) : key.includes(wanted);
}

function isKanaField(field: SearchField): boolean {
  return field === 'kana' || field === 'given-kana';
}

function afterFirstSpace(value: string): string {
  return value.trim().replace(/^[^\s\u3000]*[\s\u3000]+/u, '');
}
