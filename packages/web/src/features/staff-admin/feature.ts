/** 職員と設定 — directory, operation record and settings as the shell sees them. */
import type { Feature } from '../../app/feature.ts';
import { adminPermissions } from './permissions.ts';

export const staffAdminFeature: Feature = {
  name: 'staff-admin',
  navigation: [
    { label: '職員', to: '/staff', group: '管理', permission: adminPermissions.staff, keys: 'g u' },
    {
      label: '操作記録',
      to: '/audit',
      group: '管理',
      permission: adminPermissions.audit,
      keys: 'g a',
    },
    {
      label: '団体の設定',
      to: '/settings',
      group: '管理',
      permission: adminPermissions.settings,
    },
  ],
};
