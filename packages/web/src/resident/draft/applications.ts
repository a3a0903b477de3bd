/** 申請の照会 — forms and applications of whoever is signed in, or of this guest. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { type OwnApplication, ownApplicationRoutes as own } from '@yakuba/contract/application';

import { ApiProblem } from '../../api/api-problem.ts';
import { call } from '../../api/client.ts';

/** 記入する様式 — filled in with what the register knows. */
export function useForm(procedureCode: string | null) {
  return useQuery({
    queryKey: ['own', 'form', procedureCode],
    queryFn: ({ signal }) =>
      call(
        own.getApplicationForm,
        { params: { procedureCode: procedureCode ?? '' }, query: {} },
        { signal },
      ),
    enabled: procedureCode !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Null where the server has none of that number. */
export function applicationQuery(id: string) {
  return queryOptions({
    queryKey: ['own', 'application', id],
    queryFn: async ({ signal }): Promise<OwnApplication | null> => {
      try {
        return await call(own.getMyApplication, { params: { id } }, { signal });
      } catch (thrown) {
        if (thrown instanceof ApiProblem && thrown.status === 404) return null;
        throw thrown;
      }
    },
  });
}

/** Milliseconds between questions while a machine is at work; after the last, a person asks. */
const waits = [400, 800, 1_500, 2_500, 4_000, 6_000, 9_000];

/** 進み具合 — asked a few times more while a page of payment, money or a copy is on its way. */
export function watchedQuery(id: string) {
  return queryOptions({
    ...applicationQuery(id),
    refetchInterval: ({ state }) =>
      state.data && isUnderWay(state.data) ? (waits[state.dataUpdateCount - 1] ?? false) : false,
  });
}

/** What no person has to do anything about. */
function isUnderWay({ state, outlet, fee, isResultReady }: OwnApplication): boolean {
  if (fee.state === 'requested' && fee.checkoutUrl === null) return true;
  return state === 'approved' && outlet === 'electronic' && !isResultReady;
}

/**
 * 記入の初めの申請 — asked for once whenever the writing begins, and forgotten when it ends: what
 * is saved meanwhile is newer than any answer kept.
 */
export function fillingQuery(id: string) {
  return queryOptions({
    ...applicationQuery(id),
    queryKey: ['own', 'filling', id],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/** 申請の一覧 — newest first. */
export const applicationsQuery = queryOptions({
  queryKey: ['own', 'applications'],
  queryFn: async ({ signal }) => {
    const { applications } = await call(own.listMyApplications, {}, { signal });
    return applications.toSorted((one, other) => other.savedAt.localeCompare(one.savedAt));
  },
});
