/**
 * 転出先住所（予定・確定） — the items of where people go, as planned and as confirmed.
 *
 * @spec juki 4.1.3.0.2
 * @spec juki 4.1.3.1.1
 * @spec juki 1.1.17
 */
import type { AddressInput, MovingOutInput, ResidentRecord } from '@yakuba/contract/resident';

/** Abroad: the country stands where a municipality does, the place where a 町字 does. */
export function plannedItems({ planned }: MovingOutInput): Partial<ResidentRecord> {
  if (planned.kind === 'withheld') return {};
  if (planned.kind === 'abroad') {
    return { plannedMunicipality: planned.country, plannedMachiAza: planned.place };
  }
  const { address } = planned;
  return {
    plannedMunicipalityCode: address.municipalityCode,
    plannedPrefecture: address.prefecture,
    plannedMunicipality: address.municipality,
    plannedMachiAza: address.machiAza,
    plannedLotNumber: address.lotNumber,
    plannedKatagaki: address.katagaki,
    plannedPostalCode: address.postalCode,
  };
}

export function confirmedItems(address: AddressInput): Partial<ResidentRecord> {
  return {
    confirmedMunicipalityCode: address.municipalityCode,
    confirmedPrefecture: address.prefecture,
    confirmedMunicipality: address.municipality,
    confirmedMachiAza: address.machiAza,
    confirmedLotNumber: address.lotNumber,
    confirmedKatagaki: address.katagaki,
    confirmedPostalCode: address.postalCode,
  };
}
