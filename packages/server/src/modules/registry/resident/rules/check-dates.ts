/**
 * 異動日・届出日の規則 — what dates a notification may bear.
 *
 * @spec juki 4.0.3
 * @spec juki 4.1.0.2
 */
import type { UncertainDateInput } from '@yakuba/contract/resident';

import type { Alert } from '../model.ts';
import { refuse } from '../refusals.ts';

export interface NotificationDates {
  readonly effectiveOn: UncertainDateInput;
  readonly notifiedOn: string;
}

const NOTICE_DAYS = 14;
const DAY_MILLISECONDS = 86_400_000;

/** 異動日は処理日以前、届出日は処理日以前。転出だけは異動日が先でもよい。 */
export function checkDates(
  dates: NotificationDates,
  today: string,
  options: { readonly mayBeFuture?: boolean; readonly mayNotifyBefore?: boolean } = {},
): Alert[] {
  const { effectiveOn, notifiedOn } = dates;
  if (notifiedOn > today) throw refuse('resident.date.notified_in_future', {}, 'notifiedOn');
  if (!options.mayBeFuture && effectiveOn.on > today) {
    throw refuse('resident.date.effective_in_future', {}, 'effectiveOn');
  }
  const isKnown = effectiveOn.notation === null;
  if (isKnown && !options.mayNotifyBefore && notifiedOn < effectiveOn.on) {
    throw refuse('resident.date.notified_before_effective', {}, 'notifiedOn');
  }
  return isKnown && isLate(effectiveOn.on, notifiedOn) ? [late] : [];
}

const late: Alert = {
  code: 'resident.date.late',
  message:
    '異動日から14日を過ぎた届出です。届出期間経過の理由を確かめ、必要なら通知書の要否を判断してください。',
};

/** 住基法第22条〜第25条 — notice is due within fourteen days. */
export function isLate(effectiveOn: string, notifiedOn: string): boolean {
  return daysFrom(effectiveOn, notifiedOn) > NOTICE_DAYS;
}

function daysFrom(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / DAY_MILLISECONDS);
}
