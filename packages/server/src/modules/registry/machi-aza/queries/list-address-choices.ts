/**
 * 住所の選択 — 都道府県, 市区町村, 大字, 小字, one list after the other. Where the town keeps a
 * list of its own, that list stands for the national dictionary.
 *
 * @spec juki 1.3.3
 */
import {
  type ListAddressChoicesAnswer,
  type ListAddressChoicesInput,
  listAddressChoicesInput,
} from '@yakuba/contract/machi-aza';

import { defineQuery, type QueryContext } from '#platform/act';
import type { Reader } from '#platform/database';

import { refuse } from '../refusals.ts';
import { inForce } from './address-candidates.ts';

type Choice = ListAddressChoicesAnswer['choices'][number];

export const listAddressChoices = defineQuery<ListAddressChoicesInput, ListAddressChoicesAnswer>({
  name: 'machi_aza:list_address_choices',
  title: '住所の選択肢',
  permission: 'machi_aza:complete_address',
  input: listAddressChoicesInput,
  run,
  access: () => null,
});

async function run(
  reader: Reader,
  { prefecture, municipality, machi }: ListAddressChoicesInput,
  context: QueryContext,
): Promise<ListAddressChoicesAnswer> {
  if ((municipality && !prefecture) || (machi && !municipality)) {
    throw refuse('machi_aza.choice.incomplete');
  }
  if (!prefecture) return { level: 'prefecture', choices: await listPrefectures(reader) };
  if (!municipality) {
    return { level: 'municipality', choices: await listMunicipalities(reader, prefecture) };
  }
  const place = { prefecture, municipality };
  if (!machi) return { level: 'machi', choices: await listMachi(reader, place, context) };
  return { level: 'koaza', choices: await listKoaza(reader, { ...place, machi }, context) };
}

function listPrefectures(reader: Reader): Promise<Choice[]> {
  return reader<Choice[]>`
    select name, prefecture_kana as kana, local_government_code, null as postal_code,
      null as machi_aza_code
    from machi_aza.reference_local_government where kind = 'prefecture'
    order by local_government_code`;
}

function listMunicipalities(reader: Reader, prefecture: string): Promise<Choice[]> {
  return reader<Choice[]>`
    select m.municipality as name, g.name_kana as kana, m.local_government_code,
      null as postal_code, null as machi_aza_code
    from machi_aza.reference_municipality m
    left join machi_aza.reference_local_government g
      on g.local_government_code = m.local_government_code
    where m.prefecture = ${prefecture}
    order by m.local_government_code, m.municipality`;
}

interface Place {
  readonly prefecture: string;
  readonly municipality: string;
}

/** One line for each 大字; its own code and postal code where the 大字 itself is listed. */
function listMachi(reader: Reader, place: Place, context: QueryContext): Promise<Choice[]> {
  return reader<Choice[]>`
    select machi as name, max(machi_kana) as kana,
      max(local_government_code) as local_government_code,
      max(postal_code) filter (where koaza = '') as postal_code,
      max(machi_aza_code) filter (where koaza = '') as machi_aza_code
    from ${placesOf(reader, place, context)} group by machi order by machi`;
}

function listKoaza(
  reader: Reader,
  { machi, ...place }: Place & { readonly machi: string },
  context: QueryContext,
): Promise<Choice[]> {
  return reader<Choice[]>`
    select koaza as name, max(koaza_kana) as kana,
      max(local_government_code) as local_government_code, max(postal_code) as postal_code,
      max(machi_aza_code) as machi_aza_code
    from ${placesOf(reader, place, context)}
    where machi = ${machi} and koaza <> '' group by koaza order by koaza`;
}

/** Where the town keeps a list of its own, that list alone holds. */
function placesOf(reader: Reader, { prefecture, municipality }: Place, context: QueryContext) {
  return reader`(
    with own as (
      select municipality_code as local_government_code, machi, koaza, machi_kana, koaza_kana,
        postal_code, machi_aza_code
      from machi_aza.town_machi_aza
      where municipality_code = ${context.municipalityCode} and prefecture = ${prefecture}
        and municipality = ${municipality} and ${inForce(reader, context.today)})
    select * from own
    union all
    select local_government_code, machi, koaza, machi_kana, koaza_kana, postal_code,
      machi_aza_code
    from machi_aza.reference_machi_aza
    where prefecture = ${prefecture} and municipality = ${municipality}
      and (valid_until is null or valid_until > ${context.today}::date)
      and not exists (select from own)) places`;
}
