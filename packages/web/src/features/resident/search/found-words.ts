/** 検索結果の言葉 — the address of someone found, and where the words of the search were found. */
import { type FoundResident, matchedItems } from '@yakuba/contract/resident';
import { formatAddress } from '@yakuba/kernel/address';

export function foundAddress({ machiAza, lotNumber, katagaki }: FoundResident): string {
  return formatAddress({ machiAza, lotNumber, katagaki });
}

/** 一致した項目 — said only where what the row shows does not show it: 過去の氏名に一致. */
export function matchWords({ matchedOn }: FoundResident): string {
  const isShown = matchedOn.some((item) => shownItems.has(item));
  if (isShown || matchedOn.length === 0) return '';
  return `${matchedOn.map((item) => matchedItems[item]).join('・')}に一致`;
}

const shownItems = new Set<string>([
  'name',
  'kana',
  'former-name',
  'common-name',
  'address',
  'katagaki',
]);
