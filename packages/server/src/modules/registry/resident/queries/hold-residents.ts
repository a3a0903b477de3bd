/**
 * 住民の把握 — holds the people's rows of the register until the transaction ends: a death or a
 * moving out that is being registered either is seen by the checks that follow, or comes after.
 */
import type { Transaction } from '#platform/database';

export function holdResidents(
  tx: Transaction,
  municipalityCode: string,
  addresseeNumbers: readonly string[],
): Promise<unknown> {
  return tx`select 1 from resident.resident
    where municipality_code = ${municipalityCode}
      and addressee_number = any(${[...addresseeNumbers]}::text[])
    order by addressee_number for share`.execute();
}
