/**
 * 長音・ハイフン・空白 — the marks that 2.1.2 does not distinguish in a search.
 *
 * @spec juki 2.1.2
 */

const HYPHENS = /[-‐‑‒–—―−˗⁃⁻₋─━﹘﹣－ーｰ]/gu;
const SPACES = /[\s\u3000\u200B\u2060\uFEFF]+/gu;
const SMALL = 'ァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ';
const LARGE = 'アイウエオツヤユヨワカケクシストヌハヒフヘホムラリルレロ';

const LARGE_OF_SMALL = new Map(
  Array.from(SMALL, (small, index): [string, string] => [small, Array.from(LARGE)[index] ?? small]),
);

/** 長音・ハイフン — every long mark, dash, minus and hyphen replaced (by nothing when not said). */
export function replaceHyphens(text: string, replacement = ''): string {
  return text.replaceAll(HYPHENS, replacement);
}

/** 空白の除去 — the text without spaces of any width. */
export function removeSpaces(text: string): string {
  return text.replaceAll(SPACES, '');
}

/** 拗音・促音の大文字 — the large katakana for a small one; any other character is itself. */
export function largeKana(char: string): string {
  return LARGE_OF_SMALL.get(char) ?? char;
}
