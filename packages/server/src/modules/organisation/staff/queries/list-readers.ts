/**
 * 照会した職員 — who has read a resident's record, how often and when.
 *
 * @spec juki 10.2
 */
import { readersFilterSchema } from '@yakuba/contract/staff';

import { defineQuery } from '#platform/act';

import { staffNames } from './staff-names.ts';

interface ReaderRow {
  readonly actor: string;
  readonly times: number;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly hasIndividualNumber: boolean;
}

export const listReaders = defineQuery({
  name: 'staff:list_readers',
  title: '照会した職員の一覧',
  permission: 'platform:read_audit',
  input: readersFilterSchema,
  run: async (reader, { subject }, { municipalityCode, now }) => {
    const rows = await reader<ReaderRow[]>`
      select actor, count(*)::int as times,
        to_char(min(recorded_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as first_at,
        to_char(max(recorded_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as last_at,
        bool_or(has_individual_number) as has_individual_number
      from platform.audit_entries_about(
        ${subject}, '-infinity', ${new Date(now.getTime() + 1000).toISOString()}, 100000)
      where municipality_code = ${municipalityCode} and outcome = 'read'
      group by actor order by max(recorded_at) desc`;
    const names = await staffNames(
      reader,
      municipalityCode,
      rows.map((row) => row.actor),
    );
    const readers = rows.map((row) => ({ ...row, actorName: names.get(row.actor) ?? null }));
    return { subject, readers };
  },
  access: ({ subject }) => ({ subjects: [subject], items: ['操作記録'] }),
});
