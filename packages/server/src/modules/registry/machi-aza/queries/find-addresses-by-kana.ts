/**
 * カナによる住所の照会 — the first sounds of each level, 「ト ヒ シ」 for 東京都日野市神明, or
 * the reading of one level alone. Where no reading of the places is known, the municipality is
 * answered.
 *
 * @spec juki 1.3.3
 */
import type { AddressCandidate } from '@yakuba/contract/machi-aza';
import { gramKey, queryGrams } from '@yakuba/kernel/text';

import type { Reader } from '#platform/database';

import { areaGram } from '../rules.ts';
import {
  type AddressSearch,
  escapeLike,
  findInReference,
  findInTown,
} from './address-candidates.ts';
import { municipalityCandidate } from './find-addresses-by-text.ts';

const MUNICIPALITIES_MAX = 10;

interface ReadMunicipality {
  readonly localGovernmentCode: string;
  readonly prefecture: string;
  readonly municipality: string;
  readonly kana: string;
  /** How many of the words name the prefecture and the municipality. */
  readonly used: number;
}

/** カナによる住所の照会 — `tokens` are kana keys, one for each level from the left. */
export async function findAddressesByKana(
  reader: Reader,
  tokens: readonly string[],
  search: AddressSearch,
): Promise<AddressCandidate[]> {
  if (tokens.length === 0) return [];
  const municipalities = await findReadMunicipalities(reader, tokens, search.home);
  const home = municipalities.filter((found) => found.localGovernmentCode === search.home);
  const townPatterns = [
    placePattern(tokens),
    ...home.flatMap((found) => restPattern(tokens, found)),
  ];
  const alone = tokens.length === 1 ? tokens[0] : undefined;
  if (alone !== undefined) townPatterns.push(`%${escapeLike(alone)}%`);
  const [inTown, ...inReference] = await Promise.all([
    findInTown(reader, { patterns: townPatterns, isKana: true }, search),
    ...municipalities.map((found) => findRest(reader, tokens, { found, search })),
    alone === undefined ? [] : findAlone(reader, alone, search),
  ]);
  const named = municipalities.filter(
    (found) => found.localGovernmentCode !== search.home || inTown.length === 0,
  );
  return [...inTown, ...inReference.flat(), ...named.map(municipalityCandidate)];
}

/** Words not used up by prefecture and municipality begin 大字 and 小字. */
function restPattern(tokens: readonly string[], { used }: { readonly used: number }): string[] {
  return tokens.length > used ? [placePattern(tokens.slice(used))] : [];
}

function placePattern(tokens: readonly string[]): string {
  return `${tokens.map(escapeLike).join('% ')}%`;
}

async function findRest(
  reader: Reader,
  tokens: readonly string[],
  { found, search }: { found: ReadMunicipality; search: AddressSearch },
): Promise<AddressCandidate[]> {
  const patterns = restPattern(tokens, found);
  if (patterns.length === 0) return [];
  const grams = [areaGram(found.prefecture, found.municipality)];
  return findInReference(reader, { grams, patterns, isKana: true }, search);
}

function findAlone(
  reader: Reader,
  token: string,
  search: AddressSearch,
): Promise<AddressCandidate[]> {
  const grams = queryGrams(token, 'prefix').map(gramKey);
  return findInReference(
    reader,
    { grams, patterns: [placePattern([token])], isKana: true },
    search,
  );
}

async function findReadMunicipalities(
  reader: Reader,
  tokens: readonly string[],
  home: string,
): Promise<ReadMunicipality[]> {
  const first = `${escapeLike(tokens[0] ?? '')}%`;
  const second = tokens[1] === undefined ? null : `${escapeLike(tokens[1])}%`;
  return reader<ReadMunicipality[]>`
    select m.local_government_code, m.prefecture, m.municipality,
      g.prefecture_kana || g.name_kana as kana,
      case when g.prefecture_kana_key like ${first} and g.name_kana_key like ${second}
        then 2 else 1 end as used
    from machi_aza.reference_local_government g
    join machi_aza.reference_municipality m on m.local_government_code = g.local_government_code
    where g.name_kana_key like ${first}
      or g.prefecture_kana_key like ${first} and g.name_kana_key like ${second}
    order by m.local_government_code <> ${home},
      left(m.local_government_code, 2) <> left(${home}, 2), used desc, m.local_government_code
    limit ${MUNICIPALITIES_MAX}`;
}
