/** 画面の経路 — the tree of all pages; features add their routes here and nowhere else. */
import type { QueryClient } from '@tanstack/react-query';
import { createRouter, lazyRouteComponent } from '@tanstack/react-router';

import { applicationRoutes } from '../features/application/routes.ts';
import { certificateRoutes } from '../features/certificate/routes.ts';
import { signInRoute } from '../features/identity/routes.ts';
import { kioskScreenRoutes } from '../features/kiosk/routes.ts';
import { machiAzaRoutes } from '../features/machi-aza/routes.ts';
import { noticeRoutes } from '../features/notice/routes.ts';
import { paymentRoutes } from '../features/payment/routes.ts';
import { postingScreenRoutes } from '../features/posting/routes.ts';
import { procedureFeatureRoutes } from '../features/procedure/routes.ts';
import { caseScreenRoutes, counterRoute } from '../features/procedure-guide/routes.ts';
import { queueRoutes } from '../features/queue/routes.ts';
import { residentRoutes } from '../features/resident/routes.ts';
import { residentChangeRoutes } from '../features/resident-change/routes.ts';
import { sealRegistrationRoutes } from '../features/seal-registration/routes.ts';
import { secretariatRoutes } from '../features/secretariat/routes.ts';
import { staffAdminRoutes } from '../features/staff-admin/routes.ts';
import { workRoutes } from '../features/work/routes.ts';
import { NotFoundPage } from './NotFoundPage.tsx';
import { PendingPage } from './PendingPage.tsx';
import { rootRoute } from './root-route.ts';
import { staffRoute } from './staff-route.ts';

const routeTree = rootRoute.addChildren([
  signInRoute,
  counterRoute,
  staffRoute.addChildren([
    ...workRoutes,
    ...residentRoutes,
    ...residentChangeRoutes,
    ...applicationRoutes,
    ...certificateRoutes,
    ...postingScreenRoutes,
    ...procedureFeatureRoutes,
    ...queueRoutes,
    ...paymentRoutes,
    ...kioskScreenRoutes,
    ...noticeRoutes,
    ...caseScreenRoutes,
    ...sealRegistrationRoutes,
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
