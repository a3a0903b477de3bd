/**
 * フリガナの確認 — a reading as typed, in any kana, made full-width katakana.
 *
 * @spec juki 1.1.18
 */

import { bad, type Checked, good } from '../refusal/index.ts';
import { characterProblem, isKatakanaName, normaliseText, toKatakana } from '../text/index.ts';
import { lengthProblem } from './parse-person-name.ts';

/** フリガナ — katakana, its parts divided by U+3000. Hyphens within a word become the long mark. */
export function parseNameKana(text: string): Checked<string> {
  const unreadable = characterProblem(text.trim());
  if (unreadable !== null) return bad(`フリガナの${unreadable}`);
  const kana = withLongMarks(toKatakana(normaliseText(text, { spaces: 'full' })));
  if (kana === '') return bad('フリガナを入力してください。');
  const tooLong = lengthProblem(kana, 'フリガナ');
  if (tooLong !== null) return bad(tooLong);
  if (isKatakanaName(kana)) return good(kana);
  const other = /[^ァ-ヺーヽヾ・\u3000]/u.exec(kana);
  if (other === null) return bad('フリガナの「・」や空白の位置を確かめてください。');
  return bad(`フリガナに「${other[0]}」は使えません。カタカナで入力してください。`);
}

function withLongMarks(kana: string): string {
  return kana.replaceAll(/(?<=[ァ-ヺー])[-‐‑–—―−]/gu, 'ー');
}
