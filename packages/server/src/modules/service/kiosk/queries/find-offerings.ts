/** 取り扱う証明書の読出し — of each kind the town's own rule in force, else the standard. */
import type { Reader } from '#platform/database';

import type { Offering } from '../model.ts';

export async function findOfferings(
  reader: Reader,
  municipalityCode: string,
  on: string,
): Promise<Offering[]> {
  const rows = await reader<Offering[]>`
    select kind, scope, items, copies_max, valid_from from (
      select distinct on (kind) kind, scope, items, copies_max, valid_from, is_offered from (
        select kind, scope, items, copies_max, valid_from, is_offered, 1 as rank, recorded_at, id
        from kiosk.offering
        where municipality_code = ${municipalityCode} and valid_from <= ${on}
        union all
        select kind, scope, items, copies_max, valid_from, true, 0, null, null
        from kiosk.reference_offering where valid_from <= ${on}) every_rule
      order by kind, rank desc, valid_from desc, recorded_at desc, id desc) latest
    where is_offered order by kind`;
  return [...rows];
}
