/**
 * 個人の項目 — what a row says of the person, whatever happens to the household.
 *
 * @spec juki 1.1.1
 * @spec juki 1.1.2
 */
import type { ResidentRecord } from '@yakuba/contract/resident';

import { type Day, dateOf, dayOf, yearOf } from './day.ts';
import { domicileItems, type Registers } from './domicile.ts';
import type { Family } from './family.ts';
import type { Member, PersonName, TownProfile } from './model.ts';
import {
  drawGivenName,
  drawSurname,
  foreignName,
  fullKanaOf,
  fullNameOf,
  japaneseName,
  type Surname,
} from './names.ts';
import type { FictitiousNumbers } from './numbers.ts';
import type { Random } from './random.ts';
import { residenceItems } from './residence.ts';
import { drawUncertainBirth } from './uncertain.ts';

/** 家系の氏 — surnames by family line of one household. */
export type Lines = Map<number, Surname>;

/** 個人の事情 — what the items of a person are drawn from. */
export interface IdentityFacts {
  readonly random: Random;
  readonly asOn: Day;
  readonly town: TownProfile;
  readonly lines: Lines;
  readonly registers: Registers;
  readonly numbers: FictitiousNumbers;
}

/** 命名 — names everybody, nobody twice within the household. */
export function nameFamily(family: Family): Lines {
  const { random, members } = family;
  const lines: Lines = new Map();
  const taken = new Set<string>();
  for (const member of members) {
    do member.name = drawName(random, member, lines);
    while (taken.has(member.name.given) && random.chance(0.99));
    taken.add(member.name.given);
  }
  return lines;
}

/** 氏 of a family line. */
export function surnameOf(random: Random, line: number, lines: Lines): Surname {
  const known = lines.get(line);
  if (known) return known;
  const surname = drawSurname(random);
  lines.set(line, surname);
  return surname;
}

/** 個人の項目 */
export function identityItems(member: Member, facts: IdentityFacts): Partial<ResidentRecord> {
  const { random, numbers } = facts;
  const isForeign = member.nationality !== null;
  const isUncertain = random.chance(yearOf(member.born) < 1948 ? 0.003 : 0.00006);
  const uncertain = isUncertain ? drawUncertainBirth(random, member.born, isForeign) : null;
  const hasCard = random.chance(0.78);
  return {
    residentKind: isForeign ? '2' : '1',
    residentRecordCode: numbers.residentRecordCode,
    individualNumber: numbers.individualNumber,
    ...nameItems(member.name, isForeign),
    isNameKanaConfirmed: !isForeign && random.chance(0.82),
    ...(isForeign && commonNameItems(member, facts)),
    dateOfBirth: uncertain?.on ?? dateOf(member.born),
    dateOfBirthNotation: uncertain?.notation ?? null,
    sex: member.sex,
    ...becameResident(member, random),
    ...domicileItems(member, facts),
    ...residenceItems(random, member, {
      asOn: facts.asOn,
      cardNumber: numbers.residenceCardNumber,
    }),
    cardStatus: hasCard ? '交付済' : '未交付',
    signingCertificateSerial: hasCard ? `${numbers.certificateSerial}1` : null,
    authenticationCertificateSerial: hasCard ? `${numbers.certificateSerial}2` : null,
    isAdultWard: yearOf(member.born) < 1960 && random.chance(0.006),
  };
}

/** 通称 — a Japanese surname and given name, as long-settled residents often use. */
export function drawCommonName(random: Random, member: Member): Partial<ResidentRecord> {
  const surname = drawSurname(random);
  const name = japaneseName(surname, drawGivenName(random, member.sex, member.born));
  return { commonName: fullNameOf(name), commonNameKana: fullKanaOf(name) };
}

function drawName(random: Random, member: Member, lines: Lines): PersonName {
  const { nationality, sex } = member;
  if (nationality !== null) {
    const parent = member.parents.find((one) => one.nationality === nationality);
    return foreignName(random, { nationality, sex, ...(parent && { family: parent.name }) });
  }
  const surname = surnameOf(random, member.line, lines);
  return japaneseName(surname, drawGivenName(random, sex, member.born));
}

function nameItems(name: PersonName, isForeign: boolean): Partial<ResidentRecord> {
  const isInLetters = name.roman !== null && /^[A-Z]/.test(name.given);
  const fullName = isInLetters ? (name.roman ?? '') : fullNameOf(name);
  const items = { fullName, fullNameKana: fullKanaOf(name), romanName: name.roman };
  if (isForeign) return items;
  return {
    ...items,
    familyName: name.family,
    givenName: name.given,
    familyNameKana: name.familyKana,
    givenNameKana: name.givenKana,
  };
}

function commonNameItems(member: Member, facts: IdentityFacts): Partial<ResidentRecord> {
  const { random, town } = facts;
  const share = member.stay === 'special-permanent' ? 0.8 : 0.12;
  if (member.stay === 'trainee' || !random.chance(share)) return {};
  const entered = Math.max(member.joined, dayOf('2012-07-09'));
  return {
    ...drawCommonName(random, member),
    isCommonNameKanaConfirmed: true,
    commonNameEnteredOn: dateOf(entered),
    commonNameEnteredMunicipality: `${town.prefecture}${town.municipality}`,
    commonNameEnteredMunicipalityCode: town.code,
  };
}

function becameResident(member: Member, random: Random): Partial<ResidentRecord> {
  const on = dateOf(member.joined);
  const isUncertain = yearOf(member.joined) < 1960 && random.chance(0.0015);
  const uncertain = isUncertain ? drawUncertainBirth(random, member.joined, false) : null;
  return {
    becameResidentOn: uncertain?.on ?? on,
    becameResidentOnNotation: uncertain?.notation ?? null,
    entryEffectiveOn: on,
    entryReason: member.joinReason,
  };
}
