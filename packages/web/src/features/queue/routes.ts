/** 番号発券の経路 — the desk's console, statistics of a day, and the settings. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { staffRoute } from '../../app/staff-route.ts';

const consoleRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/queue',
  staticData: { title: '番号の呼出し' },
  component: lazyRouteComponent(() => import('./console/ConsolePage.tsx'), 'ConsolePage'),
});

const statisticsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/queue/statistics',
  staticData: { title: '受付の統計' },
  component: lazyRouteComponent(() => import('./statistics/StatisticsPage.tsx'), 'StatisticsPage'),
});

const settingsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/queue/settings',
  staticData: { title: '受付の設定' },
  component: lazyRouteComponent(() => import('./settings/SettingsPage.tsx'), 'SettingsPage'),
});

export const queueRoutes = [consoleRoute, statisticsRoute, settingsRoute] as const;
