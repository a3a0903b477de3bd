/**
 * 支援措置の期間 — a year from the first day, prolonged from one month before its end.
 *
 * @spec juki 3.4
 */
import { protectionAlerts, type protectionStatuses } from '@yakuba/contract/resident';
import {
  addDays,
  addMonths,
  addYears,
  formatWareki,
  type PlainDate,
} from '@yakuba/kernel/calendar';

import { refuse } from './suppression-refusals.ts';

export interface ProtectionPeriod {
  readonly startsOn: string;
  /** The last day. */
  readonly endsOn: string;
}

/** 令和2年4月1日から → 令和3年3月31日まで; `endsOn` where the clerk set it otherwise. */
export function yearFrom(startsOn: string, endsOn: string | null): ProtectionPeriod {
  const last = endsOn ?? addDays(addYears(startsOn as PlainDate, 1), -1);
  if (last < startsOn) throw refuse('resident.protection.period', {}, 'endsOn');
  return { startsOn, endsOn: last };
}

/** 延長 — from the day after the end; refuses earlier than a month before it. */
export function extended(present: string, endsOn: string | null, today: string): ProtectionPeriod {
  const from = addMonths(present as PlainDate, -1);
  if (today < from) throw refuse('resident.protection.too_early', { from: formatWareki(from) });
  return yearFrom(addDays(present as PlainDate, 1), endsOn);
}

/** 期間の知らせ — shown to those who look at the record. */
export function periodAlert(
  status: keyof typeof protectionStatuses,
  endsOn: string | null,
  today: string,
): string | null {
  if (status !== 'decided' || endsOn === null) return null;
  if (endsOn < today) return protectionAlerts.ended;
  return today >= addMonths(endsOn as PlainDate, -1) ? protectionAlerts.ending : null;
}
