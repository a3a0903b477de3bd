/**
 * 転出予定者の消除の予約の検査.
 *
 * @spec juki 1.1.5
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { residentRow } from '#harness/resident-row';

import { isPlannedMover, plannedMoverJobs } from './planned-movers.ts';

const mover = (addresseeNumber: string, over: Parameters<typeof residentRow>[0] = {}) =>
  residentRow({
    addresseeNumber,
    householdNumber: '500',
    movingOutPlannedOn: '2026-12-10',
    plannedPrefecture: '香川県',
    plannedMunicipality: '高松市',
    ...over,
  });

test('those of a household who leave on the same day share a job, due as the day begins', () => {
  const jobs = plannedMoverJobs([
    mover('1'),
    mover('2'),
    mover('3', { movingOutPlannedOn: '2026-12-11' }),
    mover('4', { householdNumber: '501' }),
  ]);
  assert.deepEqual(
    jobs.map(({ payload, runAt }) => [payload, runAt]),
    [
      [due(['1', '2']), '2026-12-09T15:00:00.000Z'],
      [due(['3'], '2026-12-11'), '2026-12-10T15:00:00.000Z'],
      [due(['4']), '2026-12-09T15:00:00.000Z'],
    ],
  );
  assert.equal(new Set(jobs.map(({ subject }) => subject)).size, 3);
});

test('going abroad is told by a place without a prefecture, or by the word', () => {
  const places = [
    { plannedPrefecture: null, plannedMunicipality: '架空国' },
    { plannedPrefecture: '国外', plannedMunicipality: null },
    { plannedPrefecture: null, plannedMunicipality: null },
  ];
  const reasons = places.map((place) => {
    const [job] = plannedMoverJobs([mover('1', place)]);
    return (job?.payload as { reason: string } | undefined)?.reason;
  });
  assert.deepEqual(reasons, ['moving_out_abroad', 'moving_out_abroad', 'moving_out_domestic']);
});

test('closed records, days that passed and people without a plan wait for nothing', () => {
  assert.equal(isPlannedMover(mover('1'), '2026-12-10'), true);
  assert.equal(isPlannedMover(mover('1'), '2026-12-11'), false);
  assert.equal(isPlannedMover(mover('1', { isClosed: true }), '2026-12-01'), false);
  assert.equal(isPlannedMover(mover('1', { movingOutPlannedOn: null }), '2026-12-01'), false);
});

function due(addresseeNumbers: string[], plannedOn = '2026-12-10') {
  return { addresseeNumbers, plannedOn, reason: 'moving_out_domestic', remaining: [] };
}
