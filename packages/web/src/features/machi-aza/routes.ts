/** 町字の経路 — the town's places, and one of them with its buildings. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { staffRoute } from '../../app/staff-route.ts';

const listRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/machi-aza',
  staticData: { title: '町字・方書' },
  component: lazyRouteComponent(() => import('./MachiAzaListPage.tsx'), 'MachiAzaListPage'),
});

export const placeRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/machi-aza/$machiAzaId',
  staticData: { title: '町字の内容' },
  component: lazyRouteComponent(() => import('./MachiAzaPage.tsx'), 'MachiAzaPage'),
});

export const machiAzaRoutes = [listRoute, placeRoute] as const;
