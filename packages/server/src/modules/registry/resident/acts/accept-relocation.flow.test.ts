/**
 * 転居・出生・死亡の流れの検査 — 仮登録 to 本登録 on PostgreSQL.
 *
 * @spec juki 4.0.4
 * @spec juki 4.1.2.1
 * @spec juki 4.2.1.2
 * @spec juki 4.2.2.1
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { actor } from '#harness/database';
import { birth, death, relocation, roles } from '#harness/resident-inputs';
import { approver, clerk, residentTown } from '#harness/resident-town';

import { suggestRelationships } from '../queries/suggest-relationships.ts';
import { approveChange } from './approve-change.ts';
import { draftChange } from './draft-change.ts';

const town = await residentTown();

function headOf(householdNumber: string): Promise<string | null | undefined> {
  return town.app.database.read('990001', async (reader) => {
    const [row] = await reader<{ head: string | null }[]>`
      select head_addressee_number as head from resident.household
      where municipality_code = '990001' and household_number = ${householdNumber}`;
    return row?.head;
  });
}

test('a whole household relocates and the trace is left', async () => {
  const numbers = await town.settle('accept-relocation', relocation());
  assert.deepEqual(numbers, ['100', '101', '102']);
  for (const number of numbers) {
    const rows = await town.rows(number);
    assert.equal(rows.length, 2, 'history grows and nothing is overwritten');
    assert.equal(rows[0]?.addressLotNumber, '12番地3');
    assert.equal(rows[1]?.addressLotNumber, '45番地');
  }
  assert.equal((await town.events()).at(-1)?.type, 'RelocationAccepted');
  const audit = (await town.audits()).at(-1);
  assert.equal(audit?.operation, 'resident:approve_change');
  assert.deepEqual(audit?.subjects.slice(0, 3), numbers);
});

test('part of it goes to a household of its own, with a number taken for it', async () => {
  const movers = roles(['102', '世帯主']);
  const destination = { kind: 'new' };
  await town.settle('accept-relocation', relocation({ destination, movers }));
  const row = await town.newest('102');
  assert.match(row.householdNumber, /^5\d{9}$/);
  assert.equal(await headOf(row.householdNumber), '102');
  assert.equal(await headOf('500'), '100');
});

test('suggests relationships to another head, and records who asked', async () => {
  const ask = (permissions: string[], newHead: string) =>
    town.app.queries.run(suggestRelationships, {
      actor: actor(permissions),
      input: { householdNumber: '502', newHead },
      requestId: null,
    });
  const { suggestions } = await ask(['resident:draft_change'], '301');
  assert.deepEqual(
    suggestions.map(({ addresseeNumber, from, to }) => [addresseeNumber, from, to]),
    [
      ['300', '世帯主', '夫'],
      ['301', '妻', '世帯主'],
    ],
  );
  assert.deepEqual((await town.audits()).at(-1)?.subjects, ['300', '301']);
  await assert.rejects(ask([], '301'), { code: 'platform.act.forbidden' });
  await assert.rejects(ask(['resident:draft_change'], '300'), { code: 'resident.person.invalid' });
  await assert.rejects(ask(['resident:draft_change'], '999'), { code: 'resident.person.invalid' });
});

test('a child is born into the household', async () => {
  const [number = ''] = await town.settle('register-birth', birth());
  const row = await town.newest(number);
  assert.equal(row.householdNumber, '500');
  assert.match(row.residentRecordCode ?? '', /^9980000/);
  assert.equal(row.individualNumber, null);
  const event = (await town.events()).at(-1);
  assert.equal(event?.type, 'BirthRegistered');
  assert.doesNotMatch(JSON.stringify(event), /新芽/);
  await assert.rejects(town.draft('register-birth', birth()), {
    code: 'resident.birth.already_registered',
  });
});

test('the head dies, and the one who remains is made head in the same change', async () => {
  const numbers = await town.settle('register-death', death({ addresseeNumber: '300' }));
  assert.deepEqual(numbers, ['300', '301']);
  assert.equal((await town.newest('300')).residentStatus, '3');
  assert.equal((await town.newest('301')).relationship, '世帯主');
  assert.equal(await headOf('502'), '301');
  const types = (await town.events()).slice(-2).map(({ type }) => type);
  assert.deepEqual(types, ['DeathRegistered', 'HeadChanged']);
});

test('the head dies and several remain: the household stands without a head', async () => {
  await town.settle('register-death', death({ addresseeNumber: '100' }));
  assert.equal(await headOf('500'), null);
});

test('refuses by rule and by permission, and happens once', async () => {
  const before = await town.counts();
  await assert.rejects(town.draft('register-death', death({ addresseeNumber: '100' })), {
    code: 'resident.person.closed',
  });
  await assert.rejects(town.draft('accept-relocation', relocation()), {
    code: 'resident.person.closed',
  });
  const call = { idempotencyKey: 'x', requestId: null };
  const kinds = [
    ['register-death', death()],
    ['register-birth', birth()],
    ['accept-relocation', relocation()],
  ] as const;
  for (const [kind, input] of kinds) {
    await assert.rejects(
      town.app.acts.run(draftChange, { ...call, actor: approver, input: { kind, input } }),
      { code: 'platform.act.forbidden' },
    );
  }
  assert.deepEqual(await town.counts(), before);
  const step = await town.draft('register-death', death());
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
  assert.deepEqual(await town.counts(), after);
});
