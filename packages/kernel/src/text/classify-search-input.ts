/**
 * 検索欄の判定 — what was typed into the one search box.
 *
 * @spec juki 2.1.3
 */

import { type PlainDate, parseDateInput } from '../calendar/index.ts';
import { toKatakana } from './kana.ts';
import { normaliseText } from './normalise-text.ts';
import { replaceHyphens } from './search-marks.ts';

/**
 * 検索の入力 — a date, 個人番号, 住民票コード, 宛名番号 or 世帯番号 (`number`, without leading
 * zeros), 在留カード等番号, a reading (katakana), letters (capitals) or other text.
 */
export type SearchInput =
  | { readonly kind: 'date'; readonly value: PlainDate }
  | {
      readonly kind: 'individual-number' | 'record-code' | 'number' | 'card-number';
      readonly value: string;
    }
  | { readonly kind: 'kana' | 'roman' | 'text'; readonly value: string }
  | { readonly kind: 'empty' };

const WAREKI_DIGITS_MAX = 8_000_000;
const SEIREKI_DIGITS = { least: 19_000_101, most: 20_399_999 };
const WRITTEN_DATE =
  /^(?:(?:明治|大正|昭和|平成|令和|[MTSHR])(?:元|\d{1,2})|(?:西暦)?\d{4})[年./-].*\d日?$/iu;
const KANJI_DATE = /^(?:明治|大正|昭和|平成|令和)[元〇一二三四五六七八九十]+年.*日$/u;

/**
 * 検索欄の判定 — full-width and half-width alike. Seven digits below 8,000,000 that make a 和暦
 * date and eight from 19000101 to 20399999 that make a 西暦 date are dates; such digits that make
 * none are a number.
 */
export function classifySearchInput(text: string): SearchInput {
  const plain = normaliseText(text);
  if (plain === '') return { kind: 'empty' };
  const digits = digitsOf(plain);
  if (digits !== null) return classifyDigits(digits);
  if (/^[a-z]{2}\d{8}[a-z]{2}$/iu.test(plain)) {
    return { kind: 'card-number', value: plain.toUpperCase() };
  }
  return classifyWrittenDate(plain) ?? classifyWords(plain);
}

/** Digits alone, or in the fours in which a card prints 個人番号. */
function digitsOf(plain: string): string | null {
  if (/^\d+$/u.test(plain)) return plain;
  const grouped = replaceHyphens(plain, ' ');
  return /^\d{4} \d{4} \d{4}$/u.test(grouped) ? grouped.replaceAll(' ', '') : null;
}

function classifyDigits(digits: string): SearchInput {
  if (digits.length === 12) return { kind: 'individual-number', value: digits };
  if (digits.length === 11) return { kind: 'record-code', value: digits };
  const isDate = looksLikeWareki(digits) || looksLikeSeireki(digits);
  const date = isDate ? parseDateInput(digits) : null;
  if (date?.ok) return { kind: 'date', value: date.value };
  return { kind: 'number', value: digits.replace(/^0+(?=\d)/u, '') };
}

function looksLikeWareki(digits: string): boolean {
  return digits.length === 7 && Number(digits) < WAREKI_DIGITS_MAX;
}

function looksLikeSeireki(digits: string): boolean {
  const number = Number(digits);
  const { least, most } = SEIREKI_DIGITS;
  return digits.length === 8 && number >= least && number <= most;
}

function classifyWrittenDate(plain: string): SearchInput | null {
  const closed = plain.replaceAll(' ', '');
  if (!WRITTEN_DATE.test(replaceHyphens(closed, '-')) && !KANJI_DATE.test(closed)) return null;
  const date = parseDateInput(closed);
  return date.ok ? { kind: 'date', value: date.value } : null;
}

function classifyWords(plain: string): SearchInput {
  const katakana = toKatakana(plain);
  const bare = replaceHyphens(katakana).replaceAll(/[ ・]/gu, '');
  if (/^[ァ-ヺヽヾ\u3099\u309A]+$/u.test(bare)) return { kind: 'kana', value: katakana };
  if (/^\p{Script=Latin}[\p{Script=Latin} .,'’-]*$/u.test(plain)) {
    return { kind: 'roman', value: plain.toUpperCase() };
  }
  return { kind: 'text', value: plain };
}
