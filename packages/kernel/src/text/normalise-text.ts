/**
 * 文字の正規化 — one form for what is typed before it is stored.
 *
 * Compatibility ideographs (神 U+FA19 beside 神 U+795E) are different letters to the person who
 * bears them, and NFKC would merge them; storage therefore leaves them and variation selectors
 * alone. Only search merges them.
 */

const KEPT = /([\uF900-\uFAFF\u{2F800}-\u{2FA1F}\u309B\u309C])/u;
const VARIATION_SELECTORS = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;

export interface NormaliseOptions {
  /** `full`: every run of spaces is one U+3000, as within names; `half`: one ASCII space. */
  readonly spaces?: 'full' | 'half';
}

/**
 * 正規化 — NFKC but for compatibility ideographs, variation selectors kept, trimmed, each run of
 * spaces made one. Doing it twice changes nothing. Full-width letters and digits become ASCII: for
 * lot numbers and buildings, which stay full-width, use the functions of `address`.
 */
export function normaliseText(text: string, options: NormaliseOptions = {}): string {
  const space = options.spaces === 'full' ? '\u3000' : ' ';
  return text
    .split(KEPT)
    .map((part) => (KEPT.test(part) ? part : part.normalize('NFKC')))
    .join('')
    .replaceAll(/[\s\u3000]+/gu, ' ')
    .trim()
    .replaceAll(' ', space);
}

/** 異体字セレクタの除去 — the text without variation selectors, for search and for old printers. */
export function stripVariationSelectors(text: string): string {
  return text.replaceAll(VARIATION_SELECTORS, '');
}
