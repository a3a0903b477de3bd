/**
 * 個人番号 — the twelve-digit Individual Number ("My Number").
 *
 * Check digit: 総務省令第85号第5条. No sentence repeats the number.
 */

import { bad, type Checked, good } from '../refusal/index.ts';
import { readDigits } from './read-digits.ts';

/** 個人番号 — twelve digits whose check digit is right. */
export type IndividualNumber = string & { readonly brand: 'IndividualNumber' };

const weights = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** 個人番号の読み取り — twelve digits, in groups or not, half or full width. */
export function parseIndividualNumber(text: string): Checked<IndividualNumber> {
  const digits = readDigits(text, { term: '個人番号', length: 12 });
  if (!digits.ok) return digits;
  if (individualNumberCheckDigit(digits.value.slice(0, 11)) !== digits.value[11]) {
    return bad('個人番号の12桁目（検査用数字）が合いません。カードなどと見比べてください。');
  }
  return good(digits.value as IndividualNumber);
}

/** 検査用数字 — the twelfth digit for the first eleven; a remainder of 0 or 1 gives 0. */
export function individualNumberCheckDigit(eleven: string): string {
  if (!/^\d{11}$/.test(eleven)) throw new RangeError('eleven digits are required');
  const sum = weights.reduce((total, weight, at) => total + weight * Number(eleven[at]), 0);
  const remainder = sum % 11;
  return remainder <= 1 ? '0' : String(11 - remainder);
}
