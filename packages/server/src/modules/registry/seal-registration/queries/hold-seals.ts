/**
 * 登録中の印鑑の把握 — holds the people's registrations until the transaction ends: a loss or a
 * cancellation that is being registered either is seen by the checks that follow, or comes after.
 */
import type { Transaction } from '#platform/database';

export function holdSeals(
  tx: Transaction,
  municipalityCode: string,
  addresseeNumbers: readonly string[],
): Promise<unknown> {
  return tx`select 1 from seal_registration.holding
    where municipality_code = ${municipalityCode}
      and addressee_number = any(${[...addresseeNumbers]}::text[])
    order by addressee_number for share`.execute();
}
