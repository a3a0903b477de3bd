/**
 * 方書の候補 — buildings on a lot, to choose from while an address is entered. Without a lot,
 * every building of the 町字, for those who keep the list. The other way about (a lot from a 方書)
 * is among what the specification says not to build.
 *
 * @spec juki 1.3.4
 * @spec juki 4.0.7
 */
import {
  type Katagaki,
  type ListKatagakiInput,
  listKatagakiInput,
} from '@yakuba/contract/machi-aza';

import { defineQuery } from '#platform/act';
import type { Reader } from '#platform/database';

import { addressKey, compareLots, lotKey } from '../rules.ts';

export const listKatagaki = defineQuery<ListKatagakiInput, Katagaki[]>({
  name: 'machi_aza:list_katagaki',
  title: '方書の候補',
  permission: 'machi_aza:complete_address',
  input: listKatagakiInput,
  run: (reader, { machiAzaName, lotNumber }, { municipalityCode }) =>
    listBuildings(reader, municipalityCode, { machiAzaName, lotNumber: lotNumber ?? '' }),
  access: () => null,
});

async function listBuildings(
  reader: Reader,
  town: string,
  { machiAzaName, lotNumber }: { machiAzaName: string; lotNumber: string },
): Promise<Katagaki[]> {
  const lot = lotKey(lotNumber);
  const found = await reader<Katagaki[]>`
    select machi_aza_name, lot_number, name, name_kana, origin from machi_aza.katagaki
    where municipality_code = ${town} and machi_aza_key = ${addressKey(machiAzaName)}
      and (${lot} = '' or lot_key = ${lot}) and not is_withdrawn
    order by origin desc, name`;
  return [...found].sort((left, right) => compareLots(left.lotNumber, right.lotNumber));
}
