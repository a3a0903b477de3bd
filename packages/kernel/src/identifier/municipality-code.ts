/**
 * 全国地方公共団体コード — the six digits that name a prefecture or municipality.
 *
 * Two digits of prefecture (JIS X 0401), three of municipality (JIS X 0402), one check digit.
 * Spreadsheets lose the leading zero and old lists lack the check digit; both are recognised and
 * the whole code is offered, but never taken silently.
 */

import { bad, type Checked, good } from '../refusal/index.ts';
import { withoutSeparators } from './read-digits.ts';

/** 全国地方公共団体コード — six digits whose check digit is right. */
export type MunicipalityCode = string & { readonly brand: 'MunicipalityCode' };

/** 架空の団体コード — codes a setting admits although no such municipality can exist. */
export interface MunicipalityCodeOptions {
  readonly fictitious?: readonly string[] | undefined;
}

const term = '全国地方公共団体コード';
const weights = [6, 5, 4, 3, 2];

/**
 * 全国地方公共団体コードの読み取り — six digits, check digit and prefecture number verified.
 * A code listed in `fictitious` is admitted as it stands; every other code is checked as ever.
 */
export function parseMunicipalityCode(
  text: string,
  options: MunicipalityCodeOptions = {},
): Checked<MunicipalityCode> {
  const code = withoutSeparators(text);
  if (code === '') return bad(`${term}を入力してください。6桁の数字です。`);
  if (!/^\d+$/.test(code)) return bad(`${term}は6桁の数字です。数字でない文字が入っています。`);
  if (code.length === 6 && options.fictitious?.includes(code))
    return good(code as MunicipalityCode);
  if (code.length === 6) return checkSixDigits(code);
  const whole = wholeCodes(code);
  if (whole.length === 0) {
    return bad(`${term}は6桁ですが、${code.length}桁です。入力し直してください。`);
  }
  return bad(
    `${term}は6桁ですが、${code.length}桁です。${whole.join('か、')}と思われます。` +
      '6桁で入力し直してください。',
  );
}

/** 検査数字 — the sixth digit for the first five: weights 6 to 2, modulus 11, last digit kept. */
export function municipalityCheckDigit(five: string): string {
  if (!/^\d{5}$/.test(five)) throw new RangeError('five digits are required');
  const sum = weights.reduce((total, weight, at) => total + weight * Number(five[at]), 0);
  return String((11 - (sum % 11)) % 10);
}

function checkSixDigits(code: string): Checked<MunicipalityCode> {
  if (!hasPrefecture(code)) {
    return bad(`${term}の先頭2桁は都道府県の番号（01から47まで）です。確かめてください。`);
  }
  if (municipalityCheckDigit(code.slice(0, 5)) !== code[5]) {
    return bad(
      `${term}の6桁目（検査数字）が合いません。数字の打ち間違いがないか確かめてください。`,
    );
  }
  return good(code as MunicipalityCode);
}

/** The whole codes that a shortened one can have come from, each with what was lost. */
function wholeCodes(code: string): string[] {
  const found: string[] = [];
  if (code.length === 5 && checkSixDigits(`0${code}`).ok) {
    found.push(`先頭の0が落ちた「0${code}」`);
  }
  if (code.length === 5 && hasPrefecture(code)) {
    found.push(`検査数字のない「${code}${municipalityCheckDigit(code)}」`);
  }
  if (code.length === 4 && hasPrefecture(`0${code}`)) {
    const whole = `0${code}${municipalityCheckDigit(`0${code}`)}`;
    found.push(`先頭の0と検査数字が落ちた「${whole}」`);
  }
  return found;
}

function hasPrefecture(code: string): boolean {
  const prefecture = Number(code.slice(0, 2));
  return prefecture >= 1 && prefecture <= 47;
}
