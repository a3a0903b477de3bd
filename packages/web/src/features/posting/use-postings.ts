/**
 * 郵送の照会 — lists, and a bundle that is asked for again while it is made: ever more seldom, and
 * after some minutes no more, so that an empty chair keeps no session.
 */
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { type PostingPiece, postingRoutes as posting } from '@yakuba/contract/posting';

import { call } from '../../api/client.ts';

/** Milliseconds between questions; after the last one a person asks by hand. */
const waits = [
  500, 700, 1_000, 1_000, 1_500, 2_000, 2_000, 3_000, 3_000, 5_000, 5_000, 8_000, 10_000, 15_000,
  20_000, 30_000, 30_000, 60_000,
];

const postingKey = ['posting'];

export type ListedView = 'waiting' | 'held' | 'sent' | 'returned';

export interface ListedQuery {
  readonly view: ListedView;
  readonly page: number;
  readonly receiptNumber?: string | undefined;
}

export function usePieces(query: ListedQuery) {
  return useQuery({
    queryKey: [...postingKey, 'pieces', query],
    queryFn: ({ signal }) => call(posting.listPieces, { query }, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useBundles() {
  return useQuery({
    queryKey: [...postingKey, 'bundles'],
    queryFn: ({ signal }) => call(posting.listBundles, {}, { signal }),
  });
}

export function useBundle(id: string) {
  return useQuery({
    queryKey: [...postingKey, 'bundle', id],
    queryFn: ({ signal }) => call(posting.getBundle, { params: { id } }, { signal }),
    refetchInterval: ({ state }) => {
      const at = state.data?.state;
      const goesOn = at === 'preparing' || at === 'printing';
      return goesOn ? (waits[state.dataUpdateCount - 1] ?? false) : false;
    },
  });
}

/** After an act everything of the mail room is read anew. */
export function useAfterPosting(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: postingKey });
}

/** 宛先の言葉 — 〒771-0001 and the address, without the name. */
export function addressWords({ destination }: Pick<PostingPiece, 'destination'>): string {
  const { postalCode, lines } = destination;
  const code = postalCode === null ? '' : `〒${postalCode.slice(0, 3)}-${postalCode.slice(3)}　`;
  return `${code}${lines.join('　')}` || '（表示しません）';
}
