/**
 * 郵便番号による住所の照会 — three to seven digits; the own town's places first.
 *
 * @spec juki 1.3.3
 */
import type { AddressCandidate } from '@yakuba/contract/machi-aza';

import type { Reader } from '#platform/database';

import { type AddressSearch, inForce } from './address-candidates.ts';

/** 郵便番号による住所の照会 — `digits` are the first of seven. */
export async function findAddressesByPostalCode(
  reader: Reader,
  digits: string,
  search: AddressSearch,
): Promise<AddressCandidate[]> {
  const { town, home, limit, inForceOn } = search;
  const [least, most] = [digits.padEnd(7, '0'), digits.padEnd(7, '9')];
  const [inTown, inNation] = await Promise.all([
    reader<AddressCandidate[]>`
      select 'machi-aza' as level, 'town' as source, municipality_code as local_government_code,
        prefecture, municipality, machi, koaza,
        nullif(concat(machi_kana, koaza_kana), '') as kana, machi_aza_code, postal_code,
        district_code, latitude, longitude, valid_until
      from machi_aza.town_machi_aza
      where municipality_code = ${town} and postal_code >= ${least} and postal_code <= ${most}
        and ${inForce(reader, inForceOn)}
      order by valid_until is not null, postal_code, machi, koaza limit ${limit}`,
    reader<AddressCandidate[]>`
      select 'machi-aza' as level, 'national' as source, local_government_code, prefecture,
        municipality, machi, koaza, nullif(concat(machi_kana, koaza_kana), '') as kana,
        machi_aza_code, postal_code, null as district_code, latitude, longitude, valid_until
      from machi_aza.reference_machi_aza
      where postal_code >= ${least} and postal_code <= ${most}
        and (${inForceOn}::date is null or valid_until is null or valid_until > ${inForceOn}::date)
      order by local_government_code is distinct from ${home},
        left(local_government_code, 2) is distinct from left(${home}, 2), postal_code, id
      limit ${limit}`,
  ]);
  return [...inTown, ...inNation];
}
