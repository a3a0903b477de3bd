/**
 * 職権記載等の日付 — days of the event, of the notice and of the request; none lies ahead.
 *
 * @spec juki 4.2.0.4
 * @spec juki 4.2.0.5
 */
import type { UncertainDateInput } from '@yakuba/contract/resident';

import { refuse as refuseDate } from '../refusals.ts';
import { refuse } from './authority-refusals.ts';
import { checkCalendar } from './check-dates.ts';
import type { ChangeHeader } from './next-row.ts';

export interface AuthorityDates {
  readonly effectiveOn: UncertainDateInput;
  readonly noticeOn: string | null;
  readonly requestedOn: string | null;
  readonly note: string | null;
}

export function checkAuthorityDates(dates: AuthorityDates, today: string): void {
  checkCalendar(dates.effectiveOn, 'effectiveOn');
  if (dates.effectiveOn.on > today) {
    throw refuseDate('resident.date.effective_in_future', {}, 'effectiveOn');
  }
  const given = { noticeOn: '戸籍届出・通知日', requestedOn: '申出日・請求日' } as const;
  for (const path of ['noticeOn', 'requestedOn'] as const) {
    const date = dates[path];
    if (date === null || date <= today) continue;
    throw refuse('resident.authority.date_in_future', { label: given[path] }, path);
  }
}

/** 行に残す日付 — an act after a request shows that it was one (4.2.0.5). */
export function authorityHeader(
  dates: AuthorityDates,
  reason: ChangeHeader['reason'],
): ChangeHeader {
  const { effectiveOn, noticeOn, requestedOn, note } = dates;
  const entryKind = requestedOn === null ? '職権' : '申出';
  return { reason, effectiveOn, notifiedOn: null, noticeOn, requestedOn, entryKind, note };
}
