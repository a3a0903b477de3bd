/** 仮登録の読出し — one change under way, locked when it is about to be settled. */
import type { ChangeKindName, changeStatuses } from '@yakuba/contract/resident';

import type { Reader } from '#platform/database';

import { refuse } from '../refusals.ts';

export interface StoredChange {
  readonly id: string;
  readonly kind: ChangeKindName;
  readonly status: keyof typeof changeStatuses;
  readonly version: number;
  readonly input: unknown;
  readonly heading: string;
  readonly effectiveOn: string | null;
  readonly notifiedOn: string | null;
  readonly subjects: string[];
  readonly householdNumbers: string[];
  readonly applicant: string;
  readonly appliedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly returnReason: string | null;
  readonly registered: string[];
  readonly place: string | null;
  readonly terminal: string | null;
}

export async function loadChange(
  reader: Reader,
  town: string,
  id: string,
  isLocking: boolean,
): Promise<StoredChange> {
  const [change] = await reader<StoredChange[]>`
    select * from resident.change where municipality_code = ${town} and id = ${id}
    ${isLocking ? reader`for update` : reader``}`;
  if (!change) throw refuse('resident.change.not_found');
  return change;
}
