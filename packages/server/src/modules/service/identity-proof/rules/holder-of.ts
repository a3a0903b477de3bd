/** 基本4情報の読み取り — from the otherName entries of a signing certificate. */
import { malformed } from '../exchange/der.ts';
import type { Certificate } from '../exchange/read-certificate.ts';
import type { Holder } from '../model.ts';

const ITEM = '1.2.392.200149.8.5.5';

/** Refuses a certificate that lacks one of the four. */
export function holderOf({ otherNames }: Certificate): Holder {
  const [fullName, sex, born, address] = [1, 3, 4, 5].map((last) =>
    otherNames.get(`${ITEM}.${last}`),
  );
  if (!fullName || !sex || !born || !address) throw malformed();
  const [, year, month, day] = /^\d(\d{4})(\d\d)(\d\d)$/.exec(born) ?? [];
  if (year === undefined) throw malformed();
  const dateOfBirth = `${year}-${month}-${day}`;
  return { fullName, address, dateOfBirth, sex: sex === '1' || sex === '2' ? sex : '0' };
}
