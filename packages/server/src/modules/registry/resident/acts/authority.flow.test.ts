/**
 * 世帯変更等・職権記載等・取消しの流れの検査 — 仮登録 to 本登録 on PostgreSQL: what is done is
 * recorded once, what is refused changes nothing, and what is cancelled is as before.
 *
 * @spec juki 4.1.4.1
 * @spec juki 4.2.0.1
 * @spec juki 4.6.0.1
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChangeKindName, ResidentRecord } from '@yakuba/contract/resident';

import {
  cancellation,
  clerical,
  corrected,
  correction,
  deletion,
  headChange,
  householdChange,
  merger,
  nationalityLoss,
  naturalisation,
  separation,
} from '#harness/authority-inputs';
import { actor, OTHER_TOWN, TOWN } from '#harness/database';
import { someone } from '#harness/register-state';
import { day, member, roles, townAddress } from '#harness/resident-inputs';
import { approver, clerk, residentTown } from '#harness/resident-town';

import { restoredItems } from '../rules/undo-change.ts';
import { saveRows } from '../store.ts';
import { approveChange } from './approve-change.ts';
import { draftChange } from './draft-change.ts';

const town = await residentTown();
const foreigner = someone({
  addresseeNumber: '800',
  householdNumber: '508',
  residentKind: '2',
  fullName: 'MOMO KYU',
  headOfHouseholdName: 'MOMO KYU',
  nationality: '架空国',
  article3045Class: '特別永住者',
});
await town.app.database.write(TOWN, (tx) =>
  saveRows(tx, TOWN, [{ before: null, after: foreigner }]),
);

const settled = {
  effectiveOn: day('2026-11-18'),
  ground: 'settled',
  address: townAddress,
  destination: { kind: 'new' },
  members: [member(1, { residentRecordCode: null })],
  isReentryChecked: true,
};
const later = { effectiveOn: day('2027-01-01') };

/** Kind, an input that is right, the event it leaves, and what makes it wrong. */
const changes: [string, ChangeKindName, object, string, object, string][] = [
  [
    '世帯分離',
    'separate-household',
    separation(),
    'HouseholdSeparated',
    later,
    'effective_in_future',
  ],
  [
    '世帯合併',
    'merge-households',
    merger(),
    'HouseholdsMerged',
    { householdNumber: '1' },
    'not_found',
  ],
  [
    '世帯変更',
    'change-household',
    householdChange(),
    'HouseholdChanged',
    { members: roles(['200', '子']) },
    'everybody',
  ],
  [
    '世帯主変更',
    'change-head',
    headChange(),
    'HeadChanged',
    { members: roles(['101', '世帯主']) },
    'members_differ',
  ],
  ['職権記載', 'enter-by-authority', settled, 'EnteredByAuthority', later, 'effective_in_future'],
  [
    '帰化',
    'enter-by-authority',
    naturalisation(),
    'EnteredByAuthority',
    later,
    'effective_in_future',
  ],
  [
    '国籍喪失',
    'enter-by-authority',
    nationalityLoss(),
    'EnteredByAuthority',
    later,
    'effective_in_future',
  ],
  [
    '職権修正',
    'correct-by-authority',
    correction(),
    'CorrectedByAuthority',
    { people: [corrected('100', {})] },
    'nothing',
  ],
  [
    '職権消除',
    'delete-by-authority',
    deletion(),
    'DeletedByAuthority',
    { addresseeNumbers: ['900'] },
    'closed',
  ],
  [
    '誤記修正',
    'correct-clerical-error',
    clerical(),
    'ClericalErrorCorrected',
    { people: [corrected('100', { sex: '7' })] },
    'value',
  ],
];

for (const [name, kind, input, event, wrong, code] of changes) {
  test(`${name} is done once, recorded, and undone without a trace lost`, async () => {
    const before = await present();
    const key = crypto.randomUUID();
    const drafts = await Promise.all([town.draft(kind, input, key), town.draft(kind, input, key)]);
    assert.equal(drafts[0].id, drafts[1].id, 'a draft entered twice is one');
    const [step] = drafts;
    const counted = await town.counts();
    const again = crypto.randomUUID();
    const done = await town.approve(step, again);
    const once = await town.counts();
    assert.deepEqual(await town.approve(step, again), done);
    assert.deepEqual(await town.counts(), once, 'approving twice is once');
    assert.ok((once['resident.record'] ?? 0) > (counted['resident.record'] ?? 0));
    await assertRecorded(event, done.registered);

    const undo = cancellation(step.id, done.registered);
    const undone = await town.settle('cancel-change', undo);
    assert.deepEqual([...undone].sort(), [...done.registered].sort());
    await assertRecorded('ChangeCancelled', undone);
    await assertSame(before);
    const rows = (await town.counts())['resident.record'] ?? 0;
    assert.equal(rows, (once['resident.record'] ?? 0) + undone.length);
  });

  test(`${name} that is wrong is refused, recorded, and changes nothing`, async () => {
    const counted = await town.counts();
    const refused = new RegExp(`\\.${code}$`);
    await assert.rejects(town.draft(kind, { ...input, ...wrong }), (error: { code: string }) =>
      refused.test(error.code),
    );
    assert.deepEqual(await town.counts(), counted);
    const audit = (await town.audits()).at(-1);
    assert.deepEqual([audit?.operation, audit?.outcome], ['resident:draft_change', 'refused']);
    assert.match(audit?.refusalCode ?? '', refused);
  });

  test(`${name} is refused to those without the permission or of another town`, async () => {
    const call = { input: { kind, input }, idempotencyKey: crypto.randomUUID(), requestId: null };
    const nobody = actor(['resident:approve_change']);
    await assert.rejects(town.app.acts.run(draftChange, { ...call, actor: nobody }), {
      code: 'platform.act.forbidden',
    });
    const step = await town.draft(kind, input);
    const { id, version } = step;
    const approving = { ...call, input: { id, version } };
    await assert.rejects(town.app.acts.run(approveChange, { ...approving, actor: clerk }), {
      code: 'platform.act.forbidden',
    });
    const neighbour = { ...approver, municipalityCode: OTHER_TOWN };
    await assert.rejects(town.app.acts.run(approveChange, { ...approving, actor: neighbour }), {
      code: 'resident.change.not_found',
    });
    await town.owner`delete from resident.pending_subject where change_id = ${id}`;
  });
}

test('a naturalised person bears one number and stands once among residents', async () => {
  await town.settle('enter-by-authority', naturalisation());
  const [row] = await town.owner<{ residentKind: string; historyNumber: number }[]>`
    select resident_kind as "residentKind", history_number as "historyNumber"
    from resident.resident where addressee_number = '800'`;
  const rows = await town.rows('800');
  assert.equal(row?.residentKind, '1');
  assert.equal(row?.historyNumber, rows.length);
});

test('refuses to cancel what later changes stand on, until they are cancelled', async () => {
  const first = await town.draft(
    'correct-by-authority',
    correction({ people: [corrected('401', { remarks: '甲' })] }),
  );
  await town.approve(first);
  await town.settle(
    'correct-by-authority',
    correction({ people: [corrected('401', { remarks: '乙' })] }),
  );
  await assert.rejects(town.draft('cancel-change', cancellation(first.id, ['401'])), {
    code: 'resident.cancel.stands_under',
  });
  await town.settle('cancel-change', cancellation(null, ['401']));
  await town.settle('cancel-change', cancellation(first.id, ['401']));
  assert.equal((await town.newest('401')).remarks, null);
});

async function assertRecorded(event: string, numbers: readonly string[]): Promise<void> {
  const events = await town.events();
  const recorded = events.findLast((one) => one.type === event);
  assert.ok(recorded, `${event} among ${events.map((one) => one.type).join()}`);
  assert.doesNotMatch(JSON.stringify(recorded), /緑野|赤坂|青山|MOMO|桃井|茶木/);
  const audit = (await town.audits()).at(-1);
  assert.deepEqual([audit?.operation, audit?.outcome], ['resident:approve_change', 'done']);
  for (const number of numbers) assert.ok(audit?.subjects.includes(number), number);
}

async function present(): Promise<Map<string, Record<string, unknown>>> {
  const rows = await town.app.database.read(
    TOWN,
    async (reader) =>
      await reader<ResidentRecord[]>`select d.* from resident.resident r
        join resident.record d using (municipality_code, addressee_number, history_number)
        where r.municipality_code = ${TOWN}`,
  );
  return new Map(
    rows.map((row) => {
      const held: Record<string, unknown> = { ...row };
      const items = restoredItems.map((name) => [name, held[name]]);
      return [row.addresseeNumber, Object.fromEntries(items)];
    }),
  );
}

async function assertSame(before: Map<string, Record<string, unknown>>): Promise<void> {
  for (const [number, items] of await present()) {
    if (before.has(number)) assert.deepEqual(items, before.get(number), number);
    else assert.equal(items['isClosed'], true, number);
  }
}
