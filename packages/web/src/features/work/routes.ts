/** 今日の仕事の経路 — the home page. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { staffRoute } from '../../app/staff-route.ts';

const homeRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/',
  staticData: { title: '今日の仕事' },
  component: lazyRouteComponent(() => import('./HomePage.tsx'), 'HomePage'),
});

export const workRoutes = [homeRoute] as const;
