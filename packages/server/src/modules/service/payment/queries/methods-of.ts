/** 支払方法の照会 — of several references at once, for figures; nothing of amounts or payers. */
import type { Method } from '@yakuba/contract/payment';

import type { Reader } from '#platform/database';

/** By reference; what was never paid for is left out. */
export async function methodsOf(
  reader: Reader,
  municipalityCode: string,
  references: readonly string[],
): Promise<ReadonlyMap<string, Method>> {
  const rows = await reader<{ reference: string; method: Method }[]>`
    select reference, method from payment.payment
    where municipality_code = ${municipalityCode}
      and reference = any(${[...references]}::text[])`;
  return new Map(rows.map(({ reference, method }) => [reference, method]));
}
