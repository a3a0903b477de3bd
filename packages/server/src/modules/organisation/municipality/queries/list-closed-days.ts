/** 休業日の一覧 — registered days of a period, the end not included. */
import type { Reader } from '#platform/database';

export interface ClosedDay {
  readonly day: string;
  readonly title: string;
}

export async function listClosedDays(
  reader: Reader,
  municipalityCode: string,
  period: { readonly from: string; readonly until: string },
): Promise<ClosedDay[]> {
  return reader<ClosedDay[]>`
    select day, title from municipality.closed_day
    where municipality_code = ${municipalityCode}
      and day >= ${period.from} and day < ${period.until} order by day`;
}
