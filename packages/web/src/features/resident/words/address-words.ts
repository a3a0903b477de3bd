/** 住所の言葉 — addresses of the register as one line. */
import type { VisibleRecord } from '@yakuba/contract/resident';
import { type AddressParts, formatAddress } from '@yakuba/kernel/address';

/** 住所の種類 — the four addresses that a record may hold. */
export type AddressKind = 'address' | 'previous' | 'planned' | 'confirmed';

/** 住所 — from the prefecture on; empty where the record holds none. */
export function addressWords(record: VisibleRecord, kind: AddressKind): string {
  return formatAddress(partsOf(record, kind));
}

function partsOf(record: VisibleRecord, kind: AddressKind): AddressParts {
  const values: Readonly<Record<string, unknown>> = record;
  const part = (name: string): string | null => {
    const value = values[`${kind}${name}`];
    return typeof value === 'string' ? value : null;
  };
  return {
    prefecture: part('Prefecture'),
    municipality: part('Municipality'),
    machiAza: part('MachiAza'),
    lotNumber: part('LotNumber'),
    katagaki: part('Katagaki'),
  };
}
