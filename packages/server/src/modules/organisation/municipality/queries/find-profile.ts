/** 団体情報の取得 — name, prefecture and seat as in force on a day. */
import type { Reader } from '#platform/database';

import type { Profile } from '../model.ts';

export async function findProfile(
  reader: Reader,
  municipalityCode: string,
  on: string,
): Promise<Profile | null> {
  const [row] = await reader<Profile[]>`
    select name, name_kana, prefecture_name, district_name, kind, postal_code, seat_address,
      valid_from
    from municipality.profile where municipality_code = ${municipalityCode}
      and valid_from <= ${on} order by valid_from desc, id desc limit 1`;
  return row ?? null;
}
