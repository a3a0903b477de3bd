/**
 * 転入通知の受理の規則の検査.
 *
 * @spec juki 1.1.5
 * @spec juki 4.1.3.1.1
 * @spec juki 1.1.17
 * @spec juki 4.1.3.1.3
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  codesOf,
  decideOn,
  decisionContext,
  population,
  registerState,
  rowOf,
  typesOf,
} from '#harness/register-state';
import { movingInNotice } from '#harness/resident-inputs';

import { receiveMovingInNotice } from './receive-moving-in-notice.ts';

const decide = (over = {}, state = registerState()) =>
  decideOn(receiveMovingInNotice, movingInNotice(over), state);

test('adds what is confirmed to a closed record and keeps what was planned', () => {
  const outcome = decide({ movers: ['900'], movedInOn: '2025-04-02' });
  const row = rowOf(outcome, '900');
  assert.equal(row.changeReason, 'moving_in_notice');
  assert.equal(row.changeCategory, 'correction');
  assert.equal(row.entryKind, '通知');
  assert.equal(row.noticeOn, '2026-11-19');
  assert.equal(row.movingInNoticeOn, '2026-11-19');
  assert.equal(row.movedOutOn, '2025-04-02');
  assert.equal(row.confirmedMunicipality, '高松市');
  assert.equal(row.movingOutPlannedOn, '2025-03-31');
  assert.equal(row.plannedMunicipality, '隣市');
  assert.equal(row.closingEffectiveOn, '2025-03-31');
  assert.deepEqual(typesOf(outcome), ['MovingInNoticeReceived']);
});

const days: readonly (readonly [string, string, string])[] = [
  ['the day of the notice when it is earlier than planned', '2026-11-15', '2026-11-15'],
  ['the planned day when the notice tells of a later one', '2026-12-05', '2026-12-01'],
];
for (const [what, movedInOn, closed] of days) {
  test(`closes a record not closed yet on ${what}`, () => {
    const outcome = decideOn(
      receiveMovingInNotice,
      movingInNotice({ movedInOn, noticeOn: '2026-12-09' }),
      registerState(),
      decisionContext({ today: '2026-12-10' }),
    );
    const row = rowOf(outcome, '600');
    assert.equal(row.isClosed, true);
    assert.equal(row.residentStatus, '2');
    assert.equal(row.closingEffectiveOn, closed);
    assert.equal(row.movedOutOn, movedInOn);
    assert.equal(row.movingOutPlannedOn, '2026-12-01');
    assert.equal(row.changeReason, 'moving_out_domestic');
    assert.deepEqual(typesOf(outcome), ['MovingInNoticeReceived', 'MovedOut']);
  });
}

test('keeps the postal code of where people went', () => {
  const base = movingInNotice()['confirmed'] as object;
  const row = rowOf(decide({ confirmed: { ...base, postalCode: '7600001' } }), '600');
  assert.equal(row.confirmedPostalCode, '7600001');
});

test('is received for someone removed by authority', () => {
  const outcome = decide({ movers: ['902'], movedInOn: '2025-04-02' });
  assert.equal(rowOf(outcome, '902').residentStatus, '9');
});

test('takes a notice sent again and tells so', () => {
  const people = population().map((record) =>
    record.addresseeNumber === '900' ? { ...record, movingInNoticeOn: '2025-04-10' } : record,
  );
  const outcome = decide({ movers: ['900'], movedInOn: '2025-04-02' }, registerState(people));
  assert.deepEqual(codesOf(outcome), ['resident.moving_in_notice.repeated']);
});

const refusals: readonly (readonly [string, string, object])[] = [
  ['a notice ahead', 'resident.moving_in_notice.in_future', { noticeOn: '2026-11-21' }],
  ['a move after the notice', 'resident.moving_in_notice.before_move', { movedInOn: '2026-11-20' }],
  ['a resident who never notified', 'resident.moving_in_notice.no_moving_out', { movers: ['200'] }],
  ['someone who died', 'resident.moving_in_notice.not_moved_out', { movers: ['901'] }],
  ['someone unknown', 'resident.person.not_found', { movers: ['999'] }],
  ['one person twice', 'resident.person.twice', { movers: ['600', '600'] }],
  [
    'a move before becoming a resident',
    'resident.date.before_resident',
    { movedInOn: '2016-03-31' },
  ],
  ['nobody', 'platform.act.invalid', { movers: [] }],
];

for (const [what, code, over] of refusals) {
  test(`refuses ${what}`, () => {
    assert.throws(() => decide(over), { name: 'Refusal', code });
  });
}
