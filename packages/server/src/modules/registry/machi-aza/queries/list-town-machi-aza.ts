/**
 * 自団体の町字の一覧 — the forms in force on a day, or every form there ever was.
 *
 * @spec juki 1.3.3
 */
import {
  type ListTownMachiAzaInput,
  listTownMachiAzaInput,
  type TownMachiAza,
} from '@yakuba/contract/machi-aza';

import { defineQuery } from '#platform/act';

import { inForce } from './address-candidates.ts';

export const listTownMachiAza = defineQuery<ListTownMachiAzaInput, TownMachiAza[]>({
  name: 'machi_aza:list_town_machi_aza',
  title: '自団体の町字の一覧',
  permission: 'machi_aza:complete_address',
  input: listTownMachiAzaInput,
  run: (reader, { includeAbolished, on }, { municipalityCode, today }) =>
    reader<TownMachiAza[]>`
      select machi_aza_id, valid_from, valid_until, machi_aza_code, address_code, prefecture,
        municipality, machi, koaza, machi_kana, koaza_kana, postal_code, district_code, latitude,
        longitude
      from machi_aza.town_machi_aza
      where municipality_code = ${municipalityCode}
        and ${inForce(reader, includeAbolished ? null : (on ?? today))}
      order by machi, koaza, valid_from`,
  access: () => null,
});
