/**
 * 町字・方書・地区の書込み — writes to this room's tables, inside an act's transaction.
 *
 * @spec juki 1.3.3
 * @spec juki 4.0.7
 */
import type { District } from '@yakuba/contract/machi-aza';

import { insertRows, type Transaction } from '#platform/database';

import type { KatagakiKey, RegisteredKatagaki, TownMachiAzaRow } from './model.ts';
import { addressSearchKey, buildingOf, kanaKeyOf, katagakiKey } from './rules.ts';

/** The town whose setting the transaction runs under; row-level security holds it to that. */
export type TownCode = string;

/**
 * 町字の追加 — rows with their search keys. A place of the same name and beginning is kept as it
 * is; returns how many were new.
 */
export async function insertTownMachiAza(
  tx: Transaction,
  town: TownCode,
  rows: readonly TownMachiAzaRow[],
): Promise<number> {
  const { count } = await insertRows(
    tx,
    'machi_aza.town_machi_aza',
    rows.map((row) => ({
      municipalityCode: town,
      ...row,
      searchKey: addressSearchKey(row.prefecture, row.municipality, `${row.machi}${row.koaza}`),
      kanaKey: kanaKeyOf(row.machiKana, row.koazaKana),
    })),
    'on conflict do nothing',
  );
  return count;
}

/** 町字の有効期間の終わり — `until` is the first day on which the form no longer holds. */
export async function endTownMachiAza(
  tx: Transaction,
  town: TownCode,
  { machiAzaId, validFrom, until }: { machiAzaId: string; validFrom: string; until: string },
): Promise<void> {
  await tx`
    update machi_aza.town_machi_aza set valid_until = ${until}
    where municipality_code = ${town} and machi_aza_id = ${machiAzaId}
      and valid_from = ${validFrom}`;
}

/** 町字の訂正 — a form that began on the same day gives way; the event keeps what it was. */
export async function removeTownMachiAza(
  tx: Transaction,
  town: TownCode,
  { machiAzaId, validFrom }: { machiAzaId: string; validFrom: string },
): Promise<void> {
  await tx`
    delete from machi_aza.town_machi_aza
    where municipality_code = ${town} and machi_aza_id = ${machiAzaId}
      and valid_from = ${validFrom}`;
}

/** 町字の履歴 — every form of one place, the newest first, locked for the act. */
export function lockTownMachiAza(
  tx: Transaction,
  town: TownCode,
  machiAzaId: string,
): Promise<TownMachiAzaRow[]> {
  return tx<TownMachiAzaRow[]>`
    select machi_aza_id, valid_from, valid_until, machi_aza_code, address_code, prefecture,
      municipality, machi, koaza, machi_kana, koaza_kana, postal_code, district_code, latitude,
      longitude
    from machi_aza.town_machi_aza
    where municipality_code = ${town} and machi_aza_id = ${machiAzaId}
    order by valid_from desc for update`;
}

/** 地区の登録 — a district of the same code takes the new content. */
export async function saveDistrict(
  tx: Transaction,
  town: TownCode,
  district: District,
): Promise<void> {
  const { districtCode, name, nameKana, validFrom, validUntil } = district;
  await tx`
    insert into machi_aza.district
      (municipality_code, district_code, name, name_kana, valid_from, valid_until)
    values (${town}, ${districtCode}, ${name}, ${nameKana}, ${validFrom}, ${validUntil})
    on conflict (municipality_code, district_code) do update set name = excluded.name,
      name_kana = excluded.name_kana, valid_from = excluded.valid_from,
      valid_until = excluded.valid_until`;
}

export interface RegisteredBuilding extends KatagakiKey {
  readonly machiAzaName: string;
  readonly lotNumber: string;
  readonly name: string;
  readonly nameKana: string | null;
}

/** 方書の登録 — by staff: stands above what was learned, and brings back what was withdrawn. */
export async function saveKatagaki(
  tx: Transaction,
  town: TownCode,
  row: RegisteredBuilding,
): Promise<void> {
  await tx`
    insert into machi_aza.katagaki as held
      (municipality_code, machi_aza_key, lot_key, name_key, machi_aza_name, lot_number, name,
       name_kana, origin)
    values (${town}, ${row.machiAzaKey}, ${row.lotKey}, ${row.nameKey}, ${row.machiAzaName},
      ${row.lotNumber}, ${row.name}, ${row.nameKana}, 'registered')
    on conflict (municipality_code, machi_aza_key, lot_key, name_key) do update set
      name = excluded.name, name_kana = coalesce(excluded.name_kana, held.name_kana),
      origin = 'registered', is_withdrawn = false`;
}

/** 方書の取下げ — the row stays, so that learning does not bring it back. */
export async function markKatagakiWithdrawn(
  tx: Transaction,
  town: TownCode,
  { machiAzaKey, lotKey, nameKey }: KatagakiKey,
): Promise<void> {
  await tx`
    update machi_aza.katagaki set is_withdrawn = true
    where municipality_code = ${town} and machi_aza_key = ${machiAzaKey}
      and lot_key = ${lotKey} and name_key = ${nameKey}`;
}

/**
 * 方書の学習 — keeps the buildings of addresses that a register has just taken, so that the next
 * clerk is offered them. What is known or withdrawn stays as it is; rows without a building are
 * passed over. Returns how many were new.
 */
export async function rememberKatagaki(
  tx: Transaction,
  rows: readonly RegisteredKatagaki[],
): Promise<number> {
  const buildings = rows.flatMap((row) => {
    const name = buildingOf(row.katagaki);
    const key = katagakiKey(row.machiAzaName, row.lotNumber, name);
    if (key.nameKey === '' || key.lotKey === '' || key.machiAzaKey === '') return [];
    return [{ key, row, name, nameKana: buildingOf(row.katagakiKana ?? '') }];
  });
  const kept = new Map(buildings.map((found) => [JSON.stringify(found.key), found]));
  const { count } = await insertRows(
    tx,
    'machi_aza.katagaki',
    [...kept.values()].map(({ key, row, name, nameKana }) => ({
      municipalityCode: row.municipalityCode,
      ...key,
      machiAzaName: row.machiAzaName,
      lotNumber: row.lotNumber,
      name,
      nameKana: nameKana === '' ? null : nameKana,
      origin: 'learned',
    })),
    'on conflict do nothing',
  );
  return count;
}
