/**
 * 受付の今と予約の検査 — what anybody at home may see, bookings by six digits, and the settings.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { QueueSettings, ReceptionState, TicketAnswer } from '@yakuba/contract/queue';

import { TOWN } from '#harness/database';
import { testOffice } from '#harness/office';
import { usePushSender } from '#modules/service/queue';

const office = await testOffice();
const { server, clock, stranger } = office;
clock.set('2026-11-20T00:00:00.000Z');
const administrator = await office.signIn('administrator');
const clerk = await office.signIn('clerk');
after(() => usePushSender(null));

const base = `/api/queue/towns/${TOWN}`;
const category = { title: '証明', titleEasy: 'しょうめい', titleEn: 'Certificates', prefix: 'A' };
await administrator.send('PUT', '/api/queue/categories/a', category);
const kind = { kind: 'ticket-machine', title: '入口' };
const machine = (await administrator.post('/api/queue/devices', kind)).json() as { token: string };

async function arrive(bookingCode: string) {
  const headers = { 'x-device-token': machine.token };
  return server.inject({
    method: 'POST',
    url: `${base}/arrivals`,
    headers,
    payload: { bookingCode },
  });
}

const reception = async () => (await stranger.get(`${base}/reception`)).json() as ReceptionState;

/** Minutes from now, as an instant. */
const inMinutes = (minutes: number) =>
  new Date(clock.now().getTime() + minutes * 60_000).toISOString();

async function setSlots(startsAt: string[], capacity: number) {
  const body = { categoryCode: 'a', startsAt, capacity };
  const answer = await administrator.send('PUT', '/api/queue/slots', body);
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json() as { count: number };
}

test('anybody sees who waits, in three languages, and what can be booked', async () => {
  assert.deepEqual((await reception()).bookable, []);
  const times = [inMinutes(20), inMinutes(24 * 60)];
  assert.deepEqual(await setSlots(times, 2), { count: 2 });
  const state = await reception();
  assert.deepEqual(
    state.menu.map(({ code, title, titleEasy, titleEn, waiting }) => ({
      ...{ code, title, titleEasy, titleEn, waiting },
    })),
    [{ code: 'a', title: '証明', titleEasy: 'しょうめい', titleEn: 'Certificates', waiting: 0 }],
  );
  assert.deepEqual(state.bookable, [{ categoryCode: 'a', days: ['2026-11-20', '2026-11-21'] }]);
  assert.deepEqual([state.isClosed, state.pushKey], [false, null]);
  usePushSender({ publicKey: 'the-public-key', send: async () => 'sent' });
  assert.equal((await reception()).pushKey, 'the-public-key');
});

test('six digits get the number of a booking, on its day and once', async () => {
  const book = async (startsAt: string) =>
    (await stranger.post(`${base}/bookings`, { categoryCode: 'a', startsAt })).json() as {
      bookingCode: string;
      arrivalNumber: string;
    };
  const today = await book(inMinutes(20));
  const tomorrow = await book(inMinutes(24 * 60));
  assert.match(today.arrivalNumber, /^\d{6}$/);
  assert.equal((await arrive(tomorrow.arrivalNumber)).json().code, 'queue.booking.not_found');
  assert.equal((await arrive(tomorrow.bookingCode)).json().code, 'queue.booking.other_day');
  const taken = await arrive(today.arrivalNumber);
  assert.equal(taken.statusCode, 200, taken.body);
  assert.equal((taken.json() as TicketAnswer).label, 'A1');
  assert.equal((await arrive(today.arrivalNumber)).json().code, 'queue.booking.not_found');
  assert.equal((await arrive('12345')).statusCode, 422);
});

test('bookings made at the same moment have different digits', async () => {
  const startsAt = inMinutes(90);
  await setSlots([startsAt], 12);
  const answers = await Promise.all(
    Array.from({ length: 12 }, () =>
      stranger.post(`${base}/bookings`, { categoryCode: 'a', startsAt }),
    ),
  );
  const digits = answers.map((one) => one.json().arrivalNumber as string);
  assert.equal(new Set(digits).size, 12);
});

test('the settings list all, and a removed device no more', async () => {
  const settings = async () =>
    (await administrator.get('/api/queue/settings')).json() as QueueSettings;
  const { categories, devices, slots } = await settings();
  assert.deepEqual(categories[0], {
    ...{ code: 'a', ...category, callsMax: 3, position: 0, isOpen: true },
  });
  assert.deepEqual(
    devices.map(({ title }) => title),
    ['入口'],
  );
  assert.ok(slots.some(({ capacity, taken }) => capacity === 12 && taken === 12));
  assert.ok(!JSON.stringify(devices).includes(machine.token));
  await administrator.send('PUT', '/api/queue/categories/a', { ...category, isOpen: false });
  assert.deepEqual((await reception()).menu, []);
  assert.equal((await settings()).categories.length, 1);
  await administrator.post(`/api/queue/devices/${devices[0]?.id}/remove`);
  assert.deepEqual((await settings()).devices, []);
  assert.equal((await clerk.get('/api/queue/settings')).statusCode, 403);
});
