/**
 * 郵便番号 — seven digits, kept without the hyphen.
 */

import { type Checked, good } from '../refusal/index.ts';
import { readDigits } from './read-digits.ts';

/** 郵便番号 — seven digits without a hyphen. */
export type PostalCode = string & { readonly brand: 'PostalCode' };

/** 郵便番号の読み取り — with or without 〒 and hyphen, half or full width. */
export function parsePostalCode(text: string): Checked<PostalCode> {
  const digits = readDigits(text.replace(/^\s*〒/, ''), { term: '郵便番号', length: 7 });
  return digits.ok ? good(digits.value as PostalCode) : digits;
}

/** 郵便番号の表示 — three digits, hyphen, four digits. */
export function formatPostalCode(code: PostalCode): string {
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}
