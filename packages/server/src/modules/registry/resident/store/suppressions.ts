/** 抑止の書込み — setting, lifting, lifting for a while. @spec juki 3.1 */
import type { SuppressionLevels } from '@yakuba/contract/resident';

import type { ActContext } from '#platform/act';
import { insertRows, type Transaction } from '#platform/database';

export interface NewSuppression {
  readonly id: string;
  readonly kind: 'disclosure_protection' | 'exclusive' | 'other';
  readonly addresseeNumber: string | null;
  readonly householdNumber: string | null;
  readonly levels: SuppressionLevels;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly reason: string | null;
  readonly protectionId: string | null;
}

/** The people's rows are held first, so that no certificate of theirs is just being handed over. */
export async function insertSuppressions(
  tx: Transaction,
  suppressions: readonly NewSuppression[],
  context: ActContext,
): Promise<unknown> {
  const rows = suppressions.map(({ levels, ...row }) => ({
    municipalityCode: context.municipalityCode,
    ...row,
    changeLevel: levels.change,
    certificateLevel: levels.certificate,
    inquiryLevel: levels.inquiry,
    setBy: context.actor.id,
    setAt: context.now.toISOString(),
  }));
  const [, inserted] = await Promise.all([
    holdPeople(tx, suppressions, context.municipalityCode),
    insertRows(tx, 'resident.suppression', rows),
  ]);
  return inserted;
}

function holdPeople(
  tx: Transaction,
  suppressions: readonly NewSuppression[],
  municipalityCode: string,
): Promise<unknown> {
  const numbers = suppressions.flatMap(({ addresseeNumber }) => addresseeNumber ?? []);
  const households = suppressions.flatMap(({ householdNumber }) => householdNumber ?? []);
  return tx`select 1 from resident.resident
    where municipality_code = ${municipalityCode}
      and (addressee_number = any(${numbers}::text[])
        or household_number = any(${households}::text[]))
    order by addressee_number for no key update`.execute();
}

export function liftSuppressions(
  tx: Transaction,
  ids: readonly string[],
  reason: string,
  context: ActContext,
): Promise<unknown> {
  return tx`update resident.suppression set lifted_by = ${context.actor.id},
      lifted_at = ${context.now.toISOString()}, lift_reason = ${reason}
    where municipality_code = ${context.municipalityCode} and id = any(${[...ids]}::uuid[])
      and lifted_at is null`.execute();
}
