/** 町字の照会 — the town's own list of places. */
import { useQuery } from '@tanstack/react-query';
import { listTownMachiAzaRoute, type TownMachiAza } from '@yakuba/contract/machi-aza';

import { call } from '../../api/client.ts';

export type { TownMachiAza };

const LONG_AGO = '0001-01-01';

export function useMachiAza(includesAbolished: boolean) {
  return useQuery({
    queryKey: ['machi-aza', 'places', includesAbolished],
    queryFn: ({ signal }) =>
      call(
        listTownMachiAzaRoute,
        { query: { includeAbolished: includesAbolished ? 'true' : 'false' } },
        { signal },
      ),
  });
}

/** 町字の名称 — 大字・町 and 小字 as the address prints them. */
export function placeName({ machi, koaza }: Pick<TownMachiAza, 'machi' | 'koaza'>): string {
  return `${machi}${koaza}`;
}

export function isSinceLongAgo(validFrom: string): boolean {
  return validFrom === LONG_AGO;
}
