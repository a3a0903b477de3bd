/** 申請者の読出し — the person and the household as the register has them now. */
import type { ResidentRecord } from '@yakuba/contract/resident';
import type { RegisterValues } from '@yakuba/kernel/form';

import {
  findSuppressions,
  listLivingResidents,
  readCertificateSubjects,
} from '#modules/registry/resident';
import type { Reader } from '#platform/database';

import { refuse } from '../refusals.ts';

export interface PersonRead {
  readonly person: ResidentRecord;
  /** 世帯の人 — living ones, the person among them, in the order of the household. */
  readonly members: readonly ResidentRecord[];
  /** 照会の抑止 — then nothing of the register is shown or filled in. */
  readonly isSuppressed: boolean;
}

interface Asking {
  readonly municipalityCode: string;
  readonly now: Date;
  readonly today: string;
}

/** Refuses where the person does not live here now. */
export async function readPerson(
  reader: Reader,
  addresseeNumber: string,
  { municipalityCode, now, today }: Asking,
): Promise<PersonRead> {
  const numbers = [addresseeNumber];
  const who = { addresseeNumbers: numbers };
  const [living, subjects] = await Promise.all([
    listLivingResidents(reader, { municipalityCode, today, who }),
    readCertificateSubjects(reader, municipalityCode, {
      kind: 'people',
      addresseeNumbers: numbers,
    }),
  ]);
  const rows = subjects
    .toSorted((one, other) => (one.position ?? 999) - (other.position ?? 999))
    .map(({ current }) => current);
  const person = rows.find((row) => row.addresseeNumber === addresseeNumber);
  if (living.length === 0 || !person) {
    throw refuse('application.person.not_living', { number: addresseeNumber });
  }
  const members = rows.filter(
    (row) => !row.isClosed && row.householdNumber === person.householdNumber,
  );
  const all = members.map((row) => row.addresseeNumber);
  const standing = await findSuppressions(reader, municipalityCode, all, 'inquiry', now);
  return { person, members, isSuppressed: standing.some(({ level }) => level === 'error') };
}

/** 現在の住民か */
export async function isLivingHere(
  reader: Reader,
  addresseeNumber: string,
  { municipalityCode, today }: Omit<Asking, 'now'>,
): Promise<boolean> {
  const who = { addresseeNumbers: [addresseeNumber] };
  return (await listLivingResidents(reader, { municipalityCode, today, who })).length > 0;
}

/** 台帳の値 — by the names that form items are bound to; the applicant is the person concerned. */
export function registerValuesOf({ person, members }: PersonRead): RegisterValues {
  const own = valuesOf(person);
  return {
    ...prefixed('applicant', own),
    ...prefixed('resident', own),
    'household.headName': person.headOfHouseholdName,
    'household.address': own['address'],
    'household.members': members.map((row) => prefixed('resident', valuesOf(row))),
  };
}

function valuesOf(row: ResidentRecord): RegisterValues {
  return {
    fullName: row.fullName,
    fullNameKana: row.fullNameKana,
    dateOfBirth: row.dateOfBirth,
    sex: row.sex,
    relationship: row.relationship,
    nationality: row.nationality,
    basicPensionNumber: row.basicPensionNumber,
    address: {
      postalCode: row.addressPostalCode,
      prefecture: row.addressPrefecture,
      municipality: row.addressMunicipality,
      machiAza: row.addressMachiAza,
      lotNumber: row.addressLotNumber,
      katagaki: row.addressKatagaki,
    },
  };
}

function prefixed(prefix: string, values: RegisterValues) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`${prefix}.${name}`, value]),
  ) as { readonly [name: string]: string };
}
