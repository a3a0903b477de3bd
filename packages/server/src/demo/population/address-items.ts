/** 住所の項目 — one address as the items of a row, under each of the names a row has for one. */
import type { ResidentRecord } from '@yakuba/contract/resident';

import { type Day, dateOf } from './day.ts';
import type { Address } from './places.ts';

/** 住所の項目 — with the day the address was settled on. */
export function addressItems(address: Address, settledOn: Day): Partial<ResidentRecord> {
  return {
    addressMunicipalityCode: address.code,
    addressMachiAzaCode: address.machiAzaCode,
    addressPrefecture: address.prefecture,
    addressMunicipality: address.municipality,
    addressMachiAza: address.machiAza,
    addressLotNumber: address.lot,
    addressKatagaki: address.katagaki,
    addressPostalCode: address.postalCode,
    addressSettledOn: dateOf(settledOn),
    districtCode: address.district === null ? null : String(address.district).padStart(3, '0'),
  };
}

/** 転入前住所の項目 — also as 最終登録住所地. */
export function previousAddressItems(
  address: Address,
  headOfHousehold: string,
): Partial<ResidentRecord> {
  return {
    previousMunicipalityCode: address.code,
    previousMachiAzaCode: address.machiAzaCode,
    previousPrefecture: address.prefecture,
    previousMunicipality: address.municipality,
    previousMachiAza: address.machiAza,
    previousLotNumber: address.lot,
    previousKatagaki: address.katagaki,
    previousPostalCode: address.postalCode,
    previousHeadOfHouseholdName: headOfHousehold,
    lastRegisteredAddress: written(address),
  };
}

/** 転出先住所（予定）の項目 */
export function plannedAddressItems(address: Address): Partial<ResidentRecord> {
  return {
    plannedPrefecture: address.prefecture,
    plannedMunicipalityCode: address.code,
    plannedMunicipality: address.municipality,
    plannedMachiAza: address.machiAza,
    plannedLotNumber: address.lot,
    plannedKatagaki: address.katagaki,
    plannedPostalCode: address.postalCode,
  };
}

/** 転出先住所（確定）の項目 */
export function confirmedAddressItems(address: Address): Partial<ResidentRecord> {
  return {
    confirmedMunicipalityCode: address.code,
    confirmedPrefecture: address.prefecture,
    confirmedMunicipality: address.municipality,
    confirmedMachiAza: address.machiAza,
    confirmedLotNumber: address.lot,
    confirmedKatagaki: address.katagaki,
    confirmedPostalCode: address.postalCode,
  };
}

function written(address: Address): string {
  const { prefecture, municipality, machiAza, lot, katagaki } = address;
  return `${prefecture}${municipality}${machiAza ?? ''}${lot ?? ''}${katagaki ?? ''}`;
}
