/** 世帯の照会 — the household whose people may stand on the certificate. */
import { useQuery } from '@tanstack/react-query';
import { type HouseholdView, searchRoutes, viewRoutes } from '@yakuba/contract/resident';

import { ApiProblem } from '../../api/api-problem.ts';
import { call } from '../../api/client.ts';

/** Where to look: a household, or the household of a person. */
export interface HouseholdPlace {
  readonly householdNumber: string | null;
  readonly addresseeNumber: string | null;
}

export function useHousehold(place: HouseholdPlace | null) {
  return useQuery({
    queryKey: ['certificate', 'household', place],
    queryFn: ({ signal }) => findHousehold(place, signal),
    enabled: place !== null,
    refetchOnWindowFocus: false,
  });
}

async function findHousehold(
  place: HouseholdPlace | null,
  signal: AbortSignal,
): Promise<HouseholdView> {
  const householdNumber = place?.householdNumber ?? (await numberOf(place, signal));
  return call(viewRoutes.getHousehold, { params: { householdNumber }, query: {} }, { signal });
}

async function numberOf(place: HouseholdPlace | null, signal: AbortSignal): Promise<string> {
  const criteria = { addresseeNumber: place?.addresseeNumber ?? '' };
  const found = await call(searchRoutes.searchResidents, { body: { criteria } }, { signal });
  const [resident] = found.residents;
  if (resident) return resident.householdNumber;
  throw new ApiProblem({
    status: 404,
    code: 'client.not_found',
    title: '見つかりません',
    detail: 'この宛名番号の方は見つかりません。検索して選び直してください。',
  });
}
