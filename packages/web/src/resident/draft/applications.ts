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

/** 申請の一覧 — newest first. */
export const applicationsQuery = queryOptions({
  queryKey: ['own', 'applications'],
  queryFn: async ({ signal }) => {
    const { applications } = await call(own.listMyApplications, {}, { signal });
    return applications.toSorted((one, other) => other.savedAt.localeCompare(one.savedAt));
  },
});
