/**
 * 住民票コードの付番 — unused codes come from the pool received from the national network, picked
 * at random. @spec juki 4.2.1.1
 */
import { randomInt } from 'node:crypto';

import { insertRows, type Transaction } from '#platform/database';

import { refuse } from '../refusals.ts';

/** Takes `count` codes out of the town's pool; refuses when the pool is short. */
export async function takeRecordCodes(
  tx: Transaction,
  municipalityCode: string,
  count: number,
): Promise<string[]> {
  const codes: string[] = [];
  for (let taken = 0; taken < count; taken += 1) {
    const from = String(randomInt(10 ** 10)).padStart(10, '0');
    const [row] = await tx<{ code: string }[]>`
      delete from resident.record_code_pool where municipality_code = ${municipalityCode}
        and code = (
          (select code from resident.record_code_pool
            where municipality_code = ${municipalityCode} and code >= ${from}
            order by code limit 1 for update skip locked)
          union all
          (select code from resident.record_code_pool
            where municipality_code = ${municipalityCode}
            order by code limit 1 for update skip locked)
          limit 1)
      returning code`;
    if (!row) throw refuse('resident.record_code.pool_empty');
    codes.push(row.code);
  }
  return codes;
}

/** 住民票コードの受領 — adds unused codes to the town's pool; codes already there stay as they are. */
export async function receiveRecordCodes(
  tx: Transaction,
  municipalityCode: string,
  codes: readonly string[],
): Promise<number> {
  const rows = codes.map((code) => ({ municipalityCode, code }));
  const { count } = await insertRows(tx, 'resident.record_code_pool', rows, 'on conflict do nothing');
  return count;
}
