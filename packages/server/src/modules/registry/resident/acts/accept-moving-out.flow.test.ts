/**
 * 転出・転入通知の流れの検査 — from the notification to the closed record, on PostgreSQL.
 *
 * @spec juki 1.1.5
 * @spec juki 4.1.3.0.1
 * @spec juki 4.1.3.1.1
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { movingInNotice, movingOut, roles } from '#harness/resident-inputs';
import { approver, clerk, residentTown } from '#harness/resident-town';

import { approveChange } from './approve-change.ts';
import { draftChange } from './draft-change.ts';

const town = await residentTown();

/** Makes what waits due by the database's clock as well. */
/** How many closings the day brings; what other rooms do of their own is not counted. */
async function comes(day: string): Promise<number> {
  town.clock.set(`${day}T00:30:00+09:00`);
  return closings();
}

async function closings(): Promise<number> {
  const waiting = await waitingClosings();
  await town.worker.drain();
  return waiting - (await waitingClosings());
}

async function waitingClosings(): Promise<number> {
  const rows = await town.owner`
    select from platform.job where kind = 'resident:close-due-moving-out'`;
  return rows.length;
}

async function types(): Promise<string[]> {
  return (await town.events()).map(({ type }) => type);
}

test('one who will move out stays a resident until the day, and is closed on it', async () => {
  const remaining = roles(['101', '世帯主'], ['102', '子']);
  await town.settle('accept-moving-out', movingOut({ movers: ['100'], remaining }));
  assert.equal((await town.newest('100')).residentStatus, '1');
  assert.equal((await town.newest('101')).relationship, '妻');
  assert.equal(await comes('2026-12-09'), 0, 'nothing is due the day before');
  assert.equal((await town.newest('100')).isClosed, false);
  assert.equal(await comes('2026-12-10'), 1);
  const row = await town.newest('100');
  assert.equal(row.isClosed, true);
  assert.equal(row.closingEffectiveOn, '2026-12-10');
  assert.equal(row.closingNotifiedOn, '2026-11-20');
  assert.equal(row.operatorId, 'system:close-due-moving-out');
  assert.equal((await town.newest('101')).relationship, '世帯主');
  assert.deepEqual(await types(), ['MovingOutAccepted', 'MovedOut', 'HeadChanged']);
  const audit = (await town.audits()).at(-1);
  assert.equal(audit?.operation, 'resident:close_due_moving_out');
  assert.equal(audit?.actor, 'system:close-due-moving-out');
  assert.deepEqual(audit?.subjects, ['100', '101', '102']);
});

test('the job bears repeating', async () => {
  const before = await town.counts();
  const payload = {
    addresseeNumbers: ['100'],
    plannedOn: '2026-12-10',
    reason: 'moving_out_domestic',
    remaining: [],
  };
  await town.owner`insert into platform.job
    (municipality_code, id, kind, subject, payload, attempts, run_at)
    values ('990001', gen_random_uuid(), 'resident:close-due-moving-out', 'again',
      ${town.owner.json(payload)}, 0, now() - interval '1 second')`;
  assert.equal(await closings(), 1);
  assert.deepEqual(await town.counts(), before);
});

test('a notice of an earlier day closes the record, and the day then finds it closed', async () => {
  town.clock.set('2026-12-11T01:00:00.000Z');
  const out = { movers: ['200'], notifiedOn: '2026-12-11', effectiveOn: '2026-12-20' };
  await town.settle('accept-moving-out', movingOut(out));
  town.clock.set('2026-12-16T01:00:00.000Z');
  const notice = { movers: ['200'], noticeOn: '2026-12-16', movedInOn: '2026-12-15' };
  await town.settle('receive-moving-in-notice', movingInNotice(notice));
  const row = await town.newest('200');
  assert.equal(row.isClosed, true);
  assert.equal(row.closingEffectiveOn, '2026-12-15');
  assert.equal(row.movingOutPlannedOn, '2026-12-20');
  assert.equal(row.movedOutOn, '2026-12-15');
  assert.equal(row.plannedMunicipality, '高松市');
  const rows = (await town.rows('200')).length;
  assert.equal(await comes('2026-12-20'), 1);
  assert.equal((await town.rows('200')).length, rows);
});

test('a notice after the day adds what is confirmed', async () => {
  const notice = { movers: ['100'], noticeOn: '2026-12-20', movedInOn: '2026-12-12' };
  await town.settle('receive-moving-in-notice', movingInNotice(notice));
  const row = await town.newest('100');
  assert.equal(row.changeReason, 'moving_in_notice');
  assert.equal(row.closingEffectiveOn, '2026-12-10');
  assert.equal(row.movedOutOn, '2026-12-12');
  assert.equal((await types()).at(-1), 'MovingInNoticeReceived');
});

test('a head who moves out today leaves the household to the one who remains', async () => {
  const out = { movers: ['300'], notifiedOn: '2026-12-20', effectiveOn: '2026-12-20' };
  assert.deepEqual(await town.settle('accept-moving-out', movingOut(out)), ['300', '301']);
  assert.equal((await town.newest('301')).changeReason, 'head_change');
});

test('refuses by rule and by permission, and happens once', async () => {
  const before = await town.counts();
  await assert.rejects(town.draft('accept-moving-out', movingOut({ movers: ['100'] })), {
    code: 'resident.person.closed',
  });
  await assert.rejects(town.draft('accept-moving-out', movingOut({ movers: ['600'] })), {
    code: 'resident.moving_out.already_planned',
  });
  await assert.rejects(
    town.draft('receive-moving-in-notice', movingInNotice({ movers: ['101'] })),
    { code: 'resident.moving_in_notice.no_moving_out' },
  );
  const call = { idempotencyKey: 'x', requestId: null };
  const inputs = [
    ['accept-moving-out', movingOut({ movers: ['101'] })],
    ['receive-moving-in-notice', movingInNotice()],
  ] as const;
  for (const [kind, input] of inputs) {
    await assert.rejects(
      town.app.acts.run(draftChange, { ...call, actor: approver, input: { kind, input } }),
      { code: 'platform.act.forbidden' },
    );
  }
  assert.deepEqual(await town.counts(), before);
  const out = { movers: ['101'], notifiedOn: '2026-12-20', effectiveOn: '2026-12-25' };
  const step = await town.draft('accept-moving-out', movingOut(out));
  await assert.rejects(
    town.app.acts.run(approveChange, {
      ...call,
      actor: { ...clerk, permissions: approver.permissions },
      input: { id: step.id, version: step.version },
    }),
    { code: 'resident.change.approver_is_applicant' },
  );
  const first = await town.approve(step, 'once');
  const after = await town.counts();
  assert.deepEqual(await town.approve(step, 'once'), first);
  assert.deepEqual(await town.counts(), after, 'one row, one event, one job');
});
