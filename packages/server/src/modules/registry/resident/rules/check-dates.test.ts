/**
 * 異動日・届出日の規則の検査.
 *
 * @spec juki 1.1.8
 * @spec juki 4.0.3
 * @spec juki 4.1.0.2
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { checkDates, type DateOptions, isLate } from './check-dates.ts';

const TODAY = '2026-11-20';
const on = (day: string, notation: string | null = null) => ({ on: day, notation });

interface Case {
  readonly what: string;
  readonly effectiveOn: ReturnType<typeof on>;
  readonly notifiedOn: string;
  readonly options?: DateOptions;
  /** Code of the refusal, of the alert, or null when nothing is said. */
  readonly says: string | null;
}

const cases: readonly Case[] = [
  { what: 'today', effectiveOn: on(TODAY), notifiedOn: TODAY, says: null },
  { what: 'yesterday', effectiveOn: on('2026-11-19'), notifiedOn: TODAY, says: null },
  {
    what: 'tomorrow',
    effectiveOn: on('2026-11-21'),
    notifiedOn: TODAY,
    says: 'resident.date.effective_in_future',
  },
  {
    what: 'tomorrow where the day may lie ahead',
    effectiveOn: on('2026-11-21'),
    notifiedOn: TODAY,
    options: { mayBeFuture: true, mayNotifyBefore: true },
    says: null,
  },
  {
    what: 'a notification tomorrow',
    effectiveOn: on(TODAY),
    notifiedOn: '2026-11-21',
    says: 'resident.date.notified_in_future',
  },
  {
    what: 'a notification before the day',
    effectiveOn: on('2026-11-19'),
    notifiedOn: '2026-11-18',
    says: 'resident.date.notified_before_effective',
  },
  {
    what: 'a notification before a day not known exactly',
    effectiveOn: on('2026-11-00', '令和8年11月頃'),
    notifiedOn: '2026-10-31',
    says: null,
  },
  {
    what: 'fourteen days',
    effectiveOn: on('2026-11-06'),
    notifiedOn: TODAY,
    says: null,
  },
  {
    what: 'fifteen days',
    effectiveOn: on('2026-11-05'),
    notifiedOn: TODAY,
    says: 'resident.date.late',
  },
  {
    what: 'fifteen days where no term is set',
    effectiveOn: on('2026-11-05'),
    notifiedOn: TODAY,
    options: { hasTerm: false },
    says: null,
  },
  {
    what: 'a day the calendar lacks',
    effectiveOn: on('2026-02-29'),
    notifiedOn: '2026-03-02',
    says: 'resident.date.not_on_calendar',
  },
  {
    what: 'a day the calendar lacks where a family register may hold it',
    effectiveOn: on('2026-02-29'),
    notifiedOn: '2026-03-02',
    options: { mayBeOffCalendar: true },
    says: null,
  },
];

for (const { what, effectiveOn, notifiedOn, options, says } of cases) {
  test(`says ${says ?? 'nothing'} of ${what}`, () => {
    assert.equal(said({ effectiveOn, notifiedOn }, options), says);
  });
}

function said(dates: Parameters<typeof checkDates>[0], options?: DateOptions): string | null {
  try {
    return checkDates(dates, TODAY, options)[0]?.code ?? null;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

test('counts days across months and years', () => {
  assert.equal(isLate('2025-12-25', '2026-01-08'), false);
  assert.equal(isLate('2025-12-25', '2026-01-09'), true);
  assert.equal(isLate('2026-02-29', '2026-12-31'), false, 'no such day, so no term');
});
