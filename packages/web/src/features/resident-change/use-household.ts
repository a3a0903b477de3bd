/** 世帯の照会 — a household and its members, as the steps of a form show it. */
import { useQuery } from '@tanstack/react-query';
import { type HouseholdView, viewRoutes } from '@yakuba/contract/resident';

import { type ApiProblem, asProblem } from '../../api/api-problem.ts';
import { call } from '../../api/client.ts';

export interface HouseholdAnswer {
  readonly household: HouseholdView | null;
  readonly isPending: boolean;
  readonly problem: ApiProblem | null;
}

/** An empty number asks for nothing. */
export function useHousehold(householdNumber: string): HouseholdAnswer {
  const { data, isFetching, error } = useQuery({
    queryKey: ['resident', 'household', householdNumber],
    queryFn: ({ signal }) =>
      call(viewRoutes.getHousehold, { params: { householdNumber }, query: {} }, { signal }),
    enabled: householdNumber !== '',
    staleTime: 30_000,
  });
  const isKnown = householdNumber !== '' && data !== undefined;
  const problem = error && !isKnown ? asProblem(error) : null;
  return { household: isKnown ? data : null, isPending: !isKnown && isFetching, problem };
}
