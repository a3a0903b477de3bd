/**
 * 職員の検査 — acts and questions on a database.
 *
 * @spec juki 10.2
 * @spec juki 10.3
 * @spec juki 10.4
 */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { permissionNames, roleNames } from '@yakuba/contract/staff';

import { actor, OTHER_TOWN, TOWN, testTown } from '#harness/database';

import { registerMunicipality } from '#modules/organisation/municipality';
import { auditEntry, writeAudit } from '#platform/audit';
import type { Actor } from '#platform/authorisation';

import { assignRoles } from './acts/assign-roles.ts';
import { registerStaffMember } from './acts/register-staff-member.ts';
import { resetPassword } from './acts/reset-password.ts';
import { schedulePosting } from './acts/schedule-posting.ts';
import { suspendAccount } from './acts/suspend-account.ts';
import { unlockAccount } from './acts/unlock-account.ts';
import { addStaffMember, staffNames } from './index.ts';
import { listAuditEntries } from './queries/list-audit-entries.ts';
import { listReaders } from './queries/list-readers.ts';
import { listRoleCatalogue } from './queries/list-role-catalogue.ts';
import { listStaff } from './queries/list-staff.ts';
import { reviewAccess } from './queries/review-access.ts';

const { app, owner, clock } = await testTown('2026-11-20T01:00:00.000Z');
const manager = actor(['staff:manage_staff'], TOWN, 'admin01');
const auditor = actor(['platform:read_audit'], TOWN, 'auditor01');
let key = 0;

function run(act: Parameters<typeof app.acts.run>[0], input: object, who = manager) {
  key += 1;
  return app.acts.run(act, { actor: who, input, idempotencyKey: `key-${key}`, requestId: null });
}

function ask<T>(query: Parameters<typeof app.queries.run>[0], input: object, who: Actor) {
  return app.queries.run(query, { actor: who, input, requestId: null }) as Promise<T>;
}

const person = {
  accountId: 'clerk21',
  displayName: '見本　桜',
  nameKana: 'ミホン　サクラ',
  section: '住民課',
  password: '仮のパスワード-20261120',
  serviceFrom: '2026-11-20',
  serviceUntil: null,
  roles: [{ role: 'clerk', validFrom: '2026-11-20', validUntil: null }],
};

before(async () => {
  const town = {
    municipalityCode: TOWN,
    kind: 'municipality' as const,
    name: '検査町',
    nameKana: 'ケンサチョウ',
    prefectureName: '検査県',
    districtName: null,
    postalCode: null,
    seatAddress: '検査県検査町一番地',
    validFrom: '2020-04-01',
    now: clock.now(),
  };
  await app.database.write(TOWN, (tx) => registerMunicipality(tx, town));
});

test('the list of permissions and the roles of the database name the same things', async () => {
  const roles = await app.database.read(TOWN, (reader) => listRoleCatalogue(reader));
  assert.deepEqual(
    roles.map(({ name }) => name),
    [...roleNames],
  );
  const names: readonly string[] = permissionNames;
  for (const { permissions } of roles) {
    for (const permission of permissions) assert.ok(names.includes(permission), permission);
  }
});

test('a member is registered once, listed, posted ahead and known by name', async () => {
  await run(registerStaffMember, person);
  await assert.rejects(run(registerStaffMember, person), { code: 'identity.account.exists' });
  await assert.rejects(run(registerStaffMember, { ...person, password: 'short' }), {
    code: 'staff.member.password',
  });
  const { accountId } = person;
  const posting = { accountId, section: '税務課', validFrom: '2027-04-01', serviceUntil: null };
  await run(schedulePosting, posting);
  const section = async () => {
    const { members } = await ask<{ members: { accountId: string; section: string }[] }>(
      listStaff,
      {},
      manager,
    );
    return members.find((member) => member.accountId === accountId)?.section;
  };
  assert.equal(await section(), '住民課');
  clock.set('2027-04-01T01:00:00.000Z');
  assert.equal(await section(), '税務課');
  clock.set('2026-11-20T01:00:00.000Z');
  const names = await app.database.read(TOWN, (reader) => staffNames(reader, TOWN, ['clerk21']));
  assert.equal(names.get('clerk21'), '見本　桜');
  const kept = JSON.stringify(await owner`select * from platform.idempotency_key`);
  assert.ok(!kept.includes(person.password));
});

test('roles and personal permissions are assigned, and sessions of the account end', async () => {
  await owner`insert into platform.session
    (municipality_code, token_digest, account_id, started_at, last_seen_at)
    values (${TOWN}, 'digest', 'clerk21', now(), now())`;
  const withhold = {
    permission: 'resident:view_individual_number',
    effect: 'withhold',
    validFrom: '2026-11-20',
    validUntil: null,
  };
  const assignment = { accountId: 'clerk21', roles: person.roles, permissions: [withhold] };
  await run(assignRoles, assignment);
  const [session] =
    await owner`select ended_at from platform.session where token_digest = 'digest'`;
  assert.ok(session?.['endedAt']);
  const [held] = await owner`select permission, effect from platform.account_permission`;
  assert.deepEqual({ ...held }, { permission: withhold.permission, effect: 'withhold' });
  const both = [...person.roles, { ...person.roles[0], role: 'approver' }];
  await assert.rejects(run(assignRoles, { ...assignment, roles: both }), {
    code: 'staff.roles.draft_and_approve',
  });
  const self = actor(['staff:manage_staff'], TOWN, 'clerk21');
  await assert.rejects(run(assignRoles, assignment, self), { code: 'staff.roles.own_account' });
});

test('an account is suspended, reset and unlocked', async () => {
  const account = { accountId: 'clerk21' };
  await run(suspendAccount, { ...account, isSuspended: true });
  await run(suspendAccount, { ...account, isSuspended: false });
  const password = '別の仮パスワード-2026';
  await run(resetPassword, { ...account, password, clearsSecondFactor: true });
  await run(unlockAccount, account);
  const [row] = await owner`select is_suspended, must_change_password from platform.account
    where id = 'clerk21'`;
  assert.deepEqual({ ...row }, { isSuspended: false, mustChangePassword: true });
  await assert.rejects(run(unlockAccount, { accountId: 'nobody' }), {
    code: 'staff.member.unknown',
  });
});

test('an act without the permission, and of another town, is refused and recorded', async () => {
  const clerk = actor(['resident:draft_change'], TOWN, 'clerk21');
  await assert.rejects(run(assignRoles, { accountId: 'x' }, clerk), {
    code: 'platform.act.forbidden',
  });
  const rows = await owner`select outcome from platform.audit_entry where actor = 'clerk21'
    and operation = 'staff:assign_roles' and refusal_code = 'platform.act.forbidden'`;
  assert.deepEqual(
    rows.map((row) => row['outcome']),
    ['refused'],
  );
  const stranger = actor(['staff:manage_staff'], OTHER_TOWN, 'admin02');
  const foreign = { accountId: 'clerk21', isSuspended: true };
  await assert.rejects(run(suspendAccount, foreign, stranger), { code: 'staff.member.unknown' });
});

async function read(who: Actor, at: string, subject: string, operation = 'resident:get_record') {
  const entry = auditEntry({
    actor: who,
    now: new Date(at),
    requestId: null,
    operation,
    title: '照会',
    outcome: 'read',
    subjects: [subject],
  });
  await app.database.write(who.municipalityCode, (tx) => writeAudit(tx, [entry]));
}

test('the audit record is asked by person, by staff and by period, in one town alone', async () => {
  const clerk = actor([], TOWN, 'clerk21');
  await read(clerk, '2026-11-19T01:00:00Z', '1000000018');
  await read(clerk, '2026-11-19T02:00:00Z', '1000000018');
  await read(actor([], OTHER_TOWN, 'clerk99'), '2026-11-19T02:00:00Z', '1000000018');
  const byPerson = await ask<{ entries: { actorName: string }[] }>(
    listAuditEntries,
    { subject: '1000000018' },
    auditor,
  );
  assert.equal(byPerson.entries.length, 2);
  assert.equal(byPerson.entries[0]?.actorName, '見本　桜');
  const filter = { staff: 'clerk21', outcome: 'read', from: '2026-11-01', until: '2026-11-19' };
  const earlier = await ask<{ entries: unknown[] }>(listAuditEntries, filter, auditor);
  assert.equal(earlier.entries.length, 0);
  const { readers } = await ask<{ readers: { actor: string; times: number }[] }>(
    listReaders,
    { subject: '1000000018' },
    auditor,
  );
  assert.deepEqual(
    readers.map(({ actor: who, times }) => [who, times]),
    [
      ['auditor01', 1],
      ['clerk21', 2],
    ],
  );
});

test('night, holidays and many searches stand out; ordinary work does not', async () => {
  const clerk = actor([], TOWN, 'clerk22');
  await read(clerk, '2026-11-18T01:00:00Z', '1');
  await read(clerk, '2026-11-17T14:30:00Z', '1');
  await read(clerk, '2026-11-15T02:00:00Z', '1');
  const span = { from: '2026-11-10', until: '2026-11-19' };
  const lines = async (filter: object) => {
    const answer = await ask<{ lines: { actor: string; period: string; times: number }[] }>(
      reviewAccess,
      { ...span, ...filter },
      auditor,
    );
    return answer.lines.filter((line) => line.actor === 'clerk22').map((line) => line.period);
  };
  assert.deepEqual(await lines({ kind: 'night-and-holiday' }), ['2026-11-17', '2026-11-15']);
  for (let times = 0; times < 4; times += 1) {
    await read(clerk, `2026-11-16T03:0${times}:00Z`, '1', 'resident:search_residents');
  }
  const many = { kind: 'many-searches', searchesPerHour: '4' };
  assert.deepEqual(await lines(many), ['2026-11-16 12:00']);
  assert.deepEqual(await lines({ ...many, searchesPerHour: '5' }), []);
  assert.deepEqual(await lines({ kind: 'sign-in-failures' }), []);
  assert.deepEqual(await lines({ kind: 'sign-in-counts' }), []);
});

test('seeding adds a member once', async () => {
  const member = {
    municipalityCode: TOWN,
    accountId: 'seeded',
    displayName: '見本　種',
    nameKana: 'ミホン　タネ',
    section: '住民課',
    password: 'demo-town-clerk',
    mustChangePassword: false,
    roles: ['clerk'] as const,
    validFrom: '2026-04-01',
    now: clock.now(),
  };
  const add = () => app.database.write(TOWN, (tx) => addStaffMember(tx, member));
  assert.equal(await add(), true);
  assert.equal(await add(), false);
});
