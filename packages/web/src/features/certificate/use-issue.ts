/** 発行の状態の照会 — asks a few times while the copy is made, ever more seldom, and then stops. */
import { useQuery } from '@tanstack/react-query';
import { certificateRoutes } from '@yakuba/contract/certificate';

import { call } from '../../api/client.ts';

/** Milliseconds between questions; after the last one a person asks by hand. */
const waits = [300, 500, 800, 1_200, 2_000, 3_000, 5_000, 8_000, 12_000];

export function issueKey(id: string): readonly string[] {
  return ['certificate', 'issue', id];
}

export function useIssue(id: string) {
  return useQuery({
    queryKey: issueKey(id),
    queryFn: ({ signal }) => call(certificateRoutes.getIssue, { params: { id } }, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.status === 'requested' ? (waits[state.dataUpdateCount - 1] ?? false) : false,
  });
}
