/** 職員画面の経路 — the parent of every page that needs a session. */
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';

import { ApiProblem } from '../api/api-problem.ts';
import { rootRoute } from './root-route.ts';
import { sessionQuery } from './session.ts';

export const staffRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'staff',
  beforeLoad: async ({ context, location }) => {
    try {
      const session = await context.queryClient.ensureQueryData(sessionQuery);
      if (session.pending === null) return { session };
    } catch (thrown) {
      const isSignedOut = thrown instanceof ApiProblem && thrown.status === 401;
      if (!isSignedOut) throw thrown;
    }
    throw redirect({ to: '/sign-in', search: { return: location.href } });
  },
  errorComponent: lazyRouteComponent(() => import('./ErrorPage.tsx'), 'WholeErrorPage'),
  component: lazyRouteComponent(() => import('./Shell.tsx'), 'Shell'),
});
