/** 郵送の経路 — what waits, what is held, the bundles, and what came back. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { staffRoute } from '../../app/staff-route.ts';

export const postingViews = ['waiting', 'held', 'bundles', 'sent', 'returned'] as const;
export type PostingView = (typeof postingViews)[number];

export interface PostingsSearch {
  view?: PostingView;
}

export const postingsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/certificates/postings',
  staticData: { title: '郵送' },
  validateSearch: ({ view }: Record<string, unknown>): PostingsSearch => {
    const known = postingViews.find((one) => one === view);
    return known === undefined ? {} : { view: known };
  },
  component: lazyRouteComponent(() => import('./PostingsPage.tsx'), 'PostingsPage'),
});

export const bundleRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/certificates/postings/$bundleId',
  staticData: { title: '郵送の束' },
  component: lazyRouteComponent(() => import('./BundlePage.tsx'), 'BundlePage'),
});

export const postingScreenRoutes = [postingsRoute, bundleRoute] as const;
