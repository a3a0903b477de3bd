/**
 * 住民の検索 — asks while one types; only the answer to what was typed last is ever shown.
 *
 * @spec juki 2.1.1
 * @spec juki 2.1.3
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type SearchAnswer, type SearchRequest, searchRoutes } from '@yakuba/contract/resident';
import { useEffect } from 'react';

import { call } from '../../../api/client.ts';
import { useSearchText } from '../../../app/global-search.ts';
import { dropCriteria, useCriteria } from './search-memory.ts';
import { useSettledText } from './use-settled-text.ts';

export interface ResidentSearch {
  /** Null while there is nothing to look for. */
  readonly request: SearchRequest | null;
  /** The newest answer; of an earlier request while `isSearching`. */
  readonly answer: SearchAnswer | undefined;
  readonly isSearching: boolean;
  /** The answer is to exactly what stands in the box now. */
  readonly isSettled: boolean;
  readonly error: unknown;
  retry(): void;
}

const KEPT_MILLISECONDS = 5 * 60_000;

export function useResidentSearch(): ResidentSearch {
  const text = useSearchText().trim();
  const isTyping = text !== '';
  const settled = useSettledText();
  const criteria = useCriteria();
  useEffect(() => {
    if (isTyping) dropCriteria();
  }, [isTyping]);
  const request = requestOf(settled, criteria);
  const query = useQuery({
    queryKey: ['resident', 'search', request],
    queryFn: ({ signal }) =>
      call(searchRoutes.searchResidents, { body: request ?? { text: '' } }, { signal }),
    enabled: request !== null,
    placeholderData: keepPreviousData,
    gcTime: KEPT_MILLISECONDS,
    refetchOnWindowFocus: false,
  });
  const isSearching = request !== null && (query.isPending || query.isPlaceholderData);
  return {
    request,
    answer: request && !query.isError ? query.data : undefined,
    isSearching,
    isSettled: text === settled && !isSearching,
    error: request ? query.error : null,
    retry: () => void query.refetch(),
  };
}

function requestOf(text: string, criteria: SearchRequest['criteria'] | null): SearchRequest | null {
  if (text !== '') return { text };
  return criteria ? { criteria } : null;
}
