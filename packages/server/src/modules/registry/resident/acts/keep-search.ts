/**
 * 検索履歴の保存 — a search that a clerk settled on is kept, the newest first, 20 for each clerk.
 *
 * 個人番号 and 住民票コード are never kept. The screen sends a search once it is settled, beside
 * the search itself, which therefore waits for nothing.
 *
 * @spec juki 2.1.1
 */
import { createHash } from 'node:crypto';
import { SEARCH_HISTORY_MAX, type SearchRequest, searchRequest } from '@yakuba/contract/resident';

import { defineAct } from '#platform/act';
import { insertRows } from '#platform/database';

import { isKeepable } from '../rules/keepable-search.ts';

interface Decision {
  readonly request: SearchRequest;
  readonly isKept: boolean;
}

export const keepSearch = defineAct<SearchRequest, null, Decision, { isKept: boolean }>({
  name: 'resident:keep_search',
  title: '検索履歴の保存',
  legalBasis: '標準仕様書2.1.1',
  permission: 'resident:search_residents',
  input: searchRequest,
  idempotency: 'optional',
  load: async (tx, _request, { municipalityCode, actor }) => {
    // Two searches of one clerk at once would each make room for the other's.
    const lockName = `search-history/${municipalityCode}/${actor.id}`;
    await tx`select pg_advisory_xact_lock(hashtextextended(${lockName}, 0))`;
    return null;
  },
  decide: (_loaded, request) => ({ request, isKept: isKeepable(request) }),
  save: async (tx, { request, isKept }, { municipalityCode, actor, newId, now }) => {
    if (!isKept) return;
    const own = { municipalityCode, staffId: actor.id };
    const text = JSON.stringify(request);
    const digest = createHash('sha256').update(text).digest('hex');
    await tx`delete from resident.search_history where municipality_code = ${municipalityCode}
      and staff_id = ${actor.id} and request_digest = ${digest}`;
    const row = {
      ...own,
      id: newId(),
      request,
      requestDigest: digest,
      searchedAt: now.toISOString(),
    };
    await insertRows(tx, 'resident.search_history', [row]);
    await tx`delete from resident.search_history where municipality_code = ${municipalityCode}
      and staff_id = ${actor.id} and id in (
        select id from resident.search_history where municipality_code = ${municipalityCode}
          and staff_id = ${actor.id}
        order by searched_at desc, id desc offset ${SEARCH_HISTORY_MAX})`;
  },
  record: () => ({ events: [], subjects: [] }),
  answer: ({ isKept }) => ({ isKept }),
});
