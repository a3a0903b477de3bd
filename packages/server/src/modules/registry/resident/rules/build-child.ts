/**
 * 出生子の記載 — the items of a child's record: 本籍 and 筆頭者 of the parent unless given, the
 * household's address, and of a foreign child 出生による経過滞在者.
 *
 * @spec juki 4.2.0.3
 * @spec juki 4.2.1.2
 */
import type {
  BirthInput,
  ForeignInput,
  PersonInput,
  ResidentRecord,
} from '@yakuba/contract/resident';

import type { Alert, TownAddress } from '../model.ts';
import { refuse } from '../refusals.ts';
import { addressItems, buildPerson } from './build-person.ts';
import { headOf } from './check-household.ts';

export function buildChild(
  input: BirthInput,
  present: readonly ResidentRecord[],
  town: TownAddress,
): Partial<ResidentRecord> {
  const parent = parentOf(input, present);
  return {
    ...buildPerson(personOf(input, parent), ''),
    isResidenceNotified: false,
    ...addressOf(input, parent ?? headOf(present) ?? present[0] ?? null, town),
    ...(input.residentKind === '2' ? transitional(input) : {}),
  };
}

/** 氏名 — as it will stand; refuses when it is missing. */
export function childName(input: BirthInput): string {
  const { residentKind, name } = input;
  const parts =
    residentKind === '1' ? [name.familyName, name.givenName] : [name.romanName, name.kanjiName];
  const fullName = parts.filter((part) => part !== null).join('　');
  if (fullName === '') throw refuse('resident.person.name_missing', {}, 'name');
  return fullName;
}

/** A namesake of the same day and sex in the same household is the child itself. */
export function alikeInTown(child: ResidentRecord, resembling: readonly ResidentRecord[]): Alert[] {
  const alike = resembling.filter((record) => !record.isClosed);
  const same = alike.find((record) => record.householdNumber === child.householdNumber);
  if (same) {
    throw refuse('resident.birth.already_registered', { number: same.addresseeNumber }, 'name');
  }
  return alike.map((record) => ({
    code: 'resident.birth.alike',
    message: `氏名・性別・生年月日が同じ方が宛名番号 ${record.addresseeNumber} で住民となっています。すでに登録されていないか確かめてください。`,
  }));
}

function parentOf(
  { parentNumber }: BirthInput,
  present: readonly ResidentRecord[],
): ResidentRecord | null {
  if (parentNumber === null) return null;
  const parent = present.find((member) => member.addresseeNumber === parentNumber);
  if (parent) return parent;
  throw refuse('resident.birth.parent_not_member', { number: parentNumber }, 'parentNumber');
}

function personOf(input: BirthInput, parent: ResidentRecord | null): PersonInput {
  const { residentKind, name, sex, relationship, effectiveOn, domicile } = input;
  return {
    residentKind,
    name,
    sex,
    relationship,
    dateOfBirth: effectiveOn,
    domicile: {
      registeredDomicile: domicile?.registeredDomicile ?? parent?.registeredDomicile ?? null,
      headOfFamilyRegister: domicile?.headOfFamilyRegister ?? parent?.headOfFamilyRegister ?? null,
    },
    individualNumber: null,
    residentRecordCode: null,
    foreign: residentKind === '2' ? foreignOf(input) : null,
    formerAddresseeNumber: null,
  };
}

function foreignOf({ nationality, nationalityCode, effectiveOn }: BirthInput): ForeignInput {
  return {
    nationality,
    nationalityCode,
    article3045Class: '出生による経過滞在者',
    residenceStatus: null,
    periodOfStay: { years: null, months: null, days: null },
    periodOfStayUntil: null,
    residenceCardNumber: null,
    becameForeignResidentOn: effectiveOn,
  };
}

/** 外国人住民となった年月日 — the day of birth, or of moving in. */
function transitional({ effectiveOn, movingIn }: BirthInput): Partial<ResidentRecord> {
  const { on, notation } = movingIn?.effectiveOn ?? effectiveOn;
  return { becameForeignResidentOn: on, becameForeignResidentOnNotation: notation };
}

function addressOf(
  { address, destination }: BirthInput,
  home: ResidentRecord | null,
  town: TownAddress,
): Partial<ResidentRecord> {
  if (destination.kind === 'new' || !home) {
    if (!address) throw refuse('resident.birth.address_missing', {}, 'address');
    return addressItems(address, town);
  }
  return {
    addressMunicipalityCode: home.addressMunicipalityCode,
    addressMachiAzaCode: home.addressMachiAzaCode,
    addressPrefecture: home.addressPrefecture,
    addressMunicipality: home.addressMunicipality,
    addressMachiAza: home.addressMachiAza,
    addressLotNumber: home.addressLotNumber,
    addressKatagaki: home.addressKatagaki,
    addressPostalCode: home.addressPostalCode,
    districtCode: home.districtCode,
  };
}
