/** 台帳の値 — what is known of the case, by the names that form items are bound to; pure. */
import type { GuideAddress } from '@yakuba/contract/procedure-guide';
import type { AnswerValue, RegisterValues } from '@yakuba/kernel/form';

import type { Person, Situation } from '../model.ts';

/** 案内の材料 — the situation with who applies and where the household lives. */
export interface Material extends Situation {
  readonly applicant: Person | null;
  /** 世帯の住所 — as the register has it before the change; null for newcomers. */
  readonly householdAddress: GuideAddress | null;
  readonly headName: string | null;
  /** 書いた値 — by key. */
  readonly written: Readonly<Record<string, AnswerValue>>;
}

/** 台帳の値 — of a form about `subjects`; `resident.…` is the first of them. */
export function registerValuesOf(material: Material, subjects: readonly Person[]): RegisterValues {
  const { applicant, headName, householdAddress } = material;
  const [resident] = subjects;
  return {
    ...(applicant ? personValues('applicant', settled(applicant, material)) : {}),
    'applicant.relation': relationOf(applicant, subjects),
    ...(resident ? personValues('resident', settled(resident, material)) : {}),
    'household.headName': headName,
    'household.address': householdAddress,
    'household.members': subjects.map((person) =>
      personValues('resident', settled(person, material)),
    ),
    ...caseValues(material),
  };
}

/** 届出人との関係 — what the household itself says; of an agent nobody knows it but they. */
function relationOf(applicant: Person | null, subjects: readonly Person[]): string | null {
  if (!applicant) return null;
  return subjects.some(({ key }) => key === applicant.key) ? 'self' : 'household';
}

/** Who moves lives at the new address as soon as it is known. */
function settled(person: Person, { event, written, householdAddress }: Material): Person {
  if (!person.isConcerned || (event !== 'moving-in' && event !== 'relocation')) return person;
  const home = event === 'moving-in' ? householdAddress : null;
  const address = (written['case.newAddress'] as GuideAddress | undefined) ?? home;
  return address ? { ...person, address } : person;
}

function caseValues(material: Material): RegisterValues {
  const { event, happenedOn, people, householdAddress } = material;
  const moving = people.filter((person) => person.isConcerned);
  const isLeaving = event === 'relocation' || event === 'moving-out';
  const deceased = event === 'death' ? moving[0]?.fullName : undefined;
  const former = moving.find((one) => one.formerAddress !== null)?.formerAddress ?? null;
  return {
    'case.happenedOn': happenedOn,
    'case.previousAddress': isLeaving ? householdAddress : event === 'moving-in' ? former : null,
    'case.newAddress': event === 'moving-in' ? householdAddress : null,
    'case.newHeadName': newHeadName(material),
    'case.deceasedName': deceased,
  };
}

/** Who comes with the word 世帯主, or the head of the household that is joined. */
function newHeadName({ event, people, headName, answers }: Material): string | null {
  if (event !== 'moving-in' || answers['changesHead'] === true) return null;
  return people.find((person) => person.isHead)?.fullName ?? headName;
}

function personValues(prefix: 'applicant' | 'resident', person: Person): RegisterValues {
  const { fullName, fullNameKana, dateOfBirth, sex, relationship, nationality, address } = person;
  const values: RegisterValues = {
    fullName,
    fullNameKana,
    dateOfBirth,
    sex,
    relationship,
    nationality,
    address,
    basicPensionNumber: person.basicPensionNumber,
  };
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`${prefix}.${name}`, value]),
  );
}
