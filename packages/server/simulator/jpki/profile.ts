/**
 * 証明書プロファイル — object identifiers of the two kinds of certificates, and the four items as
 * the signing certificate spells them in subjectAltName.
 */
import * as asn1js from 'asn1js';

export type CertificateKind = 'signature' | 'authentication';

/** 基本4情報 — `dateOfBirth` as `YYYY-MM-DD`; `sex` 1 男, 2 女, 3 不明. */
export interface Holder {
  readonly fullName: string;
  readonly address: string;
  readonly dateOfBirth: string;
  readonly sex: '1' | '2' | '3';
}

/** 証明書ポリシー — as the published certificates of either kind bear them. */
export const policies: Record<CertificateKind, string> = {
  signature: '1.2.392.200149.8.5.1.1.20',
  authentication: '1.2.392.200149.8.5.1.3.30',
};

const ITEM = '1.2.392.200149.8.5.5';

/** 元号の数字 — the digit before the Gregorian date of birth, by the first day of the era. */
const eras = [
  ['2019-05-01', '5'],
  ['1989-01-08', '4'],
  ['1926-12-25', '3'],
  ['1912-07-30', '2'],
] as const;

function birthOf(dateOfBirth: string): string {
  const era = eras.find(([from]) => from <= dateOfBirth)?.[1] ?? '1';
  return era + dateOfBirth.replaceAll('-', '');
}

/** 別名の値 — DER of subjectAltName with the four items, none of them a substitute character. */
export function alternativeNames(holder: Holder): ArrayBuffer {
  const items = [
    ['1', holder.fullName],
    ['4', birthOf(holder.dateOfBirth)],
    ['3', holder.sex],
    ['5', holder.address],
    ['2', '0'.repeat([...holder.fullName].length)],
    ['6', '0'.repeat([...holder.address].length)],
  ] as const;
  const value = items.map(([last, text]) => otherName(`${ITEM}.${last}`, text));
  return new asn1js.Sequence({ value }).toBER();
}

function otherName(type: string, text: string): asn1js.Constructed {
  const zero = { tagClass: 3, tagNumber: 0 };
  const value = [new asn1js.Utf8String({ value: text })];
  return new asn1js.Constructed({
    idBlock: zero,
    value: [
      new asn1js.ObjectIdentifier({ value: type }),
      new asn1js.Constructed({ idBlock: zero, value }),
    ],
  });
}
