/** 印鑑登録の経路 — the search, a new registration, and the page of one. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { staffRoute } from '../../app/staff-route.ts';

const sealsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/seals',
  staticData: { title: '印鑑登録' },
  component: lazyRouteComponent(() => import('./SealSearchPage.tsx'), 'SealSearchPage'),
});

const newSealRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/seals/new',
  staticData: { title: '印鑑登録の申請' },
  component: lazyRouteComponent(() => import('./NewSealPage.tsx'), 'NewSealPage'),
});

export const sealRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/seals/$id',
  staticData: { title: '印鑑登録原票' },
  component: lazyRouteComponent(() => import('./SealPage.tsx'), 'SealPage'),
});

export const sealRegistrationRoutes = [sealsRoute, newSealRoute, sealRoute] as const;
