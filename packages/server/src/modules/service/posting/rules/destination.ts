/** 宛先 — where a piece goes: the address of the register, or the other one that was written. */
import type { Destination } from '@yakuba/contract/posting';
import type { ResidentRecord } from '@yakuba/contract/resident';
import type { AddressAnswer } from '@yakuba/kernel/form';
import { stripVariationSelectors } from '@yakuba/kernel/text';

/** 台帳の宛先 — with the characters of the register. */
export function registeredDestination(row: ResidentRecord): Destination {
  return { ...asLines(addressOf(row)), name: row.fullName };
}

/** 申請に書かれた宛先 */
export function writtenDestination(row: ResidentRecord, address: AddressAnswer): Destination {
  return { ...asLines(address), name: row.fullName };
}

/** Spaces, widths and glyph variants are no difference; a postal code follows from the rest. */
export function isRegisteredAddress(row: ResidentRecord, address: AddressAnswer): boolean {
  return plain(asLines(address).lines) === plain(asLines(addressOf(row)).lines);
}

/** 入力された宛先か — against the register, whatever its parts. */
export function isSamePlace(one: Destination, other: Destination): boolean {
  return plain(one.lines) === plain(other.lines);
}

function addressOf(row: ResidentRecord): AddressAnswer {
  return {
    postalCode: row.addressPostalCode,
    prefecture: row.addressPrefecture,
    municipality: row.addressMunicipality,
    machiAza: row.addressMachiAza,
    lotNumber: row.addressLotNumber,
    katagaki: row.addressKatagaki,
  };
}

function asLines(address: AddressAnswer): Pick<Destination, 'postalCode' | 'lines'> {
  const { postalCode, prefecture, municipality, machiAza, lotNumber, katagaki } = address;
  const place = [prefecture, municipality, machiAza, lotNumber]
    .map((part) => part?.trim() ?? '')
    .join('');
  const lines = [place, katagaki?.trim() ?? ''].filter((line) => line !== '');
  const digits = (postalCode ?? '').normalize('NFKC').replaceAll(/\D/gu, '');
  return { postalCode: digits.length === 7 ? digits : null, lines };
}

function plain(lines: readonly string[]): string {
  return stripVariationSelectors(lines.join('')).normalize('NFKC').replaceAll(/\s/gu, '');
}
