/** 職員の経路 — contract entry to act or question. */
import * as contract from '@yakuba/contract/staff';

import { bindAct, bindQuery, type RouteBinding } from '#platform/http';

import { assignRoles } from './acts/assign-roles.ts';
import { registerStaffMember } from './acts/register-staff-member.ts';
import { resetPassword } from './acts/reset-password.ts';
import { schedulePosting } from './acts/schedule-posting.ts';
import { suspendAccount } from './acts/suspend-account.ts';
import { unlockAccount } from './acts/unlock-account.ts';
import { listAuditEntries } from './queries/list-audit-entries.ts';
import { listReaders } from './queries/list-readers.ts';
import { listRoles } from './queries/list-roles.ts';
import { listStaff } from './queries/list-staff.ts';
import { reviewAccess } from './queries/review-access.ts';

export const routes: readonly RouteBinding[] = [
  bindQuery(contract.listStaff, listStaff),
  bindQuery(contract.listRoles, listRoles),
  bindAct(contract.registerStaffMember, registerStaffMember),
  bindAct(contract.assignRoles, assignRoles),
  bindAct(contract.suspendAccount, suspendAccount),
  bindAct(contract.resetPassword, resetPassword),
  bindAct(contract.unlockAccount, unlockAccount),
  bindAct(contract.schedulePosting, schedulePosting),
  bindQuery(contract.listAuditEntries, listAuditEntries),
  bindQuery(contract.listReaders, listReaders),
  bindQuery(contract.reviewAccess, reviewAccess),
];
