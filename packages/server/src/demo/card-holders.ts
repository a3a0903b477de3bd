/** 模擬カードの持ち主 — invented people of the demo towns who are given a simulated card. */
import type { App } from '../app.ts';
import { demoTowns } from './data/index.ts';

/** 券面の四情報 and where its bearer lives. */
export interface CardHolder {
  readonly municipalityCode: string;
  readonly townName: string;
  readonly addresseeNumber: string;
  readonly holder: {
    readonly fullName: string;
    readonly address: string;
    readonly dateOfBirth: string;
    readonly sex: string;
  };
}

type HolderRow = CardHolder['holder'] & { readonly addresseeNumber: string };

/** 一町当たりの枚数 */
const CARDS_A_TOWN = 2;

/** People of working age who live alone, the first of each town by their numbers. */
export async function chooseCardHolders(app: App): Promise<CardHolder[]> {
  const chosen = await Promise.all(
    demoTowns.map(async ({ code, name }) => {
      const rows = await holdersOf(app, code);
      return rows.map(({ addresseeNumber, ...holder }) => ({
        municipalityCode: code,
        townName: name,
        addresseeNumber,
        holder,
      }));
    }),
  );
  return chosen.flat();
}

function holdersOf(app: App, town: string): Promise<HolderRow[]> {
  return app.database.read(
    town,
    (reader) => reader<HolderRow[]>`
      with alone as materialized (
        select household_number from resident.resident
        where municipality_code = ${town} and not is_closed
        group by household_number having count(*) = 1)
      select d.addressee_number, d.full_name, d.date_of_birth, d.sex,
        concat(d.address_prefecture, d.address_municipality, d.address_machi_aza,
          d.address_lot_number, d.address_katagaki) as address
      from alone join resident.resident r on r.municipality_code = ${town}
        and r.household_number = alone.household_number and not r.is_closed
      join resident.record d on d.municipality_code = ${town}
        and d.addressee_number = r.addressee_number and d.history_number = r.history_number
      where d.resident_kind = '1' and d.date_of_birth_notation is null
        and d.date_of_birth between '1966-01-01' and '1996-12-31' and d.sex in ('1', '2')
        and d.moving_out_planned_on is null
      order by d.addressee_number limit ${CARDS_A_TOWN}`,
  ) as unknown as Promise<HolderRow[]>;
}
