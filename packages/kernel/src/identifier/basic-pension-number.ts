/**
 * 基礎年金番号 — ten digits, printed as four and six.
 */

import { type Checked, good } from '../refusal/index.ts';
import { readDigits } from './read-digits.ts';

/** 基礎年金番号 — ten digits without a hyphen. */
export type BasicPensionNumber = string & { readonly brand: 'BasicPensionNumber' };

/** 基礎年金番号の読み取り — ten digits, with or without hyphen, half or full width. */
export function parseBasicPensionNumber(text: string): Checked<BasicPensionNumber> {
  const digits = readDigits(text, { term: '基礎年金番号', length: 10 });
  return digits.ok ? good(digits.value as BasicPensionNumber) : digits;
}
