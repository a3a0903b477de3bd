/**
 * 検索の索引 — the search row of a person: keys of present and past names and addresses, and the
 * facts that are looked for.
 *
 * @spec juki 2.1.2
 * @spec juki 2.1.3
 */
import { type ResidentRecord, type UnfilledItem, unfilledItems } from '@yakuba/contract/resident';
import { grams, searchKeyOf } from '@yakuba/kernel/text';

import { addressKeys } from './address-key.ts';
import {
  type ItemColumn,
  itemTags,
  mergeItems,
  ownKinds,
  pieceClass,
  pieceNumber,
  readItems,
  type SearchItem,
  traitNumber,
  writeItems,
} from './search-keys.ts';

/** 検索の索引の行 — columns of `resident.search_entry`, in the order of the table. */
export interface SearchEntry {
  readonly municipality_code: string;
  readonly addressee_number: string;
  readonly history_number: number;
  readonly is_closed: boolean;
  readonly date_of_birth: string;
  readonly sex: string;
  readonly relationship: string | null;
  readonly closing_reason: string | null;
  readonly machi_aza_code: string | null;
  /** Bits in the order of `unfilledItems`. */
  readonly unfilled: number;
  readonly family_key: string;
  readonly reading_key: string;
  readonly names: string;
  readonly readings: string;
  readonly places: string;
  readonly keys: readonly number[];
  readonly traits: readonly number[];
}

export const searchEntryColumns = [
  'municipality_code',
  'addressee_number',
  'history_number',
  'is_closed',
  'date_of_birth',
  'sex',
  'relationship',
  'closing_reason',
  'machi_aza_code',
  'unfilled',
  'family_key',
  'reading_key',
  'names',
  'readings',
  'places',
  'keys',
  'traits',
] as const satisfies readonly (keyof SearchEntry)[];

/** 検索の索引 — from one history row; the database merges it with what earlier rows left. */
export function searchEntry(municipalityCode: string, row: ResidentRecord): SearchEntry {
  const names = nameItems(row);
  const readings = readingItems(row);
  const places = placeItems(row);
  const reading = readings.find((item) => item.tag === itemTags.name)?.key;
  return {
    municipality_code: municipalityCode,
    addressee_number: row.addresseeNumber,
    history_number: row.historyNumber,
    is_closed: row.isClosed,
    date_of_birth: row.dateOfBirth,
    sex: row.sex,
    relationship: row.relationship,
    closing_reason: row.closingReason,
    machi_aza_code: row.addressMachiAzaCode,
    unfilled: unfilledBits(row),
    family_key: searchKeyOf(row.familyName ?? firstWord(row.fullName), 'name'),
    reading_key: reading ?? searchKeyOf(row.fullName, 'name'),
    names: writeItems(names),
    readings: writeItems(readings),
    places: writeItems(places),
    keys: keysOf(municipalityCode, { names, readings, places }),
    traits: traitsOf(municipalityCode, row),
  };
}

/** 検索の索引 — of a person with a history, oldest row first; the same as saving row by row. */
export function searchEntryOfHistory(
  municipalityCode: string,
  rows: readonly ResidentRecord[],
): SearchEntry {
  const [first, ...later] = rows.map((row) => searchEntry(municipalityCode, row));
  if (!first) throw new TypeError('a person has at least one row');
  return later.reduce((stored, present) => mergeEntries(present, stored), first);
}

function mergeEntries(present: SearchEntry, stored: SearchEntry): SearchEntry {
  const merged = (column: ItemColumn) =>
    writeItems(mergeItems(readItems(present[column]), readItems(stored[column])));
  return {
    ...present,
    names: merged('names'),
    readings: merged('readings'),
    places: merged('places'),
    keys: ascending([...present.keys, ...stored.keys]),
  };
}

function nameItems(row: ResidentRecord): SearchItem[] {
  return [
    ...item('name', row.fullName),
    ...item('name', kanjiOfForeign(row)),
    ...item('given', row.givenName ?? otherWords(row.romanName ?? row.fullName)),
    ...item('former', row.formerFamilyName),
    ...item('common', row.commonName),
    ...item('given', otherWords(row.commonName)),
    ...item('roman', row.romanName),
  ].filter(isFirst);
}

function readingItems(row: ResidentRecord): SearchItem[] {
  return [
    ...item('name', row.fullNameKana, 'kana'),
    ...item('given', row.givenNameKana ?? otherWords(row.fullNameKana), 'kana'),
    ...item('former', row.formerFamilyNameKana, 'kana'),
    ...item('common', row.commonNameKana, 'kana'),
    ...item('given', otherWords(row.commonNameKana), 'kana'),
  ].filter(isFirst);
}

function placeItems(row: ResidentRecord): SearchItem[] {
  const address = `${row.addressMachiAza ?? ''}${row.addressLotNumber ?? ''}`;
  const tag = itemTags.address;
  const items = addressKeys(address).map((key) => ({ key, tag, isPast: false }));
  return [...items, ...item('katagaki', row.addressKatagaki)].filter(isFirst);
}

function item(
  kind: keyof typeof itemTags,
  text: string | null,
  field: 'name' | 'kana' = 'name',
): SearchItem[] {
  const key = text === null ? '' : searchKeyOf(text, field);
  return key === '' ? [] : [{ key, tag: itemTags[kind], isPast: false }];
}

function isFirst(one: SearchItem, index: number, items: readonly SearchItem[]): boolean {
  return items.findIndex(({ tag, key }) => tag === one.tag && key === one.key) === index;
}

/** 「ZHANG YULIN　張　玉蓮」 is looked for by 張 too. */
function kanjiOfForeign({ residentKind, fullName }: ResidentRecord): string | null {
  if (residentKind !== '2') return null;
  const kanji = fullName.replace(/^[\p{Script=Latin}\s\u3000.,'’-]+/u, '');
  return kanji === fullName ? null : kanji;
}

function firstWord(text: string): string {
  return text.trim().split(/[\s\u3000]+/u)[0] ?? '';
}

/** 名 — what follows the first space; null where there is none. */
function otherWords(text: string | null): string | null {
  const words = text?.trim().split(/[\s\u3000]+/u) ?? [];
  return words.length < 2 ? null : words.slice(1).join('');
}

/**
 * Names and readings are found in the pieces of their column; single characters of a 名, 旧氏 or
 * 通称 stand for their kind as well. Addresses and 方書 are kept apart, and their beginnings and
 * ends are not looked for, which spares a quarter of their pieces.
 */
function keysOf(town: string, items: Record<ItemColumn, readonly SearchItem[]>): number[] {
  const named = (['names', 'readings'] as const).flatMap((column) => {
    const whole = pieceClass(town, column);
    return items[column].flatMap(({ key, tag }) => {
      const numbers = grams(key).map((piece) => pieceNumber(whole, piece));
      if (!ownKinds.has(tag)) return numbers;
      const own = pieceClass(town, column, tag);
      return [...numbers, ...Array.from(key, (piece) => pieceNumber(own, piece))];
    });
  });
  const placed = items.places.flatMap(({ key, tag }) => {
    const own = pieceClass(town, 'places', tag);
    const inner = grams(key).filter((piece) => !piece.startsWith('^') && !piece.endsWith('$'));
    return inner.map((piece) => pieceNumber(own, piece));
  });
  return ascending([...named, ...placed]);
}

function traitsOf(town: string, row: ResidentRecord): number[] {
  const unfilled = Object.keys(unfilledItems).filter((name) =>
    isUnfilled(row, name as UnfilledItem),
  );
  return ascending([
    ...(row.relationship ? [traitNumber(town, 'relationship', row.relationship)] : []),
    ...(row.closingReason ? [traitNumber(town, 'closing-reason', row.closingReason)] : []),
    ...(row.addressMachiAzaCode ? [traitNumber(town, 'machi-aza', row.addressMachiAzaCode)] : []),
    traitNumber(town, 'month-day', row.dateOfBirth.slice(5)),
    ...unfilled.map((name) => traitNumber(town, 'unfilled', name)),
  ]);
}

function unfilledBits(row: ResidentRecord): number {
  return Object.keys(unfilledItems).reduce(
    (bits, name, index) => (isUnfilled(row, name as UnfilledItem) ? bits | (1 << index) : bits),
    0,
  );
}

function isUnfilled(row: ResidentRecord, name: UnfilledItem): boolean {
  switch (name) {
    case 'dateOfBirth':
      return row.dateOfBirthNotation !== null || /-00/.test(row.dateOfBirth);
    case 'sex':
      return row.sex === '0';
    case 'residenceCardNumber':
      return row.residentKind === '2' && !row.residenceCardNumber;
    default:
      return !row[name];
  }
}

function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((left, right) => left - right);
}
