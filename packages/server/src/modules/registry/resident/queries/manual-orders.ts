/** 並び順の任意設定 — households whose order was set by hand, and the order. @spec juki 5.2 */
import type { Reader } from '#platform/database';

export async function manualOrders(
  reader: Reader,
  town: string,
  householdNumbers: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (householdNumbers.length === 0) return new Map();
  const rows = await reader<{ householdNumber: string; numbers: string[] }[]>`
    select household_number, array_agg(addressee_number order by position) as numbers
    from resident.member_order
    where municipality_code = ${town} and household_number = any(${[...householdNumbers]}::text[])
    group by household_number`;
  return new Map(rows.map((row) => [row.householdNumber, row.numbers]));
}
