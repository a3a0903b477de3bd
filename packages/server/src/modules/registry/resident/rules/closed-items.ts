/** 消除の記載 — what closing by authority writes on a record, and what reopening takes off it. */
import { type ResidentRecord, residentItems } from '@yakuba/contract/resident';

import { closingItems } from './closing-items.ts';
import type { ChangeHeader } from './next-row.ts';

/** その他消除者 — status 9, without a notification. */
export function closedItems({ reason, effectiveOn }: ChangeHeader): Partial<ResidentRecord> {
  return closingItems({ reason, status: '9', effectiveOn, notifiedOn: null });
}

/** 住民 — every item of the closing is empty again. */
export const openItems: Partial<ResidentRecord> = {
  residentStatus: '1',
  ...emptyGroup('closing'),
};

/** 項目群を空にする — flags false, everything else absent. */
export function emptyGroup(
  group: (typeof residentItems)[number]['group'],
): Partial<ResidentRecord> {
  const items = residentItems.filter((item) => item.group === group);
  return Object.fromEntries(
    items.flatMap((item): [string, unknown][] => {
      const value = item.kind === 'flag' ? false : null;
      const notation: [string, unknown][] =
        item.kind === 'uncertain' ? [[`${item.name}Notation`, null]] : [];
      return [[item.name, value], ...notation];
    }),
  );
}
