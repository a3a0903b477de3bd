/**
 * 仮登録の内容の検査 — what of a change is shown to whom, on PostgreSQL.
 *
 * @spec juki 4.0.9
 * @spec juki 10.4
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { actor, TOWN } from '#harness/database';
import { member, movingIn } from '#harness/resident-inputs';
import { residentTown } from '#harness/resident-town';

import { getChange } from './get-change.ts';
import { previewChange } from './preview-change.ts';

const town = await residentTown('2026-11-20T01:00:00.000Z');
const input = movingIn({ members: [member(1)] });
const { id } = await town.draft('accept-moving-in', input);
const look = 'resident:view_resident_record';
const open = [
  'resident:view_individual_number',
  'resident:view_record_code',
  'resident:view_registered_domicile',
  'resident:view_residence_status',
];

const seen = (permissions: readonly string[], who: string) =>
  town.app.queries.run(getChange, {
    actor: actor([look, ...permissions], TOWN, who),
    input: { id },
    requestId: null,
  });

test('another without the permissions sees the change without the items', async () => {
  const { preview, input: entered } = await seen([], 'clerk02');
  const after = preview?.people[0]?.after;
  assert.equal(after?.fullName, '茶木　人1');
  assert.deepEqual([after?.residentRecordCode, after?.registeredDomicile], [null, null]);
  const [given] = (entered as { members: Record<string, unknown>[] }).members;
  assert.deepEqual([given?.['residentRecordCode'], given?.['domicile']], [null, null]);
});

test('with the permissions the items are there', async () => {
  const { preview } = await seen(open, 'clerk02');
  const after = preview?.people[0]?.after;
  assert.notEqual(after?.residentRecordCode, null);
  assert.notEqual(after?.registeredDomicile, null);
});

test('who entered it sees what was entered, and no more', async () => {
  const { preview, input: entered } = await seen([], 'clerk01');
  assert.equal(preview?.people[0]?.after.residentRecordCode, null);
  const [given] = (entered as { members: Record<string, unknown>[] }).members;
  assert.notEqual(given?.['domicile'], null);
});

test('a preview is shown likewise', async () => {
  const preview = await town.app.queries.run(previewChange, {
    actor: actor(['resident:draft_change']),
    input: { kind: 'accept-moving-in', input },
    requestId: null,
  });
  assert.equal(preview.people[0]?.after.residentRecordCode, null);
});
