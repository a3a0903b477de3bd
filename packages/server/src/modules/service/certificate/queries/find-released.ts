/** 交付した写し — for upper rooms: those handed over or posted, but for official use. */
import type { Reader } from '#platform/database';

import { status } from './load-issue.ts';

export interface ReleasedIssue {
  readonly id: string;
  readonly kind: string;
  readonly outlet: 'counter' | 'post';
  readonly requestedAt: Date;
}

/** Asked for since an instant; copies made for an application are paid for as that. */
export async function findReleased(
  reader: Reader,
  municipalityCode: string,
  since: Date,
): Promise<ReleasedIssue[]> {
  return reader<ReleasedIssue[]>`
    select id, kind, outlet, requested_at from (
      select i.id, i.kind, i.outlet, i.requested_at, ${status(reader)} as status
      from certificate.issue i
      where i.municipality_code = ${municipalityCode} and i.requested_at >= ${since.toISOString()}
        and i.reference is null and not i.is_official_use
        and i.outlet in ('counter', 'post')) made
    where status = 'released' order by requested_at, id` as unknown as Promise<ReleasedIssue[]>;
}
