/** 相談の窓口と開庁時間の検査 — registered, shown to anybody, refused, and registered once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { TOWN } from '#harness/database';
import { testOffice } from '#harness/office';

const office = await testOffice();
const { stranger } = office;
const administrator = await office.signIn('administrator');
const clerk = await office.signIn('clerk');
const desk = {
  id: 'residents',
  name: '住民課の窓口',
  phone: '088-000-0000',
  hours: '平日 8時30分から17時15分まで',
  validFrom: '2020-04-01',
  validUntil: null,
};
const DESKS = '/api/municipality/desks';
const front = async () => (await stranger.get(`/api/municipality/fronts/${TOWN}`)).json();

test('a desk that is registered is shown to anybody, and registered again it changes', async () => {
  assert.equal((await administrator.post(DESKS, desk)).statusCode, 200);
  const { id, name, phone, hours } = desk;
  assert.deepEqual((await front()).desks, [{ id, name, phone, hours }]);
  await administrator.post(DESKS, { ...desk, phone: '088-000-0001' });
  assert.equal((await front()).desks[0].phone, '088-000-0001');
});

test('a desk whose period is over is not shown', async () => {
  const past = { ...desk, id: 'old', validUntil: '2021-04-01' };
  assert.equal((await administrator.post(DESKS, past)).statusCode, 200);
  assert.ok((await front()).desks.every((one: { id: string }) => one.id !== 'old'));
});

test('a number that nobody can call, and a period without a day, are refused', async () => {
  const wrong = await administrator.post(DESKS, { ...desk, phone: 'お電話ください' });
  assert.equal(wrong.statusCode, 422);
  assert.equal(wrong.json().errors[0].path, 'phone');
  const empty = await administrator.post(DESKS, { ...desk, validUntil: desk.validFrom });
  assert.equal(empty.json().errors[0].path, 'validUntil');
});

test('a clerk registers no desk', async () => {
  assert.equal((await clerk.post(DESKS, desk)).statusCode, 403);
});

test('the same request twice registers once', async () => {
  const events = () =>
    office.app.database.read(TOWN, async (reader) => {
      const rows = await reader`select from platform.event
      where municipality_code = ${TOWN} and type = 'DeskRegistered'`;
      return rows.length;
    });
  const before = await events();
  const again = { ...desk, id: 'again' };
  await administrator.post(DESKS, again, 'one-and-the-same');
  await administrator.post(DESKS, again, 'one-and-the-same');
  assert.equal(await events(), before + 1);
});

test('a town that there is not has no front', async () => {
  const answer = await stranger.get('/api/municipality/fronts/990027');
  assert.equal(answer.statusCode, 404);
});

const HOURS = '/api/municipality/opening-hours';

test('opening hours hold from their day on, and the one entered last of a day stands', async () => {
  const hours = { validFrom: '2020-04-01', opensAt: '08:30', closesAt: '17:00' };
  assert.equal((await administrator.post(HOURS, hours)).statusCode, 200);
  office.clock.set(new Date(office.clock.now().getTime() + 60_000).toISOString());
  await administrator.post(HOURS, { ...hours, closesAt: '17:15' });
  await administrator.post(HOURS, { validFrom: '2021-04-01', opensAt: '09:00', closesAt: '17:00' });
  const town = (await administrator.get('/api/municipality/municipality')).json();
  assert.deepEqual(town.openingHours, [
    { ...hours, closesAt: '17:15' },
    { validFrom: '2021-04-01', opensAt: '09:00', closesAt: '17:00' },
  ]);
});

test('hours that end before they begin are refused, and a clerk sets none', async () => {
  const wrong = { validFrom: '2020-04-01', opensAt: '17:15', closesAt: '08:30' };
  const answer = await administrator.post(HOURS, wrong);
  assert.equal(answer.json().errors[0].path, 'closesAt');
  const right = { ...wrong, opensAt: '08:30', closesAt: '17:15' };
  assert.equal((await clerk.post(HOURS, right)).statusCode, 403);
});
