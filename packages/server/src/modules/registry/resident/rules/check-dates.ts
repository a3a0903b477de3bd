/**
 * 異動日・届出日の規則 — what dates a notification may bear.
 *
 * @spec juki 4.0.3
 * @spec juki 4.1.0.2
 */
import type { UncertainDateInput } from '@yakuba/contract/resident';
import { daysBetween, parsePlainDate } from '@yakuba/kernel/calendar';

import type { Alert } from '../model.ts';
import { refuse } from '../refusals.ts';

export interface NotificationDates {
  readonly effectiveOn: UncertainDateInput;
  readonly notifiedOn: string;
}

export interface DateOptions {
  /** 転出 — the day may lie ahead. */
  readonly mayBeFuture?: boolean;
  readonly mayNotifyBefore?: boolean;
  /** 出生・死亡・失踪 — a day the calendar lacks may stand in the family register (1.1.8). */
  readonly mayBeOffCalendar?: boolean;
  /** Whether notice is due within fourteen days. */
  readonly hasTerm?: boolean;
}

const NOTICE_DAYS = 14;

/** 異動日は処理日以前、届出日は処理日以前。転出だけは異動日が先でもよい。 */
export function checkDates(
  dates: NotificationDates,
  today: string,
  options: DateOptions = {},
): Alert[] {
  const { effectiveOn, notifiedOn } = dates;
  if (!options.mayBeOffCalendar) checkCalendar(effectiveOn, 'effectiveOn');
  if (notifiedOn > today) throw refuse('resident.date.notified_in_future', {}, 'notifiedOn');
  if (!options.mayBeFuture && effectiveOn.on > today) {
    throw refuse('resident.date.effective_in_future', {}, 'effectiveOn');
  }
  const isKnown = effectiveOn.notation === null;
  if (isKnown && !options.mayNotifyBefore && notifiedOn < effectiveOn.on) {
    throw refuse('resident.date.notified_before_effective', {}, 'notifiedOn');
  }
  const hasTerm = options.hasTerm ?? true;
  return hasTerm && isKnown && isLate(effectiveOn.on, notifiedOn) ? [late] : [];
}

/** 暦上日 — a day not marked as 不詳 must be one of the calendar. */
export function checkCalendar(date: UncertainDateInput, path: string): void {
  if (date.notation === null && !parsePlainDate(date.on).ok) {
    throw refuse('resident.date.not_on_calendar', {}, path);
  }
}

/** 前後 — whether one day lies before another; false when either is not known. */
export function isBefore(
  one: UncertainDateInput,
  other: { readonly on: string | null; readonly notation: string | null },
): boolean {
  if (one.notation !== null || other.notation !== null || other.on === null) return false;
  return one.on < other.on;
}

const late: Alert = {
  code: 'resident.date.late',
  message:
    '異動日から14日を過ぎた届出です。届出期間経過の理由を確かめ、必要なら通知書の要否を判断してください。',
};

/** 住基法第22条〜第25条 — notice is due within fourteen days. */
export function isLate(effectiveOn: string, notifiedOn: string): boolean {
  const [from, until] = [parsePlainDate(effectiveOn), parsePlainDate(notifiedOn)];
  return from.ok && until.ok && daysBetween(from.value, until.value) > NOTICE_DAYS;
}
