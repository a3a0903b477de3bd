/**
 * 異動者の記載 — the items of a resident record that a notification gives of a person.
 *
 * @spec juki 1.1.6
 * @spec juki 1.1.12
 * @spec juki 4.1.1.1
 * @spec juki 1.1.17
 */
import type { AddressInput, PersonInput, ResidentRecord } from '@yakuba/contract/resident';
import {
  parseIndividualNumber,
  parseResidenceCardNumber,
  parseResidentRecordCode,
} from '@yakuba/kernel/identifier';
import type { Checked } from '@yakuba/kernel/refusal';

import { refuse } from '../refusals.ts';
import { relationshipText } from './relationship-text.ts';

/** `path` is where the person stands in the input, e.g. `members.0`. */
export function buildPerson(person: PersonInput, path: string): Partial<ResidentRecord> {
  return {
    residentKind: person.residentKind,
    ...names(person, path),
    sex: person.sex,
    dateOfBirth: person.dateOfBirth.on,
    dateOfBirthNotation: person.dateOfBirth.notation,
    relationship: relationshipText(person.relationship, `${path}.relationship`),
    individualNumber: optional(
      person.individualNumber,
      parseIndividualNumber,
      `${path}.individualNumber`,
    ),
    residentRecordCode: optional(
      person.residentRecordCode,
      parseResidentRecordCode,
      `${path}.residentRecordCode`,
    ),
    ...(person.residentKind === '1' ? domicile(person, path) : foreign(person, path)),
  };
}

function names(person: PersonInput, path: string): Partial<ResidentRecord> {
  const { name } = person;
  const fullName =
    person.residentKind === '1'
      ? joined(name.familyName, name.givenName)
      : [name.romanName, name.kanjiName].filter((part) => part !== null).join('　');
  if (!fullName) throw refuse('resident.person.name_missing', {}, `${path}.name`);
  return {
    fullName,
    familyName: name.familyName,
    givenName: name.givenName,
    fullNameKana: name.fullNameKana ?? (joined(name.familyNameKana, name.givenNameKana) || null),
    familyNameKana: name.familyNameKana,
    givenNameKana: name.givenNameKana,
    isNameKanaConfirmed: name.isKanaConfirmed,
    romanName: name.romanName,
    formerFamilyName: name.formerFamilyName,
    formerFamilyNameKana: name.formerFamilyNameKana,
    commonName: name.commonName,
    commonNameKana: name.commonNameKana,
  };
}

function domicile(person: PersonInput, path: string): Partial<ResidentRecord> {
  const { registeredDomicile = null, headOfFamilyRegister = null } = person.domicile ?? {};
  if (!registeredDomicile || !headOfFamilyRegister) {
    throw refuse('resident.person.domicile_missing', {}, `${path}.domicile`);
  }
  return { registeredDomicile, headOfFamilyRegister };
}

/** Those who bear a card whose number may not be blank (1.1.6). */
const WITH_CARD = new Set(['中長期在留者', '特別永住者']);

function foreign(person: PersonInput, path: string): Partial<ResidentRecord> {
  const given = person.foreign;
  if (!given?.nationality) throw refuse('resident.person.foreign_missing', {}, `${path}.foreign`);
  const cardPath = `${path}.foreign.residenceCardNumber`;
  if (WITH_CARD.has(given.article3045Class) && !given.residenceCardNumber) {
    throw refuse('resident.person.card_missing', {}, cardPath);
  }
  return {
    nationalityCode: given.nationalityCode,
    nationality: given.nationality,
    article3045Class: given.article3045Class,
    residenceStatus: given.residenceStatus,
    periodOfStayYears: given.periodOfStay.years,
    periodOfStayMonths: given.periodOfStay.months,
    periodOfStayDays: given.periodOfStay.days,
    periodOfStayUntil: given.periodOfStayUntil,
    residenceCardNumber: optional(given.residenceCardNumber, parseResidenceCardNumber, cardPath),
    isResidenceNotified: true,
    becameForeignResidentOn: given.becameForeignResidentOn?.on ?? null,
    becameForeignResidentOnNotation: given.becameForeignResidentOn?.notation ?? null,
  };
}

/** 住所の項目 — of the present address. */
export function addressItems(
  address: AddressInput,
  town: { code: string; prefecture: string; municipality: string },
): Partial<ResidentRecord> {
  return {
    addressMunicipalityCode: town.code,
    addressPrefecture: town.prefecture,
    addressMunicipality: town.municipality,
    addressMachiAzaCode: address.machiAzaCode,
    addressMachiAza: address.machiAza,
    addressLotNumber: address.lotNumber,
    addressKatagaki: address.katagaki,
    addressPostalCode: address.postalCode,
  };
}

/** 転入前住所の項目 */
export function previousAddressItems(address: AddressInput): Partial<ResidentRecord> {
  return {
    previousMunicipalityCode: address.municipalityCode,
    previousMachiAzaCode: address.machiAzaCode,
    previousPrefecture: address.prefecture,
    previousMunicipality: address.municipality,
    previousMachiAza: address.machiAza,
    previousLotNumber: address.lotNumber,
    previousKatagaki: address.katagaki,
    previousPostalCode: address.postalCode,
  };
}

function joined(family: string | null, given: string | null): string {
  return [family, given].filter((part) => part !== null).join('　');
}

function optional<T extends string>(
  text: string | null,
  parse: (text: string) => Checked<T>,
  path: string,
): T | null {
  return text === null ? null : checked(parse(text), path);
}

function checked<T>(result: Checked<T>, path: string): T {
  if (!result.ok) throw refuse('resident.person.invalid', { problem: result.problem }, path);
  return result.value;
}
