/**
 * 役割の決まりの検査 — what may be held together; pure.
 *
 * @spec juki 10.3
 * @spec juki 10.4
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Role } from './model.ts';
import { type Assignment, checkAssignment, checkNotOwn } from './rules.ts';

const catalogue: Role[] = [
  role('clerk', 'municipality', ['resident:search_residents', 'resident:draft_change']),
  role('approver', 'municipality', ['resident:search_residents', 'resident:approve_change']),
  role('administrator', null, ['staff:manage_staff']),
  role('secretariat', 'joint-secretariat', ['municipality:compare_towns']),
];

function role(name: Role['name'], townKind: Role['townKind'], permissions: string[]): Role {
  return { name, title: name, townKind, permissions };
}

function held(name: Role['name'], validFrom = '2026-04-01', validUntil: string | null = null) {
  return { role: name, validFrom, validUntil };
}

function check(assignment: Partial<Assignment>, townKind: 'municipality' | 'joint-secretariat') {
  checkAssignment({ roles: [], permissions: [], ...assignment }, catalogue, townKind);
}

test('nobody drafts and approves at the same time; one after the other is fine', () => {
  const both = [held('clerk'), held('approver')];
  assert.throws(() => check({ roles: both }, 'municipality'), {
    code: 'staff.roles.draft_and_approve',
  });
  const turn = [held('clerk', '2026-04-01', '2027-04-01'), held('approver', '2027-04-01')];
  assert.doesNotThrow(() => check({ roles: turn }, 'municipality'));
  const granted = {
    permission: 'resident:approve_change' as const,
    effect: 'grant' as const,
    validFrom: '2026-05-01',
    validUntil: null,
  };
  assert.throws(() => check({ roles: [held('clerk')], permissions: [granted] }, 'municipality'), {
    code: 'staff.roles.draft_and_approve',
  });
});

test('who manages accounts sees no residents', () => {
  const roles = [held('administrator'), held('clerk')];
  assert.throws(() => check({ roles }, 'municipality'), {
    code: 'staff.roles.administrator_sees_residents',
  });
  assert.doesNotThrow(() => check({ roles: [held('administrator')] }, 'municipality'));
});

test('a role is held only where it belongs, and once at a time', () => {
  assert.throws(() => check({ roles: [held('clerk')] }, 'joint-secretariat'), {
    code: 'staff.roles.not_here',
  });
  assert.throws(() => check({ roles: [held('secretariat')] }, 'municipality'), {
    code: 'staff.roles.not_here',
  });
  assert.throws(() => check({ roles: [held('clerk'), held('clerk')] }, 'municipality'), {
    code: 'staff.roles.twice',
  });
  const backwards = [held('clerk', '2026-04-01', '2026-04-01')];
  assert.throws(() => check({ roles: backwards }, 'municipality'), { code: 'staff.member.period' });
});

test('nobody changes their own rights', () => {
  assert.throws(() => checkNotOwn('admin01', 'admin01'), { code: 'staff.roles.own_account' });
  assert.doesNotThrow(() => checkNotOwn('clerk01', 'admin01'));
});
