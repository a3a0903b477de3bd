/**
 * 架空の氏名 — surnames as often as they are borne, given names as the years of birth had them.
 *
 * @spec juki 1.1.18
 */
import { field, readTable } from '../data/read-table.ts';
import { type Day, yearOf } from './day.ts';
import type { Nationality, PersonName, Sex } from './model.ts';
import type { Random } from './random.ts';

/** 氏 — as written, with its reading in katakana. */
export interface Surname {
  readonly written: string;
  readonly kana: string;
}

interface NamePart {
  readonly written: string;
  readonly kana: string;
}

const surnames = readTable('surnames').map((row) => ({
  written: field(row, 0),
  kana: field(row, 1),
  weight: Number(field(row, 2)),
}));

const variants = new Map(
  readTable('surname-variants').map((row) => [
    field(row, 0),
    { share: Number(field(row, 1)), written: field(row, 2).split('、') },
  ]),
);

const totalWeight = surnames.reduce((sum, { weight }) => sum + weight, 0);

const givenNames = readTable('given-names').map((row) => ({
  sex: field(row, 0),
  from: Number(field(row, 1)),
  to: Number(field(row, 2)),
  names: field(row, 3).split(' ').map(partOf),
}));

const foreignNames = new Map(
  readTable('foreign-names').map((row) => [
    `${field(row, 0)} ${field(row, 1)}`,
    foreignPartsOf(field(row, 2)),
  ]),
);

/** 氏 — drawn by frequency; some families write a variant character. */
export function drawSurname(random: Random): Surname {
  let left = random.unit() * totalWeight;
  const found = surnames.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
  const { written, kana } = found ?? random.pick(surnames);
  const variant = variants.get(written);
  const isVariant = variant !== undefined && random.chance(variant.share);
  return { written: isVariant ? random.pick(variant.written) : written, kana };
}

/** 名 — of the time of birth, the commoner names more often. */
export function drawGivenName(random: Random, sex: Sex, born: Day): NamePart {
  const year = Math.max(1910, yearOf(born));
  const cohort = givenNames.find((row) => row.sex === sex && row.from <= year && year <= row.to);
  const names = cohort?.names ?? random.pick(givenNames.filter((row) => row.sex === sex)).names;
  return names[Math.floor(random.unit() ** 1.4 * names.length)] ?? random.pick(names);
}

/** 日本人の氏名 */
export function japaneseName(surname: Surname, given: NamePart): PersonName {
  return {
    family: surname.written,
    familyKana: surname.kana,
    given: given.written,
    givenKana: given.kana,
    roman: null,
  };
}

/** 外国人の氏名 — kanji where the country writes them, roman letters always. */
export function foreignName(
  random: Random,
  person: { readonly nationality: Nationality; readonly sex: Sex; readonly family?: PersonName },
): PersonName {
  const sex = person.sex === '1' ? 'male' : 'female';
  const family = random.pick(foreignNames.get(`${person.nationality} family`) ?? []);
  const given = random.pick(foreignNames.get(`${person.nationality} ${sex}`) ?? []);
  const familyRoman = person.family?.roman?.split(' ')[0] ?? family.roman;
  return {
    family: person.family?.family ?? family.written,
    familyKana: person.family?.familyKana ?? family.kana,
    given: given.written,
    givenKana: given.kana,
    roman: `${familyRoman} ${given.roman}`,
  };
}

/** 氏名 — family and given name with a full-width space between. */
export function fullNameOf(name: PersonName): string {
  return `${name.family}　${name.given}`;
}

/** 氏名フリガナ — in the same order, with the same space. */
export function fullKanaOf(name: PersonName): string {
  return `${name.familyKana}　${name.givenKana}`;
}

function partOf(text: string): NamePart {
  const [written = '', kana = ''] = text.split(':');
  return { written, kana };
}

/** Parts look like `VAN AN:ヴァン　アン` or `WANG:ワン:王`; roman letters may hold a space. */
function foreignPartsOf(text: string): (NamePart & { readonly roman: string })[] {
  return [...text.matchAll(/([A-Z][A-Z ]*):([^ :]+)(?::([^ :]+))?/g)].map((match) => {
    const [, roman = '', kana = '', kanji] = match;
    return { roman, kana, written: kanji ?? roman };
  });
}
