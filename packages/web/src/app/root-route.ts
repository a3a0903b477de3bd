/** 経路の根 — the root of all pages; keeps what every page's loading may use. */
import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, lazyRouteComponent } from '@tanstack/react-router';

import { NotFoundPage } from './NotFoundPage.tsx';

export interface RouterContext {
  readonly queryClient: QueryClient;
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Title of the page in the browser; never a person's name. */
    title?: string;
  }
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  notFoundComponent: NotFoundPage,
  errorComponent: lazyRouteComponent(() => import('./ErrorPage.tsx'), 'WholeErrorPage'),
});
