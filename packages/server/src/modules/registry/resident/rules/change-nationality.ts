/**
 * 帰化・国籍取得・国籍喪失 — a record ends as that of one kind and goes on as that of the other: a
 * row that closes it and a row that enters it anew, under the same 宛名番号.
 *
 * @spec juki 4.5.3
 * @spec juki 4.5.4
 * @spec juki 4.5.5
 */
import type {
  ForeignInput,
  NameInput,
  NationalityLostInput,
  NaturalisedInput,
  PersonInput,
  ResidentRecord,
} from '@yakuba/contract/resident';

import type { DecisionContext, RegisterState, RowChange } from '../model.ts';
import { authorityHeader } from './authority-dates.ts';
import { refuse } from './authority-refusals.ts';
import { buildPerson } from './build-person.ts';
import { closedItems, emptyGroup, openItems } from './closed-items.ts';
import { nextRow } from './next-row.ts';
import { requirePresent } from './require-present.ts';
import { requireSinceResident } from './require-since-resident.ts';

type NationalityInput = NaturalisedInput | NationalityLostInput;

/** Address, birth, sex, relationship, numbers and 転入前住所 are taken over as they stand. */
export function changeNationality(
  state: RegisterState,
  input: NationalityInput,
  context: DecisionContext,
): RowChange[] {
  const numbers = input.people.map((person) => person.addresseeNumber);
  const records = requirePresent(state, numbers, (index) => `people.${index}`);
  requireSinceResident(records, input.effectiveOn, 'effectiveOn');
  const isJapanese = input.ground === 'naturalised';
  const closing = isJapanese ? 'deletion_naturalisation' : 'deletion_nationality_loss';
  const entry = isJapanese ? 'entry_naturalisation' : 'entry_nationality_loss';
  return records.flatMap((record, index) => {
    checkKind(record, isJapanese, `people.${index}`);
    const header = authorityHeader(input, closing);
    const closed = nextRow(record, closedItems(header), header, context);
    const items = isJapanese ? asJapanese(record, input, index) : asForeign(record, input, index);
    const { on, notation } = input.effectiveOn;
    const taken = {
      ...openItems,
      ...items,
      entryReason: entry,
      entryEffectiveOn: on,
      entryEffectiveOnNotation: notation,
    };
    return [closed, nextRow(closed.after, taken, authorityHeader(input, entry), context)];
  });
}

function checkKind(record: ResidentRecord, isJapanese: boolean, path: string): void {
  const number = record.addresseeNumber;
  if (isJapanese && record.residentKind !== '2') {
    throw refuse('resident.authority.foreign_only', { number }, path);
  }
  if (!isJapanese && record.residentKind !== '1') {
    throw refuse('resident.authority.japanese_only', { number }, path);
  }
}

/** 外国人住民となった年月日 becomes 住民となった日. */
function asJapanese(
  record: ResidentRecord,
  { people }: NaturalisedInput,
  index: number,
): Partial<ResidentRecord> {
  const person = people[index];
  if (!person) throw new TypeError('as many people as records');
  const { name, domicile } = person;
  const given = { ...personOf(record, name), residentKind: '1', domicile } as const;
  const since = record.becameForeignResidentOn;
  return {
    ...emptyGroup('foreign'),
    ...emptyGroup('name'),
    ...writtenAnew(given, index),
    commonName: null,
    commonNameKana: null,
    romanName: null,
    ...(since === null
      ? {}
      : {
          becameResidentOn: since,
          becameResidentOnNotation: record.becameForeignResidentOnNotation,
        }),
  };
}

/** The later of losing the nationality and becoming a resident is 外国人住民となった年月日. */
function asForeign(
  record: ResidentRecord,
  input: NationalityLostInput,
  index: number,
): Partial<ResidentRecord> {
  const person = input.people[index];
  if (!person) throw new TypeError('as many people as records');
  const given = { ...personOf(record, person.name), residentKind: '2', foreign: person.foreign };
  const { effectiveOn } = input;
  const isLater = (record.becameResidentOn ?? '') > effectiveOn.on;
  return {
    ...emptyGroup('domicile'),
    ...emptyGroup('name'),
    ...writtenAnew(given as PersonInput & { foreign: ForeignInput }, index),
    formerFamilyName: null,
    formerFamilyNameKana: null,
    isResidenceNotified: false,
    becameForeignResidentOn: isLater ? record.becameResidentOn : effectiveOn.on,
    becameForeignResidentOnNotation: isLater
      ? record.becameResidentOnNotation
      : effectiveOn.notation,
  };
}

/** 続柄 and the numbers are kept as they are, so they are not read from the input. */
function writtenAnew(person: PersonInput, index: number): Partial<ResidentRecord> {
  const items = { ...buildPerson(person, `people.${index}`) };
  delete items.relationship;
  delete items.individualNumber;
  delete items.residentRecordCode;
  return items;
}

function personOf(record: ResidentRecord, name: NameInput): PersonInput {
  return {
    residentKind: '1',
    name,
    sex: record.sex as PersonInput['sex'],
    dateOfBirth: { on: record.dateOfBirth, notation: record.dateOfBirthNotation },
    relationship: '世帯主',
    domicile: null,
    individualNumber: null,
    residentRecordCode: null,
    foreign: null,
    formerAddresseeNumber: null,
  };
}
