/**
 * 検索履歴の照会 — the searches that the signed-in clerk confirmed lately.
 *
 * @spec juki 2.1.1
 */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SearchRequest, searchRoutes } from '@yakuba/contract/resident';
import { useRef } from 'react';

import { call } from '../../../api/client.ts';

const HISTORY_KEY = ['resident', 'search-history'];

export function useSearchHistory(isShown: boolean) {
  return useQuery({
    queryKey: HISTORY_KEY,
    queryFn: ({ signal }) => call(searchRoutes.listSearchHistory, {}, { signal }),
    enabled: isShown,
  });
}

/** Keeps a confirmed search, once in a row; that it can't be kept stops nobody. */
export function useKeepSearch(): (request: SearchRequest) => void {
  const client = useQueryClient();
  const keeping = useMutation({
    mutationFn: (body: SearchRequest) => call(searchRoutes.keepSearch, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: HISTORY_KEY }),
  });
  const kept = useRef('');
  return (request) => {
    const written = JSON.stringify(request);
    if (written === kept.current) return;
    kept.current = written;
    keeping.mutate(request);
  };
}

export function useForgetSearch() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(searchRoutes.forgetSearch, { params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: HISTORY_KEY }),
  });
}
