/**
 * 番号の読み取り — reading a number that a person or a file wrote.
 *
 * Full-width digits, spaces and hyphens are taken as they come; what is missing is said. The text
 * itself never appears in a sentence: most of these numbers are personal data.
 */

import { bad, type Checked, good } from '../refusal/index.ts';

/** 番号の形 — the official term of a number and how many digits it has. */
export interface NumberShape {
  readonly term: string;
  readonly length: number;
}

/** 番号の読み取り — the bare digits, or a sentence saying what is wrong with them. */
export function readDigits(text: string, { term, length }: NumberShape): Checked<string> {
  const digits = withoutSeparators(text);
  if (digits === '') return bad(`${term}を入力してください。${length}桁の数字です。`);
  if (!/^\d+$/.test(digits)) {
    return bad(`${term}は${length}桁の数字です。数字でない文字が入っています。`);
  }
  if (digits.length === length - 1) {
    return bad(
      `${term}は${length}桁ですが、${digits.length}桁です。` +
        '先頭の0が落ちていないか、抜けた数字がないか確かめてください。',
    );
  }
  if (digits.length !== length) {
    return bad(`${term}は${length}桁ですが、${digits.length}桁です。入力し直してください。`);
  }
  return good(digits);
}

/** 区切りの除去 — half width, without the spaces and hyphens people put between groups. */
export function withoutSeparators(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\-‐‑‒–—―−ー]/g, '');
}
