/** 作成の済んだ発行 — of the issues named, those that have been made, or will not be. */
import type { Reader } from '#platform/database';

export async function findSettledIssues(
  reader: Reader,
  municipalityCode: string,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await reader<{ issueId: string }[]>`
    select issue_id from certificate.step
    where municipality_code = ${municipalityCode} and issue_id = any(${[...ids]}::uuid[])
      and kind in ('printed', 'refused')`;
  return rows.map(({ issueId }) => issueId);
}
