/**
 * 読み合わせ — everything that goes into the forms, each thing once, in words that can be read
 * aloud: who, what all forms share, and of each procedure only what is its own; pure.
 */
import { type LifeEvent, lifeEvents, type Reading } from '@yakuba/contract/procedure-guide';
import { sexes } from '@yakuba/contract/resident';
import { formatAddress } from '@yakuba/kernel/address';
import { formatUncertainDate } from '@yakuba/kernel/calendar';
import {
  type AddressAnswer,
  type AnswerValue,
  type FormItem,
  itemsOf,
  openForm,
  type RowAnswers,
} from '@yakuba/kernel/form';

import type { Procedure } from '#modules/service/procedure';

import type { Person } from '../model.ts';
import type { FilledForm } from './fill-procedure.ts';

type Line = Reading['common'][number];

export interface ReadAloud {
  readonly event: LifeEvent;
  readonly happenedOn: string;
  readonly people: readonly Person[];
  readonly procedures: readonly {
    readonly procedure: Procedure;
    readonly subjects: readonly string[];
    readonly forms: readonly FilledForm[];
  }[];
}

const NEVER_READ = new Set(['explanation', 'signature']);

export function readingOf({ event, happenedOn, people, procedures }: ReadAloud): Reading {
  const common = new Map<string, Line>([
    ['case.happenedOn', { label: `${lifeEvents[event]}の日`, value: dayWords(happenedOn) }],
  ]);
  const nameOf = (key: string) => people.find((one) => one.key === key)?.fullName ?? key;
  const read = procedures.map(({ procedure, subjects, forms }) => ({
    procedureCode: procedure.procedureCode,
    title: procedure.title,
    desk: procedure.desk,
    names: subjects.map(nameOf),
    items: forms.flatMap((form) =>
      ownLines(procedure, form, { common, nameOf, count: forms.length }),
    ),
  }));
  return {
    people: people.filter((person) => person.isConcerned).map(personLine),
    common: toldOnce(common, people),
    procedures: read,
  };
}

/**
 * What the register says of an applicant who is named above, and an address that is the household's
 * anyway, is not read a second time.
 */
function toldOnce(common: ReadonlyMap<string, Line>, people: readonly Person[]): Line[] {
  const value = (key: string) => common.get(key)?.value;
  const isNamed = people.some(
    (one) => one.isConcerned && one.fullName === value('applicant.fullName'),
  );
  const homes = [value('case.newAddress'), value('household.address')];
  const left = [...common].filter(([key, line]) => {
    if (key === 'applicant.address') return !homes.includes(line.value);
    return !(isNamed && KNOWN_OF_APPLICANT.has(key));
  });
  return left.map(([, line]) => line);
}

const KNOWN_OF_APPLICANT = new Set([
  'applicant.fullNameKana',
  'applicant.dateOfBirth',
  'applicant.relation',
]);

interface Gathering {
  /** What forms share is put here, by what it is bound to. */
  readonly common: Map<string, Line>;
  readonly nameOf: (key: string) => string;
  readonly count: number;
}

function ownLines(
  { form }: Procedure,
  { personKey, answers }: FilledForm,
  { common, nameOf, count }: Gathering,
): Line[] {
  const { states } = openForm(form, answers);
  const whose = count > 1 && personKey !== null ? `${nameOf(personKey)} ` : '';
  return itemsOf(form).flatMap((item): Line[] => {
    const state = states.get(item.name);
    if (!state?.isVisible || NEVER_READ.has(item.kind)) return [];
    if (item.kind === 'members') return rowLines(item, state.value);
    const value = wordsOf(item, state.value);
    if (value === '' || item.boundTo?.startsWith('resident.')) return [];
    const line = { label: item.label.ja, value };
    if (item.boundTo === undefined) return [{ ...line, label: `${whose}${line.label}` }];
    const label = labelOf(item, item.boundTo);
    if (!common.has(item.boundTo)) common.set(item.boundTo, { label, value });
    return [];
  });
}

function labelOf({ label }: FormItem, boundTo: string): string {
  const isOfApplicant = boundTo.startsWith('applicant.') && !LABELLED.has(boundTo);
  return isOfApplicant ? `届出をする方の${label.ja}` : label.ja;
}

/** Their own labels say whose they are. */
const LABELLED = new Set(['applicant.phone', 'applicant.relation']);

/** Of the rows only what is not the register's: names and births are read with the people. */
function rowLines(item: FormItem, value: AnswerValue): Line[] {
  const rows = Array.isArray(value) ? (value as readonly RowAnswers[]) : [];
  const own = (item.items ?? []).filter(({ boundTo }) => boundTo === undefined);
  return rows.flatMap((row) =>
    own.flatMap((inner): Line[] => {
      const words = wordsOf(inner, row[inner.name]);
      const name = typeof row['fullName'] === 'string' ? `${row['fullName']} ` : '';
      return words === '' ? [] : [{ label: `${name}${inner.label.ja}`, value: words }];
    }),
  );
}

function personLine(person: Person): Reading['people'][number] {
  const { fullName, fullNameKana, dateOfBirth, sex, relationship } = person;
  const sexWords = (sexes as Readonly<Record<string, string>>)[sex] ?? '';
  return {
    fullName,
    fullNameKana,
    dateOfBirth: dayWords(dateOfBirth),
    sex: sexWords,
    relationship,
  };
}

function wordsOf(item: FormItem, value: AnswerValue): string {
  if (value === null || value === undefined || value === '') return '';
  if (item.kind === 'date') return dayWords(String(value));
  if (item.kind === 'address') return formatAddress(partsOf(value as AddressAnswer));
  if (item.kind === 'yen') return `${Number(value).toLocaleString('ja-JP')}円`;
  if (item.kind === 'evidence') return Array.isArray(value) ? `${value.length}件` : '';
  const choice = (one: unknown) =>
    item.choices?.find(({ value: known }) => known === one)?.label.ja ?? String(one);
  return Array.isArray(value) ? value.map(choice).join('、') : choice(value);
}

function partsOf(address: AddressAnswer) {
  const { prefecture, municipality, machiAza, lotNumber, katagaki } = address;
  return {
    prefecture: prefecture ?? null,
    municipality: municipality ?? null,
    machiAza: machiAza ?? null,
    lotNumber: lotNumber ?? null,
    katagaki: katagaki ?? null,
  };
}

function dayWords(on: string): string {
  return formatUncertainDate({ on, notation: null });
}
