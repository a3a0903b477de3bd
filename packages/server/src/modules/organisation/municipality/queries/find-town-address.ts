/** 自団体の住所の表し方 — how addresses of the town begin, as of today in Japan. */
import type { Reader } from '#platform/database';

export interface TownAddress {
  readonly code: string;
  readonly prefecture: string;
  /** 市区郡町村名, with the county where there is one. */
  readonly municipality: string;
}

/** A town not yet registered answers with empty names: an address then begins with the 町字. */
export async function findTownAddress(
  reader: Reader,
  municipalityCode: string,
): Promise<TownAddress> {
  const [row] = await reader<TownAddress[]>`
    select municipality_code as code, prefecture_name as prefecture,
      coalesce(district_name, '') || name as municipality
    from municipality.profile where municipality_code = ${municipalityCode}
      and valid_from <= (now() at time zone 'Asia/Tokyo')::date
    order by valid_from desc, id desc limit 1`;
  return row ?? { code: municipalityCode, prefecture: '', municipality: '' };
}
