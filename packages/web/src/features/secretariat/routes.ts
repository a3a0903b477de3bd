/** 団体の比較の経路 — the towns side by side. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { staffRoute } from '../../app/staff-route.ts';

const townsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/towns',
  staticData: { title: '団体の比較' },
  component: lazyRouteComponent(() => import('./TownsPage.tsx'), 'TownsPage'),
});

export const secretariatRoutes = [townsRoute] as const;
