/** 住所の候補の表記 — a place of the address dictionary as a choice. */
import type { AddressCandidate } from '@yakuba/contract/machi-aza';

import type { ComboboxOption } from './Combobox.tsx';

export interface AddressOption extends ComboboxOption {
  readonly candidate: AddressCandidate;
}

/** 町字 — as one name. */
export function machiAzaName({ machi, koaza }: AddressCandidate): string {
  return `${machi}${koaza}`;
}

/** `isTown`: within the town only the 町字 is shown. */
export function addressOptions(
  candidates: readonly AddressCandidate[],
  isTown: boolean,
): readonly AddressOption[] {
  return candidates.map((candidate, place) => {
    const { prefecture, municipality, postalCode, kana } = candidate;
    const name = machiAzaName(candidate);
    const postal = postalCode ? `〒${postalCode.slice(0, 3)}-${postalCode.slice(3)}` : '';
    const detail = [postal, kana ?? ''].filter((part) => part !== '').join('　');
    const label = isTown ? name : `${prefecture}${municipality}${name}`;
    return { id: String(place), label, detail, candidate };
  });
}
