/**
 * 転入の流れの検査 — 仮登録 to 本登録 on PostgreSQL: it succeeds, refuses by rule and by
 * permission, happens once, and leaves its trace.
 *
 * @spec juki 4.0.8
 * @spec juki 4.1.1.1
 * @spec juki 4.1.1.2
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { actor } from '#harness/database';
import { foreignMember, member, movingIn } from '#harness/resident-inputs';
import { approver, clerk, residentTown } from '#harness/resident-town';

import { approveChange } from './approve-change.ts';
import { draftChange } from './draft-change.ts';

const town = await residentTown();
const codes = (serial: number) => member(1, { residentRecordCode: `8870000000${serial}` });

test('a family moves in: nothing of it stands before the decision, all of it after', async () => {
  const before = await town.counts();
  const step = await town.draft('accept-moving-in', movingIn());
  const drafted = await town.counts();
  assert.equal(drafted['resident.record'], before['resident.record']);
  assert.equal(drafted['resident.change'], (before['resident.change'] ?? 0) + 1);
  const { registered } = await town.approve(step);
  assert.equal(registered.length, 2);
  const [number = ''] = registered;
  const [row] = await town.rows(number);
  assert.ok(row);
  assert.equal(row.fullName, '茶木　人1');
  assert.equal(row.operatorId, 'clerk01', 'the row is the work of the applicant');
  const audits = await town.audits();
  const [drafting, approving] = audits.slice(-2);
  assert.equal(drafting?.operation, 'resident:draft_change');
  assert.equal(drafting?.actor, 'clerk01');
  assert.equal(approving?.operation, 'resident:approve_change');
  assert.equal(approving?.actor, 'approver01');
  assert.deepEqual(approving?.subjects, [...registered, `change:${step.id}`]);
  const event = (await town.events()).at(-1);
  assert.equal(event?.type, 'MovingInAccepted');
  assert.equal(event?.subject, `household:${row.householdNumber}`);
  assert.deepEqual(event?.payload['addresseeNumbers'], registered);
  assert.doesNotMatch(JSON.stringify(event), /茶木/, 'events bear numbers, not names');
});

test('people join a household that stands, and a foreign family comes', async () => {
  const destination = { kind: 'existing', householdNumber: '502' };
  const members = [{ ...codes(1), relationship: '同居人' }];
  const [joined = ''] = await town.settle('accept-moving-in', movingIn({ destination, members }));
  assert.equal((await town.newest(joined)).householdNumber, '502');
  const family = [
    foreignMember(1, { residentRecordCode: null }),
    foreignMember(2, { residentRecordCode: null }),
  ];
  const abroad = movingIn({ origin: 'abroad', members: family });
  const numbers = await town.settle('accept-moving-in', abroad);
  for (const number of numbers) {
    assert.match((await town.newest(number)).residentRecordCode ?? '', /^9980000/);
  }
});

test('one who lived here before is told of, and takes the old number up again', async () => {
  const [closed] = await town.rows('900');
  assert.ok(closed);
  const same = codes(2);
  const known = { ...same, residentRecordCode: closed.residentRecordCode };
  await assert.rejects(town.draft('accept-moving-in', movingIn({ members: [known] })), {
    code: 'resident.moving_in.reentry_required',
  });
  const again = { ...known, formerAddresseeNumber: '900' };
  const numbers = await town.settle('accept-moving-in', movingIn({ members: [again] }));
  assert.deepEqual(numbers, ['900']);
  const rows = await town.rows('900');
  assert.deepEqual(
    rows.map((row) => [row.historyNumber, row.isClosed]),
    [
      [1, true],
      [2, false],
    ],
  );
});

test('refuses by rule and changes nothing but the record of the refusal', async () => {
  const before = await town.counts();
  const refused = (await town.audits()).filter(({ outcome }) => outcome === 'refused').length;
  await assert.rejects(town.draft('accept-moving-in', movingIn({ notifiedOn: '2026-11-21' })), {
    code: 'resident.date.notified_in_future',
  });
  assert.deepEqual(await town.counts(), before);
  const later = (await town.audits()).filter(({ outcome }) => outcome === 'refused');
  assert.equal(later.length, refused + 1);
  assert.equal(later.at(-1)?.refusalCode, 'resident.date.notified_in_future');
});

test('refuses those without the permission, and the applicant as approver', async () => {
  const step = await town.draft('accept-moving-in', movingIn({ members: [codes(3)] }));
  const before = await town.counts();
  const call = { idempotencyKey: 'p1', requestId: null };
  const input = { kind: 'accept-moving-in', input: movingIn() };
  await assert.rejects(town.app.acts.run(draftChange, { ...call, actor: approver, input }), {
    code: 'platform.act.forbidden',
  });
  const settling = { id: step.id, version: step.version };
  await assert.rejects(
    town.app.acts.run(approveChange, { ...call, actor: clerk, input: settling }),
    { code: 'platform.act.forbidden' },
  );
  const both = actor(['resident:draft_change', 'resident:approve_change']);
  await assert.rejects(
    town.app.acts.run(approveChange, { ...call, actor: both, input: settling }),
    { code: 'resident.change.approver_is_applicant' },
  );
  assert.deepEqual(await town.counts(), before);
});

test('happens once for one key, and once for one draft', async () => {
  const input = movingIn({ members: [codes(4)] });
  const [one, two] = await Promise.all([
    town.draft('accept-moving-in', input, 'once'),
    town.draft('accept-moving-in', input, 'once'),
  ]);
  assert.deepEqual(one, two);
  const first = await town.approve(one, 'decide');
  const after = await town.counts();
  assert.deepEqual(await town.approve(one, 'decide'), first);
  await assert.rejects(town.approve(one), { code: 'resident.change.wrong_status' });
  assert.deepEqual(await town.counts(), after);
});

test('refuses a version that is no longer the newest', async () => {
  const step = await town.draft('accept-moving-in', movingIn({ members: [codes(5)] }));
  await assert.rejects(town.approve({ ...step, version: 2 }), {
    code: 'resident.change.version_differs',
  });
});

test('refuses a second change of someone for whom one waits', async () => {
  const out = { effectiveOn: '2026-11-20', notifiedOn: '2026-11-20', movers: ['200'] };
  const planned = { kind: 'abroad', country: '架空国' };
  await town.draft('accept-moving-out', { ...out, planned });
  await assert.rejects(town.draft('accept-moving-out', { ...out, planned }), {
    code: 'resident.change.pending',
  });
});

test('refuses all but one of several clerks who enter a change of one person at once', async () => {
  const out = { effectiveOn: '2026-11-20', notifiedOn: '2026-11-20', movers: ['301'] };
  const input = { ...out, planned: { kind: 'withheld' } };
  const tries = Array.from({ length: 4 }, () => town.draft('accept-moving-out', input));
  const outcomes = await Promise.allSettled(tries);
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  assert.equal(refused.length, 3);
  for (const { reason } of refused) assert.equal(reason.code, 'resident.change.pending');
});
