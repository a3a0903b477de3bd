/**
 * 所要時間の前後比較 — medians of this month and the month before, from the cases themselves.
 */
import type { CaseFigures } from '@yakuba/contract/procedure-guide';
import { addMonths, type PlainDate } from '@yakuba/kernel/calendar';

import type { Reader } from '#platform/database';

type Month = CaseFigures['current'];

export async function readFigures(
  reader: Reader,
  municipalityCode: string,
  today: string,
): Promise<CaseFigures> {
  const current = today.slice(0, 7);
  const before = addMonths(`${current}-01` as PlainDate, -1).slice(0, 7);
  const rows = await reader<Month[]>`
    select to_char(ended_at at time zone 'Asia/Tokyo', 'YYYY-MM') as month, count(*)::int as cases,
      round((percentile_cont(0.5) within group (
        order by extract(epoch from ended_at - opened_at) / 60))::numeric, 1)::float8
        as median_minutes,
      round((percentile_cont(0.5) within group (
        order by extract(epoch from submitted_at - opened_at) / 60))::numeric, 1)::float8
        as submit_median_minutes
    from procedure_guide.guided_case
    where municipality_code = ${municipalityCode} and state = 'done'
      and ended_at >= (${before}::text || '-01')::timestamp at time zone 'Asia/Tokyo'
    group by 1`;
  return { current: monthOf(rows, current), before: monthOf(rows, before) };
}

function monthOf(rows: readonly Month[], month: string): Month {
  const found = rows.find((row) => row.month === month);
  return found ?? { month, cases: 0, medianMinutes: null, submitMedianMinutes: null };
}
