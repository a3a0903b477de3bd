/**
 * 文字による住所の照会 — the beginning or the middle of a place, several words in any order.
 *
 * @spec juki 1.3.3
 */
import type { AddressCandidate } from '@yakuba/contract/machi-aza';
import { gramKey, queryGrams, type SearchMode } from '@yakuba/kernel/text';

import type { Reader } from '#platform/database';

import { areaGram } from '../rules.ts';
import {
  type AddressSearch,
  escapeLike,
  findInReference,
  findInTown,
  infixPattern,
} from './address-candidates.ts';

const MUNICIPALITIES_MAX = 5;

interface NamedMunicipality {
  readonly localGovernmentCode: string | null;
  readonly prefecture: string;
  readonly municipality: string;
}

/** 文字による住所の照会 — `keys` are address keys; all must hold. */
export async function findAddressesByText(
  reader: Reader,
  keys: readonly string[],
  search: AddressSearch,
): Promise<AddressCandidate[]> {
  const wanted = keys.filter((key) => key !== '');
  if (wanted.length === 0) return [];
  const patterns = wanted.map(infixPattern);
  const [inTown, homes, municipalities] = await Promise.all([
    findInTown(reader, { patterns, isKana: false }, search),
    findHome(reader, search.home),
    findMunicipalities(reader, wanted, search.home),
  ]);
  const find = (mode: SearchMode, areas: readonly number[]) =>
    findInReference(
      reader,
      { grams: [...areas, ...gramsOf(wanted, mode)], patterns, isKana: false },
      search,
    );
  const home = homes[0];
  const atHome = home ? await find('infix', [areaGram(home.prefecture, home.municipality)]) : [];
  const own = [...inTown, ...atHome];
  if (own.length >= search.limit) return own;
  const prefecture = home ? [areaGram(home.prefecture)] : [];
  const isShort = wanted.every((key) => Array.from(key).length === 1);
  const [nearBegun, near, farBegun, far] = await Promise.all([
    home ? find('prefix', prefecture) : [],
    home ? find('infix', prefecture) : [],
    find('prefix', []),
    isShort ? [] : find('infix', []),
  ]);
  const isNear = (found: AddressCandidate) => found.prefecture === home?.prefecture;
  return [
    ...own,
    ...municipalities.filter(isNear),
    ...nearBegun,
    ...near,
    ...municipalities.filter((found) => !isNear(found)),
    ...farBegun,
    ...far,
  ];
}

function gramsOf(keys: readonly string[], mode: SearchMode): number[] {
  return keys.flatMap((key, at) => queryGrams(key, at === 0 ? mode : 'infix').map(gramKey));
}

function findHome(reader: Reader, code: string): Promise<NamedMunicipality[]> {
  return reader<NamedMunicipality[]>`
    select local_government_code, prefecture, municipality
    from machi_aza.reference_municipality where local_government_code = ${code} limit 1`;
}

async function findMunicipalities(
  reader: Reader,
  keys: readonly string[],
  home: string,
): Promise<AddressCandidate[]> {
  const beginnings = keys.map((key) => `%|${escapeLike(key)}%`);
  const named = await reader<NamedMunicipality[]>`
    select local_government_code, prefecture, municipality
    from machi_aza.reference_municipality
    where search_key like all (${beginnings})
      and local_government_code is distinct from ${home}
    order by left(local_government_code, 2) <> left(${home}, 2), local_government_code
    limit ${MUNICIPALITIES_MAX}`;
  return named.map(municipalityCandidate);
}

/** 市区町村の候補 — the place within it is still to be typed. */
export function municipalityCandidate(
  named: NamedMunicipality & { readonly kana?: string | null },
): AddressCandidate {
  return {
    level: 'municipality',
    source: 'national',
    localGovernmentCode: named.localGovernmentCode,
    prefecture: named.prefecture,
    municipality: named.municipality,
    machi: '',
    koaza: '',
    kana: named.kana ?? null,
    machiAzaCode: null,
    postalCode: null,
    districtCode: null,
    latitude: null,
    longitude: null,
    validUntil: null,
  };
}
