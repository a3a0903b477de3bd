/**
 * 外国人住民の氏名 — letters as on the residence card, and kanji beside them where there are any.
 *
 * @spec juki 1.1.2
 * @spec juki 5.3
 */

import { bad, type Checked, good } from '../refusal/index.ts';
import { normaliseText } from '../text/index.ts';
import { lengthProblem } from './parse-person-name.ts';

/** 外国人住民の氏名 — at least one of the two. */
export interface ForeignName {
  readonly roman?: string | undefined;
  readonly kanji?: string | undefined;
}

/**
 * 外国人住民の氏名 — `ZHANG YULIN　張　玉蓮`: capitals in the order of the residence card with
 * ASCII spaces, then the kanji with full-width ones. The order of the parts is not changed.
 */
export function formatForeignName({ roman = '', kanji = '' }: ForeignName): string {
  const letters = normaliseText(roman, { spaces: 'half' }).toUpperCase();
  return [letters, normaliseText(kanji, { spaces: 'full' })]
    .filter((part) => part !== '')
    .join('\u3000');
}

/** ローマ字氏名 — capitals A to Z, ASCII spaces, and the marks - ' . , between letters. */
export function parseRomanName(text: string): Checked<string> {
  const roman = normaliseText(text, { spaces: 'half' }).toUpperCase().replaceAll('’', "'");
  if (roman === '') return bad('ローマ字の氏名を入力してください。');
  const tooLong = lengthProblem(roman, 'ローマ字の氏名');
  if (tooLong !== null) return bad(tooLong);
  const other = /[^A-Z .,'-]/u.exec(roman);
  if (other !== null) {
    return bad(
      `ローマ字の氏名に「${other[0]}」は使えません。在留カードのとおりA〜Zで入力してください。`,
    );
  }
  if (/^[A-Z]/u.test(roman)) return good(roman);
  return bad('ローマ字の氏名は英字で始めてください。');
}
