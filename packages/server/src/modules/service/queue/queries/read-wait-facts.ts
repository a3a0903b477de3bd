/**
 * 待ち時間の手がかり — how long the last turns took, and by how much the last estimates were off.
 *
 * A turn is counted from the call before it, or from when its own ticket was taken if nobody waited
 * then: an idle hour is no slow turn.
 */
import type { Reader } from '#platform/database';

import type { WaitFacts } from '../rules/estimate-wait.ts';

const LAST = 20;
const DAYS_BACK = 28;

export async function readWaitFacts(
  reader: Reader,
  municipalityCode: string,
  { code, day }: { readonly code: string; readonly day: string },
): Promise<Omit<WaitFacts, 'ahead'>> {
  const [facts] = await reader<{ turns: number[]; errors: number[] }[]>`
    with called as (
      select day, issued_at, first_called_at, expected_minutes from queue.ticket
      where municipality_code = ${municipalityCode} and category_code = ${code}
        and first_called_at is not null and day > ${day}::date - ${DAYS_BACK}::int
      order by first_called_at desc limit ${LAST + 1}),
    turn as (
      select extract(epoch from first_called_at - greatest(issued_at,
        lag(first_called_at) over (partition by day order by first_called_at))) / 60 as minutes
      from called)
    select array(select minutes::float8 from turn where minutes is not null) as turns,
      array(select abs(expected_minutes
          - extract(epoch from first_called_at - issued_at) / 60)::float8
        from called where expected_minutes is not null) as errors`;
  return { turns: facts?.turns ?? [], errors: facts?.errors ?? [] };
}
