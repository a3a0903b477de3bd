/** サインインの状態 — who is signed in, as the server says it, and what they may do. */

import { type QueryClient, queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { getSession, type Session } from '@yakuba/contract/identity';

import { call } from '../api/client.ts';
import { keepCsrfToken } from '../api/csrf-token.ts';
import { forgetWork } from './working-memory.ts';

export type { Session };

/** Asked once per signing in; whoever changes the session replaces the kept answer. */
export const sessionQuery = queryOptions({
  queryKey: ['identity', 'session'],
  queryFn: async ({ signal }): Promise<Session> => {
    const session = await call(getSession, {}, { signal, answers401: true });
    keepCsrfToken(session.csrfToken);
    return session;
  },
  staleTime: Number.POSITIVE_INFINITY,
});

/** The session; only inside the staff pages, where there always is one. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

/** 権限の有無 — true when the session holds the permission, or any of several. */
export function useMay(permission: string | readonly string[]): boolean {
  return may(useSession(), permission);
}

/** True when the session holds the permission, or any of several; an empty list is open to all. */
export function may(session: Session, permission: string | readonly string[]): boolean {
  const needed = typeof permission === 'string' ? [permission] : permission;
  return needed.length === 0 || needed.some((one) => session.permissions.includes(one));
}

/** A session began: keep it and its token. */
export function beginSession(client: QueryClient, session: Session): void {
  client.clear();
  keepCsrfToken(session.csrfToken);
  client.setQueryData(sessionQuery.queryKey, session);
}

/** The session is over: nothing that was shown may stay in memory. */
export function endSession(client: QueryClient): void {
  keepCsrfToken('');
  forgetWork();
  // The sign-in page may be asking for the towns already: they belong to nobody and stay.
  const isTowns = (key: readonly unknown[]) => key[0] === 'identity' && key[1] === 'towns';
  client.removeQueries({ predicate: ({ queryKey }) => !isTowns(queryKey) });
  client.getMutationCache().clear();
}
