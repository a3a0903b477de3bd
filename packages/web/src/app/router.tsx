/** 画面の経路 — the tree of all pages; features add their routes here and nowhere else. */
import type { QueryClient } from '@tanstack/react-query';
import { createRouter, lazyRouteComponent } from '@tanstack/react-router';

import { certificateRoutes } from '../features/certificate/routes.ts';
import { signInRoute } from '../features/identity/routes.ts';
import { machiAzaRoutes } from '../features/machi-aza/routes.ts';
import { residentRoutes } from '../features/resident/routes.ts';
import { residentChangeRoutes } from '../features/resident-change/routes.ts';
import { secretariatRoutes } from '../features/secretariat/routes.ts';
import { staffAdminRoutes } from '../features/staff-admin/routes.ts';
import { workRoutes } from '../features/work/routes.ts';
import { NotFoundPage } from './NotFoundPage.tsx';
import { PendingPage } from './PendingPage.tsx';
import { rootRoute } from './root-route.ts';
import { staffRoute } from './staff-route.ts';

const routeTree = rootRoute.addChildren([
  signInRoute,
  staffRoute.addChildren([
    ...workRoutes,
    ...residentRoutes,
    ...residentChangeRoutes,
    ...certificateRoutes,
    ...secretariatRoutes,
    ...staffAdminRoutes,
    ...machiAzaRoutes,
  ]),
]);

export function makeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: PendingPage,
    defaultPendingMs: 300,
    defaultErrorComponent: lazyRouteComponent(() => import('./ErrorPage.tsx'), 'ErrorPage'),
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  });
}

export type AppRouter = ReturnType<typeof makeRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}
