/**
 * 基本4情報の照合 — a certificate's four items and those of the register, with spaces, widths,
 * variants of characters and ways of writing a lot number held alike.
 */
import { createHash } from 'node:crypto';
import { searchText } from '@yakuba/kernel/text';

import { addressKeys, type LivingResident } from '#modules/registry/resident';

import type { Holder } from '../model.ts';

type Items = Pick<
  LivingResident,
  'fullName' | 'dateOfBirth' | 'dateOfBirthNotation' | 'sex' | 'address' | 'addressWithoutKatagaki'
>;

/** 一致しない項目 — Japanese names of the items that differ; none when all four are equal. */
export function differingItems(holder: Holder, resident: Items): string[] {
  const isSameBirth =
    resident.dateOfBirthNotation === null && holder.dateOfBirth === resident.dateOfBirth;
  const pairs = [
    ['氏名', searchText(holder.fullName) === searchText(resident.fullName)],
    ['住所', isSameAddress(holder.address, resident)],
    ['生年月日', isSameBirth],
    ['性別', holder.sex === resident.sex],
  ] as const;
  return pairs.filter(([, isSame]) => !isSame).map(([title]) => title);
}

/** The 方書 may be left out of a card's address, never another one written. */
function isSameAddress(text: string, resident: Items): boolean {
  const given = addressKeys(text);
  const known = [resident.address, resident.addressWithoutKatagaki].flatMap(addressKeys);
  return given.some((key) => known.includes(key));
}

/** 4情報の要約値 — of the resident's items as registered, to see later whether they changed. */
export function itemsDigest(resident: Items): string {
  const { fullName, dateOfBirth, sex, addressWithoutKatagaki } = resident;
  const text = [fullName, dateOfBirth, sex, addressWithoutKatagaki].join('\n');
  return createHash('sha256').update(text).digest('hex');
}
