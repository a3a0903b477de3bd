/** 仮登録一覧 — today's drafts, what waits for a decision, what came back. @spec juki 4.0.8 */
import { type ChangeSummary, changeRoutes } from '@yakuba/contract/resident';
import { staffNames } from '#modules/organisation/staff';
import { defineQuery } from '#platform/act';
import { summaryOf } from './change-summary.ts';
import type { StoredChange } from './load-change.ts';

const PAGE = 50;
const input = changeRoutes.listChanges.query;

interface Answer {
  readonly changes: ChangeSummary[];
  readonly total: number;
}

export const listChanges = defineQuery({
  name: 'resident:list_changes',
  title: '仮登録一覧',
  permission: 'resident:search_residents',
  input,
  run: async (reader, { status, isOwn, place, page }, context): Promise<Answer> => {
    const rows = await reader<(StoredChange & { total: number })[]>`
      select *, count(*) over ()::int as total from resident.change
      where municipality_code = ${context.municipalityCode}
        and (${status ?? null}::text is null or status = ${status ?? null})
        and (${isOwn ?? 'false'} <> 'true' or applicant = ${context.actor.id})
        and (${place ?? null}::text is null or place = ${place ?? null})
      order by applied_at desc limit ${PAGE} offset ${(page - 1) * PAGE}`;
    const names = await staffNames(
      reader,
      context.municipalityCode,
      rows.flatMap((row) => [row.applicant, row.decidedBy ?? '']),
    );
    return { changes: rows.map((row) => summaryOf(row, names)), total: rows[0]?.total ?? 0 };
  },
  access: (answer) => ({
    subjects: [...new Set(answer.changes.flatMap((change) => change.subjects))],
    items: ['氏名'],
  }),
});
