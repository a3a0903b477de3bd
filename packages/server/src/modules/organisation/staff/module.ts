/** 職員の目録 — manifest of the room. */
import { defineModule } from '#platform/module';

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
import { routes } from './routes.ts';

export const staff = defineModule({
  name: 'organisation/staff',
  title: '職員',
  dependsOn: ['organisation/municipality'],
  permissions: {
    'staff:manage_staff': '職員アカウントの管理',
    'platform:read_audit': '操作記録の照会',
    'platform:read_metrics': '稼働状況の照会',
  },
  acts: [
    registerStaffMember,
    assignRoles,
    suspendAccount,
    resetPassword,
    unlockAccount,
    schedulePosting,
  ],
  queries: [listStaff, listRoles, listAuditEntries, listReaders, reviewAccess],
  routes,
  reactions: [],
  jobs: [],
  migrations: new URL('./migrations/', import.meta.url),
});
