/** 受付の終わり — whether the day was closed. */
import type { Reader } from '#platform/database';

export async function isDayClosed(
  reader: Reader,
  municipalityCode: string,
  day: string,
): Promise<boolean> {
  const closed = await reader`select 1 from queue.closing
    where municipality_code = ${municipalityCode} and day = ${day}`;
  return closed.length > 0;
}
