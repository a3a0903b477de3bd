/**
 * 文字の説明 — code point, variation selector and kind of each character of a text.
 *
 * @spec juki 2.2.3 (partly: 画面での拡大表示)
 */
import type { CharacterDescription } from '@yakuba/contract/resident';
import { foldVariants, variantGroups } from '@yakuba/kernel/text';

const SELECTOR = /^[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]$/u;

const KINDS: readonly (readonly [RegExp, CharacterDescription['kind']])[] = [
  [/[\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/u, 'compatibility-kanji'],
  [/\p{Script=Han}/u, 'kanji'],
  [/[\u{100000}-\u{10FFFD}]/u, 'administrative'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}ー]/u, 'kana'],
  [/\p{Nd}/u, 'digit'],
  [/\p{L}/u, 'letter'],
];

/** 文字の説明 — one for each character as seen: a kanji and its selector are one. */
export function describeCharacters(text: string): CharacterDescription[] {
  const described: CharacterDescription[] = [];
  for (const char of text) {
    const last = described.at(-1);
    if (last && SELECTOR.test(char) && last.variationSelector === null) {
      described[described.length - 1] = withSelector(last, char);
    } else {
      described.push(describe(char));
    }
  }
  return described;
}

function describe(char: string): CharacterDescription {
  const group = variantGroups.find((one) => Array.from(one).includes(foldVariants(char)));
  return {
    character: char,
    codePoint: codeOf(char),
    variationSelector: null,
    utf8: bytesOf(char),
    kind: KINDS.find(([pattern]) => pattern.test(char))?.[1] ?? 'other',
    alike: Array.from(group ?? '').filter((one) => one !== char),
  };
}

function withSelector(one: CharacterDescription, selector: string): CharacterDescription {
  return {
    ...one,
    character: one.character + selector,
    variationSelector: codeOf(selector),
    utf8: `${one.utf8} ${bytesOf(selector)}`,
  };
}

function codeOf(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function bytesOf(char: string): string {
  return [...new TextEncoder().encode(char)]
    .map((byte) => byte.toString(16).toUpperCase().padStart(2, '0'))
    .join(' ');
}
