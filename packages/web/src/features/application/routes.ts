/** 申請の経路 — the intake list, the figures, and the review of one application. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { staffRoute } from '../../app/staff-route.ts';

const intakeRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/applications',
  staticData: { title: '申請の受付' },
  component: lazyRouteComponent(() => import('./IntakePage.tsx'), 'IntakePage'),
});

const figuresRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/applications/figures',
  staticData: { title: '申請の状況' },
  component: lazyRouteComponent(() => import('./FiguresPage.tsx'), 'FiguresPage'),
});

export const reviewRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/applications/$applicationId',
  staticData: { title: '申請の審査' },
  component: lazyRouteComponent(() => import('./ReviewPage.tsx'), 'ReviewPage'),
});

export const applicationRoutes = [intakeRoute, figuresRoute, reviewRoute] as const;
