/**
 * 転出の規則の検査.
 *
 * @spec juki 1.1.5
 * @spec juki 4.1.3.0.1
 * @spec juki 4.1.3.0.2
 * @spec juki 1.1.17
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { codesOf, decideOn, rowOf, typesOf } from '#harness/register-state';
import { elsewhere, movingOut, roles } from '#harness/resident-inputs';

import { acceptMovingOut } from './accept-moving-out.ts';

const decide = (over = {}) => decideOn(acceptMovingOut, movingOut(over));

test('keeps people residents until the planned day, and arranges the closing for it', () => {
  const outcome = decide();
  const row = rowOf(outcome, '100');
  assert.equal(row.changeReason, 'moving_out_planned');
  assert.equal(row.changeCategory, 'correction');
  assert.equal(row.isClosed, false);
  assert.equal(row.residentStatus, '1');
  assert.equal(row.movingOutNotifiedOn, '2026-11-20');
  assert.equal(row.movingOutPlannedOn, '2026-12-10');
  assert.equal(row.plannedMunicipality, '高松市', 'the municipality alone is enough');
  assert.equal(row.plannedMachiAza, null);
  assert.equal(row.closingReason, null);
  assert.deepEqual(typesOf(outcome), ['MovingOutAccepted']);
  assert.deepEqual(codesOf(outcome), ['resident.moving_out.planned']);
  assert.deepEqual(outcome.jobs, [
    {
      kind: 'resident:close-due-moving-out',
      subject: 'moving-out:100:2026-12-10',
      payload: {
        addresseeNumbers: ['100', '101', '102'],
        plannedOn: '2026-12-10',
        reason: 'moving_out_domestic',
        remaining: [],
      },
      runAt: '2026-12-09T15:00:00.000Z',
    },
  ]);
});

test('leaves the head in place until the planned day, and tells what will follow', () => {
  const outcome = decide({ movers: ['100'] });
  assert.deepEqual(
    outcome.rows.map(({ after }) => after.addresseeNumber),
    ['100'],
  );
  assert.ok(codesOf(outcome).includes('resident.household.head_absent'));
});

test('keeps the relationships given for the planned day', () => {
  const remaining = roles(['101', '世帯主'], ['102', '子']);
  const outcome = decide({ movers: ['100'], remaining });
  assert.equal(outcome.rows.length, 1);
  assert.partialDeepStrictEqual(outcome.jobs?.[0]?.payload, { remaining });
});

for (const on of ['2026-11-20', '2026-11-19', '2026-11-06']) {
  test(`closes at once a moving out of ${on}`, () => {
    const outcome = decide({ effectiveOn: on });
    const row = rowOf(outcome, '102');
    assert.equal(row.isClosed, true);
    assert.equal(row.residentStatus, '2');
    assert.equal(row.changeReason, 'moving_out_domestic');
    assert.equal(row.closingReason, 'moving_out_domestic');
    assert.equal(row.closingEffectiveOn, on);
    assert.equal(row.closingNotifiedOn, '2026-11-20');
    assert.equal(row.movingOutPlannedOn, on);
    assert.equal(row.movedOutOn, null, 'confirmed only by a notice');
    assert.equal(row.entryKind, '届出');
    assert.deepEqual(typesOf(outcome), ['MovingOutAccepted', 'MovedOut']);
    assert.deepEqual(outcome.jobs ?? [], []);
  });
}

test('enters by authority what is notified more than fourteen days after the move', () => {
  const outcome = decide({ effectiveOn: '2026-11-05', note: '遅延' });
  const row = rowOf(outcome, '100');
  assert.equal(row.changeReason, 'moving_out_domestic', 'the reason stays');
  assert.equal(row.entryKind, '職権');
  assert.equal(row.notifiedOn, null);
  assert.equal(row.requestedOn, '2026-11-20');
  assert.equal(row.movingOutNotifiedOn, null);
  assert.match(row.changeNote ?? '', /職権.*遅延/);
  assert.deepEqual(codesOf(outcome), ['resident.moving_out.by_authority']);
  const payload = { isByAuthority: true, certificate: 'equivalent' };
  assert.partialDeepStrictEqual(outcome.events[0]?.payload, payload);
});

test('keeps the postal code of where people mean to go', () => {
  const base = movingOut()['planned'] as { address: object };
  const planned = { kind: 'domestic', address: { ...base.address, postalCode: '7600001' } };
  assert.equal(rowOf(decide({ planned }), '100').plannedPostalCode, '7600001');
});

test('registers a country for a moving out abroad', () => {
  const planned = { kind: 'abroad', country: '架空国', place: null };
  const outcome = decide({ planned, effectiveOn: '2026-11-20' });
  const row = rowOf(outcome, '100');
  assert.equal(row.changeReason, 'moving_out_abroad');
  assert.equal(row.plannedMunicipality, '架空国');
  assert.partialDeepStrictEqual(outcome.events[0]?.payload, { certificate: null });
});

test('leaves the planned address blank after a special adoption', () => {
  const row = rowOf(decide({ planned: { kind: 'withheld' }, movers: ['102'] }), '102');
  assert.equal(row.plannedMunicipality, null);
  assert.equal(row.movingOutPlannedOn, '2026-12-10');
});

test('keeps the whole planned address', () => {
  const row = rowOf(decide({ planned: { kind: 'domestic', address: elsewhere } }), '100');
  assert.equal(row.plannedPrefecture, '香川県');
  assert.equal(row.plannedLotNumber, '99番');
});

test('makes the one who remains head by authority when the head is closed at once', () => {
  const outcome = decide({ movers: ['300'], effectiveOn: '2026-11-20' });
  assert.equal(rowOf(outcome, '301').relationship, '世帯主');
  assert.deepEqual(typesOf(outcome), ['MovingOutAccepted', 'MovedOut', 'HeadChanged']);
});

test('settles the new head with the relationships given', () => {
  const remaining = roles(['101', '世帯主'], ['102', '子']);
  const outcome = decide({ movers: ['100'], effectiveOn: '2026-11-20', remaining });
  assert.equal(rowOf(outcome, '102').headOfHouseholdName, '緑野　花子');
});

test('leaves an event for each household', () => {
  const outcome = decide({ movers: ['200', '301'], effectiveOn: '2026-11-20' });
  assert.deepEqual(
    outcome.events.map(({ type, subject }) => `${type} ${subject}`),
    [
      'MovingOutAccepted household:501',
      'MovingOutAccepted household:502',
      'MovedOut household:501',
      'MovedOut household:502',
    ],
  );
});

const refusals: readonly (readonly [string, string, object])[] = [
  ['a notification ahead', 'resident.date.notified_in_future', { notifiedOn: '2026-11-21' }],
  [
    'a move before becoming a resident',
    'resident.date.before_resident',
    { effectiveOn: '2016-03-31' },
  ],
  ['someone unknown', 'resident.person.not_found', { movers: ['999'] }],
  ['someone whose record is closed', 'resident.person.closed', { movers: ['900'] }],
  ['one person chosen twice', 'resident.person.twice', { movers: ['200', '200'] }],
  ['a second moving out', 'resident.moving_out.already_planned', { movers: ['600'] }],
  [
    'relationships of a household whose head stays',
    'resident.head.not_absent',
    { movers: ['102'], remaining: roles(['101', '妻']) },
  ],
  ['nobody', 'platform.act.invalid', { movers: [] }],
  ['a day the calendar lacks', 'platform.act.invalid', { effectiveOn: '2026-02-30' }],
  ['no country', 'platform.act.invalid', { planned: { kind: 'abroad', country: '' } }],
  [
    'no municipality',
    'platform.act.invalid',
    { planned: { kind: 'domestic', address: { ...elsewhere, municipality: null } } },
  ],
];

for (const [what, code, over] of refusals) {
  test(`refuses ${what}`, () => {
    assert.throws(() => decide(over), { name: 'Refusal', code });
  });
}
