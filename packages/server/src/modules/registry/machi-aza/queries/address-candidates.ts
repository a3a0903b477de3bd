/**
 * 住所の候補の取出し — rows of the town's list and of the dictionary as candidates.
 *
 * @spec juki 1.3.3
 */
import type { AddressCandidate } from '@yakuba/contract/machi-aza';

import type { Reader } from '#platform/database';

/** 補完の条件 */
export interface AddressSearch {
  /** The town asking, whose own list is read. */
  readonly town: string;
  /** Whose places come first. */
  readonly home: string;
  readonly limit: number;
  /** Null to see abolished names too. */
  readonly inForceOn: string | null;
}

/** 文字組による照会 — what `machi_aza.find_reference` is asked for. */
export interface ReferenceSearch {
  readonly grams: readonly number[];
  readonly patterns: readonly string[];
  readonly isKana: boolean;
}

/** How many matches are weighed before the best are shown. */
const WEIGHED_FACTOR = 4;

/** 住所辞書の照会 — matches by the index, the shortest names first. */
export async function findInReference(
  reader: Reader,
  { grams, patterns, isKana }: ReferenceSearch,
  { inForceOn, limit }: AddressSearch,
): Promise<AddressCandidate[]> {
  const most = limit * WEIGHED_FACTOR;
  return reader<AddressCandidate[]>`
    select 'machi-aza' as level, 'national' as source, local_government_code, prefecture,
      municipality, machi, koaza, nullif(concat(machi_kana, koaza_kana), '') as kana,
      machi_aza_code, postal_code, null as district_code, latitude, longitude, valid_until
    from machi_aza.find_reference(
      ${grams as number[]}::integer[], ${patterns as string[]}::text[], ${isKana},
      ${inForceOn}::date, ${most})
    order by length(machi) + length(koaza), local_government_code, id
    limit ${limit}`;
}

/** 自団体の町字の照会 — `patterns` all hold of the search key, or any of the reading. */
export async function findInTown(
  reader: Reader,
  { patterns, isKana }: Omit<ReferenceSearch, 'grams'>,
  { town, home, inForceOn, limit }: AddressSearch,
): Promise<AddressCandidate[]> {
  if (town !== home) return [];
  const fits = isKana
    ? reader`kana_key like any (${patterns as string[]})`
    : reader`search_key like all (${patterns as string[]})`;
  return reader<AddressCandidate[]>`
    select 'machi-aza' as level, 'town' as source, municipality_code as local_government_code,
      prefecture, municipality, machi, koaza, nullif(concat(machi_kana, koaza_kana), '') as kana,
      machi_aza_code, postal_code, district_code, latitude, longitude, valid_until
    from machi_aza.town_machi_aza
    where municipality_code = ${town} and ${fits} and ${inForce(reader, inForceOn)}
    order by valid_until is not null, length(machi) + length(koaza), machi, koaza
    limit ${limit}`;
}

/** 有効な町字 — on the day, or any when abolished names are wanted too. */
export function inForce(reader: Reader, on: string | null) {
  if (on === null) return reader`true`;
  return reader`valid_from <= ${on}::date and (valid_until is null or valid_until > ${on}::date)`;
}

/** 部分一致の型 — for `like`, with its own marks taken literally. */
export function infixPattern(key: string): string {
  return `%${escapeLike(key)}%`;
}

export function escapeLike(key: string): string {
  return key.replaceAll(/[\\%_]/g, (mark) => `\\${mark}`);
}
