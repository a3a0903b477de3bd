/**
 * 日本の日時 — tests.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { formatInstantJapan, todayInJapan } from './index.ts';

test('the day in Japan begins at 15:00 of the day before in UTC', () => {
  assert.equal(todayInJapan(new Date('2026-11-21T14:59:59.999Z')), '2026-11-21');
  assert.equal(todayInJapan(new Date('2026-11-21T15:00:00Z')), '2026-11-22');
  assert.equal(todayInJapan(new Date('2019-04-30T15:00:00Z')), '2019-05-01');
});

test('an instant is written with hour and two-digit minute', () => {
  assert.equal(formatInstantJapan(new Date('2026-11-22T00:05:00Z')), '令和8年11月22日 9時05分');
  assert.equal(formatInstantJapan(new Date('2026-11-21T15:00:00Z')), '令和8年11月22日 0時00分');
  assert.equal(formatInstantJapan(new Date('2026-11-22T14:59:00Z')), '令和8年11月22日 23時59分');
});

test('the day agrees with the time zone of the platform', () => {
  const zone = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short' });
  const instant = fc.date({ min: new Date('1952-01-01'), max: new Date('2100-01-01') });
  fc.assert(
    fc.property(
      instant.filter((at) => !Number.isNaN(at.getTime())),
      (at) => {
        assert.equal(todayInJapan(at), zone.format(at));
      },
    ),
  );
});
