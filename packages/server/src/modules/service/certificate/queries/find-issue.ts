/** 発行の引き当て — for upper rooms: what an issue was made for; null where there is none. */
import type { Reader } from '#platform/database';

import type { StoredIssue } from '../model.ts';

export async function findIssue(
  reader: Reader,
  municipalityCode: string,
  id: string,
): Promise<Pick<StoredIssue, 'id' | 'reference' | 'outlet'> | null> {
  const [issue] = await reader<Pick<StoredIssue, 'id' | 'reference' | 'outlet'>[]>`
    select id, reference, outlet from certificate.issue
    where municipality_code = ${municipalityCode} and id = ${id}`;
  return issue ?? null;
}
