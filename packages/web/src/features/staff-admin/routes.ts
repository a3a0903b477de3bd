/** 管理の経路 — staff, the operation record, and the town's settings. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { staffRoute } from '../../app/staff-route.ts';

const directoryRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff',
  staticData: { title: '職員' },
  component: lazyRouteComponent(() => import('./directory/StaffPage.tsx'), 'StaffPage'),
});

const newMemberRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/new',
  staticData: { title: '職員の登録' },
  component: lazyRouteComponent(() => import('./directory/NewMemberPage.tsx'), 'NewMemberPage'),
});

export const memberRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff/$accountId',
  staticData: { title: '職員の内容' },
  component: lazyRouteComponent(() => import('./directory/MemberPage.tsx'), 'MemberPage'),
});

const auditRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/audit',
  staticData: { title: '操作記録' },
  component: lazyRouteComponent(() => import('./audit/AuditPage.tsx'), 'AuditPage'),
});

const settingsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/settings',
  staticData: { title: '団体の設定' },
  component: lazyRouteComponent(() => import('./settings/SettingsPage.tsx'), 'SettingsPage'),
});

export const staffAdminRoutes = [
  directoryRoute,
  newMemberRoute,
  memberRoute,
  auditRoute,
  settingsRoute,
] as const;
