/**
 * 検索用の文字組 — the pieces of a key that an inverted index holds, and those a query looks for.
 *
 * Characters are code points. `^` marks the beginning and `$` the end, so that one index serves
 * 部分一致, 前方一致 and 完全一致. Holding every piece is necessary for a match, not sufficient:
 * the key itself has the last word.
 *
 * @spec juki 2.1.2
 */

import type { SearchMode } from './search-kana.ts';

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * 文字組 — of a stored key: every character, every pair, the beginning (`^サ`, `^サト`) and the end
 * (`トウ$`, of one character `サ$`). Distinct, in order of appearance.
 */
export function grams(key: string): string[] {
  const chars = Array.from(key);
  if (chars.length === 0) return [];
  const edges = [`^${chars[0]}`, `^${chars.slice(0, 2).join('')}`, `${chars.slice(-2).join('')}$`];
  return [...new Set([...chars, ...pairsOf(chars), ...edges])];
}

/** 探す文字組 — the least that a matching key must hold; none for an empty key. */
export function queryGrams(key: string, mode: SearchMode): string[] {
  const chars = Array.from(key);
  if (chars.length === 0) return [];
  const start = `^${chars.slice(0, 2).join('')}`;
  const end = `${chars.slice(-2).join('')}$`;
  const pairs = pairsOf(chars);
  if (mode === 'exact') return [...new Set([start, ...pairs.slice(1, -1), end])];
  if (mode === 'prefix') return [...new Set([start, ...pairs.slice(1)])];
  return chars.length === 1 ? chars : [...new Set(pairs)];
}

/** 文字組の番号 — FNV-1a, 32 bits, over the UTF-16LE bytes; signed, to fit an `int4`. */
export function gramKey(gram: string): number {
  let hash = FNV_OFFSET;
  for (let index = 0; index < gram.length; index += 1) {
    const unit = gram.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), FNV_PRIME);
    hash = Math.imul(hash ^ (unit >>> 8), FNV_PRIME);
  }
  return hash | 0;
}

/** 文字組の番号の列 — of all pieces of all keys of a record, distinct and ascending. */
export function gramKeys(keys: readonly string[]): number[] {
  const numbers = new Set(keys.flatMap((key) => grams(key).map(gramKey)));
  return [...numbers].sort((left, right) => left - right);
}

function pairsOf(chars: readonly string[]): string[] {
  return chars.slice(1).map((char, index) => `${chars[index]}${char}`);
}
