/**
 * 氏名の確認 — a name as typed, made fit to store, or the sentence saying why it is not.
 *
 * @spec juki 1.1.1
 * @spec juki 1.1.2
 */

import { bad, type Checked, good } from '../refusal/index.ts';
import { characterProblem, normaliseText, stripVariationSelectors } from '../text/index.ts';

/** 氏名の長さ — characters as one sees them, spaces included. */
export const personNameLengthMax = 100;

/**
 * 氏名 — 氏名, 旧氏, 通称 or a part of one. Spaces become one U+3000, but one ASCII space between
 * Latin letters (ZHANG YULIN　張　玉蓮). Kanji are never replaced.
 */
export function parsePersonName(text: string): Checked<string> {
  const unreadable = characterProblem(text.trim());
  if (unreadable !== null) return bad(`氏名の${unreadable}`);
  const name = divideParts(normaliseText(text));
  if (name === '') return bad('氏名を入力してください。');
  const tooLong = lengthProblem(name, '氏名');
  if (tooLong !== null) return bad(tooLong);
  const symbol = /[^\p{L}\p{M}\p{Lm}\u3000 ・\-'’.,々〆〇ー〻]/u.exec(name);
  if (symbol === null) return good(name);
  return bad(
    `氏名に「${symbol[0]}」は使えません。数字と記号を除き、文字と空白だけで入力してください。`,
  );
}

/** 氏名の長さ — the sentence when it is too long, or null. */
export function lengthProblem(name: string, item: string): string | null {
  const length = Array.from(stripVariationSelectors(name)).length;
  if (length <= personNameLengthMax) return null;
  return `${item}は${personNameLengthMax}文字以内で入力してください（今は${length}文字）。`;
}

function divideParts(name: string): string {
  return name.replaceAll(/(?<![A-Za-z.,'’-]) | (?![A-Za-z'’-])/gu, '\u3000');
}
