/** かんたん窓口の経路 — the guide, outside the frame of staff, and the list of cases. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { rootRoute } from '../../app/root-route.ts';
import { requireSession, staffRoute } from '../../app/staff-route.ts';
import { type GuideStep, isGuideStep } from './guide-steps.ts';

export interface GuideSearch {
  step?: GuideStep;
}

/** 窓口の枠 — the screen is turned to the resident: no navigation, no search, no other's work. */
const counterFrameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'counter',
  beforeLoad: requireSession,
  errorComponent: lazyRouteComponent(() => import('../../app/ErrorPage.tsx'), 'WholeErrorPage'),
  component: lazyRouteComponent(() => import('./CounterFrame.tsx'), 'CounterFrame'),
});

export const guideRoute = createRoute({
  getParentRoute: () => counterFrameRoute,
  path: '/guide',
  staticData: { title: 'かんたん窓口' },
  validateSearch: ({ step }: Record<string, unknown>): GuideSearch =>
    isGuideStep(step) ? { step } : {},
  component: lazyRouteComponent(() => import('./GuidePage.tsx'), 'GuidePage'),
});

export const counterRoute = counterFrameRoute.addChildren([guideRoute]);

const casesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/cases',
  staticData: { title: '案件の引継ぎ' },
  component: lazyRouteComponent(() => import('./cases/CaseListPage.tsx'), 'CaseListPage'),
});

export const caseRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/cases/$id',
  staticData: { title: '案件' },
  component: lazyRouteComponent(() => import('./cases/CasePage.tsx'), 'CasePage'),
});

export const caseScreenRoutes = [casesRoute, caseRoute] as const;
