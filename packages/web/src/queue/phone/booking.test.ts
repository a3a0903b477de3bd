/** 予約の控えの検査 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { bookingHash, readBooking } from './booking.ts';

test('a booking comes back out of its address as it went in', () => {
  const booking = {
    bookingCode: 'abcdefghijklmnopqrst-_',
    arrivalNumber: '004217',
    startsAt: '2026-11-24T01:30:00.000Z',
  };
  assert.deepEqual(readBooking(bookingHash(booking)), booking);
});

test('anything else behind the # is no booking', () => {
  for (const hash of ['', '#', '#abc', `#${'a'.repeat(22)}~12345~29000000`]) {
    assert.equal(readBooking(hash), null);
  }
});
