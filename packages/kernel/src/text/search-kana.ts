/**
 * カナ検索の鍵 — the form in which readings that 2.1.2 holds alike are the same.
 *
 * | rule of 2.1.2 | in the key |
 * |---|---|
 * | 清音・濁音・半濁音 | no marks; ヴァ ヴィ ヴ ヴェ ヴォ are ハ ヒ フ ヘ ホ; ワ is ハ; ヲ is オ |
 * | 拗音・促音 | large |
 * | 長音・ハイフン・空白 | gone: オー is オ, which differs from オオ |
 * | 2文字目以降の「ウ」 | オ after an オ段 sound as written: コウエ is コオエ, コウウ is コオウ |
 *
 * The specification holds ヂ like ジ and ヅ like ズ, besides チ like ヂ and シ like ジ. A key that
 * joined all four would let 千葉 (チバ) find 石橋 (イシバシ), so stored readings keep チ/ヂ apart
 * from シ/ジ, and a query with a voiced one looks for both. ヰ and ヱ go with イ and エ as ヲ goes
 * with オ.
 *
 * @spec juki 2.1.2
 */

import { toKatakana } from './kana.ts';
import { stripVariationSelectors } from './normalise-text.ts';
import { largeKana, removeSpaces, replaceHyphens } from './search-marks.ts';

/** 一致のしかた — anywhere (部分一致), from the beginning (前方一致), whole (完全一致). */
export type SearchMode = 'infix' | 'prefix' | 'exact';

/**
 * Only contrived queries come near it. One that does is cut short there, which finds more rather
 * than less; a whole match cannot be cut, and takes the stored form for the rest.
 */
const QUERY_KEYS_MAX = 32;

const HA_ROW: Readonly<Record<string, string>> = { ア: 'ハ', イ: 'ヒ', エ: 'ヘ', オ: 'ホ' };
const SMALL_VOWELS = new Set(['ァ', 'ィ', 'ェ', 'ォ']);
const O_SOUNDS = new Set('オコソトノホモヨロ');
const SAME_SOUND: Readonly<Record<string, string>> = {
  ワ: 'ハ',
  ヷ: 'ハ',
  ヸ: 'ヒ',
  ヹ: 'ヘ',
  ヺ: 'ホ',
  ヴ: 'フ',
  ヰ: 'イ',
  ヱ: 'エ',
  ヲ: 'オ',
};
const ALIKE_IN_QUERY: Readonly<Record<string, readonly string[]>> = {
  ジ: ['シ', 'チ'],
  ヂ: ['チ', 'シ'],
  ズ: ['ス', 'ツ'],
  ヅ: ['ツ', 'ス'],
};

/** カナ検索の鍵 — the key of a stored reading. Hiragana and half-width kana are taken alike. */
export function searchKana(text: string): string {
  return soundsOf(text)
    .map(([first = '']) => first)
    .join('');
}

/**
 * カナ検索の探す鍵 — the keys to look for: a record matches when its key holds one of them. One as
 * a rule; more where the query leaves open what the stored key says there:
 * ジ ヂ ズ ヅ; a first ウ (オ inside コウエ) or small vowel (inside ヴァ) of an infix; a last ヴ of
 * what is still being typed. None when the text holds nothing to look for.
 */
export function searchKanaQueries(text: string, mode: SearchMode = 'infix'): string[] {
  let keys = [''];
  for (const sounds of soundsOf(text, mode)) {
    const isTooMany = keys.length * sounds.length > QUERY_KEYS_MAX;
    if (isTooMany && mode !== 'exact') break;
    const wanted = isTooMany ? sounds.slice(0, 1) : sounds;
    keys = keys.flatMap((key) => wanted.map((sound) => key + sound));
  }
  return keys.filter((key) => key !== '');
}

/** What may stand at each place of the key, the stored form first. */
function soundsOf(text: string, mode?: SearchMode): string[][] {
  const chars = Array.from(plainKana(text));
  const sounds: string[][] = [];
  let isAfterOSound = false;
  for (let index = 0; index < chars.length; index += 1) {
    const char = chars[index] ?? '';
    const vowel = char === 'ヴ' ? HA_ROW[largeKana(chars[index + 1] ?? '')] : undefined;
    if (vowel !== undefined) index += 1;
    const sound = vowel ?? soundOf(char);
    const isWrittenU = sound === 'ウ';
    const alternatives = mode === undefined ? [] : alternativesOf(char, { mode, index, chars });
    const stored = isWrittenU && isAfterOSound ? 'オ' : sound;
    sounds.push(vowel === undefined ? [...new Set([stored, ...alternatives])] : [stored]);
    isAfterOSound = O_SOUNDS.has(sound);
  }
  return sounds;
}

function plainKana(text: string): string {
  const wide = toKatakana(stripVariationSelectors(text).normalize('NFKC')).toUpperCase();
  return removeSpaces(replaceHyphens(wide)).replaceAll(/[・･'’`.,、。]/gu, '');
}

function soundOf(char: string): string {
  const same = SAME_SOUND[char];
  if (same !== undefined) return same;
  return largeKana(char.normalize('NFD').replaceAll(/[\u3099\u309A]/gu, ''));
}

interface Place {
  readonly mode: SearchMode;
  readonly index: number;
  readonly chars: readonly string[];
}

function alternativesOf(char: string, { mode, index, chars }: Place): readonly string[] {
  const isFirstOfInfix = index === 0 && mode === 'infix';
  const isLastOfUnfinished = index === chars.length - 1 && mode !== 'exact';
  if (char === 'ヴ' && isLastOfUnfinished) return Object.values(HA_ROW);
  if (isFirstOfInfix && (char === 'ウ' || char === 'ゥ')) return ['オ'];
  if (isFirstOfInfix && SMALL_VOWELS.has(char)) return [HA_ROW[largeKana(char)] ?? ''];
  return ALIKE_IN_QUERY[char] ?? [];
}
