/** 状況の組立て — the people of the register and those it does not have, as the rules see them. */
import type { GuideInput, PersonAnswers } from '@yakuba/contract/procedure-guide';
import type { ResidentRecord } from '@yakuba/contract/resident';

import type { GuideQuestion, Person, Situation } from '../model.ts';
import { refuse } from '../refusals.ts';
import { householdQuestions, personQuestions } from './read-guide.ts';
import { agesOf } from './situation-facts.ts';

const FOREIGN = '2';
const HEAD = '世帯主';

/** 状況の組立て — refuses people who are neither of the household nor newcomers. */
export function buildSituation(input: GuideInput, records: readonly ResidentRecord[]): Situation {
  const { event, happenedOn, newcomers, answers } = input;
  const concerned = new Set([...input.concerned, ...newcomers.map(({ key }) => key)]);
  const held = records
    .filter((row) => !row.isClosed || concerned.has(row.addresseeNumber))
    .map((row) => fromRegister(row, { input, concerned }));
  const people = [...held, ...newcomers.map((one) => fromInput(one, input))];
  const keys = people.map(({ key }) => key);
  const again = keys.find((key, index) => keys.indexOf(key) !== index);
  if (again !== undefined) throw refuse('procedure_guide.person.repeated', { key: again });
  const named = [...concerned, ...Object.keys(input.people)];
  const stranger = named.find((key) => !keys.includes(key));
  if (stranger !== undefined) throw refuse('procedure_guide.person.unknown', { key: stranger });
  if (concerned.size === 0) throw refuse('procedure_guide.person.none', {}, 'concerned');
  return { event, happenedOn, people, answers };
}

/** 質問 — one that is still open, with whom it is about. */
export interface OpenQuestion extends GuideQuestion {
  readonly personKey: string | null;
}

/** まだ聞いていないこと — of this life event, neither answered nor known from the register. */
export function openQuestions(situation: Situation): OpenQuestion[] {
  const { event, people, answers, happenedOn } = situation;
  const ofEvent = (question: GuideQuestion) => question.events.includes(event);
  const household = householdQuestions
    .filter((question) => ofEvent(question) && !Object.hasOwn(answers, question.name))
    .map((question) => ({ ...question, personKey: null }));
  const asked = people.filter((person) => person.isConcerned);
  const personal = asked.flatMap((person) =>
    personQuestions
      .filter((question) => ofEvent(question) && isOpen(person, question.name))
      .filter(({ leastAge = 0 }) => isOfAge(person, leastAge, happenedOn))
      .map((question) => ({ ...question, personKey: person.key })),
  );
  return [...household, ...personal];
}

/** Whose age is not known is asked. */
function isOfAge({ dateOfBirth }: Person, leastAge: number, on: string): boolean {
  return (agesOf(dateOfBirth, on).age ?? leastAge) >= leastAge;
}

function isOpen(person: Person, name: string): boolean {
  return (person as unknown as Readonly<Record<string, unknown>>)[name] === undefined;
}

interface Given {
  readonly input: GuideInput;
  readonly concerned: ReadonlySet<string>;
}

function fromRegister(row: ResidentRecord, { input, concerned }: Given): Person {
  const key = row.addresseeNumber;
  return {
    ...knownFrom(row),
    ...(input.people[key] ?? {}),
    key,
    fullName: row.fullName,
    fullNameKana: row.fullNameKana,
    dateOfBirth: row.dateOfBirth,
    sex: row.sex,
    relationship: row.relationship,
    nationality: row.nationality,
    basicPensionNumber: row.basicPensionNumber,
    address: addressOf(row),
    formerAddress: formerAddressOf(row),
    isHead: row.relationship === HEAD,
    isForeign: row.residentKind === FOREIGN,
    isConcerned: concerned.has(key),
  };
}

/** What the register says of insurance and pension; silence is not an answer. */
function knownFrom(row: ResidentRecord): PersonAnswers {
  const pension = (['1', '2', '3'] as const).find((one) => one === row.nationalPensionClass);
  const hasCertificate =
    row.signingCertificateSerial !== null || row.authenticationCertificateSerial !== null;
  return {
    ...(row.hasNationalHealthInsurance ? { insurance: 'national' as const } : {}),
    ...(row.hasLateElderlyInsurance ? { insurance: 'late-elderly' as const } : {}),
    ...(pension ? { pensionClass: pension } : {}),
    ...(hasCertificate ? { hasCard: true } : {}),
  };
}

function fromInput(newcomer: GuideInput['newcomers'][number], input: GuideInput): Person {
  const { key, fullName, fullNameKana, dateOfBirth, sex, isForeign } = newcomer;
  const { relationship, address } = newcomer;
  return {
    ...(input.people[newcomer.key] ?? {}),
    key,
    fullName,
    fullNameKana,
    dateOfBirth,
    sex,
    isForeign,
    relationship,
    address,
    formerAddress: address,
    nationality: null,
    basicPensionNumber: null,
    isHead: relationship === HEAD,
    isConcerned: true,
  };
}

/** 転入前の住所 — null where the record holds none. */
function formerAddressOf(row: ResidentRecord): Person['formerAddress'] {
  if (!row.previousMunicipality && !row.previousLotNumber) return null;
  return {
    postalCode: row.previousPostalCode,
    prefecture: row.previousPrefecture,
    municipality: row.previousMunicipality,
    machiAza: row.previousMachiAza,
    lotNumber: row.previousLotNumber,
    katagaki: row.previousKatagaki,
  };
}

/** 住所 — as a form holds it. */
export function addressOf(row: ResidentRecord) {
  return {
    postalCode: row.addressPostalCode,
    prefecture: row.addressPrefecture,
    municipality: row.addressMunicipality,
    machiAza: row.addressMachiAza,
    lotNumber: row.addressLotNumber,
    katagaki: row.addressKatagaki,
  };
}
