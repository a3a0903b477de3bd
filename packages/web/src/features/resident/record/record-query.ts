/** 住民票の照会 — a person's record, now or as of a day. @spec juki 2.2.1 */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { viewRoutes } from '@yakuba/contract/resident';

import { call } from '../../../api/client.ts';

const KEPT_MILLISECONDS = 60_000;

/** Each asking is recorded as a reading of the record, so it is not repeated without need. */
export function recordQuery(addresseeNumber: string, asOf: string | null) {
  return queryOptions({
    queryKey: ['resident', 'record', addresseeNumber, asOf],
    queryFn: ({ signal }) =>
      call(
        viewRoutes.getResidentRecord,
        { params: { addresseeNumber }, query: asOf === null ? {} : { asOf } },
        { signal },
      ),
    // On another day the person stays on the screen until the answer comes.
    placeholderData: (held, previous) =>
      previous?.queryKey[2] === addresseeNumber ? keepPreviousData(held) : undefined,
    gcTime: KEPT_MILLISECONDS,
    refetchOnWindowFocus: false,
  });
}
