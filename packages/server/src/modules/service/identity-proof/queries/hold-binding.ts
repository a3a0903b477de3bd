/**
 * 結び付けの把握 — holds the bindings of a 利用者証明用 certificate until the transaction ends: one
 * that is being ended either is seen by the checks that follow, or ends after.
 */
import type { Transaction } from '#platform/database';

export function holdBinding(
  tx: Transaction,
  municipalityCode: string,
  serialNumber: string,
): Promise<unknown> {
  return tx`select 1 from identity_proof.binding
    where municipality_code = ${municipalityCode} and kind = 'authentication'
      and serial_number = ${serialNumber}
    order by id for share`.execute();
}
