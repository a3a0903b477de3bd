/**
 * 在留カード番号・特別永住者証明書番号 — two letters, eight digits, two letters.
 */

import { bad, type Checked, good } from '../refusal/index.ts';
import { withoutSeparators } from './read-digits.ts';

/** 在留カード番号 — also the number of a special permanent resident certificate. */
export type ResidenceCardNumber = string & { readonly brand: 'ResidenceCardNumber' };

/** 在留カード番号の読み取り — twelve characters, letters in either case, half or full width. */
export function parseResidenceCardNumber(text: string): Checked<ResidenceCardNumber> {
  const number = withoutSeparators(text).toUpperCase();
  if (number === '') return bad('在留カード番号を入力してください。英字2・数字8・英字2です。');
  if (number.length !== 12) {
    return bad(
      `在留カード番号は12文字（英字2・数字8・英字2）ですが、${[...number].length}文字です。` +
        'カードの右上の番号を確かめてください。',
    );
  }
  if (!/^[A-Z]{2}\d{8}[A-Z]{2}$/.test(number)) {
    return bad(
      '在留カード番号は英字2・数字8・英字2の順です。' +
        '英字のOと数字の0、英字のIと数字の1を確かめてください。',
    );
  }
  return good(number as ResidenceCardNumber);
}
