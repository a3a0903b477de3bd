/**
 * 検索履歴 — the clerk's own searches, newest first, to be run or changed again.
 *
 * @spec juki 2.1.1
 */
import { type KeptSearch, SEARCH_HISTORY_MAX, type SearchRequest } from '@yakuba/contract/resident';
import { z } from 'zod';

import { defineQuery } from '#platform/act';

interface Row {
  readonly id: string;
  readonly request: SearchRequest;
  readonly searchedAt: Date;
}

export const listSearchHistory = defineQuery({
  name: 'resident:list_search_history',
  title: '検索履歴',
  permission: 'resident:search_residents',
  input: z.object({}),
  run: async (reader, _input, context): Promise<{ searches: KeptSearch[] }> => {
    const rows = await reader<Row[]>`
      select id, request, searched_at from resident.search_history
      where municipality_code = ${context.municipalityCode} and staff_id = ${context.actor.id}
      order by searched_at desc, id desc limit ${SEARCH_HISTORY_MAX}`;
    return {
      searches: rows.map((row) => ({ ...row, searchedAt: row.searchedAt.toISOString() })),
    };
  },
  access: () => null,
});
