/** 仮登録の照会 — lists of changes and one change with its people before and after. */
import { queryOptions } from '@tanstack/react-query';
import { changeRoutes } from '@yakuba/contract/resident';

import { type CallInput, call } from '../../../api/client.ts';

/** Everything asked about changes, forgotten together when one of them moves on. */
export const CHANGES_KEY = ['resident', 'changes'];

export type ChangeFilter = CallInput<typeof changeRoutes.listChanges>['query'];

export function changesQuery(query: ChangeFilter) {
  return queryOptions({
    queryKey: [...CHANGES_KEY, query],
    queryFn: ({ signal }) => call(changeRoutes.listChanges, { query }, { signal }),
  });
}

export function changeQuery(id: string) {
  return queryOptions({
    queryKey: [...CHANGES_KEY, 'one', id],
    queryFn: ({ signal }) => call(changeRoutes.getChange, { params: { id } }, { signal }),
    // What is being judged must not change under the eyes; a decision checks the version.
    refetchOnWindowFocus: false,
  });
}
