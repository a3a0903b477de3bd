/**
 * かな・カナ — hiragana and katakana, and the reading that a register may hold.
 *
 * @spec juki 1.1.18
 */

const KATAKANA_NAME = /^[ァ-ヺーヽヾ]+(?:[ \u3000・][ァ-ヺーヽヾ]+)*$/u;

/** カタカナ — katakana for hiragana and half-width kana; everything else stays. */
export function toKatakana(text: string): string {
  return text
    .replaceAll(/[\uFF66-\uFF9F]+/gu, (kana) => kana.normalize('NFKC'))
    .replaceAll(/[ぁ-ゖ]\u3099?|[ァ-ヺ]\u3099/gu, (kana) => kana.normalize('NFC'))
    .replaceAll(/[ぁ-ゖゝゞ]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0x60));
}

/** ひらがな — hiragana for katakana; ヷ ヸ ヹ ヺ, which have no hiragana, stay. */
export function toHiragana(text: string): string {
  return toKatakana(text).replaceAll(/[ァ-ヶヽヾ]/gu, (char) =>
    String.fromCharCode(char.charCodeAt(0) - 0x60),
  );
}

/**
 * フリガナ — whether a text can stand as a reading: full-width katakana and long marks, its parts
 * divided by single spaces (or ・ in a foreign name). The specification keeps readings in katakana.
 */
export function isKatakanaName(text: string): boolean {
  return KATAKANA_NAME.test(text);
}
