/** 役場の職員画面 — starts the staff application. */
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { onSignedOut } from './api/client.ts';
import { makeQueryClient } from './api/query-client.ts';
import './app/base.css';
import { followPages } from './app/page-focus.ts';
import { makeRouter } from './app/router.tsx';
import { endSession } from './app/session.ts';

const queryClient = makeQueryClient();
const router = makeRouter(queryClient);
followPages(router);
onSignedOut(() => {
  const { href, pathname } = router.state.location;
  if (pathname === '/sign-in') return;
  const search = { reason: 'timeout', return: href } as const;
  void router
    .navigate({ to: '/sign-in', search, ignoreBlocker: true })
    .then(() => endSession(queryClient));
});

const place = document.getElementById('app');
if (!place) throw new Error('index.html has no place for the application');
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
