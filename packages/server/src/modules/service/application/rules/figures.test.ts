/** 申請の状況の規則の検査 — hours, durations, what counts as finished, where people stop. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FormDefinition } from '@yakuba/kernel/form';

import { abandonedSection, abandonedSections } from './abandoned-section.ts';
import {
  type Finished,
  neededNoPaper,
  neededNoTransfer,
  neededNoVisit,
  visitsSavedBy,
} from './completion.ts';
import { monthsUntil } from './count-figures.ts';
import { durationOf } from './duration.ts';
import { isOutsideHours } from './opening-time.ts';

const calendar = {
  hours: [
    { validFrom: '2026-04-01', opensAt: '08:30', closesAt: '17:15' },
    { validFrom: '2026-11-01', opensAt: '09:00', closesAt: '17:00' },
  ],
  closedDays: new Set(['2026-11-03']),
};
const inJapan = (text: string) => new Date(`${text}:00+09:00`);

test('hours hold from their day on; weekends and closed days are outside, unknown days neither', () => {
  const times = [
    ['2026-03-31T10:00', null],
    ['2026-10-30T08:29', true],
    ['2026-10-30T08:30', false],
    ['2026-10-30T17:14', false],
    ['2026-10-30T17:15', true],
    ['2026-11-02T08:45', true],
    ['2026-11-02T16:59', false],
    ['2026-11-03T10:00', true],
    ['2026-10-31T10:00', true],
    ['2026-11-01T10:00', true],
  ] as const;
  for (const [time, expected] of times) {
    assert.equal(isOutsideHours(calendar, inJapan(time)), expected, time);
  }
});

test('months go back over the turn of the year', () => {
  assert.deepEqual(monthsUntil('2027-02-28', 4), ['2026-11', '2026-12', '2027-01', '2027-02']);
  assert.deepEqual(monthsUntil('2026-12-31', 1), ['2026-12']);
});

test('the median and the ninetieth percentile are those of applications that there were', () => {
  const spans = [10, 20, 30, 40, 1_000].map(
    (minutes) => [new Date(0), new Date(minutes * 60_000)] as const,
  );
  assert.deepEqual(durationOf(spans), { median: 30, p90: 1_000, count: 5 });
  assert.equal(durationOf([]), null);
});

const online: Finished = { channel: 'online', outlet: 'electronic', feeYen: 300, method: 'online' };
const none = { counterVisits: 0, visitsByCounter: 1 };

test('an online application needs nobody to come unless something is fetched or paid at the desk', () => {
  assert.ok(neededNoVisit(online, none));
  assert.ok(neededNoVisit({ ...online, outlet: 'post' }, none));
  assert.ok(!neededNoVisit({ ...online, outlet: 'counter' }, none));
  assert.ok(!neededNoVisit({ ...online, method: 'cash' }, none));
  assert.ok(!neededNoVisit({ ...online, channel: 'counter' }, none));
  assert.ok(!neededNoVisit(online, { counterVisits: 1 }));
  assert.ok(!neededNoVisit(online, null), 'unknown is not counted as nothing');
});

test('paper and transfers are counted by channel, outlet and way of payment', () => {
  assert.ok(neededNoPaper(online));
  assert.ok(!neededNoPaper({ ...online, outlet: 'post' }));
  assert.ok(!neededNoPaper({ ...online, channel: 'paper' }));
  assert.ok(neededNoTransfer(online));
  assert.ok(neededNoTransfer({ ...online, feeYen: 0, method: null }));
  assert.ok(neededNoTransfer({ ...online, method: 'counter-cashless' }));
  for (const method of ['cash', 'postal-order', null] as const) {
    assert.ok(!neededNoTransfer({ ...online, method }));
  }
});

test('visits are saved against the way by the counter, and unknown where that is', () => {
  assert.equal(visitsSavedBy(online, none), 1);
  assert.equal(visitsSavedBy({ ...online, outlet: 'counter' }, none), 0);
  assert.equal(visitsSavedBy({ ...online, channel: 'counter' }, none), 0);
  assert.equal(visitsSavedBy(online, { counterVisits: 1, visitsByCounter: 3 }), 2);
  assert.equal(visitsSavedBy(online, { counterVisits: 0 }), null);
  assert.equal(visitsSavedBy(online, null), null);
});

const form: FormDefinition = {
  title: { ja: '見本' },
  sections: [
    {
      name: 'who',
      title: { ja: '届出をする方' },
      items: [{ name: 'fullName', kind: 'text', label: { ja: '氏名' }, isRequired: true }],
    },
    {
      name: 'what',
      title: { ja: '内容' },
      items: [{ name: 'reason', kind: 'text', label: { ja: '理由' }, isRequired: true }],
    },
  ],
  rules: [],
};

test('a draft stops in the first section that still has problems', () => {
  assert.equal(abandonedSection(form, {}), 'who');
  assert.equal(abandonedSection(form, { fullName: '見本　一郎' }), 'what');
  assert.equal(abandonedSection(form, { fullName: '見本　一郎', reason: '見本' }), null);
});

test('fewer than five are not told, in the order of the form', () => {
  const drafts = [
    ...Array.from({ length: 5 }, () => ({ fullName: '見本　一郎' })),
    ...Array.from({ length: 4 }, () => ({})),
    { fullName: '見本　一郎', reason: '見本' },
  ];
  assert.deepEqual(abandonedSections(form, drafts), [
    { name: 'who', title: '届出をする方', count: null },
    { name: 'what', title: '内容', count: 5 },
    { name: null, title: '確認・署名・提出', count: null },
  ]);
});
