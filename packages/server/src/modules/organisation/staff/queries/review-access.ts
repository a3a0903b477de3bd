/**
 * 操作記録の分析 — night and holidays, many searches, failed and counted sign-ins.
 *
 * Night is from 22 to 6 o'clock in Japan; holidays are Saturday, Sunday and the registered days.
 *
 * @spec juki 10.2 (partly: 分析のファイル出力、印刷先の記録)
 */
import { reviewFilterSchema } from '@yakuba/contract/staff';
import type { z } from 'zod';

import { listClosedDays } from '#modules/organisation/municipality';
import { defineQuery, type QueryContext } from '#platform/act';
import type { Reader } from '#platform/database';

import { instantsOf } from './audit-period.ts';
import { staffNames } from './staff-names.ts';

interface Line {
  readonly actor: string;
  readonly period: string;
  readonly times: number;
}

type Filter = z.output<typeof reviewFilterSchema>;

export const reviewAccess = defineQuery({
  name: 'staff:review_access',
  title: '操作記録の分析',
  permission: 'platform:read_audit',
  input: reviewFilterSchema,
  run: async (reader, filter, context) => {
    const lines = await linesOf(reader, filter, context);
    const names = await staffNames(
      reader,
      context.municipalityCode,
      lines.map((line) => line.actor),
    );
    return {
      lines: lines.map((line) => ({ ...line, actorName: names.get(line.actor) ?? null })),
    };
  },
  access: () => ({ subjects: [], items: ['操作記録'] }),
});

function linesOf(reader: Reader, filter: Filter, context: QueryContext): Promise<Line[]> {
  switch (filter.kind) {
    case 'night-and-holiday':
      return nightAndHoliday(reader, filter, context);
    case 'many-searches':
      return manySearches(reader, filter, context);
    case 'sign-in-failures':
      return signIns(reader, filter, { ...context, outcome: 'refused' });
    case 'sign-in-counts':
      return signIns(reader, filter, { ...context, outcome: 'done' });
  }
}

async function nightAndHoliday(
  reader: Reader,
  filter: Filter,
  { municipalityCode, today }: QueryContext,
): Promise<Line[]> {
  const { from, until } = instantsOf(filter, today);
  const closed = await listClosedDays(reader, municipalityCode, filter);
  const days = JSON.stringify(closed.map(({ day }) => day));
  return reader<Line[]>`
    select actor, to_char(at, 'YYYY-MM-DD') as period, count(*)::int as times
    from (select e.actor, e.recorded_at at time zone 'Asia/Tokyo' as at
      from platform.audit_entry e where e.municipality_code = ${municipalityCode}
        and e.recorded_at >= ${from} and e.recorded_at < ${until}) access
    where extract(hour from at) >= 22 or extract(hour from at) < 6
      or extract(isodow from at) >= 6
      or to_char(at, 'YYYY-MM-DD') in (select json_array_elements_text(${days}::text::json))
    group by 1, 2 order by 2 desc, 3 desc limit 1000`;
}

async function manySearches(
  reader: Reader,
  filter: Filter,
  { municipalityCode, today }: QueryContext,
): Promise<Line[]> {
  const { from, until } = instantsOf(filter, today);
  return reader<Line[]>`
    select actor, to_char(recorded_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD HH24:00') as period,
      count(*)::int as times
    from platform.audit_entry where municipality_code = ${municipalityCode}
      and recorded_at >= ${from} and recorded_at < ${until}
      and outcome = 'read' and operation like '%:search\\_%'
    group by 1, 2 having count(*) >= ${filter.searchesPerHour}
    order by 2 desc, 3 desc limit 1000`;
}

async function signIns(
  reader: Reader,
  filter: Filter,
  { municipalityCode, today, outcome }: QueryContext & { readonly outcome: string },
): Promise<Line[]> {
  const { from, until } = instantsOf(filter, today);
  return reader<Line[]>`
    select actor, to_char(recorded_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD') as period,
      count(*)::int as times
    from platform.audit_entry where municipality_code = ${municipalityCode}
      and recorded_at >= ${from} and recorded_at < ${until}
      and operation = 'identity:sign_in' and outcome = ${outcome}
    group by 1, 2 order by 2 desc, 3 desc limit 1000`;
}
