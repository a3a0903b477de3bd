/** コンビニ交付の経路 — whether machines may print, and what they asked for. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { staffRoute } from '../../app/staff-route.ts';

const serviceRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/kiosk',
  staticData: { title: 'コンビニ交付' },
  component: lazyRouteComponent(() => import('./ServicePage.tsx'), 'ServicePage'),
});

const requestsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/kiosk/requests',
  staticData: { title: 'コンビニ交付の請求' },
  component: lazyRouteComponent(() => import('./RequestsPage.tsx'), 'RequestsPage'),
});

export const kioskScreenRoutes = [serviceRoute, requestsRoute] as const;
