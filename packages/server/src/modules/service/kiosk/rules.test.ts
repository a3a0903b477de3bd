/** コンビニ交付の規則の検査 — hours, stops, ages, people and ranges, without a database. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';

import type { Stop } from './model.ts';
import { requireAsked } from './rules/check-request.ts';
import { requireAge } from './rules/decide-order.ts';
import { serviceAt } from './rules/service-at.ts';

const hours = [{ validFrom: '2020-04-01', opensAt: '06:30', closesAt: '23:00' }];
const at = (clock: string) => new Date(`2026-11-20T${clock}+09:00`);
const stop = (from: string, until: string | null): Stop => ({
  id: from,
  stopsAt: new Date(`${from}+09:00`),
  resumesAt: until === null ? null : new Date(`${until}+09:00`),
  reason: '点検',
});
const next = (stops: Stop[], clock: string) =>
  serviceAt({ hours, stops }, at(clock)).nextOpening?.toISOString() ?? null;

test('machines print from half past six until eleven at night', () => {
  const cases: readonly [string, boolean][] = [
    ['06:29:59', false],
    ['06:30:00', true],
    ['22:59:59', true],
    ['23:00:00', false],
  ];
  for (const [clock, isOpen] of cases) {
    assert.equal(serviceAt({ hours, stops: [] }, at(clock)).isOpen, isOpen, clock);
  }
  assert.equal(next([], '23:00:00'), '2026-11-20T21:30:00.000Z');
  assert.equal(next([], '05:00:00'), '2026-11-19T21:30:00.000Z');
});

test('a stop that ends at night leads to the next morning; one without end to nothing', () => {
  const night = stop('2026-11-20T20:00:00', '2026-11-21T01:00:00');
  assert.equal(next([night], '21:00:00'), '2026-11-20T21:30:00.000Z');
  const year = stop('2026-11-21T00:00:00', '2026-11-24T12:00:00');
  assert.equal(next([night, year], '21:00:00'), '2026-11-24T03:00:00.000Z');
  assert.equal(next([stop('2026-11-20T12:00:00', null)], '13:00:00'), null);
});

test('hours change on the day from which they hold', () => {
  const later = { validFrom: '2026-11-21', opensAt: '08:00', closesAt: '20:00' };
  const calendar = { hours: [later, ...hours], stops: [] };
  const opening = serviceAt(calendar, at('23:30:00')).nextOpening;
  assert.equal(opening?.toISOString(), '2026-11-20T23:00:00.000Z');
  assert.equal(serviceAt(calendar, at('22:00:00')).isOpen, true);
});

test('whatever the stops, the next opening is open and none lies before it', () => {
  const minutes = fc.integer({ min: 0, max: 5 * 1440 });
  const begin = at('00:00:00').getTime();
  const instant = (minute: number) => new Date(begin + minute * 60_000);
  const stops = fc.array(fc.tuple(minutes, fc.integer({ min: 1, max: 2000 })), { maxLength: 5 });
  fc.assert(
    fc.property(stops, minutes, (drawn, now) => {
      const calendar = {
        hours,
        stops: drawn.map(([from, length]) => ({
          ...stop('2026-11-20T00:00:00', null),
          stopsAt: instant(from),
          resumesAt: instant(from + length),
        })),
      };
      const state = serviceAt(calendar, instant(now));
      if (state.isOpen) return;
      assert.ok(state.nextOpening);
      assert.ok(serviceAt(calendar, state.nextOpening).isOpen);
      const before = new Date((instant(now).getTime() + state.nextOpening.getTime()) / 2);
      if (before < state.nextOpening) assert.equal(serviceAt(calendar, before).isOpen, false);
    }),
    { numRuns: 300 },
  );
});

test('fifteen is reached on the birthday', () => {
  const holder = { addresseeNumber: '1', fullName: '', dateOfBirth: '2011-11-20', members: [] };
  requireAge(holder, '2026-11-20');
  assert.throws(() => requireAge(holder, '2026-11-19'), { code: 'kiosk.holder.under_age' });
});

test('the copies are of those who were asked for, and of nobody else', () => {
  requireAsked(['2', '1', '2'], ['1', '2']);
  for (const made of [['1'], ['1', '3'], ['1', '2', '3'], []]) {
    assert.throws(() => requireAsked(['1', '2'], made), { code: 'kiosk.document.differs' });
  }
});
