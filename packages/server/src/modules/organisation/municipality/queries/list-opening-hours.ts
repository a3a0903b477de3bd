/** 開庁時間の一覧 — one a day of beginning, the one entered last; oldest first. */
import type { OpeningHours } from '@yakuba/contract/municipality';

import type { Reader } from '#platform/database';

export function listOpeningHours(
  reader: Reader,
  municipalityCode: string,
): Promise<OpeningHours[]> {
  return reader<OpeningHours[]>`
    select distinct on (valid_from) valid_from, to_char(opens_at, 'HH24:MI') as opens_at,
      to_char(closes_at, 'HH24:MI') as closes_at
    from municipality.opening_hours
    where municipality_code = ${municipalityCode} order by valid_from, id desc`;
}
