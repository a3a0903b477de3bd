/** 版の確認 — two people working on one change: the later one is told, nothing is lost. */
import { changeStatuses } from '@yakuba/contract/resident';

import type { StoredChange } from '../queries/load-change.ts';
import { refuse } from '../refusals.ts';

export function requireVersion(
  change: StoredChange,
  version: number,
  allowed: readonly StoredChange['status'][],
): void {
  if (!allowed.includes(change.status)) {
    throw refuse('resident.change.wrong_status', { status: changeStatuses[change.status] });
  }
  if (change.version !== version) throw refuse('resident.change.version_differs');
}
