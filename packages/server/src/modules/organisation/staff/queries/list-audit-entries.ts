/**
 * 操作記録の照会 — by person concerned, by staff, by period.
 *
 * @spec juki 10.2
 */
import { auditFilterSchema, type auditLineSchema } from '@yakuba/contract/staff';
import type { z } from 'zod';

import { defineQuery } from '#platform/act';
import type { Reader } from '#platform/database';

import { instantsOf } from './audit-period.ts';
import { staffNames } from './staff-names.ts';

type Line = z.output<typeof auditLineSchema>;
type Filter = z.output<typeof auditFilterSchema>;

const PAGE = 100;

export const listAuditEntries = defineQuery({
  name: 'staff:list_audit_entries',
  title: '操作記録の照会',
  permission: 'platform:read_audit',
  input: auditFilterSchema,
  run: async (reader, filter, { municipalityCode, today }) => {
    const rows = await linesOf(reader, filter, { municipalityCode, today });
    const names = await staffNames(
      reader,
      municipalityCode,
      rows.map((row) => row.actor),
    );
    const entries = rows.slice(0, PAGE).map((row) => ({
      ...row,
      actorName: names.get(row.actor) ?? null,
    }));
    return { entries, hasMore: rows.length > PAGE };
  },
  access: (_answer, { subject }) => ({
    subjects: subject === undefined ? [] : [subject],
    items: ['操作記録'],
  }),
});

/** One more line than a page, to know whether there are more. */
async function linesOf(
  reader: Reader,
  filter: Filter,
  on: { readonly municipalityCode: string; readonly today: string },
): Promise<Omit<Line, 'actorName'>[]> {
  const { from, until } = instantsOf(filter, on.today);
  const { subject, staff = null, outcome = null, page } = filter;
  const most = page * PAGE + 1;
  const source =
    subject === undefined
      ? reader`platform.audit_entry`
      : reader`platform.audit_entries_about(${subject}, ${from}, ${until}, 100000)`;
  return reader<Omit<Line, 'actorName'>[]>`
    select e.id, to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
        as recorded_at, e.actor, e.operation, e.title, e.outcome, e.refusal_code, e.subjects,
      e.items, e.purpose, e.place, e.terminal, e.has_individual_number
    from ${source} e
    where e.municipality_code = ${on.municipalityCode}
      and e.recorded_at >= ${from} and e.recorded_at < ${until}
      and (${staff}::text is null or e.actor = ${staff})
      and (${outcome}::text is null or e.outcome = ${outcome})
    order by e.recorded_at desc, e.id desc
    limit ${PAGE + 1} offset ${most - PAGE - 1}`;
}
