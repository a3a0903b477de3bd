/** 支援措置の書込み — every step is a further row; suppressions carry it out. @spec juki 3.4 */
import type { ActContext } from '#platform/act';
import { insertRows, type Transaction } from '#platform/database';

import type { LoadedProtection, StoredProtection } from '../queries/load-protection.ts';
import { protectedNumbers } from '../rules/protected-people.ts';
import { insertSuppressions, liftSuppressions } from './suppressions.ts';

export function insertProtection(
  tx: Transaction,
  protection: StoredProtection,
  context: ActContext,
): Promise<unknown> {
  const row = {
    municipalityCode: context.municipalityCode,
    ...protection,
    operatorId: context.actor.id,
    operatedAt: context.now.toISOString(),
  };
  return insertRows(tx, 'resident.disclosure_protection', [row]);
}

/** 証明書発行と閲覧はエラー、照会はアラート — for each protected person. */
export async function suppressPeople(
  tx: Transaction,
  protection: StoredProtection,
  present: LoadedProtection['suppressions'],
  context: ActContext,
): Promise<void> {
  const numbers = protectedNumbers(protection.content);
  const held = new Set(present.map((one) => one.addresseeNumber));
  const released = present.filter((one) => !numbers.includes(one.addresseeNumber));
  const added = numbers.filter((number) => !held.has(number));
  await Promise.all([
    liftSuppressions(
      tx,
      released.map((one) => one.id),
      '支援対象者から外れたため',
      context,
    ),
    insertSuppressions(
      tx,
      added.map((addresseeNumber) => ({
        id: context.newId(),
        kind: 'disclosure_protection',
        addresseeNumber,
        householdNumber: null,
        levels: { change: 'alert', certificate: 'error', inquiry: 'alert' },
        startsOn: protection.provisionalFrom ?? protection.startsOn ?? context.today,
        endsOn: null,
        reason: null,
        protectionId: protection.id,
      })),
      context,
    ),
  ]);
}
