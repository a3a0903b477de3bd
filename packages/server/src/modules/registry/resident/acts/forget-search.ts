/** 検索履歴の削除 — one's own search is taken out of the history. @spec juki 2.1.1 */
import { searchRoutes } from '@yakuba/contract/resident';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

const input = searchRoutes.forgetSearch.params;
type Input = z.output<typeof input>;

export const forgetSearch = defineAct<
  Input,
  boolean,
  { id: string | null },
  { isForgotten: boolean }
>({
  name: 'resident:forget_search',
  title: '検索履歴の削除',
  legalBasis: '標準仕様書2.1.1',
  permission: 'resident:search_residents',
  input,
  idempotency: 'optional',
  load: async (tx, { id }, { municipalityCode, actor }) => {
    const rows = await tx`select 1 from resident.search_history
      where municipality_code = ${municipalityCode} and staff_id = ${actor.id} and id = ${id}`;
    return rows.length > 0;
  },
  decide: (isThere, { id }) => ({ id: isThere ? id : null }),
  save: async (tx, { id }, { municipalityCode, actor }) => {
    if (id === null) return;
    await tx`delete from resident.search_history
      where municipality_code = ${municipalityCode} and staff_id = ${actor.id} and id = ${id}`;
  },
  record: () => ({ events: [], subjects: [] }),
  answer: ({ id }) => ({ isForgotten: id !== null }),
});
