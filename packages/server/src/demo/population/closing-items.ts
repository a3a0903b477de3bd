/**
 * 消除の項目 — what a closed record (除票) says of its end.
 *
 * @spec juki 1.1.5
 */
import type { ResidentRecord } from '@yakuba/contract/resident';

import { confirmedAddressItems, plannedAddressItems } from './address-items.ts';
import { type Day, dateOf } from './day.ts';
import type { Departure, Member } from './model.ts';
import type { Address } from './places.ts';
import type { Random } from './random.ts';
import { drawUncertainDeath } from './uncertain.ts';

const statuses: Record<Departure, string> = {
  death: '3',
  moving_out_domestic: '2',
  moving_out_abroad: '2',
  deletion_by_authority: '9',
};

/** 消除の項目 — laid over the last row of a history. */
export function closingItems(
  random: Random,
  end: {
    readonly member: Member;
    readonly row: ResidentRecord;
    readonly destination: Address;
    readonly asOn: Day;
  },
): Partial<ResidentRecord> {
  const { member, row, destination, asOn } = end;
  if (!member.left) return {};
  const { on, reason } = member.left;
  const items: Partial<ResidentRecord> = {
    residentStatus: statuses[reason],
    isClosed: true,
    closingReason: reason,
    closingEffectiveOn: dateOf(on),
    closingNotifiedOn: row.notifiedOn,
  };
  if (reason === 'moving_out_domestic') {
    return {
      ...items,
      ...movingOut(random, on, { destination, asOn, notifiedOn: row.notifiedOn }),
    };
  }
  if (reason === 'moving_out_abroad') {
    const country = { ...destination, ...abroad };
    const planned = plannedAddressItems(country);
    return {
      ...items,
      movingOutNotifiedOn: row.notifiedOn,
      movingOutPlannedOn: dateOf(on),
      ...planned,
    };
  }
  if (reason !== 'death' || !random.chance(0.025)) return items;
  const uncertain = drawUncertainDeath(random, on);
  if (uncertain === null) return items;
  return {
    ...items,
    effectiveOn: uncertain.on,
    effectiveOnNotation: uncertain.notation,
    closingEffectiveOn: uncertain.on,
    closingEffectiveOnNotation: uncertain.notation,
  };
}

const abroad: Partial<Address> = {
  code: '',
  prefecture: '国外',
  municipality: 'ベトナム',
  machiAza: null,
  lot: null,
  katagaki: null,
};

/** Most destinations have sent word of the arrival (転入通知). */
function movingOut(
  random: Random,
  on: Day,
  facts: { readonly destination: Address; readonly asOn: Day; readonly notifiedOn: string | null },
): Partial<ResidentRecord> {
  const { destination, asOn, notifiedOn } = facts;
  const planned = {
    movingOutNotifiedOn: notifiedOn,
    movingOutPlannedOn: dateOf(on),
    ...plannedAddressItems(destination),
  };
  const notice = on + random.int(2, 20);
  if (notice > asOn || random.chance(0.06)) return planned;
  return {
    ...planned,
    movedOutOn: dateOf(on),
    movingInNoticeOn: dateOf(notice),
    ...confirmedAddressItems(destination),
  };
}
