/**
 * 異動の項目 — reason, days and place of one change.
 *
 * @spec juki 4.0.3
 */
import { type ChangeReason, changeReasons, type ResidentRecord } from '@yakuba/contract/resident';

import { type Day, dateOf } from './day.ts';
import type { Random } from './random.ts';

/** 届 — what happened and when. */
export interface Filing {
  readonly on: Day;
  readonly reason: ChangeReason;
}

/** 届出によらない異動 — by authority, on notice or on application. */
const entryKinds: Partial<Record<ChangeReason, string>> = {
  imported: '移行',
  head_change: '届出',
  entry_by_authority: '職権',
  deletion_by_authority: '職権',
  correction_by_authority: '職権',
  minor_correction: '職権',
  clerical_correction: '職権',
  former_name_entry: '請求',
  individual_number_change: '請求',
  record_code_change: '請求',
  common_name_entry: '申出',
};

/** 異動の項目 — filed within a fortnight, never after the reference date. */
export function changeItems(
  random: Random,
  filing: Filing,
  bounds: { readonly earliest: Day; readonly asOn: Day },
): { readonly items: Partial<ResidentRecord>; readonly processed: Day } {
  const { on, reason } = filing;
  const entryKind = entryKinds[reason] ?? '届出';
  const lag = reason === 'imported' ? 0 : random.int(0, 10);
  const processed = Math.min(bounds.asOn, workingDay(Math.max(bounds.earliest, on + lag)));
  const day = dateOf(processed);
  const items: Partial<ResidentRecord> = {
    changeReason: reason,
    changeCategory: changeReasons[reason].category,
    effectiveOn: dateOf(on),
    effectiveOnNotation: null,
    notifiedOn: entryKind === '届出' ? day : null,
    requestedOn: entryKind === '請求' || entryKind === '申出' ? day : null,
    noticeOn: null,
    processedOn: day,
    notificationNumber: entryKind === '届出' ? numberOf(random, day) : null,
    entryKind,
    inputPlace: '本庁',
    inputTerminal: `DEMO-${random.int(1, 4)}`,
    operatorId: 'DEMO',
    operatedAt: `${day}T${timeOf(random)}+09:00`,
  };
  return { items, processed };
}

/** 閉庁日 — what falls on a weekend is dealt with on Monday; day 0 was a Thursday. */
function workingDay(day: Day): Day {
  const weekday = (day + 4) % 7;
  if (weekday === 6) return day + 2;
  return weekday === 0 ? day + 1 : day;
}

function numberOf(random: Random, day: string): string {
  return `${day.slice(0, 4)}${String(random.int(1, 99_999)).padStart(6, '0')}`;
}

function timeOf(random: Random): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(random.int(9, 16))}:${two(random.int(0, 59))}:${two(random.int(0, 59))}`;
}
