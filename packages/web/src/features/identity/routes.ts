/** サインインの経路 — the one page that needs no session. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { rootRoute } from '../../app/root-route.ts';

export interface SignInSearch {
  /** Where to go after signing in; a path of this application. */
  return?: string;
  reason?: 'timeout' | 'signed-out';
}

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: readSearch,
  staticData: { title: 'サインイン' },
  component: lazyRouteComponent(() => import('./SignInPage.tsx'), 'SignInPage'),
});

/** Anything but a path of this application is dropped, so that no link can lead elsewhere. */
function readSearch(search: Record<string, unknown>): SignInSearch {
  const { return: back, reason } = search;
  const isOwnPath = typeof back === 'string' && /^\/(?![/\\])/.test(back);
  const isReason = reason === 'timeout' || reason === 'signed-out';
  return { ...(isOwnPath ? { return: back } : {}), ...(isReason ? { reason } : {}) };
}
