/**
 * 抑止の照会 — what is stopped or warned of for a person and the household, and not lifted.
 *
 * @spec juki 3.1
 */
import { useQueries } from '@tanstack/react-query';
import { type Suppression, suppressionRoutes } from '@yakuba/contract/resident';

import { asProblem } from '../../../api/api-problem.ts';
import { call } from '../../../api/client.ts';

export const SUPPRESSIONS_KEY = ['resident', 'suppressions'];

export interface SuppressionsInForce {
  readonly suppressions: readonly Suppression[];
  /** True when it could not be found out: the clerk must not take silence for a no. */
  readonly isUnknown: boolean;
}

export function useSuppressions(
  addresseeNumber: string,
  householdNumber: string,
): SuppressionsInForce {
  const answers = useQueries({
    queries: [
      { addresseeNumber, householdNumber: undefined },
      { addresseeNumber: undefined, householdNumber },
    ].map((query) => ({
      queryKey: [...SUPPRESSIONS_KEY, query],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        call(suppressionRoutes.listSuppressions, { query }, { signal }),
      refetchOnWindowFocus: false,
    })),
  });
  const found = answers.flatMap(({ data }) => data?.suppressions ?? []);
  const byId = new Map(found.map((one) => [one.id, one]));
  return {
    suppressions: [...byId.values()].filter(({ liftedAt }) => liftedAt === null),
    isUnknown: answers.some(({ error }) => error !== null && asProblem(error).status !== 403),
  };
}
