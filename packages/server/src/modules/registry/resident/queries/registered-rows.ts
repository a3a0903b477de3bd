/** 異動と履歴の対応 — which change made which row, of people and of changes. @spec juki 4.6.0.1 */
import type { Reader } from '#platform/database';

import type { RegisteredRow } from '../model.ts';

export function registeredRows(
  reader: Reader,
  town: string,
  numbers: readonly string[],
  changeIds: readonly string[],
): Promise<RegisteredRow[]> {
  return reader<RegisteredRow[]>`
    select c.id as change_id, c.kind, c.heading, m.addressee_number, m.history_number
    from (
      select * from resident.change_row where municipality_code = ${town}
        and addressee_number = any(${[...numbers]}::text[])
      union
      select * from resident.change_row where municipality_code = ${town}
        and change_id = any(${[...changeIds]}::uuid[])) m
    join resident.change c on c.municipality_code = ${town} and c.id = m.change_id
    order by m.addressee_number, m.history_number` as unknown as Promise<RegisteredRow[]>;
}
