/**
 * 住所辞書からの写し取り — puts the places of the national dictionary that the town's own list
 * lacks into it, whence staff add what the dictionary does not know.
 *
 * @spec juki 1.3.3
 */
import { adoptNationalMachiAzaInput } from '@yakuba/contract/machi-aza';

import { defineAct } from '#platform/act';

import { type TownMachiAzaRow, UNKNOWN_START } from '../model.ts';
import { refuse } from '../refusals.ts';
import { addressKey } from '../rules.ts';
import { insertTownMachiAza } from '../store.ts';

type Place = Omit<TownMachiAzaRow, 'machiAzaId'>;

export const adoptNationalMachiAza = defineAct({
  name: 'machi_aza:adopt_national_machi_aza',
  title: '住所辞書からの町字の写し取り',
  legalBasis: '住民記録システム標準仕様書1.3.3',
  permission: 'machi_aza:maintain_addresses',
  input: adoptNationalMachiAzaInput,
  idempotency: 'required',
  load: async (tx, _input, { municipalityCode }) => {
    const [national, own] = await Promise.all([
      tx<Place[]>`
        select coalesce(valid_from, ${UNKNOWN_START}::date) as valid_from, null as valid_until,
          machi_aza_code, null as address_code, prefecture, municipality, machi, koaza,
          machi_kana, koaza_kana, postal_code, null as district_code, latitude, longitude
        from machi_aza.reference_machi_aza
        where local_government_code = ${municipalityCode} and valid_until is null
        order by machi, koaza`,
      tx<{ prefecture: string; municipality: string; machi: string; koaza: string }[]>`
        select prefecture, municipality, machi, koaza from machi_aza.town_machi_aza
        where municipality_code = ${municipalityCode}`,
    ]);
    return { national, own };
  },
  decide: ({ national, own }, { koazaPrefix }, context): TownMachiAzaRow[] => {
    const known = new Set(own.map(keyOf));
    const missing = national.filter((place) => !known.has(keyOf(place)));
    if (missing.length === 0) throw refuse('machi_aza.adoption.nothing');
    return missing.map((place) => ({
      ...place,
      koaza: place.koaza === '' ? '' : `${koazaPrefix}${place.koaza}`,
      machiAzaId: context.newId(),
    }));
  },
  save: async (tx, rows, { municipalityCode }) => {
    await insertTownMachiAza(tx, municipalityCode, rows);
  },
  record: (rows, _input, { municipalityCode }) => ({
    events: [
      {
        type: 'NationalMachiAzaAdopted',
        subject: `machi-aza:${municipalityCode}`,
        payload: { places: rows.map(({ machi, koaza }) => `${machi}${koaza}`) },
      },
    ],
    subjects: [],
  }),
  answer: (rows) => ({ adopted: rows.length }),
});

function keyOf(place: Pick<Place, 'prefecture' | 'municipality' | 'machi' | 'koaza'>): string {
  return addressKey(`${place.prefecture}${place.municipality}${place.machi}${place.koaza}`);
}
