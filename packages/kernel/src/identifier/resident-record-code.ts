/**
 * 住民票コード — the eleven digits that each resident record carries.
 *
 * Only the shape is checked. The last digit is a check digit, but its formula could not be
 * confirmed in any published source, and a wrong formula would refuse true codes at the counter.
 */

import { type Checked, good } from '../refusal/index.ts';
import { readDigits } from './read-digits.ts';

/** 住民票コード — eleven digits; the check digit is not verified (see the head of the file). */
export type ResidentRecordCode = string & { readonly brand: 'ResidentRecordCode' };

/** 住民票コードの読み取り — eleven digits, half or full width; shape only. */
export function parseResidentRecordCode(text: string): Checked<ResidentRecordCode> {
  const digits = readDigits(text, { term: '住民票コード', length: 11 });
  return digits.ok ? good(digits.value as ResidentRecordCode) : digits;
}
