/** 照会の控え — how answers are kept and retried: what a clerk sees is never old for long. */
import { QueryClient } from '@tanstack/react-query';

import { ApiProblem } from './api-problem.ts';

const RETRY_COUNT_MAX = 2;

/**
 * Answers are refreshed when the window is looked at again, never by a timer: asking on and on
 * would keep the session of an empty chair alive.
 */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // A colleague may have changed it a second ago: shown at once, asked again all the same.
        staleTime: 0,
        retry: (count, thrown) => count < RETRY_COUNT_MAX && isPassing(thrown),
        retryDelay: (count) => 500 * 2 ** count,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** Only what may pass by itself is tried again: no connection, or a busy server. */
function isPassing(thrown: unknown): boolean {
  return thrown instanceof ApiProblem && (thrown.status === 0 || thrown.status === 503);
}
