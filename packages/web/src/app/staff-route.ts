/** 職員画面の経路 — the parent of every page that needs a session. */
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';

import { ApiProblem } from '../api/api-problem.ts';
import { type RouterContext, rootRoute } from './root-route.ts';
import { type Session, sessionQuery } from './session.ts';

interface Arrival {
  readonly context: RouterContext;
  readonly location: { readonly href: string };
}

/** サインインの確認 — whoever has no session signs in first and comes back to the same page. */
export async function requireSession({
  context,
  location,
}: Arrival): Promise<{ session: Session }> {
  try {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session.pending === null) return { session };
  } catch (thrown) {
    const isSignedOut = thrown instanceof ApiProblem && thrown.status === 401;
    if (!isSignedOut) throw thrown;
  }
  throw redirect({ to: '/sign-in', search: { return: location.href } });
}

export const staffRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'staff',
  beforeLoad: requireSession,
  errorComponent: lazyRouteComponent(() => import('./ErrorPage.tsx'), 'WholeErrorPage'),
  component: lazyRouteComponent(() => import('./Shell.tsx'), 'Shell'),
});
