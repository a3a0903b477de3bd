/** メモの書込み — each wording is a row of its own. @spec juki 1.1.15 */
import type { ActContext } from '#platform/act';
import { insertRows, type Transaction } from '#platform/database';

import type { StoredMemo } from '../queries/load-memo.ts';

export async function insertMemo(
  tx: Transaction,
  memo: StoredMemo,
  context: ActContext,
): Promise<void> {
  const row = {
    municipalityCode: context.municipalityCode,
    ...memo,
    writtenBy: context.actor.id,
    writtenAt: context.now.toISOString(),
  };
  await insertRows(tx, 'resident.memo', [row]);
}
