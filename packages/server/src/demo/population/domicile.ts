/**
 * 戸籍の表示 — domicile and head of the family register: one register per couple and its
 * unmarried children.
 *
 * @spec juki 1.1.12
 */
import type { ResidentRecord } from '@yakuba/contract/resident';

import { type Day, daysInYear } from './day.ts';
import type { Member, PersonName, TownProfile } from './model.ts';
import { drawGivenName, fullNameOf } from './names.ts';
import { type Address, drawAddress, drawOutsideAddress } from './places.ts';
import type { Random } from './random.ts';

interface Register {
  readonly head: PersonName;
  readonly place: Address;
}

/** 戸籍 — registers met so far in one household, by the person whose register it is. */
export type Registers = Map<Member, Register>;

/** 本籍・筆頭者 of a Japanese member; foreign residents have none. */
export function domicileItems(
  member: Member,
  facts: { readonly random: Random; readonly town: TownProfile; readonly registers: Registers },
): Partial<ResidentRecord> {
  if (member.nationality !== null) return {};
  const { random } = facts;
  if (random.chance(0.0006)) {
    const word = random.pick(['なし', '不明']);
    return { registeredDomicile: word, headOfFamilyRegister: word };
  }
  const { head, place } = registerOf(member, facts);
  return {
    registeredDomicile: `${place.prefecture}${place.municipality}${place.machiAza}${place.lot}`,
    registeredDomicileMachiAza: place.machiAza,
    registeredDomicileLotNumber: place.lot,
    registeredDomicileMunicipalityCode: place.code,
    registeredDomicileMachiAzaCode: place.machiAzaCode,
    headOfFamilyRegister: fullNameOf(head),
    headOfFamilyRegisterFamilyName: head.family,
    headOfFamilyRegisterGivenName: head.given,
  };
}

function registerOf(
  member: Member,
  facts: { readonly random: Random; readonly town: TownProfile; readonly registers: Registers },
): Register {
  const key = registerKeyOf(member);
  const known = facts.registers.get(key);
  if (known) return known;
  const { random, town } = facts;
  const isAlone = key === member && member.partner === null && random.chance(0.45);
  const head = isAlone ? fatherElsewhere(random, member.name, member.born) : key.name;
  const isHere = random.chance(0.78);
  const place = isHere ? drawAddress(random, town, 'house') : drawOutsideAddress(random);
  const register = { head, place };
  facts.registers.set(key, register);
  return register;
}

/** The person whose register it is: the spouse who kept the surname, or an unmarried child's. */
function registerKeyOf(member: Member): Member {
  const { partner } = member;
  const isMarried = partner !== null && !member.isUnregistered && partner.nationality === null;
  if (isMarried) return member.birthLine === member.line ? member : partner;
  const isChild = partner === null && member.children.length === 0;
  const parent = member.parents.find(
    (one) => one.nationality === null && one.line === member.line && one.name.family !== '',
  );
  return isChild && parent ? registerKeyOf(parent) : member;
}

function fatherElsewhere(random: Random, name: PersonName, born: Day): PersonName {
  const given = drawGivenName(random, '1', born - Math.floor(29 * daysInYear));
  return { ...name, given: given.written, givenKana: given.kana };
}
